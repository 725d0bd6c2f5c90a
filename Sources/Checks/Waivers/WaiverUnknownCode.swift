import Diagnostics

enum WaiverUnknownCode: WaiverCheck {
  static let rule = Rule(
    "waiver-unknown-code", .error,
    meaning: Message(en: "A waiver names a code that does not exist.", zh: "豁免写的代码并不存在。"),
    reason: Message(
      en: "The finding that it was meant for is still there, or the waiver is not needed.",
      zh: "它想豁免的问题其实还在，或者根本不需要豁免。"),
    example: "<!-- waive figure-corse: the source says no more -->",
    remedy: Message(
      en: "Copy the code from the finding; `tallymark explain` lists all of them.",
      zh: "从检查结果里照抄代码；`tallymark explain` 会列出全部代码。"),
    isWaivable: false)

  static func check(_ waivers: JudgedWaivers, into findings: inout [Diagnostic]) {
    for waiver in waivers.waivers(.unknownCode) {
      let nearest = nearestName(to: waiver.code, among: waivers.codes)
      findings.append(
        Diagnostic(
          rule, at: waiver.location, message(waiver.code), help: [nearest.map(Suggestion.didYouMean) ?? help]))
    }
  }

  private static func message(_ code: String) -> Message {
    Message(en: "there is no finding with the code \(code)", zh: "没有代码为 \(code) 的问题")
  }

  private static let help = Message(
    en: "copy the code from the finding; `tallymark explain` lists all of them",
    zh: "请从检查结果里照抄代码；`tallymark explain` 会列出全部代码")
}
