import Values

extension ChineseReading {
  /// A date that begins with digits: 2016年5月14日, 5月底, 90后, 1970年代, 6点钟. The end, or nil for no date.
  mutating func readDate(_ run: DigitRun) -> Int? {
    guard let number = run.plainWhole else { return nil }
    let start = run.cells.lowerBound
    let sign = numerals.skippingSpaces(run.end)
    switch text[sign] {
    case Han.year where run.wholeDigits == 4 && DigitPattern.isYear(number):
      return readYear(number, start, sign + 1)
    case Han.year where run.wholeDigits <= 3 && isRepublican(start):
      return emitDate(start - 2..<sign + 1, Period(year: number + 1911))
    case Han.year where isReportYear(number, sign): return readYear(number + 1911, start, sign + 1)
    case Han.year where isDecade(run, at: sign): return readDecade(number, start, sign + 2)
    case Han.month: return readMonth(number, of: nil, start, sign)
    case Han.day, Han.dayNumber: return readDayAlone(run, number, sign)
    case Han.after where sign == run.end || text[run.end] == 0x20: return readGeneration(run, number, sign)
    case Han.point, Han.hour: return endOfTime(number, sign)
    case Han.century where text[sign + 1] == Han.era: return readCentury(number, start, sign + 2)
    case Han.season where text[sign + 1] == Han.degree && run.wholeDigits == 1:
      return readQuarter(number, of: nil, start, sign + 2)
    default: return readRange(of: run, number, sign) ?? readBareYear(run, number)
    }
  }

  /// 民国113年 is 2024.
  private func isRepublican(_ start: Int) -> Bool { text[start - 2] == Han.people && text[start - 1] == Han.nation }

  /// 112年度, 113年底 in Traditional text: years of the Republic, for nothing lasts so long.
  private func isReportYear(_ number: Int, _ sign: Int) -> Bool {
    text.isTraditional && (90...150).contains(number) && PhraseEnds.ofYear.longest(in: text, at: sign + 1) != nil
  }

  /// What may follow a year: its month and day, its quarter or half.
  mutating func readYear(_ year: Int, _ start: Int, _ afterYear: Int) -> Int {
    if text[afterYear] == Han.generation { return readDecade(year, start, afterYear + 1) }
    let place = numerals.skippingSpaces(afterYear)
    if let part = part(at: place) {
      if case .month(let month) = part.part, let (day, end) = day(at: part.end),
        let date = Day(year: year, month: month, day: day)
      {
        return emitDate(start..<end, Period(day: date))
      }
      if let period = part.part.period(of: year) { return emitDate(start..<endOfPart(part.end), period) }
    }
    return emitDate(start..<endOfPart(afterYear), Period(year: year))
  }

  /// 5月, 第二季度, 上半年, 前三季度.
  private func part(at place: Int) -> (part: PartOfYear, end: Int)? {
    if text[place] == Han.upper || text[place] == Han.lower, text[place + 1] == Han.half, text[place + 2] == Han.year {
      return (.half(text[place] == Han.upper ? 1 : 2), place + 3)
    }
    let isFirst = text[place] == Han.before
    if isFirst, let months = firstMonths(at: place) { return months }
    let number = smallNumber(at: isFirst || text[place] == Han.rank ? place + 1 : place)
    guard let (number, end) = number else { return nil }
    let sign = numerals.skippingSpaces(end)
    if text[sign] == Han.month, let month = PartOfYear(month: number) { return (month, sign + 1) }
    guard text[sign] == Han.season, text[sign + 1] == Han.degree, let quarter = PartOfYear(quarter: number) else {
      return nil
    }
    return (isFirst ? .firstQuarters(number) : quarter, sign + 2)
  }

  /// 前九个月 is 前三季度.
  func firstMonths(at place: Int) -> (part: PartOfYear, end: Int)? {
    guard text[place] == Han.before, let (number, end) = smallNumber(at: place + 1), [3, 6, 9].contains(number),
      text[end] == Han.piece, text[end + 1] == Han.month
    else { return nil }
    return (number == 3 ? .quarter(1) : number == 6 ? .half(1) : .firstQuarters(3), end + 2)
  }

  private func day(at place: Int) -> (day: Int, end: Int)? {
    guard let (day, end) = smallNumber(at: numerals.skippingSpaces(place)), (1...31).contains(day) else { return nil }
    let sign = numerals.skippingSpaces(end)
    return text[sign] == Han.day || text[sign] == Han.dayNumber ? (day, sign + 1) : nil
  }

  /// A whole number below 100 in digits or numerals.
  private func smallNumber(at place: Int) -> (number: Int, end: Int)? {
    if let run = DigitRun(in: text, at: place) {
      return run.plainWhole.flatMap { run.wholeDigits <= 2 ? ($0, run.end) : nil }
    }
    guard ChineseSigns.digit(text[place]) != nil || ChineseSigns.multiplier(text[place]) == 1,
      let number = ChineseWordNumber.read(numerals, at: place), let whole = number.whole, whole < 100
    else { return nil }
    return (whole, number.end)
  }

  /// 底, 末, 初, 中旬 belong to the date and do not narrow its period.
  private func endOfPart(_ end: Int) -> Int {
    PhraseEnds.ofPart.longest(in: text, at: numerals.skippingSpaces(end))?.end ?? end
  }

  /// A month without a year: 5月, 5月14日, 5月底. In numerals only where it is plainly one: 一月一付 is no January.
  mutating func readMonth(_ month: Int, of year: Int?, _ start: Int, _ sign: Int, inWords: Bool = false) -> Int? {
    guard let part = PartOfYear(month: month) else { return nil }
    if let (day, end) = day(at: sign + 1), (1...31).contains(day) {
      return emitDate(start..<end, nil, key: PartOfYear.day(month: month, day: day).key)
    }
    let end = endOfPart(sign + 1)
    guard !inWords || end > sign + 1 || !isHanUnit(text[sign + 1]) else { return nil }
    return emitDate(start..<end, nil, key: part.key)
  }

  mutating func readQuarter(_ number: Int, of year: Int?, _ start: Int, _ end: Int) -> Int? {
    guard let part = PartOfYear(quarter: number) else { return nil }
    return emitDate(start..<endOfPart(end), nil, key: part.key)
  }

  /// 每月6日, 8号: a day alone; 3日内 is a span.
  private mutating func readDayAlone(_ run: DigitRun, _ number: Int, _ sign: Int) -> Int? {
    if text[sign] == Han.dayNumber, HanSet.streets.contains(text[run.cells.lowerBound - 1]) {
      return emitLabel(run, to: sign + 1)
    }
    guard (1...31).contains(number), run.wholeDigits <= 2, !HanSet.afterDay.contains(text[sign + 1]) else { return nil }
    if text[sign] == Han.dayNumber, isHanUnit(text[sign + 1]) { return nil }
    if ChineseWords.trailing.longest(in: text, at: sign + 1)?.value == .atMost { return nil }  // 30日以内
    let key = number < 10 ? "---0\(number)" : "---\(number)"
    return emitDate(run.cells.lowerBound..<sign + 1, nil, key: key)
  }

  // MARK: Decades, centuries, generations

  private func isDecade(_ run: DigitRun, at sign: Int) -> Bool {
    text[sign + 1] == Han.generation && run.wholeDigits <= 4 && Int(run.mantissa) % 10 == 0
  }

  /// 1970年代, 90年代.
  private mutating func readDecade(_ number: Int, _ start: Int, _ end: Int) -> Int {
    emitDate(start..<end, decade(of: number))
  }

  private func decade(of number: Int) -> Period? {
    let year = number >= 100 ? number : number < 50 ? 2000 + number : 1900 + number
    let last = year % 10 == 0 ? year + 9 : year + 4
    guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: last, month: 12, day: 31) else {
      return nil
    }
    return Period(first: first, last: last)
  }

  /// 20世纪, with its decade: 20世纪90年代.
  private mutating func readCentury(_ number: Int, _ start: Int, _ end: Int) -> Int {
    if let run = DigitRun(in: text, at: numerals.skippingSpaces(end)), let decade = run.plainWhole,
      text[run.end] == Han.year, text[run.end + 1] == Han.generation
    {
      return readDecade((number - 1) * 100 + decade, start, run.end + 2)
    }
    let first = Day(year: number * 100 - 99, month: 1, day: 1)
    let last = Day(year: number * 100, month: 12, day: 31)
    guard let first, let last else { return end }
    return emitDate(start..<end, Period(first: first, last: last))
  }

  /// 90后, 1995后.
  private mutating func readGeneration(_ run: DigitRun, _ number: Int, _ sign: Int) -> Int? {
    guard run.wholeDigits == 2 && number % 5 == 0 || run.wholeDigits == 4 && DigitPattern.isYear(number),
      !HanSet.afterGeneration.contains(text[sign + 1])
    else { return nil }
    return emitDate(run.cells.lowerBound..<sign + 1, decade(of: number))
  }

  // MARK: Times, bare years, months joined to months

  /// 6点钟, 8时30分, 9点半. Suggestions are counted in 点 too, but not often by digits up to 24.
  private func endOfTime(_ hour: Int, _ sign: Int) -> Int? {
    guard (0...24).contains(hour) else { return nil }
    if text[sign] == Han.hour {
      guard !isHanUnit(text[sign + 1]) || DigitRun(in: text, at: sign + 1) != nil else { return nil }
    }
    guard let minutes = DigitRun(in: text, at: sign + 1), text[minutes.end] == Han.minute else {
      if let end = PhraseEnds.ofTime.longest(in: text, at: sign)?.end { return end }
      return isHanUnit(text[sign + 1]) && !followsPartOfDay(sign) ? nil : sign + 1
    }
    return minutes.end + 1
  }

  /// 下午3点.
  private func followsPartOfDay(_ sign: Int) -> Bool {
    var start = sign
    while isDigitUnit(text[start - 1]) || isSpaceUnit(text[start - 1]) { start -= 1 }
    return PhraseEnds.partsOfDay.longest(in: text, before: start, floor: 0) != nil
  }

  /// 1-6月, 2016-2018年: the first of two, for the second carries the word.
  private mutating func readRange(of run: DigitRun, _ number: Int, _ sign: Int) -> Int? {
    guard PhraseEnds.joints.contains(text[sign]), run.wholeDigits <= 2,
      let next = DigitRun(in: text, at: numerals.skippingSpaces(sign + 1)), let second = next.plainWhole
    else { return nil }
    let end = numerals.skippingSpaces(next.end)
    guard text[end] == Han.month, (1...12).contains(second), let part = PartOfYear(month: number), number < second
    else {
      return nil
    }
    return emitDate(run.cells, nil, key: part.key)
  }

  /// A year without 年: four digits with neither unit nor qualifier.
  private mutating func readBareYear(_ run: DigitRun, _ number: Int) -> Int? {
    guard run.wholeDigits == 4, (1900...2199).contains(number), !run.hasLeadingZero,
      text[run.end] != DigitPattern.Sign.slash
    else { return nil }
    let next = numerals.skippingSpaces(run.end)
    guard numerals.scale(at: next) == nil, !ChineseSigns.odd.contains(text[next]), text[run.end] != Han.plus,
      !PhraseEnds.joints.contains(text[next]) || DigitRun(in: text, at: next + 1)?.wholeDigits == 4,
      vocabulary.units.longest(in: text, at: next)?.value.unit == nil, !isLetterUnit(text[run.end])
    else { return nil }
    if endsSpan(run) { return emitDate(run.cells, Period(year: number)) }
    let leading = Leading(before: run.cells.lowerBound, in: text, floor: floor, ChineseWords.leading)
    guard leading.qualifier == nil, leading.currency == nil, !leading.isNegative, !countsSomething(leading) else {
      return nil
    }
    return emitDate(run.cells, Period(year: number))
  }

  /// 2004–2016, 从2004到2016: the second of two years.
  private func endsSpan(_ run: DigitRun) -> Bool {
    let joint = Leading.skippingSpaces(before: run.cells.lowerBound, in: text, floor: floor) - 1
    guard joint >= floor, PhraseEnds.joints.contains(text[joint]), figures.last?.period?.asYear != nil else {
      return false
    }
    return Leading.skippingSpaces(before: joint, in: text, floor: floor) == floor
  }

  /// 共, 达, 增长 before it: a number of something after all. 在 and a quotation mark stand before years too.
  private func countsSomething(_ leading: Leading) -> Bool {
    leading.direction != nil
      || (leading.wordsStart..<leading.start).contains { !HanSet.beforeYear.contains(text[$0]) }
  }
}

enum PhraseEnds {
  static let ofPart = PhraseTable(
    ["底", "末", "初", "中旬", "上旬", "下旬", "份", "间", "度", "月底", "月末", "年底", "年末", "年初", "份底"].map { ($0, true) })
  static let ofYear = PhraseTable(
    ("度 底 初 末 第 上半 下半".split(separator: " ").map(String.init) + (1...12).map { "\($0)月" }).map { ($0, true) })
  static let ofTime = PhraseTable(["点钟", "点半", "点整", "点左右", "时许", "时整", "点多", "点前", "点后", "时前"].map { ($0, true) })
  static let partsOfDay = PhraseTable(["上午", "下午", "早上", "晚上", "凌晨", "中午", "傍晚", "清晨"].map { ($0, true) }, .backward)
  static let joints: [UInt16] = Array("-–—~至到".utf16)
}
