import Diagnostics
import Parsing
import Values

/// A metric has something to say.
enum NoValuesRule {
  static let rule = Rule(
    "data-no-values", .error,
    meaning: Message(en: "A metric has neither values nor a formula nor breakdowns.", zh: "指标既没有数值，也没有公式和细分。"),
    reason: Message(
      en: "Nothing can be cited or shown of it, and a misspelt indentation often looks like this.",
      zh: "这样的指标没有东西可引用、可展示；缩进写错也常常是这个样子。"),
    example: """
      workforce.employees:
        name: {en: Employees, zh: 员工}
        unit: "{person}"
        period: instant
      """,
    remedy: Message(
      en: "Add `values`, `formula` or `breakdowns`, or a CSV file under `csv`; check the indentation.",
      zh: "加上 `values`、`formula` 或 `breakdowns`，或在 `csv` 里列出数据文件；并检查缩进。"))

  static func finding(_ metric: String, at location: Location) -> Diagnostic {
    Diagnostic(
      rule, at: location, Message(en: "`\(metric)` has no values", zh: "`\(metric)` 没有数值"), help: [rule.remedy])
  }
}

/// A cumulative metric says since when it counts.
enum CumulativeSinceRule {
  static let rule = Rule(
    "data-cumulative-since", .error,
    meaning: Message(en: "A cumulative metric does not say since when it counts.", zh: "累计指标没有写从哪天开始累计。"),
    reason: Message(
      en: "“220 million so far” means something only with the day it began.", zh: "“累计 2.2 亿”只有知道从哪天算起才有意义。"),
    example: "period: cumulative", remedy: Message(en: "Add `since: DATE`.", zh: "加上 `since: 日期`。"))

  static let forCumulative = Message(
    en: "only what is counted since a day says `since`: `period: cumulative`",
    zh: "只有累计指标（`period: cumulative`）才写 `since`")

  static func finding(at location: Location) -> Diagnostic {
    Diagnostic(rule, at: location, Message(en: "`since` is missing", zh: "缺少 `since`"), help: [rule.remedy])
  }
}

/// A value of a member that the breakdown does not have.
enum UnknownMemberRule {
  static let rule = Rule(
    "data-unknown-member", .error,
    meaning: Message(en: "A value, formula or table names a member that no breakdown has.", zh: "数值、公式或表格用了细分里没有的成员。"),
    reason: Message(
      en: "The value would stand nowhere, and the parts would not add up.", zh: "这个数没有去处，各部分也就加不成合计。"),
    example: "members: {female: …, male: …}\n2016: {femal: 2563, male: 4346}",
    remedy: Message(en: "Correct the name, or add the member under `members`.", zh: "改正名称，或在 `members` 里加上。"))

  static func finding(_ name: String, at location: Location, _ breakdown: Metric.Breakdown) -> Diagnostic {
    Diagnostic(
      rule, at: location,
      Message(en: "the breakdown `\(breakdown.id)` has no member `\(name)`", zh: "细分 `\(breakdown.id)` 没有成员 `\(name)`"),
      notes: [.init(Message(en: "the breakdown", zh: "细分"), at: breakdown.location)],
      help: Message.suggesting(name, among: breakdown.members.map(\.key)))
  }

  static func finding(_ name: String, at location: Location, _ metric: Metric) -> Diagnostic {
    let found = metric.members(named: name)
    if found.count > 1 {
      let names = found.map { "`\($0.breakdown.id).\($0.member.key)`" }
      return Diagnostic(
        rule, at: location,
        Message(en: "several breakdowns of `\(metric.id)` have `\(name)`", zh: "`\(metric.id)` 有几个细分都有 `\(name)`"),
        help: [
          Message(
            en: "name the breakdown: " + names.joined(separator: ", "), zh: "请连细分一起写：" + names.joined(separator: "、"))
        ])
    }
    return Diagnostic(
      rule, at: location,
      Message(en: "`\(metric.id)` has no member `\(name)`", zh: "`\(metric.id)` 没有成员 `\(name)`"),
      notes: [.init(Message(en: "the metric", zh: "指标"), at: metric.location)],
      help: Message.suggesting(name, among: metric.breakdowns.flatMap { $0.members.map(\.key) }))
  }
}
