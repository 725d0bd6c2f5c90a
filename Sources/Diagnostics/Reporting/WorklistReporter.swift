/// Findings as a table for a spreadsheet: one row each, with both halves quoted, to be ticked off.
public struct WorklistReporter: Sendable {
  let language: MessageLanguage
  let source: @Sendable (String) -> SourceFile?

  public init(language: MessageLanguage, source: @escaping @Sendable (String) -> SourceFile?) {
    self.language = language
    self.source = source
  }

  /// UTF-8 with a byte order mark; the header alone for no findings.
  public func bytes(for findings: [Diagnostic]) -> [UInt8] {
    var writer = CSVWriter()
    writer.row(Self.header.map { $0.text(in: language) })
    for finding in findings { writer.row(row(finding)) }
    return writer.bytes
  }

  private static let header = [
    Message(en: "Severity", zh: "级别"), Message(en: "Code", zh: "代码"), Message(en: "What is wrong", zh: "问题"),
    Message(en: "File", zh: "文件"), Message(en: "Line", zh: "行"), Message(en: "Text", zh: "原文"),
    Message(en: "Other file", zh: "对照文件"), Message(en: "Other line", zh: "对照行"),
    Message(en: "Other text", zh: "对照原文"), Message(en: "Likely cause", zh: "可能的原因")
  ]

  private func row(_ finding: Diagnostic) -> [String] {
    let other = finding.notes.first?.location
    return [
      finding.severity.name.text(in: language), finding.rule.code, finding.message.text(in: language),
      finding.location.file, String(finding.location.line), quote(finding.location), other?.file ?? "",
      other.map { String($0.line) } ?? "", other.map(quote) ?? "",
      finding.help.map { $0.text(in: language) }.joined(separator: " ")
    ]
  }

  /// Some forty characters to either side of the place.
  private func quote(_ place: Location) -> String {
    guard let source = source(place.file) else { return "" }
    let line = QuotedLine(place, in: source)
    let (start, end) = (line.place.lowerBound, line.place.upperBound)
    let range = max(0, start - 40)..<min(line.scalars.count, min(end, start + 80) + 40)
    return (range.lowerBound > 0 || line.isCutBefore ? "…" : "") + TerminalText.printable(line.scalars[range])
      + (range.upperBound < line.scalars.count || line.isCutBehind ? "…" : "")
  }
}
