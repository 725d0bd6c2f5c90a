import Diagnostics
import Figures
import ReportModel

enum StyleSpaces: FigureStyleCheck {
  static let rule = Rule(
    "style-spaces", .warning,
    meaning: Message(
      en: "Between Chinese characters and digits there is a space, or none, against `style: {spaces: …}`.",
      zh: "汉字与数字之间的空格与站点的选择（`style: {spaces: …}`）不一致。"),
    reason: Message(
      en: "Mixed, it looks careless. `none` leaves the small gap to the browser, which sets it evenly.",
      zh: "时有时无显得粗糙。选 `none` 时，间隙由浏览器统一添加。"),
    example: """
      style: {spaces: none}
      ✗ 共有 6,909 人
      ✓ 共有6,909人
      """,
    remedy: Message(
      en: "Write it as the site chose; `check --fix` does.", zh: "按站点的选择书写；`check --fix` 可自动改正。"))

  static func applies(to language: FigureLanguage, _ style: HouseStyle) -> Bool {
    language == .chinese && style.spaces != nil
  }

  static func lapse(of figure: Figure, in text: StyleText) -> StyleLapse? {
    if figure.kind == .code || figure.kind == .vague || figure.range.isEmpty { return nil }
    let isTight = text.style.spaces == HouseStyle.Spaces.none
    let seams = seams(of: figure, text).compactMap { isTight ? tight($0, text) : loose($0, text) }
    guard let first = seams.first, let last = seams.last else { return nil }
    return StyleLapse(first.range.lowerBound..<last.range.upperBound, isTight ? noSpace : oneSpace, edits: seams)
  }

  /// Where Chinese and digits of the figure meet: from the end of the one to the beginning of the other. A number
  /// without a unit ends there: what follows may be the next word of a list or caption.
  private static func seams(of figure: Figure, _ text: StyleText) -> [Range<Int>] {
    var seams: [Range<Int>] = []
    var start = figure.range.lowerBound
    while text[start - 1] == 0x20 { start -= 1 }
    var place = start
    while place < figure.range.upperBound {
      var end = place
      while text[end] == 0x20 { end += 1 }
      let (before, after) = (text.scalar(before: place), text.scalar(at: end))
      if isIdeograph(before) && isDigit(after) || isDigit(before) && isIdeograph(after) { seams.append(place..<end) }
      place = max(end, place + max(1, text.lengthOfScalar(at: place)))
    }
    return seams
  }

  private static func tight(_ seam: Range<Int>, _ text: StyleText) -> StyleLapse.Edit? {
    seam.isEmpty ? nil : StyleLapse.Edit(seam, "")
  }

  /// The space goes to the Chinese character, which stands outside of a citation's brackets.
  private static func loose(_ seam: Range<Int>, _ text: StyleText) -> StyleLapse.Edit? {
    guard seam.isEmpty else { return nil }
    let place = seam.lowerBound
    if isDigit(text[place]) {
      let before = text.startOfScalar(before: place)..<place
      return StyleLapse.Edit(before, text.string(before) + " ")
    }
    let after = place..<place + text.lengthOfScalar(at: place)
    return StyleLapse.Edit(after, " " + text.string(after))
  }

  private static let noSpace = Message(
    en: "this site sets no space between Chinese and digits", zh: "本站在汉字与数字之间不加空格")
  private static let oneSpace = Message(
    en: "this site sets a space between Chinese and digits", zh: "本站在汉字与数字之间加一个空格")
}
