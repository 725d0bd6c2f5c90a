import Diagnostics
import Parsing

enum OutputValue: Explained {
  static let rule = Rule(
    "output-value", .error,
    meaning: Message(
      en: "The value that a finished page states for programs is not that of the fact it cites.",
      zh: "成品页面写给程序读取的数值，与所引用的数据不一致。"),
    reason: Message(
      en: "Programs and people who check the page read a number that the data does not hold.",
      zh: "读取页面的程序和核对的人会得到数据中并不存在的数值。"),
    example: #"<data value="6908" data-fact="workforce.employees@2016-12-31">   # the fact is 6,909"#,
    remedy: .afterNewBuild, isWaivable: false)

  static func finding(_ citation: CitedWords, _ truth: CitedTruth, at location: Location) -> Diagnostic {
    let (stated, value) = (citation.exact ?? citation.value, truth.statedValue.description)
    let message = Message(
      en: "the page states \(stated) for \(citation.reference), which is \(value)",
      zh: "页面为 \(citation.reference) 写明的数值是 \(stated)，数据为 \(value)")
    return Diagnostic(rule, at: location, message, help: [.buildAgain])
  }
}
