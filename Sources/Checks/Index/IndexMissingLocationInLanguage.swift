import Diagnostics
import ReportModel
import Values

enum IndexMissingLocationInLanguage: SiteCheck {
  static let rule = Rule(
    "index-missing-location-in-language", .error,
    meaning: Message(
      en: "The index points to a page, or a heading of it, that is missing in a language.",
      zh: "索引指向的页面或标题，在某种语言中不存在。"),
    reason: Message(
      en: "Readers of that language are sent to a place that is not there.",
      zh: "这种语言的读者会被带到一个不存在的位置。"),
    example: "## Suppliers {#suppliers gri=414-1}   # and the twin, `twin: abridged`, leaves the section out",
    remedy: Message(
      en: "Keep the section in every language, or declare the disclosure for a place that all languages have.",
      zh: "在各语言中都保留这一节，或把披露项声明在各语言都有的位置。"))

  static func check(_ site: ReadSite, into findings: inout [Diagnostic]) {
    for index in site.indexes {
      let pages = Dictionary(index.report.pages.map { ($0.id, $0) }) { first, _ in first }
      for page in index.report.pages { check(page, index, site.site.configuration.languages, into: &findings) }
      for row in index.index.rows {
        for place in row.places {
          guard let heading = place.heading, let page = pages[place.page] else { continue }
          check(row.reference.code, heading, place.location, page, into: &findings)
        }
      }
    }
  }

  /// A page that the index points to and that is missing in a language, once for all its disclosures.
  private static func check(
    _ page: Page, _ index: ReadIndex, _ languages: [SiteConfiguration.Language], into findings: inout [Diagnostic]
  ) {
    guard page.editions.contains(where: { $0 == nil }) else { return }
    let claims = page.claims.filter { $0.family == index.framework.family }
    guard let first = claims.first else { return }
    for (language, edition) in zip(languages, page.editions) where edition == nil {
      let codes = claims.map(\.code.text)
      findings.append(Diagnostic(rule, at: first.location, message(codes, language.id), help: [help]))
    }
  }

  // A missing heading of a full translation is a finding of its own.
  private static func check(
    _ code: DisclosureCode, _ heading: String, _ location: Location, _ page: Page, into findings: inout [Diagnostic]
  ) {
    for case let edition? in page.editions where edition.isAbridged {
      guard !edition.headings.contains(where: { $0.id == heading }) else { continue }
      findings.append(
        Diagnostic(
          rule, at: location, message(code, heading, edition),
          notes: [
            .init(
              Message(en: "this translation leaves it out", zh: "这份译文略去了它"), at: edition.titleLocation)
          ],
          help: [help]))
    }
  }

  private static func message(_ code: DisclosureCode, _ heading: String, _ edition: Edition) -> Message {
    Message(
      en: "\(code) is reported under #\(heading), which the edition in \(edition.language) does not have",
      zh: "\(code) 在 #\(heading) 下回应，而 \(edition.language) 版没有这一节")
  }

  private static func message(_ codes: [String], _ language: LanguageID) -> Message {
    Message(
      en: "the index points to this page for \(codes.joined(separator: ", ")), and it does not exist in \(language)",
      zh: "索引为 \(codes.joined(separator: "、")) 指向本页，而本页没有 \(language) 版")
  }

  private static let help = Message(
    en: "keep the page and the section in every language, or declare the disclosure at a place that all languages have",
    zh: "请在各语言中保留该页和这一节，或把披露项声明在各语言都有的位置")
}
