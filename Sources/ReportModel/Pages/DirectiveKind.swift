import Parsing
import Values

/// The directives by the names they are written with.
enum DirectiveKind: String, CaseIterable {
  case metrics, breakdown, chart, highlights, index, stakeholders, topics, timeline, quote, sdg

  /// Beside `id`.
  var keys: [String] {
    switch self {
    case .metrics: ["metrics", "periods", "title", "note"]
    case .breakdown: ["metric", "by", "period", "periods", "title", "note"]
    case .chart: ["type", "metrics", "breakdown", "periods", "title", "note"]
    case .highlights: ["facts", "title"]
    case .index: ["framework"]
    case .stakeholders, .topics: ["title"]
    case .timeline: ["items"]
    case .quote: ["text", "by"]
    case .sdg: ["title", "actions"]
    }
  }

  var required: [String] {
    switch self {
    case .metrics: ["metrics"]
    case .breakdown: ["metric", "by"]
    case .chart: ["type", "title"]
    case .highlights: ["facts"]
    case .index, .stakeholders, .topics, .sdg: []
    case .timeline: ["items"]
    case .quote: ["text"]
    }
  }

  /// Whether it shows what report.yaml says, or the pages of a report declare.
  var needsReport: Bool {
    switch self {
    case .stakeholders, .topics, .sdg, .index: true
    case .metrics, .breakdown, .chart, .highlights, .timeline, .quote: false
    }
  }

  /// Nil, with findings, for a body that does not say enough.
  func read(_ fields: Fields, _ body: inout DirectiveBody) -> Directive? {
    switch self {
    case .metrics: Directive.MetricsTable(fields, &body).map { .metrics($0) }
    case .breakdown: Directive.BreakdownTable(fields, &body).map { .breakdown($0) }
    case .chart: Directive.chart(fields, &body)
    case .highlights: Directive.Highlights(fields, &body).map { .highlights($0) }
    case .index: Directive.index(fields, &body)
    case .stakeholders: .stakeholders(title: body.reader.localized(fields["title"]))
    case .topics: .topics(title: body.reader.localized(fields["title"]))
    case .timeline: Directive.timeline(fields, &body)
    case .quote: Directive.Quote(fields, &body).map { .quote($0) }
    case .sdg: .sdg(Directive.GoalTable(fields, &body))
    }
  }
}

extension Directive.MetricsTable {
  fileprivate init?(_ fields: Fields, _ body: inout DirectiveBody) {
    let metrics = body.metrics(fields["metrics"])
    body.requireOneOrigin(fields["metrics"], metrics)
    self.metrics = metrics.map(\.id)
    title = body.reader.localized(fields["title"])
    note = body.reader.localized(fields["note"])
    periods = body.periods(fields, of: metrics)
    if metrics.isEmpty || periods.isEmpty { return nil }
  }
}

extension Directive.BreakdownTable {
  fileprivate init?(_ fields: Fields, _ body: inout DirectiveBody) {
    guard let metric = body.metric(fields["metric"]), let by = fields["by"] else { return nil }
    self.metric = metric.id
    // One breakdown, or a list of them.
    var items = [by]
    if case .list(let list) = by.value { items = list }
    self.by = items.compactMap { body.breakdown($0, of: metric)?.id }
    title = body.reader.localized(fields["title"])
    note = body.reader.localized(fields["note"])
    periods = body.periods(fields, of: [metric])
    if self.by.isEmpty || periods.isEmpty { return nil }
  }
}

/// What `type` of a `{chart}` may say: how facts are drawn, or the matrix of material topics, which shows no facts.
private enum ChartType: RawRepresentable, CaseIterable {
  case facts(Directive.Chart.Kind)
  case matrix

  static var allCases: [ChartType] { Directive.Chart.Kind.allCases.map { .facts($0) } + [.matrix] }

  init?(rawValue: String) {
    guard let type = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = type
  }

  var rawValue: String {
    switch self {
    case .facts(let kind): kind.rawValue
    case .matrix: "matrix"
    }
  }
}

extension Directive {
  fileprivate static func chart(_ fields: Fields, _ body: inout DirectiveBody) -> Directive? {
    switch body.reader.nodes.choice(fields["type"], ChartType.self) {
    case .matrix: Matrix(fields, &body).map { .matrix($0) }
    case .facts(let kind): Chart(kind, fields, &body).map { .chart($0) }
    case nil: Chart(nil, fields, &body).map { .chart($0) }
    }
  }
}

extension Directive.Matrix {
  fileprivate init?(_ fields: Fields, _ body: inout DirectiveBody) {
    let title = body.reader.localized(fields["title"])
    note = body.reader.localized(fields["note"])
    for key in ["metrics", "breakdown", "periods"] {
      if let entry = fields.entry(key) {
        body.reader.report(DirectiveRules.matrixSubject(key, at: body.reader.location(entry.keySpan)))
      }
    }
    let topics = body.report?.configuration.topics ?? []
    let unscored = topics.filter { !$0.isScored }
    if !unscored.isEmpty || topics.isEmpty {
      body.reader.report(DirectiveRules.unscored(unscored, of: topics.count, at: body.location(of: fields["type"])))
    }
    guard let title, unscored.count < topics.count else { return nil }
    self.title = title
  }
}

extension Directive.Chart {
  /// Without a kind, whose finding has been made, for the findings about the rest.
  fileprivate init?(_ kind: Kind?, _ fields: Fields, _ body: inout DirectiveBody) {
    let title = body.reader.localized(fields["title"])
    note = body.reader.localized(fields["note"])
    let shown: [Metric]
    switch (fields["metrics"], fields["breakdown"]) {
    case (let metrics?, nil):
      shown = body.metrics(metrics)
      subject = .metrics(shown.map(\.id))
    case (nil, let breakdown?):
      guard let found = body.breakdownReference(breakdown) else { return nil }
      shown = [found.metric]
      subject = .breakdown(found.metric.id, by: found.breakdown.id)
    case (nil, nil), (.some, .some):
      body.reader.report(DirectiveRules.chartSubject(at: body.location(of: fields["breakdown"])))
      return nil
    }
    periods = body.periods(fields, of: shown)
    guard let kind, let title, !shown.isEmpty, !periods.isEmpty else { return nil }
    (self.kind, self.title) = (kind, title)
    for finding in ChartReview.findings(of: self, fields, body) { body.reader.report(finding) }
  }
}

extension Directive.Highlights {
  fileprivate init?(_ fields: Fields, _ body: inout DirectiveBody) {
    title = body.reader.localized(fields["title"])
    facts = body.facts(fields["facts"])
    if facts.isEmpty { return nil }
  }
}

extension Directive.Quote {
  fileprivate init?(_ fields: Fields, _ body: inout DirectiveBody) {
    by = body.reader.name(fields["by"])
    guard let text = body.passage(fields["text"]) else { return nil }
    self.text = text
  }
}

extension Directive.GoalTable {
  fileprivate init(_ fields: Fields, _ body: inout DirectiveBody) {
    title = body.reader.localized(fields["title"])
    actions = (body.reader.nodes.entries(of: fields["actions"]) ?? []).compactMap { entry in
      guard let goal = body.reader.nodes.identifier(key: entry, DisclosureCode.self),
        let text = body.reader.localized(entry.value)
      else { return nil }
      return Action(goal: goal, text: text, location: body.reader.location(entry.keySpan))
    }
  }
}

extension Directive {
  /// The index of a framework that report.yaml declares; where it declares one, it need not be named.
  fileprivate static func index(_ fields: Fields, _ body: inout DirectiveBody) -> Directive? {
    let declared = body.report?.configuration.indexes.map(\.framework) ?? []
    guard let node = fields["framework"] else {
      if declared.count == 1 { return .index(declared[0]) }
      body.reader.report(UnknownFrameworkRule.finding("", at: body.location(of: nil), among: declared.map(\.text)))
      return nil
    }
    guard let id = body.reader.nodes.identifier(node, FrameworkID.self) else { return nil }
    if declared.contains(id) { return .index(id) }
    body.reader.report(UnknownFrameworkRule.undeclared(id, at: body.location(of: node), declared))
    return nil
  }

  fileprivate static func timeline(_ fields: Fields, _ body: inout DirectiveBody) -> Directive? {
    let items: [TimelineItem] = body.reader.nodes.list(fields["items"]).compactMap { item in
      let keys = ["date", "text"]
      guard let fields = body.reader.nodes.fields(of: item, known: keys, required: keys),
        let date = body.reader.period(fields["date"]), let text = body.passage(fields["text"])
      else { return nil }
      return TimelineItem(date: date, text: text)
    }
    return items.isEmpty ? nil : .timeline(items)
  }
}
