import ReportModel
import Values

/// The words of the interface in all languages: a site's own by the ids of its languages, the built-in ones by what the
/// tags of languages say, since a site may call Chinese what it likes.
struct SiteWords: Sendable {
  var own: [LanguageID: WordBook] = [:]
  /// By `en`, `zh`, `zh-hant`.
  var builtIn: [String: WordBook] = [:]

  func book(of language: SiteConfiguration.Language) -> WordBook {
    [own[language.id], builtIn[Self.name(ofTag: language.tag)]].reduce(WordBook()) { book, next in
      next.map { book.filled(from: $0) } ?? book
    }
  }

  /// For what a language lacks.
  var english: WordBook {
    let builtIn = builtIn["en"] ?? WordBook()
    return own[.english]?.filled(from: builtIn) ?? builtIn
  }

  /// Of a BCP 47 tag its language; of Chinese also whether it is written in Traditional characters, which a region may
  /// say in place of the script.
  private static func name(ofTag tag: String) -> String {
    let parts = tag.lowercased().split(separator: "-")
    let language = String(parts.first ?? "")
    let isTraditional =
      parts.contains("hant") || !parts.contains("hans") && parts.contains { ["tw", "hk", "mo"].contains($0) }
    return language == "zh" && isTraditional ? "zh-hant" : language
  }
}
