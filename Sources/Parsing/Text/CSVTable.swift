import Diagnostics

/// A table of values: RFC 4180, with a header.
public struct CSVTable: Sendable {
  public struct Row: Sendable {
    /// As a spreadsheet counts: the header is row 1. A quoted cell may hold line ends, so this is no line number.
    public let number: Int
    /// All bytes of the row.
    public let span: Range<Int>
    fileprivate let cells: [String: Spanned<String>]

    /// The cell of a column, without blanks around it; nil where it is empty.
    public subscript(column: String) -> Spanned<String>? { cells[column] }
  }

  public let rows: [Row]
}

extension CSVTable {
  /// The rows of a file, with every row and column that cannot be used reported. Columns other than `columns` are
  /// findings with the nearest valid name, and so are those of `required` that are missing.
  public static func read(
    _ source: SourceFile, columns: [String], required: [String] = []
  ) -> (CSVTable, [Diagnostic]) {
    var records = CSVRecords(source)
    var findings: [Diagnostic] = []
    guard let header = records.next() else {
      let finding = Diagnostic(.csv, at: Location(wholeFile: source.path), .noHeader(required))
      return (CSVTable(rows: []), [finding])
    }
    let names = readHeader(header, source, columns, required, &findings)
    guard names.contains(where: { $0 != nil }) else { return (CSVTable(rows: []), findings) }
    var (rows, isLonger): ([Row], Bool) = ([], false)
    while let record = records.next() {
      let hasText = record.cells.contains { !$0.value.isEmpty }
      if hasText { rows.append(row(record, names, source, &findings)) }
      // A comma behind every row is one slip.
      if hasText, !isLonger, let finding = surplusComma(record, names.count, source) {
        isLonger = true
        findings.append(finding)
      }
    }
    return (CSVTable(rows: rows), findings + records.findings)
  }

  /// The column of each cell; nil for one that is not read.
  private static func readHeader(
    _ header: CSVRecords.Record, _ source: SourceFile, _ columns: [String], _ required: [String],
    _ findings: inout [Diagnostic]
  ) -> [String?] {
    var names: [String?] = []
    if header.cells.count == 1, let cell = header.cells.first, cell.value.contains(where: { $0 == ";" || $0 == "\t" }) {
      findings.append(Diagnostic(.csv, at: source.location(of: cell.span), .otherSeparator, help: [.columns(columns)]))
      return [nil]
    }
    for cell in header.cells {
      let location = source.location(of: cell.span)
      if names.contains(cell.value), !cell.value.isEmpty {
        findings.append(Diagnostic(.csv, at: location, .secondColumn(cell.value)))
        names.append(nil)
      } else if columns.contains(cell.value) {
        names.append(cell.value)
      } else {
        if !cell.value.isEmpty {
          let help = nearestName(to: cell.value, among: columns).map { Message.didYouMean($0) } ?? .columns(columns)
          findings.append(Diagnostic(.csv, at: location, .unknownColumn(cell.value), help: [help]))
        }
        names.append(nil)
      }
    }
    for name in required where !names.contains(name) {
      findings.append(Diagnostic(.csv, at: source.location(of: header.span), .missingColumn(name)))
    }
    return names
  }

  private static func row(
    _ record: CSVRecords.Record, _ names: [String?], _ source: SourceFile, _ findings: inout [Diagnostic]
  ) -> Row {
    var cells: [String: Spanned<String>] = [:]
    for (index, cell) in record.cells.enumerated() where !cell.value.isEmpty {
      if index >= names.count {
        let location = source.location(of: cell.span)
        findings.append(Diagnostic(.csv, at: location, .surplusCell(record.number, index + 1, names.count)))
      } else if let name = names[index] {
        cells[name] = cell
      }
    }
    return Row(number: record.number, span: record.span, cells: cells)
  }
}

extension CSVTable {
  /// An empty cell beyond the header: often `1,000` has made two cells of one, and moved all that follow.
  private static func surplusComma(_ record: CSVRecords.Record, _ count: Int, _ source: SourceFile) -> Diagnostic? {
    guard let surplus = record.cells.dropFirst(count).first,
      record.cells.dropFirst(count).allSatisfy(\.value.isEmpty)
    else { return nil }
    let comma = surplus.span.lowerBound - 1..<record.span.upperBound
    return Diagnostic(
      .csv, at: source.location(of: comma), .longRow(record.number, record.cells.count, count), help: [.unquotedComma])
  }
}

/// The records of a file, one after the other.
private struct CSVRecords {
  struct Record {
    let number: Int
    let cells: [Spanned<String>]
    let span: Range<Int>
  }

  private static let quote = UInt8(ascii: "\"")
  private let source: SourceFile
  private var offset = 0
  private var number = 0
  private(set) var findings: [Diagnostic] = []

  init(_ source: SourceFile) { self.source = source }

  mutating func next() -> Record? {
    guard offset < source.bytes.count else { return nil }
    number += 1
    let start = offset
    var cells: [Spanned<String>] = []
    repeat { cells.append(nextCell(column: cells.count + 1)) } while takeComma()
    let end = offset
    takeLineEnd()
    return Record(number: number, cells: cells, span: start..<end)
  }

  private mutating func takeComma() -> Bool {
    guard offset < source.bytes.count, source.bytes[offset] == UInt8(ascii: ",") else { return false }
    offset += 1
    return true
  }

  private mutating func takeLineEnd() {
    if offset < source.bytes.count, source.bytes[offset] == UInt8(ascii: "\r") { offset += 1 }
    if offset < source.bytes.count, source.bytes[offset] == UInt8(ascii: "\n") { offset += 1 }
  }

  private mutating func nextCell(column: Int) -> Spanned<String> {
    let start = offset
    guard offset < source.bytes.count, source.bytes[offset] == Self.quote else {
      skipToSeparator()
      return cell(Array(source.bytes[start..<offset]), start..<offset)
    }
    let text = quotedText(column)
    let end = offset
    skipToSeparator()
    if source.bytes[end..<offset].contains(where: { $0 > 0x20 }) {
      report(end..<offset, .textAfterQuote(number, column))
    }
    return cell(text, start..<end)
  }

  private mutating func skipToSeparator() {
    while offset < source.bytes.count {
      let byte = source.bytes[offset]
      if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { return }
      offset += 1
    }
  }

  /// From one quotation mark to the one that closes; two of them are one of the text.
  private mutating func quotedText(_ column: Int) -> [UInt8] {
    let start = offset
    var text: [UInt8] = []
    offset += 1
    while offset < source.bytes.count {
      if source.bytes[offset] == Self.quote {
        offset += 1
        guard offset < source.bytes.count, source.bytes[offset] == Self.quote else { return text }
      }
      text.append(source.bytes[offset])
      offset += 1
    }
    report(start..<start + 1, .unclosedQuote(number, column))
    return text
  }

  /// Without blanks around it; the span keeps to the text where there is any.
  private func cell(_ text: [UInt8], _ span: Range<Int>) -> Spanned<String> {
    var (start, end) = (span.lowerBound, span.upperBound)
    while start < end, source.bytes[start] == 0x20 || source.bytes[start] == 0x09 { start += 1 }
    while end > start, source.bytes[end - 1] == 0x20 || source.bytes[end - 1] == 0x09 { end -= 1 }
    let words = text.drop { $0 <= 0x20 }
    let last = words.lastIndex { $0 > 0x20 }
    return Spanned(String(decoding: last.map { words[...$0] } ?? [], as: UTF8.self), at: start..<end)
  }

  private mutating func report(_ span: Range<Int>, _ message: Message) {
    findings.append(Diagnostic(.csv, at: source.location(of: span), message))
  }
}

extension Rule {
  static let csv = Rule(
    "syntax-csv", .error,
    meaning: Message(
      en: "A CSV file has a column that is not known, or a row that does not fit its header.",
      zh: "CSV 文件里有不认识的列，或者有一行与表头对不上。"),
    reason: Message(
      en: "A value in the wrong column is a value of another fact.", zh: "值错了一列，就成了另一个数据。"),
    example: """
      metric,period,member,valeu
      workforce.employees,2016,,6909
      """,
    remedy: Message(
      en:
        "The header names the columns metric, period, member, value and note, separated by commas. Put a cell that holds "
        + "a comma or a line end in quotation marks; two of them stand for one.",
      zh: "表头写 metric、period、member、value、note 这些列名，用英文逗号分隔。含逗号或换行的单元格加英文双引号；"
        + "文字里的一个双引号写成两个。"),
    isWaivable: false)
}

extension Message {
  fileprivate static func noHeader(_ required: [String]) -> Message {
    Message(
      en: "the file is empty; its first row names the columns: \(required.joined(separator: ","))",
      zh: "文件是空的；第一行要写列名：\(required.joined(separator: ","))")
  }

  fileprivate static func columns(_ columns: [String]) -> Message {
    Message(
      en: "the columns are \(columns.joined(separator: ", ")), separated by commas",
      zh: "可用的列有 \(columns.joined(separator: "、"))，用英文逗号分隔")
  }

  fileprivate static let otherSeparator = Message(
    en: "the columns are separated by semicolons or tabs; save the table with commas",
    zh: "各列用分号或制表符分隔；请另存为用英文逗号分隔的 CSV")

  fileprivate static func unknownColumn(_ name: String) -> Message {
    Message(en: "there is no column `\(name)`", zh: "没有 `\(name)` 这一列")
  }

  fileprivate static func secondColumn(_ name: String) -> Message {
    Message(en: "the column `\(name)` stands twice", zh: "`\(name)` 这一列出现了两次")
  }

  fileprivate static func missingColumn(_ name: String) -> Message {
    Message(en: "the column `\(name)` is missing", zh: "缺少 `\(name)` 这一列")
  }

  fileprivate static func surplusCell(_ row: Int, _ column: Int, _ count: Int) -> Message {
    Message(
      en: "row \(row) has a cell in column \(column), but the header names \(count) columns",
      zh: "第 \(row) 行第 \(column) 列有内容，但表头只有 \(count) 列")
  }

  fileprivate static func longRow(_ row: Int, _ cells: Int, _ count: Int) -> Message {
    Message(
      en: "row \(row) has \(cells) cells, but the header names \(count) columns",
      zh: "第 \(row) 行有 \(cells) 格，但表头只有 \(count) 列")
  }

  fileprivate static let unquotedComma = Message(
    en: "take out the comma at the end, or the one that parts a number: `1000`, not `1,000`",
    zh: "去掉行末多出的逗号，或数里的千分位逗号：写 `1000`，不写 `1,000`")

  fileprivate static func textAfterQuote(_ row: Int, _ column: Int) -> Message {
    Message(
      en:
        "row \(row), column \(column): text follows the closing quotation mark; inside a cell write two of them for one",
      zh: "第 \(row) 行第 \(column) 列：收尾的双引号后面还有文字；单元格里的一个双引号要写成两个")
  }

  fileprivate static func unclosedQuote(_ row: Int, _ column: Int) -> Message {
    Message(
      en: "row \(row), column \(column): the quotation mark is never closed",
      zh: "第 \(row) 行第 \(column) 列：双引号没有收尾")
  }
}
