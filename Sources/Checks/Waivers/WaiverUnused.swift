import Diagnostics

enum WaiverUnused: WaiverCheck {
  static let rule = Rule(
    "waiver-unused", .warning,
    meaning: Message(
      en: "A waiver accepts a finding that does not occur.",
      zh: "豁免所针对的问题并不存在。"),
    reason: Message(
      en: "A waiver that outlives its reason would one day silence a real mistake.",
      zh: "理由消失而豁免还在，总有一天会掩盖真正的错误。"),
    example: "<!-- waive figure-coarse: the source says no more -->\n\nThe company has no figures here.",
    remedy: Message(
      en:
        "Remove it, or move it: in the text directly before the block, in the front matter for the page, in report.yaml for "
        + "the report.",
      zh: "删掉它，或放到该放的地方：正文里紧挨在段落之前，页首信息里管整页，report.yaml 里管整份报告。"),
    isWaivable: false)

  static func check(_ waivers: JudgedWaivers, into findings: inout [Diagnostic]) {
    for waiver in waivers.waivers(.unused) {
      findings.append(Diagnostic(rule, at: waiver.location, message(waiver), help: [help(waiver)]))
    }
  }

  private static func message(_ waiver: PlacedWaiver) -> Message {
    switch waiver.scope {
    case .lines(nil, _):
      Message(en: "no block follows this waiver of \(waiver.code)", zh: "这条 \(waiver.code) 豁免后面没有内容")
    case .lines:
      Message(
        en: "the block that follows has no finding \(waiver.code)", zh: "后面这一段没有 \(waiver.code) 问题")
    case .file: Message(en: "the page has no finding \(waiver.code)", zh: "本页没有 \(waiver.code) 问题")
    case .report: Message(en: "the report has no finding \(waiver.code)", zh: "本报告没有 \(waiver.code) 问题")
    }
  }

  private static func help(_ waiver: PlacedWaiver) -> Message {
    if case .lines = waiver.scope {
      return Message(
        en: "remove the waiver, or put it directly before the block it is meant for",
        zh: "删掉这条豁免，或移到它所针对的段落之前")
    }
    return Message(en: "remove the waiver", zh: "删掉这条豁免")
  }
}
