import Diagnostics
import ReportModel

enum IndexRowTwice: SiteCheck {
  static let rule = Rule(
    "index-row-twice", .error,
    meaning: Message(
      en: "A disclosure is reported on a page and has a row of its own in report.yaml as well.",
      zh: "同一披露项既由页面回应，又在 report.yaml 中单独成行。"),
    reason: Message(
      en: "The rows of report.yaml say only what the pages do not; two answers in one row would contradict each other.",
      zh: "report.yaml 的行只补充页面没有说的；同一行有两种回应，会互相矛盾。"),
    example: "gri: [206-1]                       # on a page\n206-1: {not-reported: true}        # in report.yaml",
    remedy: Message(
      en: "Remove one of the two. What is reported in part needs `omitted` with the `requirements` that are left out.",
      zh: "删去其中之一。只回应了一部分的，请写 `omitted` 并在 `requirements` 中列出略去的要求。"))

  static func check(_ site: ReadSite, into findings: inout [Diagnostic]) {
    for row in site.indexes.lazy.flatMap(\.index.rows) {
      for declared in row.declared where !isPartial(declared.row) {
        guard let place = row.places.first(where: { isSame($0.topic, declared.topic) }) else { continue }
        findings.append(
          Diagnostic(
            rule, at: declared.location, message(row),
            notes: [.init(Message(en: "reported here", zh: "在这里回应"), at: place.location)], help: [help(declared.row)]))
      }
    }
  }

  /// What names no topic is about all of them.
  private static func isSame(_ one: String?, _ other: String?) -> Bool {
    one == other || one == nil || other == nil
  }

  private static func isPartial(_ row: IndexDeclaration.Row) -> Bool {
    if case .omitted(let omission) = row { return !omission.requirements.isEmpty }
    return false
  }

  private static func message(_ row: DisclosureIndex.Row) -> Message {
    let code = row.reference.code
    return Message(en: "\(code) has a row here, and a page reports it", zh: "\(code) 在这里有一行，同时又由页面回应")
  }

  private static func help(_ row: IndexDeclaration.Row) -> Message {
    if case .omitted = row {
      return Message(
        en: "remove one of the two, or list what the page leaves out under `requirements`",
        zh: "请删去其中之一，或在 `requirements` 中列出页面略去的要求")
    }
    return Message(en: "remove one of the two", zh: "请删去其中之一")
  }
}
