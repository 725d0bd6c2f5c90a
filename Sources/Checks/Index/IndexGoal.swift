import Algorithms
import Diagnostics
import ReportModel
import Values

enum IndexGoal: SiteCheck {
  static let rule = Rule(
    "index-goal", .error,
    meaning: Message(
      en:
        "A `{sdg}` table says what is done for a goal that does not exist or that no page reports on, or it is empty.",
      zh: "`{sdg}` 表里写了不存在、或没有页面报告的目标，或者整张表是空的。"),
    reason: Message(
      en: "Each row of the table leads readers to where the goal is reported; this one would lead nowhere.",
      zh: "表里的每一行都要带读者到报告该目标的地方，而这一行无处可去。"),
    example: "actions: {8: {en: ..., zh: ...}}   # and no page says sdg: [8]",
    remedy: Message(
      en:
        "Declare the goal where it is reported, `sdg: [8]` on a page or `{#jobs sdg=8}` on a heading, or take it out of "
        + "the table.",
      zh: "在报告它的地方声明目标：页面上写 `sdg: [8]`，或标题上写 `{#jobs sdg=8}`；否则请从表里去掉。"))

  static func check(_ site: ReadSite, into findings: inout [Diagnostic]) {
    for report in site.site.reports {
      for page in report.pages {
        guard let edition = page.editions.compacted().first(where: { !$0.directives.isEmpty }) else {
          continue
        }
        for placed in edition.directives {
          guard case .sdg(let table) = placed.directive else { continue }
          check(table, at: edition.document.location(of: placed.node), report, site.site, into: &findings)
        }
      }
    }
  }

  private static func check(
    _ table: Directive.GoalTable, at location: Location, _ report: Report, _ site: Site,
    into findings: inout [Diagnostic]
  ) {
    let known = site.goals.map(\.code)
    let placed = site.goalRows(of: report).map(\.goal.code)
    if placed.isEmpty, table.actions.isEmpty {
      findings.append(Diagnostic(rule, at: location, empty, help: [rule.remedy]))
    }
    for action in table.actions where !placed.contains(action.goal) {
      let message = known.contains(action.goal) ? unplaced(action.goal) : unknown(action.goal)
      findings.append(Diagnostic(rule, at: action.location, message, help: [rule.remedy]))
    }
  }

  private static let empty = Message(
    en: "no page of this report declares a goal, so the table is empty", zh: "这份报告没有页面声明目标，表是空的")

  private static func unplaced(_ goal: DisclosureCode) -> Message {
    Message(en: "no page of this report declares goal \(goal)", zh: "这份报告没有页面声明目标 \(goal)")
  }

  private static func unknown(_ goal: DisclosureCode) -> Message {
    Message(en: "there is no goal \(goal)", zh: "没有目标 \(goal)")
  }
}
