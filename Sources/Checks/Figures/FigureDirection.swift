import Diagnostics
import ReportModel

enum FigureDirection: DisagreementCheck {
  static let rule = Rule(
    "figure-direction", .error,
    meaning: Message(
      en: "The words say that a figure rose where it fell, or the other way round.",
      zh: "文字说的是增长，实际却是下降，或者相反。"),
    reason: Message(
      en: "A report that turns its trend around misleads, whatever the number.",
      zh: "把趋势说反了，数字再准也是误导。"),
    example: "emissions [fell by 5%](change:energy.emissions@2015..2016)   # they rose by 5 %",
    remedy: Message(
      en: "Correct the word (rose, fell, 增长, 下降), or the order of the two periods in the citation.",
      zh: "改正“增长”“下降”一类的词，或改正引用中两个期间的先后。"))

  static let kind = DisagreementKind.direction

  static func message(_ disagreement: Disagreement, _ page: ReadPage) -> Message {
    let (words, truth) = (page.words(of: disagreement), page.truthWords(of: disagreement))
    let says = page.figure(of: disagreement).direction == .down
    return Message(
      en: "the words say that it \(says ? "fell" : "rose") by “\(words)”, but it is \(truth.en)",
      zh: "文字说\(says ? "下降" : "增长")“\(words)”，实际是\(truth.zh)")
  }

  static func help(_ disagreement: Disagreement, _ page: ReadPage) -> Message {
    Message(
      en: "correct the word, or the order of the periods in the citation", zh: "请改正用词，或改正引用中期间的先后")
  }
}
