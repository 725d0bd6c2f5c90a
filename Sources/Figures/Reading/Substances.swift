import Values

/// What a mass may be of, where its unit does not say so: 减排二氧化碳7,300吨, "CO₂ emissions fell by 7,300 tonnes".
struct Substances: OptionSet, Hashable, Sendable {
  let rawValue: UInt8
  static let carbon = Substances(rawValue: 1)
  static let coal = Substances(rawValue: 2)
  static let oil = Substances(rawValue: 4)

  /// Those that these places of a text name.
  static func named(in cells: Range<Int>, of text: FigureText) -> Substances {
    var named: Substances = []
    for place in cells where mayBegin(text[place]) && !(isLetterUnit(text[place]) && isLetterUnit(text[place - 1])) {
      if let word = words.longest(in: text, at: place) { named.insert(word.value) }
    }
    return named
  }

  /// Spares most places the search: the first characters of the words.
  private static func mayBegin(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x63, 0x67, 0x6F, 0x73, 0x78B3, 0x6E29, 0x6807, 0x6CB9: true  // c g o s 碳 温 标 油
    default: false
    }
  }

  private static let words = PhraseTable<Substances>(
    ["碳", "温室气体", "co2", "carbon", "greenhouse gas", "ghg"].map { ($0, .carbon) }
      + ["标准煤", "标煤", "standard coal", "coal equivalent"].map { ($0, .coal) }
      + ["油当量", "标油", "标准油", "oil equivalent"].map { ($0, .oil) })

  /// Whether a mass in a sentence that names these may be one of `other`: t and t{CO2e}.
  func join(_ plain: Quantity, to other: Quantity) -> Bool {
    guard !isEmpty, plain == .measure("kg"), case .measure(let base) = other else { return false }
    switch base {
    case "kg{CO2}", "kg{CO2e}": return contains(.carbon)
    case "kg{ce}": return contains(.coal)
    case "kg{oe}": return contains(.oil)
    default: return false
    }
  }
}
