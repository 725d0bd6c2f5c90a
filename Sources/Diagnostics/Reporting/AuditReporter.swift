/// Findings that hold two texts against each other, for people at a terminal: why in one line, then both halves, each
/// a line around the words that matter.
public struct AuditReporter: Sendable {
  let language: MessageLanguage
  let usesColor: Bool
  /// Columns of the terminal.
  let width: Int
  /// The text of a file that findings point into, by its path.
  let source: @Sendable (String) -> SourceFile?

  public init(
    language: MessageLanguage, usesColor: Bool, width: Int, source: @escaping @Sendable (String) -> SourceFile?
  ) {
    self.language = language
    self.usesColor = usesColor
    self.width = max(40, width)
    self.source = source
  }

  /// The findings with an empty line after each.
  public func text(for findings: [Diagnostic]) -> String {
    findings.map { entry(for: $0).joined(separator: "\n") + "\n\n" }.joined()
  }

  private func entry(for finding: Diagnostic) -> [String] {
    let style = TerminalStyle(finding.severity)
    let headline =
      painted(finding.severity.name.text(in: language), style) + "  " + painted(printable(finding.message), .bold)
    let places = [finding.location] + finding.notes.map(\.location)
    let margin = places.map { TerminalText.width(of: label($0).unicodeScalars) }.max() ?? 0
    let halves = places.enumerated().map { number, place in half(place, margin, number == 0 ? style : .blue) }
    return [headline] + halves + finding.help.map { "  → " + printable($0) }
  }

  private func label(_ place: Location) -> String { "\(place.file):\(place.line)" }

  private func half(_ place: Location, _ margin: Int, _ style: TerminalStyle) -> String {
    let label = label(place)
    let fill = String(repeating: " ", count: margin - TerminalText.width(of: label.unicodeScalars))
    let room = max(24, width - margin - 4)
    return "  " + painted(label, .dim) + fill + "  "
      + (source(place.file).map { quote(place, of: $0, room, style) } ?? "")
  }

  private func printable(_ message: Message) -> String {
    TerminalText.printable(message.text(in: language).unicodeScalars)
  }

  private func painted(_ text: String, _ style: TerminalStyle) -> String { usesColor ? style.painting(text) : text }
}

extension AuditReporter {
  /// What fits around the words, which stand in 【】 where there is no colour; of a whole line its beginning.
  private func quote(_ place: Location, of source: SourceFile, _ room: Int, _ style: TerminalStyle) -> String {
    let line = QuotedLine(place, in: source)
    let scalars = line.scalars
    let isMarked = TerminalText.width(of: scalars[line.place]) <= room * 2 / 3 && line.place.count < scalars.count
    let marked = isMarked ? line.place : line.place.prefix(0)
    let free = room - 2 - TerminalText.width(of: scalars[marked]) - (isMarked && !usesColor ? 4 : 0)
    let behind = taken(scalars[marked.upperBound...], free)
    let ahead = taken(scalars[..<marked.lowerBound].reversed(), free - min(behind.width, free * 3 / 5))
    let rest = taken(scalars[marked.upperBound...], free - ahead.width)
    let (from, to) = (marked.lowerBound - ahead.count, marked.upperBound + rest.count)
    let words = TerminalText.printable(scalars[marked])
    return (from > 0 || line.isCutBefore ? "…" : "") + TerminalText.printable(scalars[from..<marked.lowerBound])
      + (isMarked ? usesColor ? painted(words, style) : "【\(words)】" : "")
      + TerminalText.printable(scalars[marked.upperBound..<to]) + (to < scalars.count || line.isCutBehind ? "…" : "")
  }

  /// How many scalars fit into some columns.
  private func taken(_ scalars: some Sequence<Unicode.Scalar>, _ room: Int) -> (count: Int, width: Int) {
    var (count, columns) = (0, 0)
    for scalar in scalars {
      let width = TerminalText.width(of: scalar)
      if columns + width > room { break }
      (count, columns) = (count + 1, columns + width)
    }
    return (count, columns)
  }
}
