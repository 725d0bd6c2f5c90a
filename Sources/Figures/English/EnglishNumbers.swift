import Values

/// A word that a number is made of.
enum EnglishNumeral: Sendable {
  case ones(Int)
  case tens(Int)
  /// hundred (2), thousand (3), million (6), …
  case scale(Int)
  case dozen
}

enum EnglishNumerals {
  static let words = PhraseTable<EnglishNumeral>(all)

  static let all: [(String, EnglishNumeral)] =
    [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
      "thirteen",
      "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"
    ].enumerated().map { ($0.element, .ones($0.offset)) }
    + ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"].enumerated()
    .map { ($0.element, .tens(($0.offset + 2) * 10)) }
    + [("hundred", .scale(2)), ("dozen", .dozen)] + scales.map { ($0.0, .scale($0.1)) }

  static let scales: [(String, Int)] = [
    ("thousand", 3), ("million", 6), ("millions", 6), ("billion", 9), ("billions", 9), ("trillion", 12), ("lakh", 5),
    ("lakhs", 5), ("crore", 7), ("crores", 7), ("mn", 6),
    ("mln", 6), ("bn", 9), ("bln", 9), ("tn", 12), ("trn", 12), ("mil", 6)
  ]

  /// Scale words after digits.
  static let afterDigits = PhraseTable<Int>(scalesAfterDigits)
  private static let scalesAfterDigits = scales + [("hundred", 2), ("dozen", 0)]
  /// What makes a larger number or rank of the digits before it.
  static let afterNumber = (scalesAfterDigits + EnglishDates.scaledRankWords).map(\.0)

  /// The names of parts: fifth, tenths, millionth.
  static let parts: [(String, Int)] =
    [
      ("half", 2), ("third", 3), ("quarter", 4), ("fourth", 4), ("fifth", 5), ("sixth", 6), ("seventh", 7),
      ("eighth", 8),
      ("ninth", 9), ("tenth", 10), ("twelfth", 12), ("twentieth", 20), ("hundredth", 100), ("thousandth", 1000),
      ("millionth", 1_000_000), ("billionth", 1_000_000_000)
    ].flatMap { [($0.0, $0.1), ($0.0 + "s", $0.1)] } + [("halves", 2)]
}

/// Reads numbers in words, and the scales after digits.
struct EnglishNumbers {
  let text: FigureText

  /// The end of the word of letters that begins there.
  func wordEnd(_ start: Int) -> Int {
    var end = start
    while isLetterUnit(text[end]) { end += 1 }
    return end
  }

  /// A space or hyphen between two words of a number; nil when something else stands there.
  func nextWord(after end: Int) -> Int? {
    guard text[end] == 0x20 || text[end] == 0xA0 || text[end] == DigitPattern.Sign.hyphen || text[end] == 0x0A else {
      return nil
    }
    let next = text.skippingSpaces(end + 1)
    return isLetterUnit(text[next]) ? next : nil
  }

  func numeral(at start: Int) -> (EnglishNumeral, end: Int)? {
    let end = wordEnd(start)
    return EnglishNumerals.words.value(of: start..<end, in: text).map { ($0, end) }
  }

  @inline(__always)
  func isWord(_ word: StaticString, at start: Int) -> Bool {
    text[start] == UInt16(word.utf8Start.pointee) && isWholeWord(word, at: start)
  }

  private func isWholeWord(_ word: StaticString, at start: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard !isWordUnit(text[start + length]) else { return false }
    return word.withUTF8Buffer { bytes in
      bytes.indices.allSatisfy { text[start + $0] == UInt16(bytes[$0]) }
    }
  }

  // MARK: Words

  /// twenty-five, one hundred and two thousand, half a million is read elsewhere. `article`: "a" stands before a scale.
  func words(at start: Int, first: EnglishNumeral? = nil) -> WrittenNumber? {
    var reader = EnglishWordNumber(self, at: start)
    return reader.read(afterArticle: first != nil)
  }

  // MARK: Digits

  /// 5 million, 5m, 1.5bn, 10k, 3 hundred thousand, 2½.
  func scaled(_ run: DigitRun, isMoney: Bool) -> WrittenNumber? {
    guard var number = run.number else { return nil }
    if VulgarFraction.isOne(text[number.end]) { number = number.withFraction(in: text) }
    if let attached = attachedScale(number, isMoney: isMoney) { return attached }
    while let scale = scale(after: number.end), let scaled = number.scaled(by: scale.exponent, through: scale.end) {
      number = scale.exponent == 0 ? number.multiplied(by: ExactNumber(12)) ?? number : scaled
      number.cells = number.cells.lowerBound..<scale.end
      number.isPlain = number.isPlain && scale.exponent == 2
    }
    return withHalf(number)
  }

  /// "and a half" after a number: two and a half million.
  func withHalf(_ number: WrittenNumber) -> WrittenNumber {
    guard let end = endOfAndAHalf(after: number.end), var sum = number.addingHalf else { return number }
    sum.cells = number.cells.lowerBound..<end
    sum.digits = sum.cells
    sum.isInWords = number.isInWords
    guard let scale = scale(after: sum.end) else { return sum }
    return sum.scaled(by: scale.exponent, through: scale.end) ?? sum
  }

  func endOfAndAHalf(after end: Int) -> Int? {
    guard let and = nextWord(after: end), isWord("and", at: and), let article = nextWord(after: and + 3),
      isWord("a", at: article), let half = nextWord(after: article + 1), isWord("half", at: half),
      text[half + 4] != DigitPattern.Sign.hyphen
    else { return nil }
    return half + 4
  }

  /// 220-plus million, twenty-odd thousand: the scale stands behind the suffix that ends there.
  func scaled(_ number: WrittenNumber, after end: Int) -> WrittenNumber? {
    scale(after: end).flatMap { $0.exponent > 0 ? number.scaled(by: $0.exponent, through: $0.end) : nil }
  }

  private func scale(after end: Int) -> (exponent: Int, end: Int)? {
    let start = isLetterUnit(text[end]) ? end : nextWord(after: end)
    guard let start else { return nil }
    let end = wordEnd(start)
    return EnglishNumerals.afterDigits.value(of: start..<end, in: text).map { ($0, end) }
  }

  /// 10k, $5m, 5M users: one letter right after the digits. Without money or a thing after it, m is the metre.
  private func attachedScale(_ number: WrittenNumber, isMoney: Bool) -> WrittenNumber? {
    let end = number.end
    guard isLetterUnit(text[end]), !isWordUnit(text[end + 1]) else { return nil }
    switch text[end] {
    case UInt16(UInt8(ascii: "k")): return number.scaled(by: 3, through: end + 1)
    case UInt16(UInt8(ascii: "b")) where isMoney: return number.scaled(by: 9, through: end + 1)
    case UInt16(UInt8(ascii: "m")) where isMoney || countsAfterMetre(end + 1):
      return number.scaled(by: 6, through: end + 1)
    default: return nil
    }
  }

  private func countsAfterMetre(_ end: Int) -> Bool {
    guard text[end] == 0x20, let next = nextWord(after: end) else { return false }
    let word = next..<wordEnd(next)
    return EnglishWords.ofLength.value(of: word, in: text) == nil && EnglishWords.stops.value(of: word, in: text) == nil
  }
}

/// One number in words, word by word.
struct EnglishWordNumber {
  private let numbers: EnglishNumbers
  private let start: Int
  private var end: Int
  private var total: Int128 = 0
  private var group: Int128 = 0
  private var hasGroup = false
  private var last: EnglishNumeral?
  private var largest = 0

  init(_ numbers: EnglishNumbers, at start: Int) {
    (self.numbers, self.start, end) = (numbers, start, start)
  }

  mutating func read(afterArticle: Bool) -> WrittenNumber? {
    var place = start
    while let (word, wordEnd) = numbers.numeral(at: place), take(word) {
      end = wordEnd
      guard let next = nextPart() else { break }
      place = next
    }
    guard end > start else { return nil }
    return number(isBare: !hasGroup && !afterArticle)
  }

  /// The next word of the number, passing over an "and" that another number word follows.
  private func nextPart() -> Int? {
    guard let next = numbers.nextWord(after: end) else { return nil }
    guard numbers.isWord("and", at: next) else { return next }
    guard case .scale? = last, let after = numbers.nextWord(after: next + 3),
      case (.ones, _)? = numbers.numeral(at: after)
    else {
      if case .scale? = last, let after = numbers.nextWord(after: next + 3),
        case (.tens, _)? = numbers.numeral(at: after)
      {
        return after
      }
      return nil
    }
    return after
  }

  private mutating func take(_ word: EnglishNumeral) -> Bool {
    switch (word, last) {
    case (.ones(let ones), nil), (.ones(let ones), .scale): group += Int128(ones)
    case (.ones(let ones), .tens) where (1...9).contains(ones): group += Int128(ones)
    case (.tens(let tens), nil), (.tens(let tens), .scale): group += Int128(tens)
    case (.dozen, nil), (.dozen, .ones): group = max(group, 1) * 12
    case (.scale(2), .ones), (.scale(2), .tens): group *= 100
    case (.scale(2), nil): group = 100
    case (.scale(let exponent), _) where exponent > 2 && (last != nil || start == end): takeScale(exponent)
    default: return false
    }
    if case .scale = word {} else { hasGroup = true }
    last = word
    return true
  }

  private mutating func takeScale(_ exponent: Int) {
    guard let power = ExactNumber.powerOfTen(exponent) else { return }
    largest = max(largest, exponent)
    if group == 0, total > 0 {
      total = total < Int128(1_000_000_000_000_000) ? total * power : total
    } else {
      total += max(group, 1) * power
    }
    group = 0
  }

  private func number(isBare: Bool) -> WrittenNumber? {
    var number = WrittenNumber(mantissa: total + group, cells: start..<end, digits: start..<end)
    number?.isInWords = true
    number?.isBareScale = isBare
    number?.isPlain = largest == 0
    number?.scale = group == 0 ? largest : 0
    return number
  }
}
