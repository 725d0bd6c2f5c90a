import Figures
import ReportModel
import Values

/// What all pages of one language share. A class for the same reason as `Atlas`.
final class LanguageContext: Sendable {
  /// Its place among the site's languages, and among the editions of a page.
  let index: Int
  let language: SiteConfiguration.Language
  /// `zh` of `zh-Hant`: what built-in texts call this language.
  private let primary: LanguageID?
  /// Read where a text is missing in this language.
  let source: LanguageID
  let words: WordBook
  let layouts: [LayoutName: Layout]
  let typography: Typography
  let figures: FigureWriter
  let periods: PeriodWriter
  /// Finds the terms of the glossary that have a definition; nil where there are none.
  let definedTerms: GlossaryMatcher?
  /// Names of the units of all metrics.
  private let unitNames: [UnitCode: String]

  init(_ language: SiteConfiguration.Language, at index: Int, of wholeSite: Site, templates: Templates) {
    let site = wholeSite.configuration
    let spoken = FigureLanguage(tag: language.tag)
    let chineseTag = site.languages.first { FigureLanguage(tag: $0.tag) == .chinese }?.tag
    self.index = index
    self.language = language
    primary = language.tag.lowercased().split(separator: "-").first.flatMap { LanguageID($0) }
    source = site.source
    words = templates.words(of: language)
    layouts = templates.layouts(with: words)
    let names = wholeSite.glossary.names.compactMap { $0[language.id] }
    typography = Typography(
      isChinese: spoken == .chinese, chineseTag: chineseTag,
      figures: spoken.map { FigureReader(language: $0, names: names, nouns: wholeSite.nouns) })
    figures = FigureWriter(language: spoken ?? .english)
    periods = PeriodWriter(language: spoken ?? .english)
    definedTerms = GlossaryMatcher(definedIn: wholeSite, language.id)
    let namer = UnitNamer(figures: figures, isChinese: spoken == .chinese, nouns: wholeSite.nouns)
    unitNames = Dictionary(
      wholeSite.data.metrics.map { ($0.unit.code, namer.name(of: $0.unit)) }, uniquingKeysWith: { first, _ in first })
  }

  func draw(_ layout: LayoutName, _ values: TemplateValues) -> [UInt8] { layouts[layout]?.fill(values) ?? [] }

  /// 人, 千瓦时, RMB: a unit of some metric as a head says it. Empty for a plain number.
  func unitName(_ unit: Unit) -> String { unitNames[unit.code] ?? "" }

  /// What this language calls another of the site: 英文, Chinese; another than these two by its own name.
  func name(of other: SiteConfiguration.Language) -> String {
    switch FigureLanguage(tag: other.tag) {
    case .chinese: words[.chinese]
    case .english: words[.english]
    case nil: other.name
    }
  }

  var id: LanguageID { language.id }
  var isChinese: Bool { typography.isChinese }

  /// The text in this language, else (of what is built in) in that of its tag, else in the site's own, else in the first there is; empty where there is none.
  func text(_ text: LocalizedText?) -> String {
    guard let text else { return "" }
    return text[id] ?? primary.flatMap { text[$0] } ?? text[source] ?? text.texts.min { $0.key < $1.key }?.value ?? ""
  }

  /// The same, nil where there is none.
  func optional(_ text: LocalizedText?) -> String? {
    let found = self.text(text)
    return found.isEmpty ? nil : found
  }

  /// Between a label and what it labels: `：` or `: `.
  var colon: String { isChinese ? "：" : ": " }
  /// Between the items of a list in a sentence.
  var comma: String { isChinese ? "、" : ", " }
  /// Between the parts of a statement.
  var clauseComma: String { isChinese ? "，" : ", " }
}
