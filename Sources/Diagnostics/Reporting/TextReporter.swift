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
      painted(name(of: finding.severity).text(in: language), style(of: finding.severity))
      + painted("[\(finding.rule.code)]", .dim) + " " + painted(printable(finding.message), .bold)
    var lines = [headline, "  " + place(finding.location)] + excerpt(finding.location, style(of: finding.severity))
    for note in finding.notes {
      lines.append("  " + painted(printable(note.message), .bold) + " " + place(note.location))
      lines += excerpt(note.location, .blue)
    }
    return lines + finding.help.map { "  → " + printable($0) }
  }

  private func place(_ location: Location) -> String {
    painted("\(location.file):\(location.line):\(location.column)", .dim)
  }

  private func name(of severity: Severity) -> Message {
    switch severity {
    case .error: Message(en: "error", zh: "错误")
    case .warning: Message(en: "warning", zh: "警告")
    case .advice: Message(en: "advice", zh: "建议")
    }
  }
}

extension TextReporter {
  /// The source line, and a line of marks beneath the words that the finding is about, or one mark where something is
  /// missing. Long lines are cut to what stands around the words.
  private func excerpt(_ location: Location, _ style: Style) -> [String] {
    guard let source = source(location.file), location != Location(wholeFile: location.file) else { return [] }
    let scalars = Array(source.text(source.line(location.line)).unicodeScalars)
    let start = min(location.column - 1, scalars.count)
    let end = location.endLine > location.line ? scalars.count : min(location.endColumn - 1, scalars.count)
    guard start <= end else { return [] }
    let window = window(around: start, in: scalars)
    let (lead, tail) = (window.lowerBound > 0 ? "…" : "", window.upperBound < scalars.count ? "…" : "")
    let number = String(location.line)
    let margin = String(repeating: " ", count: number.count)
    let before = String(repeating: " ", count: displayWidth(of: scalars[window.lowerBound..<start]) + lead.count)
    let marks = String(repeating: "~", count: max(1, displayWidth(of: scalars[start..<min(end, window.upperBound)])))
    return [
      painted("  \(number) | ", .dim) + lead + printable(scalars[window]) + tail,
      painted("  \(margin) | ", .dim) + before + painted(marks, style)
    ]
  }

  /// What fits beside each other on a terminal: 30 columns before the place and 70 from it on.
  private func window(around start: Int, in scalars: [Unicode.Scalar]) -> Range<Int> {
    var (lower, columns) = (start, 0)
    while lower > 0, columns + width(of: scalars[lower - 1]) <= 30 {
      lower -= 1
      columns += width(of: scalars[lower])
    }
    var upper = start
    columns = 0
    while upper < scalars.count, columns + width(of: scalars[upper]) <= 70 {
      columns += width(of: scalars[upper])
      upper += 1
    }
    return lower..<upper
  }

  private func printable(_ message: Message) -> String {
    printable(Array(message.text(in: language).unicodeScalars)[...])
  }

  /// Control characters, which could move the terminal's cursor, as spaces.
  private func printable(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars.map { isControl($0) ? " " : $0 })
    return String(text)
  }

  private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
      || (0x2066...0x2069).contains(scalar.value)
  }

  /// How many columns a terminal gives the text: two for a Han character or full-width mark, none for what combines.
  private func displayWidth(of scalars: ArraySlice<Unicode.Scalar>) -> Int {
    scalars.reduce(0) { $0 + width(of: $1) }
  }

  private func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x300...0x36F, 0x200B...0x200F, 0x2060, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}

extension TextReporter {
  private enum Style: String {
    case bold = "1"
    case dim = "2"
    case red = "1;31"
    case yellow = "1;33"
    case blue = "1;34"
  }

  private func style(of severity: Severity) -> Style {
    switch severity {
    case .error: .red
    case .warning: .yellow
    case .advice: .blue
    }
  }

  private func painted(_ text: String, _ style: Style) -> String {
    usesColor ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
