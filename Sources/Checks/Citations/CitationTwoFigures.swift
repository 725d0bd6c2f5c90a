import Diagnostics
import ReportModel

enum CitationTwoFigures: PageCheck {
  static let rule = Rule(
    "citation-two-figures", .error,
    meaning: Message(
      en: "The words of a citation hold more than one figure.",
      zh: "引用的文字里有不止一个数字。"),
    reason: Message(
      en: "A citation binds one figure to one fact; which is meant cannot be guessed.",
      zh: "一个引用只能把一个数字与一个数据相连，无法猜测指的是哪一个。"),
    example: "[2,563 women of 6,909 employees](metric:workforce.employees)",
    remedy: Message(
      en: "Cite each figure by itself: `[2,563](metric:a.b#female) women of [6,909](metric:a.b) employees`.",
      zh: "每个数字分别引用：`[6,909](metric:a.b)名员工中有[2,563](metric:a.b#female)名女性`。"))

  static func check(_ page: ReadPage, into findings: inout [Diagnostic]) {
    page.forEachCitation { edition, read in
      guard case .twoFigures(let one, let other) = read.binding, edition.citation(read).isResolved else { return }
      let message = message(edition.words(of: one), edition.words(of: other))
      findings.append(Diagnostic(rule, at: edition.location(of: read), message, help: [help]))
    }
  }

  private static func message(_ one: String, _ other: String) -> Message {
    Message(
      en: "the citation holds two figures, “\(one)” and “\(other)”", zh: "引用里有两个数字：“\(one)”和“\(other)”")
  }

  private static let help = Message(en: "cite each figure by itself", zh: "请每个数字分别引用")
}
