import Diagnostics
import Parsing
import Values

extension DataModel {
  /// Reads all metrics with their tables, works out formulas, and judges the result.
  static func read(
    _ sources: SourceSet, _ tree: ContentTree, _ reports: [ReportFrame], _ vocabulary: Vocabulary
  ) -> (DataModel, [Diagnostic]) {
    var drafts = MetricDrafts()
    for path in tree.metrics {
      if let source = sources.files[path] { drafts.add(MetricsFile(source, vocabulary)) }
    }
    drafts.addTables(tree.tables, sources, vocabulary)
    drafts.finish()
    let calendar = reports.map(\.configuration.period) + vocabulary.periods.values
    let derivation = Derivation(drafts.drafts, calendar: calendar)
    let data = DataModel(drafts.drafts, derivation.derived, vocabulary.units)
    let checked = DataChecks.findings(data, reports.map(\.configuration))
    return (data, drafts.findings + derivation.findings + checked)
  }

  /// Facts get their places once all of them are there and in order.
  private convenience init(_ drafts: [MetricDraft], _ derived: [Derivation.Derived], _ units: UnitCatalogue) {
    let derivedOf = Dictionary(grouping: derived) { $0.fact.reference.metric }
    var facts: [Fact] = []
    var metrics: [Metric] = []
    for draft in drafts.sorted(by: { $0.metric.id < $1.metric.id }) {
      let own = (draft.facts + (derivedOf[draft.metric.id] ?? []).map(\.fact)).sorted { $0.reference < $1.reference }
      var metric = draft.metric
      metric.facts = own.indices.map { FactIndex(facts.count + $0) }
      facts += own
      metrics.append(metric)
    }
    self.init(metrics: metrics, facts: facts, units: units, derived: derived)
  }
}

/// The metrics of all files, each id once, each fact once.
struct MetricDrafts {
  private(set) var drafts: [MetricDraft] = []
  private(set) var findings: [Diagnostic] = []
  private var positions: [MetricID: Int] = [:]
  private var files: [MetricsFile] = []

  mutating func add(_ file: MetricsFile) {
    findings += file.findings
    for draft in file.metrics {
      if let first = positions[draft.metric.id] {
        findings.append(DuplicateMetricRule.finding(draft.metric, drafts[first].metric))
      } else {
        positions[draft.metric.id] = drafts.count
        drafts.append(draft)
      }
    }
    files.append(file)
  }

  /// Once all tables have been read: every period once, and no metric without anything to say.
  mutating func finish() {
    for index in drafts.indices {
      let metric = drafts[index].metric
      if drafts[index].needsTable, drafts[index].facts.isEmpty {
        findings.append(NoValuesRule.finding(metric.id.text, at: metric.location))
      }
      var seen: [FactReference: Location] = [:]
      drafts[index].facts = drafts[index].facts.filter { fact in
        guard let first = seen[fact.reference] else {
          seen[fact.reference] = fact.location
          return true
        }
        findings.append(DuplicatePeriodRule.finding(fact, first))
        return false
      }
    }
  }

  /// The values of the CSV files that the metrics files name; `paths` are those that there are.
  mutating func addTables(_ paths: [String], _ sources: SourceSet, _ vocabulary: Vocabulary) {
    var unnamed = Set(paths)
    for file in files {
      let folder = file.source.path.split(separator: "/").dropLast().joined(separator: "/")
      for name in file.tables {
        let path = "\(folder)/\(name.value)"
        if let source = sources.files[path], path.hasSuffix(".csv") {
          if unnamed.remove(path) != nil { add(source, vocabulary) }
        } else {
          let location = file.source.location(of: name.span)
          let names = paths.map { String($0.split(separator: "/").last!) }
          findings.append(TableRule.absent(name.value, at: location, among: names))
        }
      }
    }
    findings += unnamed.sorted().map(TableRule.unnamed)
  }

  private mutating func add(_ table: SourceFile, _ vocabulary: Vocabulary) {
    let metrics = positions.mapValues { drafts[$0].metric }
    let (facts, problems) = TableReader.read(table, vocabulary, metrics)
    findings += problems
    for fact in facts {
      if let position = positions[fact.reference.metric] { drafts[position].facts.append(fact) }
    }
  }
}
