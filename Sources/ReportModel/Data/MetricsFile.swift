import Diagnostics
import Parsing
import Values

/// A metric as its file says it, before formulas are worked out.
struct MetricDraft {
  var metric: Metric
  /// As they are stated, in the order of the file.
  var facts: [Fact]
  let formula: Formula?
  /// Of the formula's text.
  let formulaLocation: Location?
  /// It has none of `values`, `formula`, `breakdowns`: a table must bring its values.
  let needsTable: Bool
}

/// One file below content/metrics/.
struct MetricsFile {
  private(set) var metrics: [MetricDraft] = []
  /// Names of the CSV files that belong to it.
  private(set) var tables: [Spanned<String>] = []
  private(set) var findings: [Diagnostic] = []
  let source: SourceFile

  init(_ source: SourceFile, _ vocabulary: Vocabulary) {
    self.source = source
    let (node, problems) = YAMLReader.read(source)
    var reader = MetricReader(ModelReader(source, vocabulary))
    if let node, let fields = reader.reader.nodes.fields(of: node, known: ["metrics", "csv"]) {
      tables = reader.reader.nodes.texts(fields["csv"])
      for entry in reader.reader.nodes.entries(of: fields["metrics"]) ?? [] {
        if let draft = reader.draft(entry) { metrics.append(draft) }
      }
    }
    findings = problems + reader.reader.diagnostics
  }
}
