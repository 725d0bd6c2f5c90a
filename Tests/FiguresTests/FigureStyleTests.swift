import Figures
import Testing
import Values

/// A number in any style that people write it in reads back as the same number.
@Suite struct FigureStyleTests {
  private static let chinese = FigureReader(language: .chinese)
  private static let english = FigureReader(language: .english)

  /// Some of each size, round and not, none of them a year. The same ones every time.
  private static let numbers: [Int] = {
    var dice = FigureReaderPropertyTests.Dice(state: 0xCAFE)
    let fixed = [3, 10, 11, 20, 45, 99, 100, 101, 110, 119, 305, 999, 3000, 3050, 10_000, 10_005, 45_000, 120_300]
    return fixed + (3...11).flatMap { size in (0..<12).map { _ in Int.random(in: 10..<power(size), using: &dice) } }
  }().filter { !(1900...2199).contains($0) }

  private static func power(_ exponent: Int) -> Int { (0..<exponent).reduce(1) { product, _ in product * 10 } }

  private func expect(
    _ value: ExactNumber, to upper: ExactNumber? = nil, _ qualifier: Qualifier = .exact, in text: String,
    by reader: FigureReader
  ) {
    let figures = reader.read(text).filter(\.isCounted)
    #expect(figures.map(\.value) == [value], "\(text)")
    #expect(figures.first?.upper == upper, "\(text)")
    #expect(figures.first?.qualifier == qualifier, "\(text)")
  }

  @Test func chineseStyles() {
    for number in Self.numbers {
      let styles = [
        "\(number)", ChineseStyle.grouped(number), ChineseStyle.wide(number), ChineseStyle.words(number),
        ChineseStyle.mixed(number), ChineseStyle.traditional(ChineseStyle.words(number)),
        ChineseStyle.traditional(ChineseStyle.mixed(number))
      ]
      for style in styles { expect(ExactNumber(number), in: "共\(style)人", by: Self.chinese) }
    }
  }

  @Test func financialNumerals() {
    for number in Self.numbers where number < 10_000 {
      expect(ExactNumber(number), in: "计\(ChineseStyle.financial(number))元", by: Self.chinese)
    }
  }

  @Test func englishStyles() {
    for number in Self.numbers {
      // Eleven digits without groups are a telephone number.
      let plain = number < 10_000_000_000 ? "\(number)" : ChineseStyle.grouped(number)
      for style in [plain, ChineseStyle.grouped(number), EnglishStyle.words(number)] {
        expect(ExactNumber(number), in: "for \(style) people", by: Self.english)
      }
    }
  }

  @Test func decimalsWithScales() throws {
    let scales = [
      ("万", "thousand", 4, 3), ("百万", "million", 6, 6), ("亿", "bn", 8, 9), ("萬", "k", 4, 3), ("億", "mn", 8, 6)
    ]
    for mantissa in [12, 105, 304, 999, 1270, 8_005] {
      for (han, word, hanPower, wordPower) in scales {
        let text = "\(mantissa / 10).\(mantissa % 10)"
        let one = try #require(ExactNumber(Int128(mantissa), exponent: hanPower - 1))
        let two = try #require(ExactNumber(Int128(mantissa), exponent: wordPower - 1))
        expect(one, in: "约\(text)\(han)元".replacing("约", with: ""), by: Self.chinese)
        expect(two, in: "RMB \(text)\(word.count == 1 ? "" : " ")\(word)", by: Self.english)
      }
    }
  }

  @Test func tenthsAndTheirRemainders() {
    let digits = Array("一二三四五六七八九")
    for tens in 1...9 {
      expect(ExactNumber(tens * 10), in: "占\(digits[tens - 1])成", by: Self.chinese)
      expect(ExactNumber(tens * 10 + 5), in: "占\(digits[tens - 1])成半", by: Self.chinese)
      for ones in 1...9 {
        let style = "\(digits[tens - 1])成\(digits[ones - 1])"
        expect(ExactNumber(tens * 10 + ones), in: "占比达\(style)。", by: Self.chinese)
        expect(ExactNumber(tens * 10 + ones), .moreThan, in: "超過\(style)的員工", by: Self.chinese)
      }
    }
  }

  @Test func fractions() throws {
    let parts = [(3, "third"), (4, "quarter"), (5, "fifth"), (6, "sixth"), (8, "eighth"), (10, "tenth")]
    for (below, word) in parts {
      for above in 1..<below {
        let value = try ExactNumber(Int128(above), over: Int128(below))
        let han = "\(ChineseStyle.words(below))分之\(ChineseStyle.words(above))"
        let plural = above == 1 ? word : word + "s"
        expect(value, in: "约占\(han)", by: Self.chinese, about: true)
        for text in ["\(EnglishStyle.words(above))-\(plural) of it", "\(EnglishStyle.words(above)) \(plural)"] {
          expect(value, in: text, by: Self.english)
        }
      }
    }
  }

  private func expect(_ value: ExactNumber, in text: String, by reader: FigureReader, about: Bool) {
    expect(value, about ? .about : .exact, in: text, by: reader)
  }

  @Test func percentages() {
    for number in [1, 5, 12, 37, 50, 99] {
      let words = ChineseStyle.words(number)
      for text in ["\(number)%", "\(number) %", "\(number)％", "百分之\(words)", "百分之\(number)"] {
        expect(ExactNumber(number), in: text, by: Self.chinese)
      }
      for text in ["\(number)%", "\(number) percent", "\(EnglishStyle.words(number)) per cent"] {
        expect(ExactNumber(number), in: text, by: Self.english)
      }
    }
  }

  @Test func ranges() {
    for (low, high) in [(3, 5), (12, 15), (30, 45), (100, 250), (1200, 1500), (10_000, 25_000)] {
      let (one, two) = (ExactNumber(low), ExactNumber(high))
      for joint in ["至", "到", "-", "－", "–", "~", "～", "—"] {
        expect(one, to: two, in: "每月\(low)\(joint)\(high)元", by: Self.chinese)
        expect(one, to: two, in: "每月\(low)元\(joint)\(high)元", by: Self.chinese)
      }
      expect(one, to: two, in: "\(ChineseStyle.words(low))至\(ChineseStyle.words(high))元", by: Self.chinese)
      for text in ["\(low) to \(high) yuan", "\(low)–\(high) yuan", "between \(low) and \(high) yuan"] {
        expect(one, to: two, in: text, by: Self.english)
      }
    }
  }

  @Test(arguments: [
    (Qualifier.moreThan, "超过#元", "more than # yuan"), (.moreThan, "逾#元", "over # yuan"),
    (.moreThan, "突破#元", "in excess of # yuan"), (.atLeast, "至少#元", "at least # yuan"),
    (.atLeast, "#元以上", "# yuan or more"), (.nearly, "近#元", "nearly # yuan"), (.nearly, "接近#元", "close to # yuan"),
    (.about, "约#元", "about # yuan"), (.about, "#元左右", "roughly # yuan"), (.lessThan, "不到#元", "less than # yuan"),
    (.lessThan, "不足#元", "under # yuan"), (.atMost, "不超过#元", "no more than # yuan"), (.atMost, "#元以内", "at most # yuan")
  ])
  func bounds(qualifier: Qualifier, chinese: String, english: String) {
    for number in [3, 45, 300, 6909, 120_300, 45_000_000] {
      let value = ExactNumber(number)
      for style in ["\(number)", ChineseStyle.words(number), ChineseStyle.mixed(number)] {
        expect(value, qualifier, in: chinese.replacing("#", with: style), by: Self.chinese)
        expect(
          value, qualifier, in: ChineseStyle.traditional(chinese.replacing("#", with: style)), by: Self.chinese)
      }
      for style in [ChineseStyle.grouped(number), EnglishStyle.words(number)] {
        expect(value, qualifier, in: english.replacing("#", with: style), by: Self.english)
      }
    }
  }

  @Test func coinsAndSigns() throws {
    for jiao in 1...9 {
      let value = try #require(ExactNumber(Int128(120 + jiao), exponent: -1))
      for text in ["12元\(jiao)角", "十二块\(ChineseStyle.words(jiao))", "十二元\(ChineseStyle.words(jiao))角"] {
        expect(value, in: text, by: Self.chinese)
      }
    }
    for text in ["零下12℃", "-12℃", "−12℃"] { expect(ExactNumber(-12), in: text, by: Self.chinese) }
    for text in ["minus 12°C", "-12°C", "−12 °C"] { expect(ExactNumber(-12), in: text, by: Self.english) }
  }
}

/// Writes whole numbers as Chinese texts do.
private enum ChineseStyle {
  private static let digits = Array("零一二三四五六七八九")

  static func grouped(_ number: Int) -> String {
    let digits = String(number)
    return String(
      digits.enumerated().flatMap { place, digit in
        place > 0 && (digits.count - place) % 3 == 0 ? [",", digit] : [digit]
      })
  }

  static func wide(_ number: Int) -> String {
    String(String(number).unicodeScalars.map { Character(Unicode.Scalar($0.value + 0xFEE0)!) })
  }

  /// 一万零五, 十二万零三百.
  static func words(_ number: Int) -> String {
    let text = [(100_000_000, "亿"), (10_000, "万")].reduce(into: (rest: number, text: "")) { state, scale in
      guard state.rest >= scale.0 else { return }
      state.text += section(state.rest / scale.0, isFirst: state.text.isEmpty) + scale.1
      state.rest %= scale.0
      if state.rest > 0, state.rest < scale.0 / 10 { state.text += "零" }
    }
    guard text.rest > 0 else { return text.text }
    return text.text + section(text.rest, isFirst: text.text.isEmpty)
  }

  private static func section(_ number: Int, isFirst: Bool) -> String {
    var (rest, text) = (number, "")
    for (power, word) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let digit = rest / power
      rest %= power
      if digit > 0 {
        text += (digit == 1 && power == 10 && text.isEmpty && isFirst ? "" : String(digits[digit])) + word
      } else if !text.isEmpty, rest > 0, !text.hasSuffix("零") {
        text += "零"
      }
    }
    return text
  }

  /// 1亿2000万, 3万2,500.
  static func mixed(_ number: Int) -> String {
    let (yi, wan, ones) = (number / 100_000_000, number / 10_000 % 10_000, number % 10_000)
    guard number >= 10_000 else { return "\(number)" }
    guard ones == 0 else { return "\(number)" }
    return (yi > 0 ? "\(yi)亿" : "") + (wan > 0 ? "\(yi > 0 && wan < 1000 ? "零" : "")\(wan)万" : "")
  }

  static func financial(_ number: Int) -> String {
    let plain = words(number)
    let text = plain.hasPrefix("十") ? "一" + plain : plain
    return String(text.map { financialForms[$0] ?? $0 })
  }

  private static let financialForms = Dictionary(
    uniqueKeysWithValues: zip("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟"))

  static func traditional(_ text: String) -> String {
    String(text.map { traditionalForms[$0] ?? $0 })
  }

  private static let traditionalForms = Dictionary(uniqueKeysWithValues: zip("万亿两过约达内超", "萬億兩過約達內超"))
}

/// Writes whole numbers in English words.
private enum EnglishStyle {
  private static let ones = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"
  ]
  private static let tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

  static func words(_ number: Int) -> String {
    var (rest, parts) = (number, [String]())
    for (scale, word) in [(1_000_000_000, "billion"), (1_000_000, "million"), (1000, "thousand")] where rest >= scale {
      parts.append("\(group(rest / scale)) \(word)")
      rest %= scale
    }
    if rest > 0 { parts.append((rest < 100 && !parts.isEmpty ? "and " : "") + group(rest)) }
    return parts.joined(separator: " ")
  }

  private static func group(_ number: Int) -> String {
    if number >= 100 {
      return "\(ones[number / 100]) hundred" + (number % 100 > 0 ? " and \(group(number % 100))" : "")
    }
    guard number >= 20 else { return ones[number] }
    return tens[number / 10] + (number % 10 > 0 ? "-\(ones[number % 10])" : "")
  }
}
