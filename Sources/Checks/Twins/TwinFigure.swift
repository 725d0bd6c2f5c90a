import Diagnostics
import Figures

enum TwinFigure: TwinDifferenceCheck {
  static let rule = Rule(
    "twin-figure", .error,
    meaning: Message(
      en:
        "The two languages do not say the same figure: another value, another unit, another qualifier, or none at all.",
      zh: "两种语言说的数字不一致：数值、单位或“超过”“近”等词不同，或者一边没有。"),
    reason: Message(
      en: "Readers of the two languages would be told different things, and analysts compare them.",
      zh: "两种语言的读者会得到不同的信息，而分析师会对照着看。"),
    example: "zh: 发放贷款3,794笔\nen: granted 37,940 loans",
    remedy: Message(
      en:
        "Correct the one that is wrong; figures may move to another paragraph of the section, and their order is free. "
        + "Scale and unit may differ where they convert: 1.2亿千瓦时 is 120 GWh.",
      zh: "改正写错的一边。数字可以移到同一节的另一段，先后不限；可以换算的单位不算不同，如1.2亿千瓦时即120 GWh。"))

  static let kind = TwinFindingKind.figure

  static func message(_ words: TwinWords) -> Message {
    guard let source = words.source, let twin = words.twin else { return words.missing }
    let both = Message(
      en: "“\(twin)” against “\(source)” of \(words.sourceName.en)",
      zh: "“\(twin)”与\(words.sourceName.zh)的“\(source)”")
    switch words.kind {
    case .valueDiffers, .vagueDiffers, .missingInTwin, .missingInSource, .dateDiffers, .dateCoarser, .ordinalDiffers,
      .codeDiffers:
      return Message(en: "another value: \(both.en)", zh: "\(both.zh)数值不同")
    case .unitDiffers: return Message(en: "another unit: \(both.en)", zh: "\(both.zh)单位不同")
    case .qualifierLost: return Message(en: "the qualifier is lost: \(both.en)", zh: "\(both.zh)相比少了限定词")
    case .qualifierAdded: return Message(en: "a qualifier is added: \(both.en)", zh: "\(both.zh)相比多了限定词")
    case .qualifierChanged: return Message(en: "another qualifier: \(both.en)", zh: "\(both.zh)限定词不同")
    case .qualifierContradicts: return Message(en: "a contrary qualifier: \(both.en)", zh: "\(both.zh)限定词相反")
    case .directionContradicts: return Message(en: "rise against fall: \(both.en)", zh: "\(both.zh)一升一降")
    }
  }

  static func help(_ words: TwinWords) -> Message {
    words.cause?.twinWords ?? help(words.kind)
  }

  private static func help(_ kind: TwinDifference.Kind) -> Message {
    switch kind {
    case .missingInTwin, .missingInSource:
      Message(en: "say it in both languages, or in neither", zh: "请两种语言都写，或都不写")
    case .qualifierLost, .qualifierAdded, .qualifierChanged, .qualifierContradicts:
      Message(en: "use the same qualifier in both: over 超过, nearly 近, about 约", zh: "请用对应的词：超过 over，近 nearly，约 about")
    case .valueDiffers, .unitDiffers, .directionContradicts, .vagueDiffers, .dateDiffers, .dateCoarser,
      .ordinalDiffers, .codeDiffers:
      Message(en: "correct the one that is wrong", zh: "请改正写错的一边")
    }
  }
}
