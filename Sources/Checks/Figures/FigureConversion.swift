import Diagnostics
import Figures
import Values

enum FigureConversion: PageCheck {
  static let rule = Rule(
    "figure-conversion", .error,
    meaning: Message(
      en: "A figure and its conversion in the brackets behind it do not agree, by more than their rounding explains.",
      zh: "数字与其后括号里的换算值不符，相差超出了两者的舍入。"),
    reason: Message(
      en: "One of the two is wrong, and readers of the other unit are told something else.",
      zh: "两者必有一错，习惯用另一单位的读者得到的是不同的信息。"),
    example: "10 mu (0.0667 ha)   # 10亩（0.0667公顷）",
    remedy: Message(
      en:
        "Correct the one that is wrong: 10 mu are 0.667 ha. Money is not checked, as its rate changes, nor spans of time, "
        + "where a day may be one of work.",
      zh: "改正写错的一个：10亩合0.667公顷。货币的汇率会变，工作日的长短不一，都不核对。"))

  static func check(_ page: ReadPage, into findings: inout [Diagnostic]) {
    for (index, edition) in page.editions.enumerated() where !edition.conversions.isEmpty {
      for wrong in edition.conversions where !page.isSettled(wrong, index) {
        findings.append(finding(wrong, edition))
      }
    }
  }

  private static func finding(_ wrong: BracketedConversion, _ edition: ReadEdition) -> Diagnostic {
    let words = words(
      of: wrong, edition.figures[wrong.conversion], edition.words(of: wrong.figure), edition.words(of: wrong.conversion)
    )
    return Diagnostic(
      rule, at: edition.location(of: wrong.conversion), words.message,
      notes: [.init(words.note, at: edition.location(of: wrong.figure))], help: [words.help])
  }

  /// What a finding says, whether the text is a page or not.
  struct Words {
    let message: Message
    let note: Message
    let help: Message
  }

  static func words(
    of wrong: BracketedConversion, _ conversion: Figure, _ figure: String, _ converted: String
  ) -> Words {
    Words(
      message: Message(en: "“\(converted)” is no conversion of “\(figure)”", zh: "“\(converted)”与所换算的“\(figure)”不符"),
      note: Message(en: "“\(figure)” is converted", zh: "换算的是“\(figure)”"),
      help: help(wrong.value, conversion.unit))
  }

  private static func help(_ value: FactValue, _ unit: Unit?) -> Message {
    guard let unit, let en = text(value, unit, .english), let zh = text(value, unit, .chinese) else {
      return Message(en: "correct the one that is wrong", zh: "请改正写错的一个")
    }
    return Message(en: "it comes to \(en); correct the one that is wrong", zh: "应折合\(zh)，请改正写错的一个")
  }

  private static func text(_ value: FactValue, _ unit: Unit, _ language: FigureLanguage) -> String? {
    FigureWriter(language: language).text(for: value, unit: unit, options: WritingOptions(digits: 4, isScaled: false))
  }
}

extension ReadPage {
  /// Whether one of the two disagrees with its fact, from which the rest follows.
  fileprivate func isSettled(_ wrong: BracketedConversion, _ edition: Int) -> Bool {
    disagreements.contains { found in
      found.edition == edition && found.judgement.severity == .error
        && [wrong.figure, wrong.conversion].contains(found.figure)
    }
  }
}
