import Diagnostics
import Parsing

enum CitationMalformed: PageCheck {
  static let rule = Rule(
    "citation-malformed", .error,
    meaning: Message(
      en:
        "A citation is written well, but asks for what cannot be: a unit that the metric's does not convert to, or a fact "
        + "without a period on a page that has none of its own.",
      zh: "引用的写法没错，要求却做不到：单位换算不了，或者所在页面没有默认期间而引用也没写期间。"),
    reason: Message(
      en: "No figure could be written or checked.",
      zh: "这样既写不出数字，也无法核对。"),
    example: "<metric:workforce.employees?unit=MW.h>",
    remedy: Message(
      en:
        "Ask for a unit of the same kind (`kW.h`, `MW.h`, `GJ`), or leave the option out; write the period as `@2016`.",
      zh: "换成同类单位（`kW.h`、`MW.h`、`GJ`），或去掉这个选项；期间写成 `@2016`。"),
    isWaivable: false)

  static func check(_ page: ReadPage, into findings: inout [Diagnostic]) {
    for unresolved in page.unresolved {
      guard case .malformed(let message) = unresolved.problem, unresolved.canBeRead else { continue }
      findings.append(Diagnostic(rule, at: unresolved.destinationLocation, message))
    }
  }
}

extension UnresolvedCitation {
  /// A destination that cannot even be read is a finding of its syntax.
  fileprivate var canBeRead: Bool {
    guard case .citation(let destination) = document.nodes[node].kind else { return false }
    if case .success = CitationTarget.parse(document[destination]) { return true }
    return false
  }
}
