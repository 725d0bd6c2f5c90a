import Figures
import ReportModel
import Values

/// How the values of a chart become lengths, and what its axis counts in: 万吨, thousand tonnes.
struct ChartScale: Sendable {
  /// The lower end of the axis: zero, or less where values are below it.
  let low: Double
  let high: Double
  /// The values' own ends.
  let smallest: Double
  let largest: Double
  let ticks: [Double]
  /// The axis counts in this many.
  let factor: Double
  /// 万, million; empty where it counts in ones.
  let word: String

  /// Over all values; zero is always on the axis, so that lengths can be compared.
  init(_ values: [Double], _ language: LanguageContext) {
    let high = max(values.max() ?? 1, 0)
    let low = min(values.min() ?? 0, 0)
    smallest = values.min() ?? 0
    largest = values.max() ?? 0
    let size = max(high, -low, .leastNonzeroMagnitude)
    let scale = Self.scales(language).first { size >= $0.from }
    factor = scale?.factor ?? 1
    word = scale?.word ?? ""
    let step = Self.step((high - low) / 4)
    let first = (low / step).rounded(.down)
    let last = max((high / step).rounded(.up), first + 1)
    ticks = (Int(first)...Int(last)).map { Double($0) * step }
    self.low = ticks.first ?? 0
    self.high = ticks.last ?? 1
  }

  /// From 0 at the lower end of the axis to 1 at its upper.
  func share(_ value: Double) -> Double { (value - low) / (high - low) }

  private static func scales(_ language: LanguageContext) -> [(from: Double, factor: Double, word: String)] {
    language.isChinese
      ? [(1e12, 1e12, "万亿"), (1e8, 1e8, "亿"), (1e5, 1e4, "万")]
      : [(1e12, 1e12, "trillion"), (1e9, 1e9, "billion"), (1e6, 1e6, "million"), (1e5, 1e3, "thousand")]
  }

  /// The round step (1, 2 or 5 times a power of ten) that is nearest above.
  static func step(_ rough: Double) -> Double {
    guard rough > 0 else { return 1 }
    var power = 1.0
    while power * 10 <= rough { power *= 10 }
    while power > rough { power /= 10 }
    return [1, 2, 5, 10].map { $0 * power }.first { $0 >= rough * 0.999_999 } ?? 10 * power
  }

  /// A tick in the axis' own count.
  func label(_ tick: Double) -> String { groupedInThrees(shortDecimal(tick / factor)) }
}

extension ExactNumber {
  /// Near enough to be drawn.
  var drawn: Double { Double(numerator) / Double(denominator) }
}

/// At most three digits after the point, without zeros at the end: what a tick or a coordinate needs. Made by whole
/// numbers, so that every machine writes the same.
func shortDecimal(_ value: Double) -> String {
  let thousandths = Int((value * 1000).rounded())
  let (whole, fraction) = (abs(thousandths) / 1000, abs(thousandths) % 1000)
  let sign = thousandths < 0 ? "-" : ""
  guard fraction > 0 else { return sign + String(whole) }
  var digits = String(String(fraction + 1000).dropFirst())
  while digits.hasSuffix("0") { digits.removeLast() }
  return sign + String(whole) + "." + digits
}
