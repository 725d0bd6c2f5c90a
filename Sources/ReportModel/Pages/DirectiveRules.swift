import Diagnostics
import Values

/// What can be wrong with directives beyond their keys.
enum DirectiveRules {
  static let unknown = Rule(
    "syntax-unknown-directive", .error,
    meaning: Message(en: "There is no directive of this name.", zh: "没有这个名称的指令。"),
    reason: Message(en: "Nothing would be shown in its place.", zh: "页面上这个位置会什么也没有。"),
    example: "```{metric}\nid: staff\nmetrics: [workforce.employees]\n```",
    remedy: Message(
      en: "Use one of `{metrics}`, `{breakdown}`, `{chart}`, `{highlights}`, `{index}`, `{stakeholders}`, `{topics}`, "
        + "`{timeline}`, `{quote}`, `{sdg}`.",
      zh: "请用 `{metrics}`、`{breakdown}`、`{chart}`、`{highlights}`、`{index}`、`{stakeholders}`、`{topics}`、`{timeline}`、"
        + "`{quote}`、`{sdg}` 之一。"),
    isWaivable: false)

  static let body = Rule(
    "syntax-directive-body", .error,
    meaning: Message(en: "A directive's body does not say what it must.", zh: "指令的内容没有写全。"),
    reason: Message(en: "It cannot be drawn.", zh: "这样画不出来。"),
    example: "```{chart}\nid: staff\ntype: bar\ntitle: {en: Staff, zh: 员工}\n```",
    remedy: Message(
      en:
        "A chart shows either `metrics: [...]` or `breakdown: metric#breakdown`; one of `type: matrix` shows the topics of "
        + "report.yaml and neither. A directive on a page outside of reports "
        + "names its `periods`. `facts` are references that exist, `metric@period#member`.",
      zh:
        "图表要么写 `metrics: [...]`，要么写 `breakdown: 指标#细分`；`type: matrix` 展示 report.yaml 的议题，两样都不写。报告之外页面上的指令要写 `periods`。`facts` 要写存在的数据，`指标@期间#成员`。"
    ))

  static let twin = Rule(
    "twin-directive", .error,
    meaning: Message(
      en: "In the twin, a directive has a body, or repeats an id that the source page does not have.",
      zh: "译文里的指令写了内容，或用了源语言页面没有的 id。"),
    reason: Message(
      en: "The body is written once, in the source page, so that both languages show the same data.",
      zh: "内容只写在源语言页面里，两种语言才会展示同样的数据。"),
    example: "```{chart}\nid: staff\ntype: bar\n```   in the English page of a Chinese report",
    remedy: Message(en: "Leave `id` alone in the twin.", zh: "译文里只留 `id`。"))

  static let noPeriod = Rule(
    "data-unknown-period", .error,
    meaning: Message(
      en: "A directive shows a period at which none of its metrics has a value.", zh: "指令展示的期间里，没有一个指标有数值。"),
    reason: Message(en: "The table or chart would have an empty column.", zh: "表格或图会出现空列。"),
    example: "periods: [2016, 2107]", remedy: Message(en: "Correct the period, or add the values.", zh: "改正期间，或补上数值。"))

  static let duplicate = Rule(
    "syntax-duplicate-directive", .error,
    meaning: Message(
      en: "Two directives of a report, or tables of two reports, have the same id.",
      zh: "同一份报告里有两个指令，或两份报告里有两张表，用了同一个 id。"),
    reason: Message(
      en: "The id is the name of the table that readers download; one would overwrite the other.",
      zh: "id 是读者下载的数据表的文件名，两个会互相覆盖。"),
    example: "id: employees-by-gender   on two pages",
    remedy: Message(en: "Give each an id of its own.", zh: "每个指令用不同的 id。"), isWaivable: false)

  static let unscored = Rule(
    "data-unscored-topic", .warning,
    meaning: Message(
      en: "A materiality matrix is shown, and a topic of report.yaml has no `impact` or no `financial`.",
      zh: "页面展示重要性矩阵，而 report.yaml 里有议题没写 `impact` 或 `financial`。"),
    reason: Message(
      en: "The topic is left out of the matrix, as if it were not material.", zh: "矩阵里不会有这个议题，好像它并不重要。"),
    example: "topics: [{id: privacy, name: {en: Privacy, zh: 隐私}, impact: 4}]",
    remedy: Message(
      en: "Give every topic both scores, on one scale.", zh: "给每个议题写上两项分值，用同一个分制。"))

  /// The line of the fence that a body follows.
  static func fence(_ body: Range<Int>, _ source: SourceFile) -> Range<Int> {
    let line = source.line(max(1, source.position(of: body.lowerBound).line - 1))
    return line.isEmpty ? body : line
  }

  static func unknown(_ name: String, at location: Location) -> Diagnostic {
    let nearest = nearestName(to: name, among: DirectiveKind.allCases.map(\.rawValue))
    return Diagnostic(
      unknown, at: location, Message(en: "there is no directive `{\(name)}`", zh: "没有 `{\(name)}` 这个指令"),
      help: [nearest.map { Message.didYouMean("{\($0)}") } ?? unknown.remedy])
  }

  static func duplicate(_ id: String, at location: Location, first: Location) -> Diagnostic {
    Diagnostic(
      duplicate, at: location, Message(en: "another directive has the id `\(id)`", zh: "另一个指令已经用了 id `\(id)`"),
      notes: [.init(Message(en: "the other directive", zh: "另一个指令"), at: first)])
  }

  static func bodyInTwin(at location: Location) -> Diagnostic {
    Diagnostic(
      twin, at: location,
      Message(en: "the body of a directive stands in the source page alone", zh: "指令的内容只写在源语言页面里"), help: [twin.remedy])
  }

  static func unknownID(_ id: String, at location: Location, _ ids: [String]) -> Diagnostic {
    Diagnostic(
      twin, at: location, Message(en: "the source page has no directive `\(id)`", zh: "源语言页面没有 id 为 `\(id)` 的指令"),
      help: Message.suggesting(id, among: ids))
  }

  static func chartSubject(at location: Location) -> Diagnostic {
    Diagnostic(
      body, at: location,
      Message(en: "a chart shows either `metrics` or a `breakdown`", zh: "图表只写 `metrics` 和 `breakdown` 之一"),
      help: [body.remedy])
  }

  static func noPassage(at location: Location) -> Diagnostic {
    Diagnostic(
      body, at: location,
      Message(
        en: "the text of a directive is paragraphs, without lists, headings, images or footnotes",
        zh: "指令里的文字只能是段落，不能有列表、标题、图片或脚注"))
  }

  static func matrixSubject(_ key: String, at location: Location) -> Diagnostic {
    Diagnostic(
      body, at: location,
      Message(
        en: "a matrix shows the topics of report.yaml and takes no `\(key)`",
        zh: "矩阵展示 report.yaml 的议题，不写 `\(key)`"))
  }

  static func unscored(_ topics: [ReportConfiguration.Topic], of count: Int, at location: Location) -> Diagnostic {
    let names = topics.map { "`\($0.id)`" }
    let message =
      topics.count == count
      ? Message(
        en: "no topic of report.yaml has both `impact` and `financial`, so there is nothing to draw",
        zh: "report.yaml 里没有议题同时写了 `impact` 和 `financial`，矩阵是空的")
      : Message(
        en: "without both `impact` and `financial` in report.yaml: \(names.joined(separator: ", "))",
        zh: "report.yaml 里没有写全 `impact` 和 `financial` 的议题：\(names.joined(separator: "、"))")
    let severity: Severity = topics.count == count ? .error : .warning
    return Diagnostic(unscored, severity: severity, at: location, message, help: [unscored.remedy])
  }

  static func reportNeeded(_ name: String, at location: Location) -> Diagnostic {
    Diagnostic(
      body, at: location,
      Message(
        en: "`{\(name)}` shows what a report says, and this page belongs to none",
        zh: "`{\(name)}` 展示一份报告的内容，而这个页面不属于任何报告"))
  }

  static func periodsNeeded(at location: Location) -> Diagnostic {
    Diagnostic(
      body, at: location,
      Message(en: "a page outside of reports has no period of its own; add `periods`", zh: "报告之外的页面没有默认期间，请写 `periods`")
    )
  }

  static func noValue(_ metrics: [Metric], _ period: Period, at location: Location, _ data: DataModel) -> Diagnostic {
    let names = metrics.map { "`\($0.id)`" }
    let existing = Set(metrics.flatMap { data.periods(of: $0) }).sorted().map(\.description)
    return Diagnostic(
      noPeriod, at: location,
      Message(
        en: "\(names.joined(separator: ", ")) \(names.count == 1 ? "has" : "have") no value at \(period)",
        zh: "\(names.joined(separator: "、")) 在 \(period) 没有数值"), help: existing.isEmpty ? [] : [.valid(existing)])
  }

  static func noFact(_ reference: String, _ problem: Citation.Problem, at location: Location) -> Diagnostic {
    Diagnostic(
      body, at: location, Message(en: "there is no fact `\(reference)`", zh: "没有 `\(reference)` 这个数据"),
      help: problem.alternatives)
  }
}

extension Citation.Problem {
  /// What could have been meant.
  public var alternatives: [Message] {
    switch self {
    case .malformed(let message): [message]
    case .unknownMetric(_, let nearest), .unknownStory(_, let nearest): nearest.map { [.didYouMean($0)] } ?? []
    case .noFact(_, _, let periods), .noTarget(_, _, let periods):
      periods.isEmpty ? [] : [.valid(periods.map(\.description))]
    case .unknownMember(_, let member, let existing): Message.suggesting(member, among: existing)
    case .ambiguousMember(_, _, let candidates): [.valid(candidates)]
    case .unreadablePeriod: []
    }
  }
}
