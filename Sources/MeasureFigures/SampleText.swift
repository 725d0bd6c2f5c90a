import Figures

/// A text to read, cut into blocks as pages are.
struct SampleText {
  let name: String
  let language: FigureLanguage
  let blocks: [String]

  static let all =
    [prose(.chinese), prose(.english)] + [
      dense("zh dense", .chinese, DenseSentences.chinese), dense("en dense", .english, DenseSentences.english),
      dense("zh list", .chinese, ["分别为#、#和#万吨。"]), dense("en list", .english, ["#, #, #, #, #, #, #, # and #. "]),
      dense("en cells", .english, ["| # | # | # | # | # |\n"])
    ]

  /// Blocks of four sentences of words without figures, then one figure, as on a page of a report.
  private static func prose(_ language: FigureLanguage) -> SampleText {
    var random = Steps()
    let words = language == .chinese ? ProseWords.chinese : ProseWords.english
    let blocks = (0..<8000).map { _ in
      (0..<4).map { _ in
        let chosen = (0..<16).map { _ in words[random.next(below: words.count)] }
        return chosen.joined(separator: language == .chinese ? "" : " ") + (language == .chinese ? "。" : ". ")
      }.joined() + (language == .chinese ? "该数值为\(random.number())吨。" : "The figure was \(random.number()) tonnes.")
    }
    return SampleText(name: language == .chinese ? "zh prose" : "en prose", language: language, blocks: blocks)
  }

  /// Blocks of ten sentences, with a number for each `#`.
  private static func dense(_ name: String, _ language: FigureLanguage, _ sentences: [String]) -> SampleText {
    var random = Steps()
    let blocks = (0..<2000).map { _ in
      (0..<10).map { _ in
        sentences[random.next(below: sentences.count)].split(separator: "#", omittingEmptySubsequences: false)
          .reduce("") { $0.isEmpty ? String($1) : $0 + random.number() + $1 }
      }.joined()
    }
    return SampleText(name: name, language: language, blocks: blocks)
  }
}

/// A row of numbers that is the same in every run.
private struct Steps {
  var state: UInt64 = 20_240_601

  mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  /// 7, 12.5, 1,204 or 86315.
  mutating func number() -> String {
    switch next(below: 4) {
    case 0: "\(1 + next(below: 99))"
    case 1: "\(1 + next(below: 999)).\(1 + next(below: 9))"
    case 2: "\(1 + next(below: 99)),\(100 + next(below: 900))"
    default: "\(10_000 + next(below: 89_999))"
    }
  }
}
