import Diagnostics
import Parsing
import Values

/// The body of one directive while it is read, with what its values are looked up in.
struct DirectiveBody {
  var reader: ModelReader
  let frame: SiteFrame
  let report: ReportFrame?
  private let node: YAMLNode?
  private let problems: [Diagnostic]

  init(
    _ source: SourceFile, _ range: Range<Int>, _ vocabulary: Vocabulary, _ frame: SiteFrame, _ report: ReportFrame?
  ) {
    let (node, problems) = YAMLReader.read(source, range)
    self.node = node ?? (problems.isEmpty ? YAMLNode(.map([]), span: DirectiveRules.fence(range, source)) : nil)
    self.problems = problems
    self.frame = frame
    self.report = report
    reader = ModelReader(source, vocabulary)
  }

  var findings: [Diagnostic] { problems + reader.diagnostics }

  mutating func fields(
    _ known: [String], required: [String], isOther: (YAMLNode.Entry) -> Bool = { _ in false }
  ) -> Fields? {
    reader.nodes.fields(of: node, at: node?.span, known: known, required: required, isOther: isOther)
  }

  func location(of node: YAMLNode?) -> Location { reader.location(node?.span ?? self.node?.span ?? 0..<0) }

  /// The id of a directive is a part of addresses.
  mutating func id(_ fields: Fields) -> String? {
    let expected = Message(
      en: "an id of small letters, digits and hyphens, such as `employees-by-gender`",
      zh: "由小写字母、数字和连字符组成的 id（如 `employees-by-gender`）")
    return reader.nodes.scalar(fields["id"], expected: expected) { isSlug($0) ? $0 : nil }
  }

  // MARK: Values

  /// A text in the languages of the site that is prose.
  mutating func passage(_ node: YAMLNode?) -> Directive.Passage? {
    guard let node, let text = reader.localized(node), case .map(let entries) = node.value else { return nil }
    let spans = entries.compactMap { entry in LanguageID(entry.key).map { ($0, entry.value.span) } }
    return Directive.Passage(text: text, spans: Dictionary(spans, uniquingKeysWith: { first, _ in first }))
  }

  mutating func metric(_ node: YAMLNode?) -> Metric? {
    guard let node, let text = reader.nodes.text(node) else { return nil }
    if let metric = MetricID(text).flatMap({ frame.data.metric($0) }) { return metric }
    reader.report(
      UnknownMetricRule.finding(text, at: reader.location(node.span), among: frame.data.metrics.lazy.map(\.id)))
    return nil
  }

  mutating func metrics(_ node: YAMLNode?) -> [Metric] {
    reader.nodes.list(node).compactMap { metric($0) }
  }

  /// Of a table of metrics: a third party's stand apart.
  mutating func requireOneOrigin(_ node: YAMLNode?, _ metrics: [Metric]) {
    guard metrics.contains(where: { !$0.isThirdParty }) else { return }
    for metric in metrics where metric.isThirdParty {
      let item = reader.nodes.texts(node).first { $0.value == metric.id.text }
      reader.report(ThirdPartyRules.mixed(metric, at: item.map { reader.location($0.span) } ?? location(of: node)))
    }
  }

  mutating func breakdown(_ node: YAMLNode?, of metric: Metric) -> Metric.Breakdown? {
    guard let node, let text = reader.nodes.text(node) else { return nil }
    if let breakdown = metric.breakdown(text) { return breakdown }
    reader.report(UnknownBreakdownRule.finding(text, of: metric, at: reader.location(node.span)))
    return nil
  }

  /// `metric#breakdown`
  mutating func breakdownReference(_ node: YAMLNode?) -> (metric: Metric, breakdown: Metric.Breakdown)? {
    guard let node, let text = reader.nodes.text(node) else { return nil }
    let halves = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard halves.count == 2 else {
      reader.nodes.reportBadValue(
        node,
        expected: Message(
          en: "`metric#breakdown`, such as `\"workforce.employees#gender\"`",
          zh: "`指标#细分`（如 `\"workforce.employees#gender\"`）"))
      return nil
    }
    guard let metric = metric(YAMLNode(.scalar(String(halves[0]), isQuoted: true), span: node.span)),
      let breakdown = breakdown(YAMLNode(.scalar(String(halves[1]), isQuoted: true), span: node.span), of: metric)
    else { return nil }
    return (metric, breakdown)
  }

  /// The periods of a table or chart; by default the report's. One at which nothing has a value is a finding.
  mutating func periods(_ fields: Fields, of metrics: [Metric]) -> [Period] {
    guard let node = fields["periods"] ?? fields["period"] else {
      if let period = report?.configuration.period {
        requireBeforeCutoff(metrics, at: period, fields.node.span)
        return [period]
      }
      reader.report(DirectiveRules.periodsNeeded(at: location(of: nil)))
      return []
    }
    let items = fields["periods"] == nil ? [node] : reader.nodes.list(node)
    return items.compactMap { item in
      guard let period = reader.period(item) else { return nil }
      if !metrics.isEmpty, !metrics.contains(where: { frame.data.firstFact(of: $0, at: period) != nil }) {
        reader.report(DirectiveRules.noValue(metrics, period, at: reader.location(item.span), frame.data))
      }
      requireBeforeCutoff(metrics, at: period, item.span)
      return period
    }
  }

  private mutating func requireBeforeCutoff(_ metrics: [Metric], at period: Period, _ span: Range<Int>) {
    let late = metrics.lazy.compactMap { [data = frame.data] in data.firstFact(of: $0, at: period) }.first
    if let late { requireBeforeCutoff(late, at: span) }
  }

  /// References to facts as citations write them, `metric@period#member`.
  mutating func facts(_ node: YAMLNode?) -> [FactIndex] {
    var resolver = CitationResolver(frame, report: report, asOf: nil)
    return reader.nodes.texts(node).compactMap { reference in
      var destination = "metric:" + reference.value
      switch resolver.resolve(&destination).resolution {
      case .fact(let fact):
        requireBeforeCutoff(fact, at: reference.span)
        return fact
      case .unresolved(let problem):
        reader.report(DirectiveRules.noFact(reference.value, problem, at: reader.location(reference.span)))
        return nil
      case .change, .target, .story, .literal: return nil
      }
    }
  }
}

extension DataModel {
  /// What a metric has at a period, for the whole or for a member.
  func firstFact(of metric: Metric, at period: Period) -> FactIndex? {
    let period = metric.periodKind.normalized(period)
    return metric.facts.first { self[$0].reference.period == period }
  }
}
