import Values

/// A word of Latin letters that carries digits: a standard, a name, a chemical formula, a quarter; or an address.
enum LatinWord {
  case code(end: Int)
  /// No. 1: a rank.
  case rank(Int, end: Int)
  /// The digits of a list after one prefix: Scope 1, 2 and 3. `prefix` ends before the first of them.
  case codes(prefix: Int, end: Int)
  case date(Period?, key: String?, end: Int)
  /// Nothing to read or compare: an address, a formula.
  case nothing(end: Int)
  /// The digits after it are read as they are: `RMB500`, `mid-2016`.
  case before(digits: Int)

  /// Nil for a word without digits. `end` is where its letters end.
  init?(in text: FigureText, from start: Int, lettersEnd end: Int) {
    let next = text[end]
    if next == DigitPattern.Sign.colon || next == 0x40 || next == DigitPattern.Sign.point,
      let end = Self.endOfAddress(in: text, from: start, end)
    {
      self = .nothing(end: end)
    } else if let rank = Self.rank(in: text, from: start, end) {
      self = rank
    } else if let prefix = Self.standards.longestWords(in: text, at: start), prefix.end >= end,
      let end = Self.endOfCode(in: text, after: prefix.end, spaced: true)
    {
      self = .codes(prefix: prefix.end, end: end)
    } else if isDigitUnit(next) {
      self = Self.joined(in: text, from: start, end)
    } else if next == DigitPattern.Sign.hyphen, isDigitUnit(text[end + 1]) {
      self = Self.hyphenated(in: text, from: start, end)
    } else {
      return nil
    }
  }

  private static let standards = PhraseTable(prefixes.map { ($0, true) })

  /// Words that make digits after them a code.
  static let prefixes =
    [
      "gri", "iso", "iso/iec", "iec", "gb", "gb/t", "gb/z", "gbz", "db", "hj", "hj/t", "ohsas", "sa", "aa", "isae",
      "issa",
      "sdg", "sdgs", "sdg target", "sdg goal", "goal", "ifrs", "ifrs s", "sasb", "tcfd", "en", "astm", "ul", "no.",
      "no",
      "scope", "tier", "level", "section", "chapter", "page", "figure", "table", "appendix", "annex", "article", "note",
      "version", "top", "fortune", "global fortune", "fortune global", "forbes", "forbes global", "forbes china",
      "csi", "s&p", "ftse", "nikkei", "russell", "stoxx", "euro stoxx", "hurun", "brandz", "topix", "boeing", "airbus",
      "ios", "rcp", "ssp", "fab",
      "android", "harmonyos",
      "windows", "ticker", "tickers", "isin", "stock code", "postcode", "zip", "p.o. box", "wechat", "pp.", "p.",
      "gri standards", "gri standard", "article no."
    ]

  /// Whether a word that is none of `prefixes` may be one with digits, or an address, with this right after its letters.
  static func mayGoOn(with unit: UInt16) -> Bool {
    isDigitUnit(unit) || unit == DigitPattern.Sign.hyphen || unit == DigitPattern.Sign.point
      || unit == DigitPattern.Sign.colon || unit == 0x40
  }

  /// No. 1, No.1.
  private static func rank(in text: FigureText, from start: Int, _ end: Int) -> LatinWord? {
    guard end == start + 2, text[start] == 0x6E, text[start + 1] == 0x6F, text[end] == DigitPattern.Sign.point,
      let run = DigitRun(in: text, at: text.skippingSpaces(end + 1)), let number = run.plainWhole
    else { return nil }
    return .rank(number, end: run.end)
  }

  /// The next number of a list of codes: `, 2` or ` and 3`; nil where a unit or a larger number follows.
  static func nextInList(after end: Int, in text: FigureText) -> DigitRun? {
    guard let joint = joints.longest(in: text, at: end),
      let run = DigitRun(in: text, at: text.skippingSpaces(joint.end)), run.fractionDigits == 0, run.wholeDigits <= 2,
      !isHanUnit(text[text.skippingSpaces(run.end)]) || Han.afterList.contains(text[run.end])
    else { return nil }
    let next = text[run.end]
    let isClosed =
      !isWordUnit(next) && next != UInt16(UInt8(ascii: "%")) && !isLetterUnit(text[text.skippingSpaces(run.end)])
    return isClosed || joints.longest(in: text, at: run.end) != nil || text[run.end] == 0x20 && joint.value ? run : nil
  }

  private static let joints = PhraseTable([
    (", ", false), (" and ", true), (" & ", true), ("、", true), ("和", true), ("及", true), (", and ", true)
  ])

  private static let plainBefore = PhraseTable(
    [
      "rmb", "cny", "usd", "hkd", "eur", "gbp", "jpy", "twd", "ntd", "mop", "sgd", "aud", "cad", "krw", "inr", "chf",
      "thb",
      "myr", "rm", "idr", "php", "vnd", "nzd", "us", "hk", "mid", "pre", "post", "early", "late", "since", "in", "of",
      "and", "to",
      "over", "under", "the", "than", "with", "about", "nearly", "from"
    ].map { ($0, true) })

  private static let formulae = PhraseTable(
    [
      "co2", "co2e", "co2eq", "co2-e", "tco2e", "tco2", "ch4", "n2o", "sf6", "nf3", "h2o", "h2", "o2", "o3", "so2",
      "so3",
      "no2", "nh3", "n2", "pm2.5", "pm10", "m2", "m3", "km2", "cm2", "kgco2e", "tco2eq", "b2b", "b2c", "o2o", "c2c",
      "p2p",
      "h2s", "hfc", "kwh/m2"
    ].map { ($0, true) })

  private static func joined(in text: FigureText, from start: Int, _ end: Int) -> LatinWord {
    let whole = endOfWord(in: text, from: end)
    if formulae.longest(in: text, at: start)?.end == whole { return .nothing(end: whole) }
    if let period = period(in: text, from: start, end, whole) { return period }
    if plainBefore.value(of: start..<end, in: text) != nil { return .before(digits: end) }
    return .code(end: endOfCode(in: text, after: end, spaced: false) ?? whole)
  }

  private static func hyphenated(in text: FigureText, from start: Int, _ end: Int) -> LatinWord {
    if formulae.longest(in: text, at: start)?.end == endOfWord(in: text, from: end + 1) {
      return .nothing(end: endOfWord(in: text, from: end + 1))
    }
    if plainBefore.value(of: start..<end, in: text) != nil { return .before(digits: end + 1) }
    return .code(end: endOfCode(in: text, after: end + 1, spaced: false) ?? end)
  }

  /// Q1, H2, FY2016, 1H is read elsewhere; with a year beside it (`Q1 2016`, `2016Q1` its year stands before).
  private static func period(in text: FigureText, from start: Int, _ end: Int, _ whole: Int) -> LatinWord? {
    guard let run = DigitRun(in: text, at: end), run.end == whole, let number = run.plainWhole else { return nil }
    let first = text[start]
    if end - start == 2, first == UInt16(UInt8(ascii: "f")), text[start + 1] == UInt16(UInt8(ascii: "y")) {
      let year = run.wholeDigits == 2 ? 2000 + number : number
      return DigitPattern.isYear(year) ? .date(Period(year: year), key: nil, end: endOfYears(whole, in: text)) : nil
    }
    guard end - start == 1, run.wholeDigits == 1 else { return nil }
    let part: PartOfYear? =
      first == UInt16(UInt8(ascii: "q"))
      ? PartOfYear(quarter: number)
      : first == UInt16(UInt8(ascii: "h")) ? PartOfYear(half: number) : nil
    guard let part else { return nil }
    if let (year, end) = yearAfter(whole, in: text) { return .date(part.period(of: year), key: nil, end: end) }
    return .date(nil, key: part.key, end: whole)
  }

  /// FY2021/22, FY21-22: the second of the two years that a business year touches.
  private static func endOfYears(_ end: Int, in text: FigureText) -> Int {
    let sign = text[end]
    guard sign == DigitPattern.Sign.slash || sign == DigitPattern.Sign.hyphen || sign == DigitPattern.Sign.enDash,
      let run = DigitRun(in: text, at: end + 1), run.plainWhole != nil, run.wholeDigits == 2 || run.wholeDigits == 4,
      !isWordUnit(text[run.end]), text[run.end] != UInt16(UInt8(ascii: "%"))
    else { return end }
    return run.end
  }

  /// A year that follows with a space, `of` or a comma between.
  static func yearAfter(_ place: Int, in text: FigureText) -> (year: Int, end: Int)? {
    var place = place
    if text[place] == UInt16(UInt8(ascii: ",")) { place += 1 }
    while isSpaceUnit(text[place]) { place += 1 }
    if text[place] == UInt16(UInt8(ascii: "o")), text[place + 1] == UInt16(UInt8(ascii: "f")), text[place + 2] == 0x20 {
      place += 3
    }
    guard let run = DigitRun(in: text, at: place), run.wholeDigits == 4, let year = run.plainWhole,
      DigitPattern.isYear(year), !isWordUnit(text[run.end])
    else { return nil }
    return (year, run.end)
  }

  static func endOfWord(in text: FigureText, from start: Int) -> Int {
    var end = start
    while isWordUnit(text[end]) || text[end] == DigitPattern.Sign.point && isWordUnit(text[end + 1]) && end > start {
      end += 1
    }
    return end
  }

  /// The end of the digits of a code with its hyphens and points; nil when none follow. `spaced`: a space may come
  /// first.
  private static func endOfCode(in text: FigureText, after start: Int, spaced: Bool) -> Int? {
    var place = start
    if spaced {
      while isSpaceUnit(text[place]) || text[place] == DigitPattern.Sign.hyphen, place < start + 2 { place += 1 }
    }
    guard isDigitUnit(text[place]) else { return nil }
    while isWordUnit(text[place]) || continuesCode(at: place, in: text) { place += 1 }
    return place
  }

  private static func continuesCode(at place: Int, in text: FigureText) -> Bool {
    let next = text[place + 1]
    switch text[place] {
    case DigitPattern.Sign.hyphen, DigitPattern.Sign.point: return isWordUnit(next)
    // ISO 9001:2015, but 图A3：30家.
    case DigitPattern.Sign.colon: return (1...4).allSatisfy { isDigitUnit(text[place + $0]) }
    case DigitPattern.Sign.slash, DigitPattern.Sign.enDash: return isDigitUnit(next)
    default: return false
    }
  }

  /// `https://…`, `www.…`, `name@…`, `name.com/…`: up to the next space or character outside ASCII.
  private static func endOfAddress(in text: FigureText, from start: Int, _ end: Int) -> Int? {
    let isWeb = text[end] == DigitPattern.Sign.colon && text[end + 1] == DigitPattern.Sign.slash
    let isMail = text[end] == 0x40
    let isHost = text[end] == DigitPattern.Sign.point && hosts.value(of: start..<end, in: text) != nil
    guard isWeb || isMail || isHost else { return nil }
    var end = end
    while text[end] > 0x20, text[end] < 0x7F { end += 1 }
    return end
  }

  private static let hosts = PhraseTable(["www", "http", "https"].map { ($0, true) })
}
