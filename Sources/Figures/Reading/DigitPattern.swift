import Values

/// Digits that make no plain number: dates in figures, times, telephone numbers, codes, fractions.
enum DigitPattern {
  /// A day, month or year; `period` is nil where the order of day and month is not certain.
  case date(Period?, end: Int)
  case ratio(Int, Int, end: Int)
  /// A code, to be compared as it is written.
  case code(end: Int)
  /// Nothing to compare: a time of day.
  case nothing(end: Int)

  init?(_ run: DigitRun, in text: FigureText) {
    let sign = text[run.end]
    if sign == Sign.colon, isDigitUnit(text[run.end + 1]) {
      self = Self.afterColon(run, in: text)
    } else if sign == Sign.times || sign == Sign.x, isDigitUnit(text[run.end + 1]) {
      self = .code(end: Self.endOfProduct(run.end, in: text))
    } else if let end = Self.endOfSpacedProduct(run, in: text) {
      self = .code(end: end)
    } else if let end = Self.endOfScore(run, in: text) {
      self = .code(end: end)
    } else if sign == Sign.slash, text[run.end + 1] == Sign.f, !isWordUnit(text[run.end + 2]) {
      self = .code(end: run.end + 2)  // 12/F: a storey.
    } else if sign == Sign.middleDot, run.wholeDigits <= 2, isDigitUnit(text[run.end + 1]) {
      self = .code(end: Self.endOfProduct(run.end, in: text, Sign.middleDot))  // 3·15: a day with a name.
    } else if sign == Sign.point, run.wholeDigits >= 4, Self.isMarket(run.end + 1, in: text) {
      self = .code(end: run.end + 3)
    } else if let pattern = Self.grouped(run, in: text) {
      self = pattern
    } else if run.hasLeadingZero {
      self = .code(end: run.end)
    } else {
      return nil
    }
  }

  enum Sign {
    static let colon = UInt16(UInt8(ascii: ":"))
    static let hyphen = UInt16(UInt8(ascii: "-"))
    static let slash = UInt16(UInt8(ascii: "/"))
    static let point = UInt16(UInt8(ascii: "."))
    static let x = UInt16(UInt8(ascii: "x"))
    static let f = UInt16(UInt8(ascii: "f"))
    static let times: UInt16 = 0xD7
    static let middleDot: UInt16 = 0xB7
    static let enDash: UInt16 = 0x2013
  }

  private static func afterColon(_ run: DigitRun, in text: FigureText) -> DigitPattern {
    var end = run.end
    while text[end] == Sign.colon, isDigitUnit(text[end + 1]) {
      end += 1
      while isDigitUnit(text[end]) { end += 1 }
    }
    let isTime = run.wholeDigits <= 2 && run.fractionDigits == 0 && end - run.end >= 3
    return isTime ? .nothing(end: end) : .code(end: end)
  }

  /// 600000.SH: two capitals after a point.
  private static func isMarket(_ place: Int, in text: FigureText) -> Bool {
    text.isCapital(place) && text.isCapital(place + 1) && !isWordUnit(text[place + 2])
  }

  /// 3 × 350 MW, 10 x 12 m.
  private static func endOfSpacedProduct(_ run: DigitRun, in text: FigureText) -> Int? {
    guard text[run.end] == 0x20, text[run.end + 1] == Sign.times || text[run.end + 1] == Sign.x,
      text[run.end + 2] == 0x20
    else { return nil }
    return DigitRun(in: text, at: run.end + 3)?.end
  }

  /// 4–2: no range falls, so it is the score of a game.
  private static func endOfScore(_ run: DigitRun, in text: FigureText) -> Int? {
    guard text[run.end] == Sign.enDash, run.wholeDigits <= 2, let one = run.plainWhole,
      let other = DigitRun(in: text, at: run.end + 1), other.wholeDigits <= 2, let two = other.plainWhole, two <= one,
      !isWordUnit(text[other.end]), text[other.end] != UInt16(UInt8(ascii: "%"))
    else { return nil }
    return other.end
  }

  private static func endOfProduct(_ start: Int, in text: FigureText, _ sign: UInt16 = Sign.times) -> Int {
    var end = start
    while text[end] == sign || sign == Sign.times && text[end] == Sign.x, isDigitUnit(text[end + 1]) {
      end += 1
      while isDigitUnit(text[end]) { end += 1 }
    }
    return end
  }

  /// Eleven digits from 13 to 19. They are a telephone number where they count nothing.
  static func isMobileNumber(_ run: DigitRun) -> Bool {
    run.wholeDigits == 11 && !run.isGrouped && run.fractionDigits == 0
      && (13_000_000_000...19_999_999_999).contains(run.mantissa)
  }

  // MARK: Groups of digits joined by one sign

  private struct Groups {
    var sign: UInt16
    var numbers: [Int] = []
    var lengths: [Int] = []
    var ends: [Int] = []
  }

  private static func grouped(_ run: DigitRun, in text: FigureText) -> DigitPattern? {
    let sign = text[run.end]
    // Most numbers stand alone, or with a decimal point that is part of the run.
    guard !run.isGrouped, run.fractionDigits == 0 ? isJoint(sign) : sign == Sign.point, isDigitUnit(text[run.end + 1]),
      let groups = groups(from: run.cells.lowerBound, in: text)
    else { return nil }
    return groups.numbers.count > 2 ? long(groups) : pair(groups)
  }

  private static func groups(from start: Int, in text: FigureText) -> Groups? {
    var place = start
    var result = Groups(sign: 0)
    repeat {
      if !result.numbers.isEmpty { place += 1 }
      var (number, length) = (0, 0)
      while isDigitUnit(text[place]) {
        if length < 9 { number = number * 10 + Int(text[place] - 0x30) }
        (place, length) = (place + 1, length + 1)
      }
      result.numbers.append(number)
      result.lengths.append(length)
      result.ends.append(place)
      if result.numbers.count == 1 { result.sign = text[place] }
    } while isJoint(result.sign) && text[place] == result.sign && isDigitUnit(text[place + 1])
      && result.numbers.count < 8
    return result.numbers.count > 1 ? result : nil
  }

  private static func isJoint(_ sign: UInt16) -> Bool {
    sign == Sign.hyphen || sign == Sign.slash || sign == Sign.point
  }

  private static func long(_ groups: Groups) -> DigitPattern {
    let end = groups.ends[groups.ends.count - 1]
    guard groups.numbers.count == 3 else { return .code(end: end) }
    let (a, b, c) = (groups.numbers[0], groups.numbers[1], groups.numbers[2])
    if groups.lengths[0] == 4, let day = Day(year: a, month: b, day: c) { return .date(Period(day: day), end: end) }
    if groups.lengths[2] == 4, isYear(c), (1...31).contains(a), (1...31).contains(b) {
      let day = a > 12 ? Day(year: c, month: b, day: a) : b > 12 ? Day(year: c, month: a, day: b) : nil
      return .date(day.map { Period(day: $0) }, end: end)
    }
    return .code(end: end)
  }

  private static func pair(_ groups: Groups) -> DigitPattern? {
    let (a, b, end) = (groups.numbers[0], groups.numbers[1], groups.ends[1])
    if groups.sign == Sign.point { return nil }
    if groups.lengths[0] == 4, isYear(a) { return yearAnd(b, groups) }
    if groups.lengths[0] > 1, groups.lengths[0] <= 4, groups.sign == Sign.hyphen, groups.lengths[1] >= 7 {
      return .code(end: end)
    }
    if groups.sign == Sign.slash {
      let isFraction = a < b && a > 0 && b <= 20 || a < b && b == 100
      return isFraction ? .ratio(a, b, end: end) : .code(end: end)
    }
    return b <= a || groups.lengths[1] < groups.lengths[0] ? .code(end: end) : nil
  }

  /// 2016-05, 2016/17, 2016-2018: a month, a business year, or the first of two years.
  private static func yearAnd(_ second: Int, _ groups: Groups) -> DigitPattern? {
    let year = groups.numbers[0]
    if groups.lengths[1] == 4 {
      return isYear(second) ? .date(Period(year: year), end: groups.ends[0]) : nil
    }
    guard groups.lengths[1] == 2 else { return .code(end: groups.ends[1]) }
    if groups.sign == Sign.hyphen, let month = Period(year: year, month: second) {
      return .date(month, end: groups.ends[1])
    }
    return .date(Period(year: year), end: groups.ends[1])
  }

  static func isYear(_ number: Int) -> Bool { (1800...2199).contains(number) }
}
