import Diagnostics
import Parsing
import Values

/// Units are known: measures by UCUM, money by ISO 4217, counted things in braces.
enum UnknownUnitRule {
  static let rule = Rule(
    "data-unknown-unit", .error,
    meaning: Message(en: "A unit that is neither built in nor in units.yaml.", zh: "单位既不是内置的，也不在 units.yaml 里。"),
    reason: Message(
      en: "Figures are compared in their units; of an unknown one nobody can say that 1.2 GWh are 1,200 MWh.",
      zh: "数字要换算单位才能比较；单位不认识，就说不清 1.2 吉瓦时是不是 1,200 兆瓦时。"),
    example: "unit: MWh",
    remedy: Message(
      en:
        "Write UCUM codes for measures (`MW.h`, `t{CO2e}`), ISO 4217 for money (`CNY`), `%`, `pp` or `1`, and counted "
        + "things in braces and quotes (`\"{person}\"`).",
      zh: "计量单位用 UCUM 代码（`MW.h`、`t{CO2e}`），货币用 ISO 4217（`CNY`），比率用 `%`、`pp` 或 `1`，计数的东西写在花括号和引号里（`\"{person}\"`）。"),
    // Nothing is held against a fact without a unit.
    isWaivable: false)

  static func report(_ code: UnitCode, at span: Range<Int>, _ reader: inout ModelReader) {
    let message = Message(en: "`\(code)` is no known unit", zh: "没有 `\(code)` 这个单位")
    let codes = reader.vocabulary.units.codes.map(\.text)
    let nearest = codes.first { letters(of: $0) == letters(of: code.text) } ?? nearestName(to: code.text, among: codes)
    let signs = FullWidthSigns.message(in: code.text)
    reader.report(rule, at: span, message, help: [signs ?? nearest.map(Message.didYouMean) ?? rule.remedy])
  }

  /// `MWh` is `MW.h` sooner than `MW`, and `Kg` is `kg`.
  private static func letters(of code: String) -> String {
    code.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
