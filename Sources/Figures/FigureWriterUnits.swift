import Values

/// What stands before and after the digits of a figure in a unit.
struct UnitSymbol {
  let before: String
  private let one: String
  private let many: String

  static let yearsOfAge = UnitSymbol(after: "岁")

  func after(isOne: Bool) -> String { isOne ? one : many }

  init(_ unit: Unit, _ language: FigureLanguage) {
    switch unit.quantity {
    case .number, .count: self.init()
    case .money: self.init(money: unit.code.text, language)
    case .share: self.init(after: UnitWords.shares[unit.code.text] ?? "%")
    case .percentagePoints: self.init(UnitWords.points, language)
    case .measure: self.init(measure: unit.code.text, language)
    }
  }

  private init(money code: String, _ language: FigureLanguage) {
    switch language {
    case .chinese: self.init(after: UnitWords.chineseMoney[code] ?? code)
    case .english: self.init(before: UnitWords.englishMoney[code] ?? code + " ")
    }
  }

  private init(measure code: String, _ language: FigureLanguage) {
    if let words = UnitWords.measures[code] {
      self.init(words, language)
    } else if let quotient = UnitQuotient(code) {
      let (above, below) = (UnitSymbol(measure: quotient.above, language), quotient.words(language))
      self.init(one: above.one + below, many: above.many + below)
    } else {
      self.init(after: " " + code)
    }
  }

  private init(_ words: UnitWords, _ language: FigureLanguage) {
    switch language {
    case .chinese: self.init(after: words.chinese)
    case .english: self.init(one: " " + words.english, many: " " + (words.plural ?? words.english))
    }
  }

  private init(after text: String) { self.init(one: text, many: text) }

  private init(before: String = "", one: String = "", many: String = "") {
    self.before = before
    self.one = one
    self.many = many
  }
}

/// A unit by its words: the Chinese without a space, the English symbol or word after one.
struct UnitWords {
  let chinese: String
  let english: String
  var plural: String?

  static let points = UnitWords(chinese: "个百分点", english: "percentage point", plural: "percentage points")
  static let shares = ["[ppth]": "‰", "[ppm]": " ppm", "[ppb]": " ppb"]
  static let englishMoney = ["CNY": "RMB ", "XXX": ""]
  static let chineseMoney = [
    "CNY": "元", "XXX": "元", "HKD": "港元", "USD": "美元", "EUR": "欧元", "GBP": "英镑", "JPY": "日元", "TWD": "新台币",
    "MOP": "澳门元", "SGD": "新加坡元", "AUD": "澳元", "CAD": "加元", "CHF": "瑞士法郎", "KRW": "韩元", "INR": "印度卢比"
  ]

  static let measures: [String: UnitWords] = {
    var table: [String: UnitWords] = [
      "h": UnitWords(chinese: "小时", english: "hour", plural: "hours"),
      "d": UnitWords(chinese: "天", english: "day", plural: "days"),
      "wk": UnitWords(chinese: "周", english: "week", plural: "weeks"),
      "mo": UnitWords(chinese: "个月", english: "month", plural: "months"),
      "a": UnitWords(chinese: "年", english: "year", plural: "years"),
      "min": UnitWords(chinese: "分钟", english: "minute", plural: "minutes"),
      "s": UnitWords(chinese: "秒", english: "second", plural: "seconds"),
      "Cel": UnitWords(chinese: "℃", english: "°C")
    ]
    for (code, chinese, english) in symbols { table[code] = UnitWords(chinese: chinese, english: english) }
    return table
  }()

  private static let symbols = [
    ("t", "吨", "t"), ("kt", "千吨", "kt"), ("Mt", "百万吨", "Mt"), ("kg", "公斤", "kg"), ("g", "克", "g"), ("mg", "毫克", "mg"),
    ("t{CO2e}", "吨二氧化碳当量", "tCO₂e"), ("kg{CO2e}", "公斤二氧化碳当量", "kgCO₂e"), ("g{CO2e}", "克二氧化碳当量", "gCO₂e"),
    ("t{CO2}", "吨二氧化碳", "tCO₂"), ("kg{CO2}", "公斤二氧化碳", "kgCO₂"),
    ("t{ce}", "吨标准煤", "tce"), ("kg{ce}", "公斤标准煤", "kgce"),
    ("W.h", "瓦时", "Wh"), ("kW.h", "千瓦时", "kWh"), ("MW.h", "兆瓦时", "MWh"), ("GW.h", "吉瓦时", "GWh"),
    ("TW.h", "太瓦时", "TWh"), ("J", "焦", "J"), ("kJ", "千焦", "kJ"), ("MJ", "兆焦", "MJ"), ("GJ", "吉焦", "GJ"),
    ("TJ", "太焦", "TJ"), ("W", "瓦", "W"), ("kW", "千瓦", "kW"), ("MW", "兆瓦", "MW"), ("GW", "吉瓦", "GW"),
    ("[mu]", "亩", "mu"), ("har", "公顷", "ha"), ("km2", "平方公里", "km²"), ("m2", "平方米", "m²"), ("m3", "立方米", "m³"),
    ("L", "升", "L"), ("mL", "毫升", "mL"), ("km", "公里", "km"), ("m", "米", "m"), ("cm", "厘米", "cm"), ("mm", "毫米", "mm"),
    ("ms", "毫秒", "ms"), ("{person}.h", "人时", "person-hours"), ("{person}.d", "人天", "person-days"),
    ("{person}.km", "人公里", "person-km"), ("t.km", "吨公里", "t·km")
  ]
}

/// A unit that is a rate: above and below the line, the lower part perhaps by a power of ten (`t/(10*4.CNY)`).
struct UnitQuotient {
  let above: String
  private let below: String
  private let exponent: Int

  init?(_ code: String) {
    guard let slash = code.lastIndex(of: "/") else { return nil }
    above = String(code[..<slash])
    var below = code[slash...].dropFirst()
    if below.hasPrefix("("), below.hasSuffix(")") { below = below.dropFirst().dropLast() }
    guard below.hasPrefix("10*"), let point = below.firstIndex(of: "."), let power = Int(below[..<point].dropFirst(3))
    else {
      (self.below, exponent) = (String(below), 0)
      return
    }
    (self.below, exponent) = (String(below[point...].dropFirst()), power)
  }

  func words(_ language: FigureLanguage) -> String {
    switch language {
    case .chinese: "/" + scale(in: Self.chineseScales) + chineseBelow
    case .english: exponent == 0 ? "/" + englishBelow : " per " + scaledEnglishBelow
    }
  }

  private func scale(in words: [Int: String]) -> String { exponent == 0 ? "" : words[exponent] ?? "10^\(exponent) " }

  private var chineseBelow: String {
    UnitWords.measures[below]?.chinese ?? UnitWords.chineseMoney[below] ?? Self.chineseNouns[below] ?? noun
  }

  private var englishBelow: String {
    UnitWords.measures[below]?.english ?? (below == "CNY" ? "RMB" : noun)
  }

  private var scaledEnglishBelow: String {
    let scale = scale(in: Self.englishScales)
    let isMoney = UnitWords.chineseMoney[below] != nil
    return isMoney ? englishBelow + " " + scale : scale + " " + englishBelow
  }

  private var noun: String { below.hasPrefix("{") ? String(below.dropFirst().dropLast()) : below }

  private static let chineseNouns = [
    "{person}": "人", "{employee}": "人", "{time}": "次", "{company}": "家", "{customer}": "户"
  ]
  private static let chineseScales = [2: "百", 3: "千", 4: "万", 6: "百万", 7: "千万", 8: "亿"]
  private static let englishScales = [
    2: "100", 3: "thousand", 4: "10,000", 6: "million", 8: "100 million", 9: "billion"
  ]
}

extension FigureWriter {
  /// A unit by itself, as the head of a table says it: 吨, tCO₂e, RMB, %, percentage points. Empty for counts.
  public func unitName(_ unit: Unit) -> String {
    let symbol = UnitSymbol(unit, language)
    return (symbol.before + symbol.after(isOne: false)).split(separator: " ").joined(separator: " ")
  }
}
