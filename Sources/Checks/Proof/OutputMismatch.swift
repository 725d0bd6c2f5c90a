import Diagnostics
import Parsing

enum OutputMismatch: Explained {
  static let rule = Rule(
    "output-mismatch", .error,
    meaning: Message(
      en: "The words that a finished page shows do not agree with the fact it cites.",
      zh: "成品页面显示的文字，与所引用的数据不符。"),
    reason: Message(
      en: "It is what readers see, whatever the source says.",
      zh: "不管源文件怎么写，读者看到的就是这个数字。"),
    example: #"<data value="6909" data-fact="workforce.employees@2016-12-31">6,990</data>"#,
    remedy: .afterNewBuild, isWaivable: false)

  static func finding(
    _ citation: CitedWords, _ words: String, _ truth: CitedTruth, at location: Location
  ) -> Diagnostic {
    let value = truth.statedValue.description
    let message = Message(
      en: "“\(words)” does not agree with \(citation.reference), which is \(value)",
      zh: "“\(words)”与 \(citation.reference) 不符，后者为 \(value)")
    return Diagnostic(rule, at: location, message, help: [.buildAgain])
  }
}
