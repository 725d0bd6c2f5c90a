/// The same text in the languages of the site.
public struct LocalizedText: Sendable, Hashable {
  private struct Entry: Sendable, Hashable {
    let language: LanguageID
    let text: String
  }

  /// In the order of the languages. There are two or three, which are found sooner by looking than by hashing.
  private let entries: [Entry]

  public init(_ texts: [LanguageID: String]) {
    entries = texts.map { Entry(language: $0.key, text: $0.value) }.sorted { $0.language < $1.language }
  }

  public var texts: [LanguageID: String] {
    Dictionary(uniqueKeysWithValues: entries.map { ($0.language, $0.text) })
  }

  public subscript(language: LanguageID) -> String? { entries.first { $0.language == language }?.text }
}
