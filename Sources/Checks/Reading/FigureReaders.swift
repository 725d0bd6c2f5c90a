import Algorithms
import Figures
import ReportModel
import Values

/// A language's reader of figures.
struct LanguageReader: Sendable {
  let language: FigureLanguage
  private let reader: FigureReader
  /// What a name of the glossary is called in all languages, by what it is called in this one.
  private let names: [String: String]

  fileprivate init(language: FigureLanguage, names: [Name], nouns: [CountedNoun]) {
    self.language = language
    let reader = FigureReader(language: language, names: names.map(\.text), nouns: nouns)
    self.reader = reader
    let pairs = names.compactMap { name in reader.read(name.text).first?.key.map { ($0, name.common) } }
    self.names = Dictionary(pairs) { first, _ in first }
  }

  /// The figures of a text; offsets count from its beginning.
  func read(_ text: [UInt8], as setting: FigureSetting, into figures: inout [Figure]) {
    let start = figures.count
    figures += text.withUnsafeBufferPointer { reader.read($0, as: setting) }
    for index in start..<figures.count where figures[index].kind == .code {
      if let common = figures[index].key.flatMap({ names[$0] }) { figures[index].key = common }
    }
  }
}

/// A name of the glossary: in a language, and as it is compared between languages.
private struct Name {
  let text: String
  let common: String
}

/// What reads a text in one language.
struct TextReaders: Sendable {
  let figures: LanguageReader?
  /// Nil where the glossary has no terms.
  let glossary: GlossaryMatcher?
  /// Nil for a language whose figures are not read.
  let style: StyleReader?
}

/// The readers of a site's languages, made once: they know the site's counted things, names and terms.
public struct FigureReaders: Sendable {
  /// Parallel to the languages of the site; nil for a language whose figures are not read.
  private let readers: [LanguageReader?]
  /// Parallel to them; nil where the glossary has no terms.
  private let glossaries: [GlossaryMatcher?]
  /// The styles of the site's own pages, and of each report, in the same order.
  private let siteStyles: [StyleReader?]
  private let reportStyles: [ReportID: [StyleReader?]]
  /// Empty where no report asks what its loose figures are about.
  let facts: FactsByValue

  public init(_ site: Site) {
    let languages = site.configuration.languages
    glossaries = languages.map { GlossaryMatcher(site, $0.id) }
    readers = languages.map { language in
      guard let known = FigureLanguage(tag: language.tag) else { return nil }
      let names = site.glossary.names.compactMap { name in
        name[language.id].map { Name(text: $0, common: languages.lazy.compactMap { name[$0.id] }.first ?? $0) }
      }
      return LanguageReader(language: known, names: names, nouns: site.nouns)
    }
    siteStyles = Self.styles(site.configuration.style, of: site)
    let reports = site.reports.map { report in
      (report.id, Self.styles(report.configuration.style.over(site.configuration.style), of: site))
    }
    reportStyles = Dictionary(reports) { first, _ in first }
    facts = FactsByValue(site.reports.contains { $0.configuration.numbers == .strict } ? site.data.facts : [])
  }

  /// What reads the texts of a report, or of the site's own pages, in each of its languages.
  func readers(for report: ReportID?) -> [TextReaders] {
    let styles = report.flatMap { reportStyles[$0] } ?? siteStyles
    return readers.indices.map { TextReaders(figures: readers[$0], glossary: glossaries[$0], style: styles[$0]) }
  }

  /// What reads words of a language by the tag that a page declares; nil where its figures are not read.
  func reader(taggedAs tag: String) -> LanguageReader? {
    let language = FigureLanguage(tag: tag)
    return readers.compacted().first { $0.language == language }
  }

  private static func styles(_ style: HouseStyle, of site: Site) -> [StyleReader?] {
    site.configuration.languages.map { language in
      FigureLanguage(tag: language.tag).map { known in
        let names = (site.glossary.names + site.glossary.terms.map(\.words)).compactMap { $0[language.id] }
        return StyleReader(known, style, names: names)
      }
    }
  }
}
