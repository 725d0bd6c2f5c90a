import Diagnostics
import Parsing

enum OutputNoFigure: Explained {
  static let rule = Rule(
    "output-no-figure", .error,
    meaning: Message(
      en: "The words that a finished page shows for a cited fact hold no figure that can be read.",
      zh: "成品页面为所引用的数据显示的文字里，读不出数字。"),
    reason: Message(
      en: "What cannot be read cannot be proved.",
      zh: "读不出，就无法核对。"),
    example: #"<data value="6909" data-fact="workforce.employees@2016-12-31">many</data>"#,
    remedy: .afterNewBuild, isWaivable: false)

  static func finding(_ citation: CitedWords, _ words: String, at location: Location) -> Diagnostic {
    let message = Message(
      en: "no figure can be read in “\(words)”, which cites \(citation.reference)",
      zh: "“\(words)”引用了 \(citation.reference)，但读不出数字")
    return Diagnostic(rule, at: location, message, help: [.buildAgain])
  }
}
