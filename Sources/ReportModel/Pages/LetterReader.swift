/// Hashes the letters of a text, without its numbers and the words that only weigh them (近, nearly).
///
/// It knows no more of numbers than these lists: a reader of figures that learns something would make every
/// translation old.
struct LetterReader {
  private enum Token {
    case letters(ArraySlice<Unicode.Scalar>)
    case number
    case qualifier(ArraySlice<Unicode.Scalar>)
  }

  private var hash = Self.start
  private var isEmpty = true

  // FNV-1a.
  private static let start: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01b3

  /// The hash of what was read since the last time; nil where that held no letters.
  mutating func finish() -> UInt64? {
    defer { (hash, isEmpty) = (Self.start, true) }
    return isEmpty ? nil : hash
  }

  mutating func read(_ text: some Collection<UInt8>) {
    let tokens = Self.tokens(in: Array(String(decoding: text, as: UTF8.self).unicodeScalars))
    for (place, token) in tokens.enumerated() {
      switch token {
      case .letters(let letters): add(letters)
      case .number: break
      case .qualifier(let letters): if !Self.touchesNumber(tokens, place) { add(letters) }
      }
    }
  }

  private mutating func add(_ letters: ArraySlice<Unicode.Scalar>) {
    isEmpty = false
    for scalar in letters {
      for shift in [UInt32(0), 8, 16] {
        hash = (hash ^ UInt64((scalar.value >> shift) & 0xFF)) &* Self.prime
      }
    }
  }

  /// With nothing but other such words between.
  private static func touchesNumber(_ tokens: [Token], _ place: Int) -> Bool {
    for step in [-1, 1] {
      var next = place + step
      while tokens.indices.contains(next) {
        if case .number = tokens[next] { return true }
        guard case .qualifier = tokens[next] else { break }
        next += step
      }
    }
    return false
  }
}

// MARK: Tokens
extension LetterReader {
  private static func tokens(in text: [Unicode.Scalar]) -> [Token] {
    var tokens: [Token] = []
    var next = 0
    while next < text.count {
      let scalar = text[next]
      let start = next
      next += 1
      if isDigit(scalar) || hanNumerals.contains(scalar) {
        tokens.append(.number)
      } else if isHan(scalar) {
        let length = hanQualifiers.first { text[start...].starts(with: $0) }?.count
        next = start + (length ?? 1)
        tokens.append(length == nil ? .letters(text[start..<next]) : .qualifier(text[start..<next]))
      } else if isLetter(scalar) {
        while next < text.count, isLetter(text[next]), !isHan(text[next]) { next += 1 }
        tokens.append(word(text[start..<next]))
      }
    }
    return tokens
  }

  private static func word(_ letters: ArraySlice<Unicode.Scalar>) -> Token {
    guard letters.count <= 13, letters.allSatisfy(\.isASCII) else { return .letters(letters) }
    let word = String(String.UnicodeScalarView(letters)).lowercased()
    if numberWords.contains(word) { return .number }
    return qualifierWords.contains(word) ? .qualifier(letters) : .letters(letters)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || ("０"..."９").contains(scalar)
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x3400...0x9FFF).contains(scalar.value) || (0xF900...0xFAFF).contains(scalar.value) || scalar.value >= 0x20000
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) : scalar.properties.isAlphabetic
  }

  private static let hanNumerals = Set("零〇一二两三四五六七八九十百千万亿萬億半几".unicodeScalars)
  /// The longer before the shorter.
  private static let hanQualifiers = [
    "不超过", "不少于", "不低于", "不到", "不足", "超过", "将近", "接近", "大约", "左右", "以上", "以下", "至少", "突破", "约", "近", "逾", "超",
    "余", "多", "达"
  ].map { Array($0.unicodeScalars) }
  private static let numberWords: Set<String> = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty",
    "sixty",
    "seventy", "eighty", "ninety", "hundred", "thousand", "million", "billion", "trillion", "half", "dozen"
  ]
  private static let qualifierWords: Set<String> = [
    "nearly", "almost", "about", "around", "approximately", "roughly", "some", "over", "above", "under", "below",
    "more",
    "less", "fewer", "than", "at", "least", "most", "exceeding"
  ]
}
