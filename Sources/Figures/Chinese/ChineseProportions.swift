import Values

extension ChineseReading {
  /// 每五名新员工中就有一名, 每4个90后就有1个人: so many parts of a whole.
  mutating func readProportion(_ below: WrittenNumber) -> Int? {
    let start = below.cells.lowerBound
    guard text[Leading.skippingSpaces(before: start, in: text, floor: floor) - 1] == Han.each,
      let whole = below.whole, whole > 1, let part = part(of: below), let above = part.number.whole, above > 0,
      above < whole, let value = try? ExactNumber(Int128(above), over: Int128(whole))
    else { return nil }
    var draft = draft(Self.fraction(value, start..<part.number.end))
    (draft.unit, draft.end) = (ChineseUnits.one(.ratio), part.end)
    let end = finish(&draft)
    readGeneration(within: below.end..<part.number.cells.lowerBound)
    floor = end
    return end
  }

  /// The 90后 of whom so many are meant.
  private mutating func readGeneration(within cells: Range<Int>) {
    guard let start = cells.first(where: { isDigitUnit(text[$0]) }), let run = DigitRun(in: text, at: start) else {
      return
    }
    _ = readDate(run)
  }

  /// The number after 有, and the end of its measure word: of those in the group, or by the same measure word.
  private func part(of below: WrittenNumber) -> (number: WrittenNumber, end: Int)? {
    guard let all = counted(after: below.end), let having = having(after: all.end),
      let number = number(at: numerals.skippingSpaces(having + 1)), let some = counted(after: number.end)
    else { return nil }
    let isAmong = (all.end..<having).contains { HanSet.among.contains(text[$0]) }
    return isAmong || text[all.start] == text[some.start] ? (number, some.end) : nil
  }

  /// A measure word; no measure, for 每两年有一次 is no part of a whole.
  private func counted(after end: Int) -> (start: Int, end: Int)? {
    let start = numerals.skippingSpaces(end)
    guard let unit = vocabulary.units.longest(in: text, at: start), unit.value.unit != nil, !unit.value.isMeasure else {
      return nil
    }
    return (start, unit.end)
  }

  /// The 有 that follows within a clause, with no other number before it than that of a generation.
  private func having(after end: Int) -> Int? {
    for place in end..<end + 16 {
      if text[place] == Han.having { return place }
      let isGeneration = isDigitUnit(text[place]) && (text[place + 1] == Han.after || text[place + 2] == Han.after)
      guard isHanUnit(text[place]) || isSpaceUnit(text[place]) || isGeneration else { return nil }
    }
    return nil
  }
}
