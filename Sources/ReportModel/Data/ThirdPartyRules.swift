import Diagnostics
import Values

/// Figures of third parties say whose they are, and stand apart from the company's own.
enum ThirdPartyRules {
  static let noPublisher = Rule(
    "data-no-publisher", .advice,
    meaning: Message(en: "A third party's metric does not say who published it.", zh: "第三方指标没有写发布方。"),
    reason: Message(
      en: "Readers must see that the figure is not the company's, and whom to ask about it.",
      zh: "读者需要知道这个数字不是公司自己的，以及该向谁查证。"),
    example: "industry.internet-users: {..., origin: third-party}",
    remedy: Message(en: "Add `publisher: {en: ..., zh: ...}`.", zh: "加上 `publisher: {en: ..., zh: ...}`。"))

  static let mixed = Rule(
    "data-mixed-origin", .error,
    meaning: Message(
      en: "A `{metrics}` table shows a third party's metric among the company's own.",
      zh: "`{metrics}` 表把第三方指标和公司自己的指标列在一起。"),
    reason: Message(
      en:
        "Performance tables show what the company answers for; a third party's figure in them would look like its own.",
      zh: "绩效表列的是公司负责的数字；混入第三方数字，看起来就像公司自己的。"),
    example: "metrics: [green.users, industry.internet-users]",
    remedy: Message(
      en: "Give the third party's metrics a table of their own, or tell them in the text.", zh: "把第三方指标另列一张表，或在正文中叙述。"))

  static func noPublisher(of metric: MetricID, at location: Location) -> Diagnostic {
    Diagnostic(
      noPublisher, at: location,
      Message(en: "`\(metric)` is a third party's and names no `publisher`", zh: "`\(metric)` 是第三方指标，没有写 `publisher`"),
      help: [noPublisher.remedy])
  }

  static func mixed(_ metric: Metric, at location: Location) -> Diagnostic {
    Diagnostic(
      mixed, at: location,
      Message(en: "`\(metric.id)` is a third party's, the others are not", zh: "`\(metric.id)` 是第三方指标，其他不是"),
      notes: [.init(Message(en: "the metric", zh: "指标"), at: metric.location)], help: [mixed.remedy])
  }
}
