import Diagnostics
import Values

/// What an author's choice of a chart could make a reader believe that the facts do not say.
enum ChartRules {
  static let units = Rule(
    "data-chart-units", .warning,
    meaning: Message(
      en: "Metrics of different units share the axis of one chart.", zh: "单位不同的指标画在同一张图的同一个坐标上。"),
    reason: Message(
      en: "Lengths and heights are compared by eye, and 50 people are not more than 40 tonnes.",
      zh: "读者用眼睛比较长短高低，而50人并不比40吨多。"),
    example: "type: bar\nmetrics: [workforce.employees, energy.electricity]",
    remedy: Message(
      en: "Use `type: multiples`, which gives every metric a panel and a scale of its own, or a chart for each unit.",
      zh: "改用 `type: multiples`，每个指标各有一格、各用刻度；或按单位分成几张图。"))

  static let parts = Rule(
    "data-chart-parts", .error,
    meaning: Message(
      en: "A stacked chart or a chart of shares is made of parts that do not make a whole.",
      zh: "堆积图或占比图的各部分合不成一个整体。"),
    reason: Message(
      en:
        "Its bars show parts end to end, so a reader takes the whole bar for the whole, and each part for its share of it.",
      zh: "这类图把各部分首尾相接，读者会把整条当作总体，把每段当作它所占的份额。"),
    example: "type: share\nbreakdown: internet.users#use   (overlapping: true)",
    remedy: Message(
      en:
        "Show parts that overlap, are incomplete or are only bounds with `type: bar` or `type: grouped`. `share` takes a "
        + "breakdown that foots, or shares in % that make 100; `stacked` the same, or metrics of one unit that add up.",
      zh:
        "相互重叠、不完整或只有上下限的部分，请用 `type: bar` 或 `type: grouped`。`share` 用能加总的细分，或合计为100的百分比；`stacked` 也是，或用单位相同、可以相加的指标。"
    ))

  static let lengths = Rule(
    "data-chart-periods", .warning,
    meaning: Message(
      en: "Periods of different length stand in one chart, such as a quarter beside years.",
      zh: "同一张图里有长短不一的期间，如年份旁边放了一个季度。"),
    reason: Message(
      en: "What happens in three months is less than what happens in twelve; the chart would show a fall that is none.",
      zh: "三个月发生的量自然少于十二个月，图上会出现并不存在的下降。"),
    example: "metrics: [community.volunteer-hours]\nperiods: [2018, 2019, 2020-Q1]",
    remedy: Message(
      en: "Leave the odd period out of the chart and tell it in the text or in a `{metrics}` table.",
      zh: "图里去掉长度不同的期间，改在正文或 `{metrics}` 表里写明。"))

  static let distances = Rule(
    "data-chart-distances", .advice,
    meaning: Message(
      en: "Dates that are unevenly far apart are drawn as bars, which stand evenly.",
      zh: "间隔不等的时点画成了等距排列的柱形。"),
    reason: Message(
      en: "A reader takes the steps between bars for equal times, and sees a growth that is too slow or too fast.",
      zh: "读者会把相邻的柱子当作相隔同样长的时间，看到过快或过慢的变化。"),
    example: "type: bar\nmetrics: [forest.users]\nperiods: [2017-04, 2019-09, 2020-05]",
    remedy: Message(
      en: "Use `type: line`, which places every date where it belongs, or dates that are evenly far apart.",
      zh: "改用 `type: line`，它按日期定位；或选用间隔相等的时点。"))

  static let gap = Rule(
    "data-chart-gap", .advice,
    meaning: Message(
      en: "A line has no value at a period in its midst.", zh: "折线在中间某个期间没有数值。"),
    reason: Message(
      en: "Nobody knows how it went there, so the line is drawn dashed from the value before to the value after.",
      zh: "那段时间的情况并不清楚，所以从前一个数值到后一个数值画成虚线。"),
    example:
      "type: line\nmetrics: [a.staff, a.suppliers]\nperiods: [2014, 2015, 2016]   (a.suppliers has no value at 2015)",
    remedy: Message(
      en: "Add the value, leave the period out, or say in `note` why there is none.",
      zh: "补上数值，去掉这个期间，或在 `note` 里说明为什么没有。"))

  static let all = [units, parts, lengths, distances, gap]
}

extension ChartRules {
  static func differentUnits(_ metric: Metric, _ first: Metric, at location: Location) -> Diagnostic {
    Diagnostic(
      units, at: location,
      Message(
        en:
          "`\(metric.id)` is in `\(metric.unit.code)`, `\(first.id)` in `\(first.unit.code)`; one axis cannot show both",
        zh: "`\(metric.id)` 的单位是 `\(metric.unit.code)`，`\(first.id)` 的是 `\(first.unit.code)`，不能用同一个坐标"),
      notes: [.init(Message(en: "the other metric", zh: "另一个指标"), at: first.location)], help: [units.remedy])
  }

  static func overlapping(_ breakdown: Metric.Breakdown, of metric: Metric, at location: Location) -> Diagnostic {
    Diagnostic(
      parts, at: location,
      Message(
        en: "the parts of `\(metric.id)` by `\(breakdown.id)` overlap; end to end they are more than the whole",
        zh: "`\(metric.id)` 按 `\(breakdown.id)` 细分的各部分相互重叠，接起来会超过总体"),
      notes: [.init(Message(en: "the breakdown", zh: "细分"), at: breakdown.location)], help: [parts.remedy])
  }

  static func incomplete(_ breakdown: Metric.Breakdown, of metric: Metric, at location: Location) -> Diagnostic {
    Diagnostic(
      parts, at: location,
      Message(
        en: "`\(metric.id)` by `\(breakdown.id)` is only a part of the whole (`partial: true`)",
        zh: "`\(metric.id)` 按 `\(breakdown.id)` 细分只是总体的一部分（`partial: true`）"),
      notes: [.init(Message(en: "the breakdown", zh: "细分"), at: breakdown.location)], help: [parts.remedy])
  }

  static func notHundred(_ sum: ExactNumber, _ period: Period, at location: Location) -> Diagnostic {
    Diagnostic(
      parts, at: location,
      Message(en: "the shares make \(sum) % at \(period), not 100 %", zh: "各项占比在 \(period) 合计 \(sum)%，不是 100%"),
      help: [parts.remedy])
  }

  static func notShares(_ metric: Metric, at location: Location) -> Diagnostic {
    Diagnostic(
      parts, at: location,
      Message(
        en: "`\(metric.id)` is in `\(metric.unit.code)`; of metrics, `share` takes those in % alone",
        zh: "`\(metric.id)` 的单位是 `\(metric.unit.code)`；`share` 列指标时只用百分比"),
      notes: [.init(Message(en: "the metric", zh: "指标"), at: metric.location)], help: [parts.remedy])
  }

  static func noLength(_ name: String, _ period: Period, of fact: Fact?, at location: Location) -> Diagnostic {
    let value = fact?.value.written
    return Diagnostic(
      parts, at: location,
      Message(
        en: value.map { "`\(name)` is `\($0)` at \(period), which is no exact length of a part" }
          ?? "`\(name)` has no value at \(period); the other parts would look like the whole",
        zh: value.map { "`\(name)` 在 \(period) 是 `\($0)`，画不出确定的长度" }
          ?? "`\(name)` 在 \(period) 没有数值，其余部分会被看成总体"),
      notes: fact.map { [.init(Message(en: "the value", zh: "数值"), at: $0.location)] } ?? [], help: [parts.remedy])
  }

  static func shorter(_ period: Period, than longest: Period, at location: Location) -> Diagnostic {
    Diagnostic(
      lengths, at: location,
      Message(
        en: "\(period) is \(days(period.length)), \(longest) \(days(longest.length))",
        zh: "\(period) 有\(period.length)天，\(longest) 有\(longest.length)天"), help: [lengths.remedy])
  }

  private static func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(count) days" }

  static func uneven(_ shortest: Int, _ longest: Int, at location: Location) -> Diagnostic {
    Diagnostic(
      distances, at: location,
      Message(
        en: "the dates are \(shortest) to \(longest) days apart, but bars stand evenly",
        zh: "相邻时点相隔\(shortest)至\(longest)天，柱形却等距排列"), help: [distances.remedy])
  }

  static func broken(_ name: String, _ period: Period, at location: Location) -> Diagnostic {
    Diagnostic(
      gap, at: location,
      Message(
        en: "`\(name)` has no value at \(period), where its line is drawn dashed",
        zh: "`\(name)` 在 \(period) 没有数值，这一段画成虚线"), help: [gap.remedy])
  }
}
