/// Findings for people at a terminal: what is wrong, the line with the words marked, the other places, what to do.
public struct TextReporter: Sendable {
  let language: MessageLanguage
  let usesColor: Bool
  /// The text of a file that findings point into, by its path.
  let source: @Sendable (String) -> SourceFile?

  public init(
    language: MessageLanguage, usesColor: Bool, source: @escaping @Sendable (String) -> SourceFile?
  ) {
    self.language = language
    self.usesColor = usesColor
    self.source = source
  }

  /// The findings with an empty line after each.
  public func text(for findings: [Diagnostic]) -> String {
    findings.map { entry(for: $0).joined(separator: "\n") + "\n\n" }.joined()
  }

  private func entry(for finding: Diagnostic) -> [String] {
    let headline =
      painted(finding.severity.name.text(in: language), TerminalStyle(finding.severity))
      + painted("[\(finding.rule.code)]", .dim) + " " + painted(printable(finding.message), .bold)
    var lines = [headline, "  " + place(finding.location)] + excerpt(finding.location, TerminalStyle(finding.severity))
    for note in finding.notes {
      lines.append("  " + painted(printable(note.message), .bold) + " " + place(note.location))
      lines += excerpt(note.location, .blue)
    }
    return lines + finding.help.map { "  → " + printable($0) }
  }

  private func place(_ location: Location) -> String {
    painted("\(location.file):\(location.line):\(location.column)", .dim)
  }

  private func painted(_ text: String, _ style: TerminalStyle) -> String { usesColor ? style.painting(text) : text }
}

extension TextReporter {
  /// The source line, and a line of marks beneath the words that the finding is about, or one mark where something is
  /// missing. Long lines are cut to what stands around the words.
  private func excerpt(_ location: Location, _ style: TerminalStyle) -> [String] {
    guard let source = source(location.file), location != Location(wholeFile: location.file) else { return [] }
    let line = QuotedLine(location, in: source)
    let (scalars, start, end) = (line.scalars, line.place.lowerBound, line.place.upperBound)
    let window = window(around: start, in: scalars)
    let lead = window.lowerBound > 0 || line.isCutBefore ? "…" : ""
    let tail = window.upperBound < scalars.count || line.isCutBehind ? "…" : ""
    let number = String(location.line)
    let margin = String(repeating: " ", count: number.count)
    let before = String(repeating: " ", count: TerminalText.width(of: scalars[window.lowerBound..<start]) + lead.count)
    let marks = String(
      repeating: "~", count: max(1, TerminalText.width(of: scalars[start..<min(end, window.upperBound)])))
    return [
      painted("  \(number) | ", .dim) + lead + TerminalText.printable(scalars[window]) + tail,
      painted("  \(margin) | ", .dim) + before + painted(marks, style)
    ]
  }

  /// What fits beside each other on a terminal: 30 columns before the place and 70 from it on.
  private func window(around start: Int, in scalars: [Unicode.Scalar]) -> Range<Int> {
    var (lower, columns) = (start, 0)
    while lower > 0, columns + TerminalText.width(of: scalars[lower - 1]) <= 30 {
      lower -= 1
      columns += TerminalText.width(of: scalars[lower])
    }
    var upper = start
    columns = 0
    while upper < scalars.count, columns + TerminalText.width(of: scalars[upper]) <= 70 {
      columns += TerminalText.width(of: scalars[upper])
      upper += 1
    }
    return lower..<upper
  }

  private func printable(_ message: Message) -> String {
    TerminalText.printable(Array(message.text(in: language).unicodeScalars)[...])
  }
}
