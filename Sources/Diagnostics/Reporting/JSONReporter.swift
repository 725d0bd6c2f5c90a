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
      jsonObject([("message", quoted(note.message))] + note.location.jsonMembers)
    }
    let whatIsWrong: [JSONMember] = [
      ("code", jsonString(finding.rule.code)), ("severity", jsonString(finding.severity.rawValue)),
      ("message", quoted(finding.message))
    ]
    return jsonObject(
      whatIsWrong + place.jsonMembers + [
        ("endLine", String(place.endLine)), ("endColumn", String(place.endColumn)), ("notes", jsonArray(notes)),
        ("help", jsonArray(finding.help.map { quoted($0) }))
      ])
  }

  private func quoted(_ message: Message) -> String { jsonString(message.text(in: language)) }
}
