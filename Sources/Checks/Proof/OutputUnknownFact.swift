import Diagnostics
import Parsing

enum OutputUnknownFact: Explained {
  static let rule = Rule(
    "output-unknown-fact", .error,
    meaning: Message(
      en: "A finished page cites a fact, target or story that the data does not have.",
      zh: "成品页面引用了数据中没有的数据点、目标或案例。"),
    reason: Message(
      en: "The page and the data are not of one build: readers follow a figure to nowhere.",
      zh: "页面和数据不是同一次生成的，读者顺着数字找不到出处。"),
    example: #"<data value="6909" data-fact="workforce.headcount@2016">   # renamed since"#,
    remedy: .afterNewBuild, isWaivable: false)

  static func finding(_ citation: CitedWords, at location: Location) -> Diagnostic {
    let message = Message(
      en: "the page cites “\(citation.reference)”, which the data does not have",
      zh: "页面引用了“\(citation.reference)”，数据中没有")
    return Diagnostic(rule, at: location, message, help: [.buildAgain])
  }
}
