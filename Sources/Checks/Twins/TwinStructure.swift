import Diagnostics
import Parsing
import ReportModel

enum TwinStructure: PageCheck {
  static let rule = Rule(
    "twin-structure", .error,
    meaning: Message(
      en: "A paragraph, list, table, box or figure stands in one language only, or has more parts in one.",
      zh: "段落、列表、表格、方框或图表只在一种语言中存在，或两边的项数、行列数不同。"),
    reason: Message(
      en: "Something was added or taken out, and the translation was not told.",
      zh: "一边增删了内容，译文没有跟上。"),
    example: "zh: a table of five rows\nen: the same table with four",
    remedy: Message(
      en:
        "Give both pages the same blocks in the same order. A page that is shorter on purpose says `twin: abridged` in "
        + "its front matter.",
      zh: "让两个页面的内容块及先后一致。有意节略的页面请在页首信息中写 `twin: abridged`。"))

  static func check(_ page: ReadPage, into findings: inout [Diagnostic]) {
    for twin in page.twins {
      for difference in twin.outlineDifferences {
        switch difference {
        case .missingBlock(.twin, let part): findings.append(missing(part, twin.source, in: twin.twin))
        case .missingBlock(.source, let part): findings.append(missing(part, twin.twin, in: twin.source))
        case .counts(let one, let other): findings.append(differ(one, other, twin, counts(one, other, twin)))
        case .directiveIDs(let one, let other): findings.append(differ(one, other, twin, ids))
        case .missingHeading, .headingLevels, .headingIDs: break
        }
      }
    }
  }

  private static func missing(_ part: Int, _ has: ReadEdition, in lacks: ReadEdition) -> Diagnostic {
    let name = has.outline[part].kind.name
    return Diagnostic(
      rule, at: has.location(ofPart: part),
      Message(en: "this \(name.en) is missing in \(lacks.name.en)", zh: "\(lacks.name.zh)缺少这个\(name.zh)"),
      notes: [.init(Message(en: "missing in this page", zh: "这一页缺少"), at: lacks.edition.titleLocation)],
      help: [
        Message(
          en: "add it there, or write `twin: abridged` in the front matter of the shorter page",
          zh: "请补上，或在较短页面的页首信息中写 `twin: abridged`")
      ])
  }

  private static func differ(_ one: Int, _ other: Int, _ twin: ReadTwin, _ message: Message) -> Diagnostic {
    let name = twin.source.name
    let note = Message(en: "the counterpart in \(name.en)", zh: "\(name.zh)的对应内容")
    return twin.outlineFinding(rule, one, other, message, note: note)
  }

  private static func counts(_ one: Int, _ other: Int, _ twin: ReadTwin) -> Message {
    let (mine, theirs) = (twin.twin.children(of: other).count, twin.source.children(of: one).count)
    let kind = twin.twin.outline[other].kind
    let name = twin.source.name
    if mine == theirs {
      return Message(
        en: "this \(kind.name.en) is made otherwise than in \(name.en)", zh: "这个\(kind.name.zh)与\(name.zh)的构成不同")
    }
    return Message(
      en: "this \(kind.name.en) has \(mine) parts, in \(name.en) \(theirs)",
      zh: "这个\(kind.name.zh)有\(mine)项，\(name.zh)有\(theirs)项")
  }

  private static let ids = Message(
    en: "the directive's id is not that of its counterpart", zh: "指令的 id 与对应指令不同")
}

extension OutlinePart.Kind {
  fileprivate var name: Message {
    switch self {
    case .heading: Message(en: "heading", zh: "标题")
    case .paragraph: Message(en: "paragraph", zh: "段落")
    case .boxTitle: Message(en: "box title", zh: "方框标题")
    case .cell: Message(en: "cell", zh: "单元格")
    case .image: Message(en: "image", zh: "图片")
    case .list: Message(en: "list", zh: "列表")
    case .item: Message(en: "item", zh: "列表项")
    case .quote: Message(en: "quotation", zh: "引文")
    case .box: Message(en: "box", zh: "方框")
    case .table: Message(en: "table", zh: "表格")
    case .row: Message(en: "row", zh: "表格行")
    case .footnote: Message(en: "footnote", zh: "脚注")
    case .code: Message(en: "code block", zh: "代码块")
    case .directive: Message(en: "directive", zh: "指令")
    case .rule: Message(en: "rule", zh: "分隔线")
    }
  }
}
