import Diagnostics

enum WaiverNotAllowed: WaiverCheck {
  static let rule = Rule(
    "waiver-not-allowed", .error,
    meaning: Message(
      en: "A waiver names a finding that nobody can accept: broken syntax, or a citation of an id that does not exist.",
      zh: "豁免针对的是不能豁免的问题：语法错误，或引用了不存在的名称。"),
    reason: Message(
      en: "There is nothing to publish at such a place, whatever the reason.",
      zh: "无论出于什么理由，这样的地方都没有可以发布的内容。"),
    example: "<!-- waive citation-unknown-metric: will be added next week -->",
    remedy: Message(en: "Remove the waiver and mend the place.", zh: "删掉豁免，改正原处。"),
    isWaivable: false)

  static func check(_ waivers: JudgedWaivers, into findings: inout [Diagnostic]) {
    for waiver in waivers.waivers(.notAllowed) {
      findings.append(Diagnostic(rule, at: waiver.location, message(waiver.code), help: [help]))
    }
  }

  private static func message(_ code: String) -> Message {
    Message(en: "\(code) cannot be waived", zh: "\(code) 不能豁免")
  }

  private static let help = Message(
    en: "remove the waiver and mend what it was meant for", zh: "请删掉豁免，改正它所针对的地方")
}
