/// A telephone number with its calling code or area code: `+86 571-2688-8888`, `(0571) 2688 8888`.
struct TelephoneNumber {
  let cells: Range<Int>
  /// The sign and the digits alone, however they are grouped.
  let key: String

  /// Nil where the digits at `start` begin no such number. Without `+` or a leading nought they may count something.
  init?(in text: FigureText, at start: Int) {
    let isCalling = text[start - 1] == UInt16(UInt8(ascii: "+")) && !isWordUnit(text[start - 2])
    guard isCalling || text[start] == 0x30 || Self.isService(in: text, at: start) else { return nil }
    var (place, end, lengths) = (start, start, [Int]())
    while lengths.reduce(0, +) < 15, let group = Self.group(in: text, at: place), lengths.count < 6 {
      let isSpaced = place > start && isSpaceUnit(text[place - 1])
      let isAreaCode = isCalling && lengths.count == 1
      guard !isSpaced || isAreaCode || group.count > 2, lengths.reduce(group.count, +) <= 15 else { break }
      lengths.append(group.count)
      end = group.upperBound
      place = Self.afterJoint(in: text, at: end)
    }
    guard isCalling ? Self.isInternational(lengths) : Self.isNational(lengths) || Self.isServiceNumber(lengths) else {
      return nil
    }
    cells = (isCalling ? start - 1 : start)..<end
    key = String(
      decoding: text.cells(cells).filter { isDigitUnit($0) || $0 == UInt16(UInt8(ascii: "+")) }, as: UTF16.self)
  }

  private static func group(in text: FigureText, at start: Int) -> Range<Int>? {
    var end = start
    while isDigitUnit(text[end]) { end += 1 }
    return end > start ? start..<end : nil
  }

  /// Past a hyphen, a space or a bracket between two groups.
  private static func afterJoint(in text: FigureText, at end: Int) -> Int {
    var place = end
    if text[place] == UInt16(UInt8(ascii: ")")) { place += 1 }
    if text[place] == DigitPattern.Sign.hyphen || text[place] == 0x20 || text[place] == 0xA0 { place += 1 }
    if text[place] == UInt16(UInt8(ascii: "(")) { place += 1 }
    return place
  }

  /// 400 820 1234, 800 810 5566: lines that cost nothing.
  private static func isService(in text: FigureText, at start: Int) -> Bool {
    (text[start] == 0x34 || text[start] == 0x38) && text[start + 1] == 0x30 && text[start + 2] == 0x30
      && text[start + 3] == 0x20
  }

  private static func isServiceNumber(_ lengths: [Int]) -> Bool { lengths == [3, 3, 4] || lengths == [3, 4, 3] }

  private static func isInternational(_ lengths: [Int]) -> Bool {
    let total = lengths.reduce(0, +)
    return (8...15).contains(total) && (lengths.count == 1 && total > 9 || lengths.count > 1 && lengths[0] <= 3)
  }

  private static func isNational(_ lengths: [Int]) -> Bool {
    lengths.count > 1 && (3...4).contains(lengths[0]) && lengths[1] > 2 && (9...12).contains(lengths.reduce(0, +))
  }
}

extension FigureReading {
  mutating func readTelephone(_ run: DigitRun) -> Int? {
    TelephoneNumber(in: text, at: run.cells.lowerBound).flatMap {
      emit(.other(.code, $0.cells, in: text, key: $0.key), to: $0.cells.upperBound)
    }
  }
}
