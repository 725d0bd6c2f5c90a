import Diagnostics
import Figures
import ReportModel
import Values

enum FigureMismatch: DisagreementCheck {
  static let rule = Rule(
    "figure-mismatch", .error,
    meaning: Message(
      en: "A written figure does not agree with the fact that it cites, however it may have been rounded.",
      zh: "文中数字与所引用的数据不符，无论怎样取整都对不上。"),
    reason: Message(
      en: "One of the two is wrong, and readers will find the other.",
      zh: "两者必有一错，而读者总会看到另一个。"),
    example: "[6,990 people](metric:workforce.employees)   # the fact is 6,909",
    remedy: Message(
      en:
        "Correct the figure, or the fact if the figure is right. A rounded figure passes (7,000; nearly 7,000), a wrong "
        + "one does not. With `<metric:ID>` Tallymark writes the figure itself.",
      zh: "改正数字；如果数字没错，就改正数据。合理取整不会报错（7,000、近7,000），写错才会。用 `<metric:指标名>` 可以让 Tallymark 自己写数字。"))

  static let kind = DisagreementKind.mismatch

  static func cause(_ disagreement: Disagreement, _ page: ReadPage) -> Message? {
    if let version = page.version(agreeingWith: disagreement) { return version }
    if case .value = disagreement.truth, let other = page.neighbour(agreeingWith: disagreement) { return meant(other) }
    if let (part, base) = page.baseOfShare(disagreement) { return shareOf(base, part) }
    return disagreement.judgement.cause?.words
  }

  static func message(_ disagreement: Disagreement, _ page: ReadPage) -> Message {
    let (words, truth) = (page.words(of: disagreement), page.truthWords(of: disagreement))
    let name = page.name(of: disagreement.citation.resolution)
    switch disagreement.truth {
    case .value:
      return Message(
        en: "“\(words)” does not agree with \(name), which is \(truth.en)", zh: "“\(words)”与 \(name) 不符，后者为 \(truth.zh)"
      )
    case .change:
      return Message(
        en: "“\(words)” does not agree with \(name), \(truth.en)", zh: "“\(words)”与 \(name) 不符，实际\(truth.zh)")
    }
  }

  private static func meant(_ other: FactReference) -> Message {
    Message(
      en: "it agrees with \(other); is that the fact that is meant?", zh: "它与 \(other) 相符，是不是想引用这一个？")
  }

  private static func shareOf(_ base: FactReference, _ part: FactReference) -> Message {
    Message(
      en: "it is the share of \(part) in \(base); is that the whole that is meant?",
      zh: "它是 \(part) 占 \(base) 的比重，分母是不是用错了？")
  }

  static func help(_ disagreement: Disagreement, _ page: ReadPage) -> Message {
    Message(en: "correct the figure, or the fact if the figure is right", zh: "请改正数字；如果数字没错，请改正数据")
  }
}

extension ReadPage {
  /// What to say of a figure that is right by another version of a restated fact.
  fileprivate func version(agreeingWith disagreement: Disagreement) -> Message? {
    guard case .fact(let cited) = disagreement.citation.resolution else { return nil }
    let (fact, figure) = (site.data[cited], figure(of: disagreement))
    if let old = facts.superseded(cited), Agreement.agrees(figure, with: fact.truth()) {
      return Message(
        en: "it is the value restated on \(old.until); a report published before that day keeps the old one",
        zh: "这是 \(old.until) 重述后的数值；此前发布的报告沿用原来的数值")
    }
    let old = fact.history.last { Agreement.agrees(figure, with: fact.truth(of: $0)) }
    return old.map {
      Message(
        en: "it is the value before the restatement of \($0.until)", zh: "这是 \($0.until) 重述之前的数值")
    }
  }

  /// Another fact of the same metric that the figure agrees with: of the same member at another period first.
  fileprivate func neighbour(agreeingWith disagreement: Disagreement) -> FactReference? {
    guard case .fact(let cited) = disagreement.citation.resolution,
      let metric = site.data.metric(site.data[cited].reference.metric)
    else { return nil }
    let (figure, own) = (figure(of: disagreement), site.data[cited].reference)
    let agreeing = metric.facts.filter { $0 != cited && Agreement.agrees(figure, with: facts.value(of: $0)) }
    let references = agreeing.map { site.data[$0].reference }
    return references.first { $0.member == own.member } ?? references.first { $0.period == own.period }
      ?? references.first
  }
}
