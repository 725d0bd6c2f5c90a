import Diagnostics
import Figures
import ReportModel

enum StyleThousands: FigureStyleCheck {
  static let rule = Rule(
    "style-thousands", .warning,
    meaning: Message(
      en: "Thousands are grouped, or not, against the site's choice `style: {thousands: …}`.",
      zh: "千分位的写法与站点的选择（`style: {thousands: …}`）不一致。"),
    reason: Message(
      en: "6,909 beside 6909 on one page makes readers ask whether the comma means something.",
      zh: "同一份报告里6,909与6909并存，读者会疑心逗号有别的意思。"),
    example: """
      style: {thousands: grouped}
      ✗ 6909人
      ✓ 6,909人
      """,
    remedy: Message(
      en: "Write it as the site chose; `check --fix` does.", zh: "按站点的选择书写；`check --fix` 可自动改正。"))

  static func applies(to language: FigureLanguage, _ style: HouseStyle) -> Bool { style.thousands != nil }

  static func lapse(of figure: Figure, in text: StyleText) -> StyleLapse? {
    guard let choice = text.style.thousands, isQuantity(figure) || text.isCited(figure.digits.lowerBound) else {
      return nil
    }
    var place = figure.range.lowerBound
    while place < figure.range.upperBound {
      let number = text.number(at: place)
      if let better = better(text.string(number), choice), !isLetter(text[number.lowerBound - 1]) {
        return StyleLapse(number, message(text.string(number)), writing: better)
      }
      place = max(number.upperBound, place + 1)
    }
    return nil
  }

  /// Years and codes have four digits too, but no unit.
  private static func isQuantity(_ figure: Figure) -> Bool {
    switch figure.kind {
    case .count, .currency, .measure: figure.unit != nil
    case .percent, .percentagePoints, .ratio, .multiple, .duration, .age, .date, .ordinal, .code, .vague: false
    }
  }

  /// The number as it should be; nil where it is.
  private static func better(_ number: String, _ choice: HouseStyle.Thousands) -> String? {
    let whole = number.prefix { $0 != "." }
    let rest = number.dropFirst(whole.count)
    switch choice {
    case .plain: return whole.contains(",") ? whole.filter { $0 != "," } + rest : nil
    case .grouped:
      guard whole.count >= 4, whole.first != "0", !whole.contains(",") else { return nil }
      return grouped(whole) + rest
    }
  }

  private static func grouped(_ digits: Substring) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result.append(",") }
      result.append(digit)
    }
    return result
  }

  private static func message(_ number: String) -> Message {
    number.contains(",")
      ? Message(en: "\(number): this site does not group thousands", zh: "\(number)：本站不用千分位逗号")
      : Message(en: "\(number): this site groups thousands", zh: "\(number)：本站使用千分位逗号")
  }
}
