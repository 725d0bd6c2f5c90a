/// Workflow commands that GitHub shows beside the lines of a change.
public struct GitHubReporter: Sendable {
  let language: MessageLanguage

  public init(language: MessageLanguage) { self.language = language }

  public func text(for findings: [Diagnostic]) -> String {
    findings.map { line(for: $0) + "\n" }.joined()
  }

  private func line(for finding: Diagnostic) -> String {
    let place = finding.location
    let properties = [
      "file=" + property(place.file), "line=\(place.line)", "col=\(place.column)", "endLine=\(place.endLine)",
      "endColumn=\(place.endColumn)", "title=" + property(finding.rule.code)
    ]
    return "::\(command(finding.severity)) \(properties.joined(separator: ","))::\(data(body(of: finding)))"
  }

  private func command(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .advice: "notice"
    }
  }

  private func body(of finding: Diagnostic) -> String {
    let notes = finding.notes.map { "\($0.location.file):\($0.location.line): \($0.message.text(in: language))" }
    let lines = [finding.message.text(in: language)] + notes + finding.help.map { $0.text(in: language) }
    return lines.joined(separator: "\n")
  }

  private func data(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  private func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
