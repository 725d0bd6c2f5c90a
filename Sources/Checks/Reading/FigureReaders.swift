import Figures
import ReportModel

/// A language's reader of figures.
struct LanguageReader: Sendable {
  let language: FigureLanguage
  private let reader: FigureReader

  init(language: FigureLanguage, names: [String], nouns: [CountedNoun]) {
    self.language = language
    reader = FigureReader(language: language, names: names, nouns: nouns)
  }

  /// The figures of a text; offsets count from its beginning.
  func read(_ text: [UInt8], into figures: inout [Figure]) {
    figures += text.withUnsafeBufferPointer { reader.read($0) }
  }
}

/// The readers of a site's languages, made once: they know the site's counted things and names.
public struct FigureReaders: Sendable {
  /// Parallel to the languages of the site; nil for a language whose figures are not read.
  let readers: [LanguageReader?]

  public init(_ site: Site) {
    readers = site.configuration.languages.map { language in
      guard let known = FigureLanguage(tag: language.tag) else { return nil }
      let names = site.glossary.names.compactMap { $0[language.id] }
      return LanguageReader(language: known, names: names, nouns: site.nouns)
    }
  }
}
