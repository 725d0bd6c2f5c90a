import Diagnostics

/// A metric that is defined twice.
enum DuplicateMetricRule {
  static let rule = Rule(
    "data-duplicate-metric", .error,
    meaning: Message(en: "Two metrics have the same id.", zh: "两个指标用了同一个名称。"),
    reason: Message(
      en: "Every citation of it would be a guess at which of the two is meant.", zh: "引用它时，说不清指的是哪一个。"),
    example: "workforce.employees in both metrics/workforce.yaml and metrics/group.yaml",
    remedy: Message(en: "Rename one of them, or join their values.", zh: "改掉其中一个的名称，或把数值合并。"))

  static func finding(_ metric: Metric, _ first: Metric) -> Diagnostic {
    Diagnostic(
      rule, at: metric.location, Message(en: "`\(metric.id)` is defined already", zh: "`\(metric.id)` 已经定义过"),
      notes: [.init(Message(en: "the first definition, which counts", zh: "第一次定义，以此为准"), at: first.location)])
  }
}

/// A period that has two values.
enum DuplicatePeriodRule {
  static let rule = Rule(
    "data-duplicate-period", .error,
    meaning: Message(
      en: "A metric has two values for the same period, written in two ways.", zh: "指标的同一期间有两个数值（写法不同）。"),
    reason: Message(
      en:
        "Equal intervals of days are one period: `2016` and `2016-01-01/2016-12-31` are, and for an instant `2016-12` and "
        + "`2016-12-31`.",
      zh: "天数区间相同就是同一期间：`2016` 和 `2016-01-01/2016-12-31` 相同；时点指标的 `2016-12` 和 `2016-12-31` 也相同。"),
    example: "values:\n  2016-12: 6909\n  2016-12-31: 6925",
    remedy: Message(
      en: "Keep one of them. A value that replaces an older one keeps it under `was:`.",
      zh: "只留一个；新值替换旧值时，把旧值记在 `was:` 里。"))

  static func finding(_ fact: Fact, _ first: Location) -> Diagnostic {
    Diagnostic(
      rule, at: fact.location, Message(en: "\(fact.reference) has a value already", zh: "\(fact.reference) 已经有数值"),
      notes: [.init(Message(en: "the first value, which counts", zh: "第一个数值，以此为准"), at: first)], help: [rule.remedy])
  }
}
