import Diagnostics
import Figures
import ReportModel

enum StyleDates: FigureStyleCheck {
  static let rule = Rule(
    "style-dates", .warning,
    meaning: Message(
      en: "Day and month of an English date stand in another order than `style: {dates: …}` says.",
      zh: "英文日期的日、月顺序与站点的选择（`style: {dates: …}`）不一致。"),
    reason: Message(
      en: "One order throughout tells readers which English it is, and how to read 5/6.",
      zh: "全文一种顺序，读者才知道用的是哪种英语，遇到5/6也不会读错。"),
    example: """
      style: {dates: day-first}
      ✗ December 31, 2016
      ✓ 31 December 2016
      """,
    remedy: Message(en: "Write the date in the order that the site chose.", zh: "按站点选择的顺序书写日期。"))

  static func applies(to language: FigureLanguage, _ style: HouseStyle) -> Bool {
    language == .english && style.dates != nil
  }

  static func lapse(of figure: Figure, in text: StyleText) -> StyleLapse? {
    guard figure.kind == .date, let choice = text.style.dates, order(of: figure.range, text) == other(than: choice)
    else { return nil }
    return StyleLapse(figure.range, message(text.string(figure.range), choice))
  }

  /// Nil for a date without day or month.
  private static func order(of range: Range<Int>, _ text: StyleText) -> HouseStyle.Dates? {
    let words = text.string(range).split { $0 == " " || $0 == "," || $0 == "." }
    guard words.count >= 2, let first = words[0].utf8.first, let second = words[1].utf8.first else { return nil }
    if isDay(words[0]), isLetter(second) { return .dayFirst }
    return isLetter(first) && isDay(words[1]) ? .monthFirst : nil
  }

  private static func isDay(_ word: Substring) -> Bool {
    let digits = word.prefix { $0.isNumber }
    return (1...2).contains(digits.count) && ["", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count))
  }

  private static func other(than choice: HouseStyle.Dates) -> HouseStyle.Dates {
    switch choice {
    case .dayFirst: .monthFirst
    case .monthFirst: .dayFirst
    }
  }

  private static func message(_ words: String, _ choice: HouseStyle.Dates) -> Message {
    switch choice {
    case .dayFirst:
      Message(
        en: "“\(words)”: this site writes the day first, 31 December 2016", zh: "“\(words)”：本站先写日，如 31 December 2016")
    case .monthFirst:
      Message(
        en: "“\(words)”: this site writes the month first, December 31, 2016",
        zh: "“\(words)”：本站先写月，如 December 31, 2016")
    }
  }
}
