/// The line of a file around a place, for people. A line may hold megabytes: no more of it is looked at than any
/// reporter shows.
struct QuotedLine {
  let scalars: [Unicode.Scalar]
  /// The place among them; of a place of several lines what stands in the first.
  let place: Range<Int>
  /// Whether the line has more before and behind them.
  let isCutBefore, isCutBehind: Bool

  /// Bytes to either side of where the place begins.
  private static let reach = 8_192

  init(_ place: Location, in source: SourceFile) {
    let line = source.line(place.line)
    let range = source.range(of: place).clamped(to: line)
    let lower = max(line.lowerBound, source.scalarStart(range.lowerBound - Self.reach))
    let shown = lower..<min(line.upperBound, source.scalarStart(range.lowerBound + Self.reach))
    let (before, words, behind) = (
      source.scalars(shown.lowerBound..<range.lowerBound), source.scalars(range.clamped(to: shown)),
      source.scalars(min(range.upperBound, shown.upperBound)..<shown.upperBound)
    )
    scalars = before + words + behind
    self.place = before.count..<before.count + words.count
    isCutBefore = shown.lowerBound > line.lowerBound
    isCutBehind = shown.upperBound < line.upperBound
  }
}

extension SourceFile {
  fileprivate func scalars(_ range: Range<Int>) -> [Unicode.Scalar] { Array(text(range).unicodeScalars) }

  /// Where the character begins that has a byte here.
  fileprivate func scalarStart(_ offset: Int) -> Int {
    var start = offset
    while bytes.indices.contains(start), bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }
}
