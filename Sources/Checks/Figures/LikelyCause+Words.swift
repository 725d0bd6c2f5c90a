import Diagnostics
import Figures

extension LikelyCause {
  /// A question that names the slip, for help.
  var words: Message {
    switch self {
    case .powerOfTen(let exponent): Self.powerOfTen(exponent)
    case .digitsSwapped: Message(en: "two digits exchanged?", zh: "是不是有两位数字写颠倒了？")
    case .percentForPercentagePoints:
      Message(
        en: "a difference between two percentages is counted in percentage points, not in %",
        zh: "两个百分比之差应写“个百分点”，不是“%”")
    case .cutOff: Message(en: "digits cut off where they should be rounded?", zh: "是不是直接截去了尾数，没有四舍五入？")
    case .timesForTimesMore:
      Message(
        en: "增长了3倍 means four times as much; threefold is 增长到3倍", zh: "“增长了3倍”是原来的4倍，threefold 是“增长到3倍”")
    case .signLost: Message(en: "a minus sign or a word such as “fell” lost?", zh: "是不是漏了负号，或漏了“下降”“减少”一类的词？")
    }
  }

  /// As `words`, where neither of two texts is known to be right.
  var twinWords: Message {
    guard case .powerOfTen(let exponent) = self else { return words }
    let times = "1" + String(repeating: "0", count: abs(exponent))
    let hint = Self.scaleHint(abs(exponent))
    return Message(en: "one says \(times) times as much as the other: \(hint.en)", zh: "相差\(times)倍：\(hint.zh)")
  }

  /// The figure would have to be `10^exponent` times as large.
  private static func powerOfTen(_ exponent: Int) -> Message {
    let times = "1" + String(repeating: "0", count: abs(exponent))
    let size = exponent > 0 ? Message(en: "small", zh: "小") : Message(en: "large", zh: "大")
    let hint = scaleHint(abs(exponent))
    return Message(
      en: "it is \(times) times too \(size.en): \(hint.en)", zh: "\(size.zh)了\(times)倍：\(hint.zh)")
  }

  fileprivate static func scaleHint(_ places: Int) -> Message {
    switch places {
    case 1: Message(en: "a zero too many or too few, thousand read as 万, or billion as 亿?", zh: "多写或漏写了一个零？千与万、十亿与亿混了？")
    case 2: Message(en: "万 read as million, or million as 亿?", zh: "万与百万（million）混了？百万与亿混了？")
    case 3: Message(en: "thousand, million and billion mixed up?", zh: "千、百万与十亿混了？")
    case 4: Message(en: "万 lost, or 亿 read as 万?", zh: "漏了“万”？万与亿混了？")
    default: Message(en: "a scale word lost or added?", zh: "漏写或多写了万、亿一类的词？")
    }
  }
}
