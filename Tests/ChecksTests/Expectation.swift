import Diagnostics
import Testing

@testable import Checks

/// Expects findings of one code at the marks of a project, and no finding of any other code.
func expect(
  _ code: String, _ severity: Severity? = nil, in project: Project,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let findings = project.findings()
  let found = findings.filter { $0.rule.code == code }
  let others = findings.filter { $0.rule.code != code }.map(\.summary)
  #expect(found.map(\.place) == project.marks.sorted(), "\(findings.map(\.summary))", sourceLocation: sourceLocation)
  #expect(others == [], sourceLocation: sourceLocation)
  if let severity {
    #expect(found.allSatisfy { $0.severity == severity }, "\(found.map(\.summary))", sourceLocation: sourceLocation)
  }
}

/// Expects no finding at all.
func expectNothing(in project: Project, sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(project.findings().map(\.summary) == [], sourceLocation: sourceLocation)
}

extension Diagnostic {
  var summary: String { "\(place): \(severity) \(rule.code): \(message.en)" }
}
