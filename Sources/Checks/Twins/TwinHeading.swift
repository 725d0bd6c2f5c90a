import Diagnostics
import Parsing
import ReportModel

enum TwinHeading: PageCheck {
  static let rule = Rule(
    "twin-heading", .error,
    meaning: Message(
      en: "A heading stands in one language only, on another level, or under another id.",
      zh: "标题只在一种语言中存在，或级别不同、id 不同。"),
    reason: Message(
      en: "Addresses, the language switch and the index rest on headings being the same in all languages.",
      zh: "网址、语言切换和索引都以各语言标题一致为前提。"),
    example: "zh: ## 员工 {#employees}\nen: ### Employees {#staff}",
    remedy: Message(
      en:
        "Give both pages the same headings in the same order; the id is best said on the source page alone. A page that "
        + "is shorter on purpose says `twin: abridged` in its front matter.",
      zh: "让两个页面的标题及先后一致；id 最好只写在源语言页面上。有意节略的页面请在页首信息中写 `twin: abridged`。"))

  static func check(_ page: ReadPage, into findings: inout [Diagnostic]) {
    for twin in page.twins {
      for difference in twin.outlineDifferences {
        switch difference {
        case .missingHeading(.twin, let part): findings.append(missing(part, twin.source, in: twin.twin))
        case .missingHeading(.source, let part): findings.append(missing(part, twin.twin, in: twin.source))
        case .headingLevels(let one, let other): findings.append(differ(one, other, twin, levels(one, other, twin)))
        case .headingIDs(let one, let other): findings.append(differ(one, other, twin, ids(one, other, twin)))
        case .missingBlock, .counts, .directiveIDs: break
        }
      }
    }
  }

  private static func missing(_ part: Int, _ has: ReadEdition, in lacks: ReadEdition) -> Diagnostic {
    let heading = has.heading(part)?.text ?? ""
    return Diagnostic(
      rule, at: has.location(ofPart: part),
      Message(
        en: "the heading “\(heading)” is missing in \(lacks.name.en)", zh: "\(lacks.name.zh)缺少标题“\(heading)”"),
      notes: [.init(Message(en: "missing here", zh: "这里缺少"), at: lacks.edition.titleLocation)],
      help: [
        Message(
          en: "add the section there, or write `twin: abridged` in the front matter of the shorter page",
          zh: "请补上这一节，或在较短页面的页首信息中写 `twin: abridged`")
      ])
  }

  private static func differ(_ one: Int, _ other: Int, _ twin: ReadTwin, _ message: Message) -> Diagnostic {
    let name = twin.source.name
    let note = Message(en: "the heading of \(name.en)", zh: "\(name.zh)的标题")
    return twin.outlineFinding(rule, one, other, message, note: note)
  }

  private static func levels(_ one: Int, _ other: Int, _ twin: ReadTwin) -> Message {
    let (mine, theirs) = (twin.twin.heading(other)?.level ?? 0, twin.source.heading(one)?.level ?? 0)
    let name = twin.source.name
    return Message(
      en: "a heading of level \(mine), in \(name.en) of level \(theirs)", zh: "这是\(mine)级标题，\(name.zh)是\(theirs)级")
  }

  private static func ids(_ one: Int, _ other: Int, _ twin: ReadTwin) -> Message {
    let (mine, theirs) = (twin.twin.heading(other)?.id ?? "", twin.source.heading(one)?.id ?? "")
    let name = twin.source.name
    return Message(
      en: "the heading's id is #\(mine), in \(name.en) #\(theirs)", zh: "标题的 id 是 #\(mine)，\(name.zh)是 #\(theirs)")
  }
}

extension ReadEdition {
  fileprivate func heading(_ part: Int) -> Heading? {
    edition.headings.first { $0.node == outline[part].node }
  }
}
