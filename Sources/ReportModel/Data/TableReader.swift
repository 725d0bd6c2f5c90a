import Diagnostics
import Parsing
import Values

/// Reads the values of a CSV file: columns metric, period, member, value, note.
struct TableReader {
  private(set) var facts: [Fact] = []
  private(set) var findings: [Diagnostic] = []
  private let source: SourceFile
  private let vocabulary: Vocabulary
  /// Every metric of the site, whichever file defines it.
  private let metrics: [MetricID: Metric]

  static func read(
    _ source: SourceFile, _ vocabulary: Vocabulary, _ metrics: [MetricID: Metric]
  ) -> (facts: [Fact], findings: [Diagnostic]) {
    var reader = TableReader(source, vocabulary, metrics)
    let required = ["metric", "period", "value"]
    let (table, problems) = CSVTable.read(source, columns: required + ["member", "note"], required: required)
    // Where a column is missing, every row would fail for the same cause.
    let isMissing = required.contains { column in table.rows.allSatisfy { $0[column] == nil } }
    guard problems.isEmpty || !isMissing else { return ([], problems) }
    for row in table.rows { reader.read(row) }
    return (reader.facts, problems + reader.findings)
  }

  private init(_ source: SourceFile, _ vocabulary: Vocabulary, _ metrics: [MetricID: Metric]) {
    self.source = source
    self.vocabulary = vocabulary
    self.metrics = metrics
  }

  private mutating func read(_ row: CSVTable.Row) {
    guard let id = cell("metric", row), let written = cell("period", row), let text = cell("value", row) else { return }
    guard let metric = MetricID(id.value).flatMap({ metrics[$0] }) else {
      let location = source.location(of: id.span)
      return add(UnknownMetricRule.finding(id.value, at: location, among: metrics.keys), row, "metric")
    }
    let period = vocabulary.periods[written.value] ?? Period(parsing: written.value)
    if period == nil {
      add(TableRule.unreadable(written.value, .period, at: source.location(of: written.span)), row, "period")
    }
    if let note = row["note"], Self.isRestOfNumber(note, behind: text, source) {
      return add(
        TableRule.parted(text.value, note.value, at: source.location(of: text.span.lowerBound..<note.span.upperBound)),
        row, "value")
    }
    let value = FactValue(parsing: text.value)
    if value == nil {
      add(TableRule.unreadable(text.value, .factValue, at: source.location(of: text.span)), row, "value")
    }
    guard let member = member(row, of: metric), let period, let value else { return }
    facts.append(fact(metric, period, member.id, value, row, at: text.span))
  }

  /// Whether `1,000` was written without quotes: `1` is then the value and `000` the note.
  private static func isRestOfNumber(_ note: Spanned<String>, behind value: Spanned<String>, _ source: SourceFile)
    -> Bool
  {
    let digits = note.value.prefix { $0.isASCII && $0.isNumber }
    let rest = note.value.dropFirst(digits.count)
    let separator = source.bytes[min(value.span.upperBound, note.span.lowerBound)..<note.span.lowerBound]
    return digits.count == 3 && (rest.isEmpty || rest.first == ".") && separator.elementsEqual([UInt8(ascii: ",")])
      && source.bytes[note.span.lowerBound] != UInt8(ascii: "\"") && value.value.last?.isNumber == true
  }

  /// A cell that has to be filled.
  private mutating func cell(_ column: String, _ row: CSVTable.Row) -> Spanned<String>? {
    if let cell = row[column] { return cell }
    add(TableRule.empty(at: source.location(of: row.span)), row, column)
    return nil
  }

  /// The member, or none where the cell is empty; nil, with a finding, for a name that is not known.
  private mutating func member(_ row: CSVTable.Row, of metric: Metric) -> (id: MemberID?, Void)? {
    guard let cell = row["member"] else { return (nil, ()) }
    let found = metric.members(named: cell.value)
    if found.count == 1 { return (found[0].member.id, ()) }
    add(UnknownMemberRule.finding(cell.value, at: source.location(of: cell.span), metric), row, "member")
    return nil
  }

  private func fact(
    _ metric: Metric, _ period: Period, _ member: MemberID?, _ value: FactValue, _ row: CSVTable.Row,
    at span: Range<Int>
  ) -> Fact {
    let reference = FactReference(metric: metric.id, period: metric.periodKind.normalized(period), member: member)
    let note = row["note"].map { note in
      LocalizedText(Dictionary(uniqueKeysWithValues: vocabulary.languages.map { ($0, note.value) }))
    }
    return Fact(
      reference: reference, value: value, unit: metric.unit, decimals: metric.decimals, origin: .stated, interval: nil,
      history: [], source: nil, note: note, evidence: nil, location: source.location(of: span))
  }

  /// Spreadsheets count rows, so the message does too.
  private mutating func add(_ finding: Diagnostic, _ row: CSVTable.Row, _ column: String) {
    let message = Message(
      en: "row \(row.number), column `\(column)`: " + finding.message.en,
      zh: "第 \(row.number) 行 `\(column)` 列：" + finding.message.zh)
    findings.append(
      Diagnostic(finding.rule, at: finding.location, message, notes: finding.notes, help: finding.help))
  }
}

/// A CSV file is named by a metrics file, and its rows can be read.
enum TableRule {
  static let rule = Rule(
    "data-table-row", .error,
    meaning: Message(
      en: "A row of a CSV file lacks a cell, or has one that cannot be read.", zh: "CSV 文件的某一行缺少内容，或有一格读不懂。"),
    reason: Message(en: "The value is missing from the data.", zh: "数据里会缺这个数。"),
    example: "metric,period,member,value\nworkforce.employees,2016,,\"6,909\"",
    remedy: Message(
      en:
        "Fill in metric, period and value, in the forms that YAML has too: periods such as `2016-Q1`, numbers without "
        + "separators.",
      zh: "填上 metric、period、value，写法与 YAML 相同：期间如 `2016-Q1`，数不带千分位。"))

  static let missing = Rule(
    "data-missing-table", .error,
    meaning: Message(
      en: "A metrics file names a CSV file that is not there, or a CSV file is named by none.",
      zh: "指标文件列出的 CSV 文件不存在，或者有 CSV 文件没有被列出。"),
    reason: Message(en: "Its values are missing from the data.", zh: "数据里会缺它的数值。"),
    example: "csv: [worforce.csv]",
    remedy: Message(
      en: "Correct the name, or add the file beside the metrics file; name every CSV file under `csv`.",
      zh: "改正文件名，或把文件放到指标文件旁边；每个 CSV 文件都要在 `csv` 里列出。"))

  static func unreadable(_ text: String, _ expected: Message, at location: Location) -> Diagnostic {
    Diagnostic(
      rule, at: location,
      Message(en: "expected \(expected.en), found `\(text)`", zh: "这里应当是\(expected.zh)，写成了 `\(text)`"))
  }

  static func parted(_ value: String, _ note: String, at location: Location) -> Diagnostic {
    Diagnostic(
      rule, at: location,
      Message(
        en: "the comma in `\(value),\(note)` parts the number into a value and a note",
        zh: "`\(value),\(note)` 里的逗号把数拆成了数值和备注两格"),
      help: [Message(en: "write the number without separators", zh: "数不要写千分位")])
  }

  static func empty(at location: Location) -> Diagnostic {
    Diagnostic(rule, at: location, Message(en: "the cell is empty", zh: "这一格是空的"), help: [rule.remedy])
  }

  static func absent(_ name: String, at location: Location, among names: [String]) -> Diagnostic {
    Diagnostic(
      missing, at: location, Message(en: "there is no file `\(name)` here", zh: "这里没有 `\(name)` 这个文件"),
      help: Message.suggesting(name, among: names))
  }

  static func unnamed(_ path: String) -> Diagnostic {
    Diagnostic(
      missing, at: Location(wholeFile: path),
      Message(en: "no metrics file names this table", zh: "没有指标文件列出这个数据表"), help: [missing.remedy])
  }
}

extension Message {
  fileprivate static let period = Message(
    en: "a period such as `2016`, `2016-Q1`, `2016-04` or `2016-12-31`",
    zh: "期间（如 `2016`、`2016-Q1`、`2016-04`、`2016-12-31`）")
}
