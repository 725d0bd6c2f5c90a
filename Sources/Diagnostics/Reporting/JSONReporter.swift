/// One JSON object a finding and line, for other programs.
public struct JSONReporter: Sendable {
  let language: MessageLanguage

  public init(language: MessageLanguage) { self.language = language }

  /// A line for each finding, each ended by a line feed; empty for none.
  public func text(for findings: [Diagnostic]) -> String {
    findings.map { line(for: $0) + "\n" }.joined()
  }

  func line(for finding: Diagnostic) -> String {
    let place = finding.location
    let notes = finding.notes.map { note in
      jsonObject([
        ("message", quoted(note.message)), ("file", quoted(note.location.file)), ("line", "\(note.location.line)"),
        ("column", "\(note.location.column)")
      ])
    }
    return jsonObject([
      ("code", quoted(finding.rule.code)), ("severity", quoted(finding.severity.rawValue)),
      ("message", quoted(finding.message)), ("file", quoted(place.file)), ("line", "\(place.line)"),
      ("column", "\(place.column)"), ("endLine", "\(place.endLine)"), ("endColumn", "\(place.endColumn)"),
      ("notes", jsonArray(notes)),
      ("help", jsonArray(finding.help.map { quoted($0) }))
    ])
  }

  private func quoted(_ message: Message) -> String { quoted(message.text(in: language)) }

  private func quoted(_ text: String) -> String { jsonString(text) }
}
