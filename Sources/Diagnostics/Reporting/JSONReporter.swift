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
      object([
        ("message", quoted(note.message)), ("file", quoted(note.location.file)), ("line", "\(note.location.line)"),
        ("column", "\(note.location.column)")
      ])
    }
    return object([
      ("code", quoted(finding.rule.code)), ("severity", quoted(finding.severity.rawValue)),
      ("message", quoted(finding.message)), ("file", quoted(place.file)), ("line", "\(place.line)"),
      ("column", "\(place.column)"), ("endLine", "\(place.endLine)"), ("endColumn", "\(place.endColumn)"),
      ("notes", "[" + notes.joined(separator: ",") + "]"),
      ("help", "[" + finding.help.map { quoted($0) }.joined(separator: ",") + "]")
    ])
  }

  private func object(_ members: [(key: String, value: String)]) -> String {
    "{" + members.map { "\"\($0.key)\":\($0.value)" }.joined(separator: ",") + "}"
  }

  private func quoted(_ message: Message) -> String { quoted(message.text(in: language)) }

  private func quoted(_ text: String) -> String { jsonString(text) }
}

/// A JSON string literal (RFC 8259): quotes, backslashes and control characters escaped, all else as it is.
public func jsonString(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    case "\u{0}"..<"\u{20}", "\u{2028}", "\u{2029}":
      let digits = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
