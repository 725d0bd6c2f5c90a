import Diagnostics
import Figures
import ReportModel

enum StyleTonnes: FigureStyleCheck {
  static let rule = Rule(
    "style-tonnes", .warning,
    meaning: Message(
      en: "English writes t, tons or tonnes against `style: {tonnes: …}`.",
      zh: "英文吨的写法与站点的选择（`style: {tonnes: …}`）不一致。"),
    reason: Message(
      en: "A ton may be 907, 1,000 or 1,016 kg; two spellings in one report look like two units.",
      zh: "ton 可以是907、1,000或1,016公斤；一份报告里两种拼法，看起来像两个单位。"),
    example: """
      style: {tonnes: tonnes}
      ✗ 5,000 tons
      ✓ 5,000 tonnes
      """,
    remedy: Message(
      en: "Write it as the site chose; `check --fix` does, but for the symbol t.",
      zh: "按站点的选择书写；除符号 t 以外，`check --fix` 可自动改正。"))

  private static let words = ["tonnes", "tonne", "tons", "ton", "t"]
  private static let others = ["short ", "long ", "metric ", "Short ", "Metric "]

  static func applies(to language: FigureLanguage, _ style: HouseStyle) -> Bool {
    language == .english && style.tonnes != nil
  }

  static func lapse(of figure: Figure, in text: StyleText) -> StyleLapse? {
    let end = figure.range.upperBound
    guard let choice = text.style.tonnes, let start = text.start(of: words, before: end),
      start > figure.range.lowerBound, !isLetter(text[start - 1]), text.start(of: others, before: start) == nil
    else { return nil }
    let written = text.string(start..<end)
    guard let better = better(written, choice) else { return nil }
    let isSafe = written != "t" && better != "t"
    return StyleLapse(
      start..<end, message(choice.rawValue), better: better,
      edits: isSafe ? [StyleLapse.Edit(start..<end, better)] : [])
  }

  private static func better(_ written: String, _ choice: HouseStyle.Tonnes) -> String? {
    let isOne = written == "ton" || written == "tonne"
    let better = choice == .t ? "t" : isOne ? String(choice.rawValue.dropLast()) : choice.rawValue
    return written == better ? nil : better
  }

  private static func message(_ choice: String) -> Message {
    Message(en: "this site writes \(choice)", zh: "本站写作 \(choice)")
  }
}
