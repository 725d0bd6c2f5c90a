import Values

/// Numbers in Chinese numerals: 三百二十, 两万五, 伍佰万, 两三, 十几; and the scales after digits: 1.2万亿, 3亿500万, 1500多万.
struct ChineseNumerals {
  let text: FigureText
  /// Unit words, so that the 千 of 千瓦时 is not taken for a scale.
  let units: PhraseTable<UnitWord>

  // MARK: Digits with scales

  /// 1500多万, 1亿300万, 1亿零500万, 1万2,500, 5千, 20多, 4000+.
  func scaled(_ run: DigitRun) -> WrittenNumber? {
    guard var number = run.number else { return nil }
    if VulgarFraction.isOne(text[number.end]) { number = number.withFraction(in: text) }
    takeOddOrScale(&number)
    while number.scale > 0, !number.isOdd, let part = DigitRun(in: text, at: afterNought(number.end)),
      part.fractionDigits == 0, var smaller = part.number
    {
      takeOddOrScale(&smaller)
      guard continues(number, part, smaller), let sum = number.adding(smaller) else { break }
      number = sum
    }
    return number
  }

  private func afterNought(_ place: Int) -> Int { ChineseSigns.digit(text[place]) == 0 ? place + 1 : place }

  /// The lower part has a lower scale, or is at least three digits of ones.
  private func continues(_ number: WrittenNumber, _ part: DigitRun, _ smaller: WrittenNumber) -> Bool {
    if smaller.scale > 0 { return smaller.scale < number.scale }
    return number.scale >= 4 && part.wholeDigits >= 3 && part.wholeDigits <= number.scale && !part.hasLeadingZero
  }

  private func takeOddOrScale(_ number: inout WrittenNumber) {
    let start = number.cells.lowerBound
    if let (end, scale) = oddMark(after: number.end) {
      number = scale.flatMap { number.scaled(by: $0.exponent, through: $0.end) } ?? number
      number.cells = start..<(scale?.end ?? end)
      number.isOdd = true
    } else if let scale = scale(at: skippingSpaces(number.end)) {
      number = number.scaled(by: scale.exponent, through: scale.end) ?? number
      if let (end, _) = oddMark(after: number.end) {
        number.cells = start..<end
        number.isOdd = true
      }
    }
  }

  /// 多, 余, 来 after a number, with the scale that may follow: 1500多万. What follows must not make it another word.
  private func oddMark(after end: Int) -> (end: Int, scale: (exponent: Int, end: Int)?)? {
    let place = skippingSpaces(end)
    guard ChineseSigns.odd.contains(text[place]) else { return nil }
    if let scale = scale(at: skippingSpaces(place + 1)) { return (place + 1, scale) }
    let next = text[skippingSpaces(place + 1)]
    let isOther =
      ChineseSigns.notAfterOdd.contains(next) || next == Han.yuan && ChineseSigns.notAfterOdd.contains(text[place + 2])
    return isOther ? nil : (place + 1, nil)
  }

  func scale(at place: Int) -> (exponent: Int, end: Int)? {
    guard ChineseSigns.isMultiplier(text[place]) else { return trillion(at: place) }
    if let unit = units.longest(in: text, at: place), unit.value.unit != nil { return nil }
    return ChineseSigns.scales.longest(in: text, at: place).map { ($0.value, $0.end) }
  }

  /// 兆 before money, or before more digits, counts 10^12, as it does in Traditional Chinese alone; elsewhere it is the prefix mega.
  private func trillion(at place: Int) -> (exponent: Int, end: Int)? {
    guard text[place] == Han.trillion,
      isDigitUnit(text[place + 1]) || units.longest(in: text, at: place + 1)?.value.kind == .currency
    else {
      return nil
    }
    return (12, place + 1)
  }

  func skippingSpaces(_ place: Int) -> Int { text.skippingSpaces(place) }
}

extension WrittenNumber {
  /// 1亿 and 300万.
  fileprivate func adding(_ smaller: WrittenNumber) -> WrittenNumber? {
    guard let sum = try? value.adding(smaller.value) else { return nil }
    var result = self
    (result.value, result.place) = (sum, smaller.place)
    result.cells = cells.lowerBound..<smaller.end
    result.digits = digits.lowerBound..<smaller.digits.upperBound
    result.scale = smaller.scale
    result.isOdd = smaller.isOdd
    return result
  }
}

/// The characters numbers are made of.
enum ChineseSigns {
  static let odd = Array("多余来".utf16)
  static let oddAfterUnit = Array("多余".utf16)
  /// 多 before these is "many times" or part of another word: 20多样, 3余下.
  static let notAfterOdd = Array("样化媒数边式彩伦下额地点普".utf16)
  static let scales = PhraseTable<Int>([
    ("百", 2), ("千", 3), ("万", 4), ("十万", 5), ("百万", 6), ("千万", 7), ("亿", 8), ("十亿", 9), ("百亿", 10), ("千亿", 11),
    ("万亿", 12), ("十万亿", 13), ("百万亿", 14), ("佰万", 6), ("仟万", 7)
  ])

  static func digit(_ unit: UInt16) -> Int? {
    switch unit {
    case 0x96F6, 0x3007: 0  // 零〇
    case 0x4E00: 1  // 一
    case 0x4E8C, 0x4E24: 2  // 二两
    case 0x4E09: 3  // 三
    case 0x56DB: 4  // 四
    case 0x4E94: 5  // 五
    case 0x516D: 6  // 六
    case 0x4E03: 7  // 七
    case 0x516B: 8  // 八
    case 0x4E5D: 9  // 九
    default: nil
    }
  }

  /// 壹贰叁肆伍陆柒捌玖: numerals only where 拾, 佰, 仟, 万, 亿 or 元 follow, for 陆 and 伍 are also land and a name.
  static func financialDigit(_ unit: UInt16) -> Int? {
    switch unit {
    case 0x58F9: 1
    case 0x8D30: 2
    case 0x53C1: 3
    case 0x8086: 4
    case 0x4F0D: 5
    case 0x9646: 6
    case 0x67D2: 7
    case 0x634C: 8
    case 0x7396: 9
    default: nil
    }
  }

  /// The power of ten of 十百千 and their financial forms; 万 and 亿 are scales of a whole section.
  static func multiplier(_ unit: UInt16) -> Int? {
    switch unit {
    case 0x5341, 0x62FE: 1  // 十拾
    case 0x767E, 0x4F70: 2  // 百佰
    case 0x5343, 0x4EDF: 3  // 千仟
    default: nil
    }
  }

  static func sectionScale(_ unit: UInt16) -> Int? { unit == 0x4E07 ? 4 : unit == 0x4EBF ? 8 : nil }
  static func isMultiplier(_ unit: UInt16) -> Bool { multiplier(unit) != nil || sectionScale(unit) != nil }
}
