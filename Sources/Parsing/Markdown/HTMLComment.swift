import Diagnostics

/// `<!-- … -->`, and what it says when it is a waiver.
struct HTMLComment {
  /// After `-->`, or the limit where that is missing.
  let end: Int
  let isClosed: Bool
  private let content: Range<Int>
  private let bytes: [UInt8]

  /// Nil where no comment begins.
  init?(at start: Int, in bytes: [UInt8], limit: Int) {
    guard start + 4 <= limit, bytes[start..<start + 4] == Self.open[...] else { return nil }
    var next = start + 4
    while next + 3 <= limit, bytes[next..<next + 3] != Self.close[...] { next += 1 }
    isClosed = next + 3 <= limit
    end = isClosed ? next + 3 : limit
    content = start + 4..<(isClosed ? next : limit)
    self.bytes = bytes
  }

  private static let open = Array("<!--".utf8)
  private static let close = Array("-->".utf8)
  private static let word = Array("waive".utf8)

  /// The word `waive`, in small or capital letters, and not as the beginning of another.
  var isWaiver: Bool {
    let words = bytes.withoutBlanks(around: content)
    guard words.count >= 5, bytes[words].prefix(5).elementsEqual(Self.word, by: { $0 | 0x20 == $1 }) else {
      return false
    }
    return words.count == 5 || bytes[words.lowerBound + 5] <= 0x20 || bytes[words.lowerBound + 5] == UInt8(ascii: ":")
  }

  /// What is waived, and why; either may be empty. A Chinese colon will do.
  var waiver: (code: Range<Int>, reason: Range<Int>) {
    let words = bytes.withoutBlanks(around: content)
    let rest = bytes.withoutBlanks(around: words.lowerBound + 5..<words.upperBound)
    var end = rest.lowerBound
    while end < rest.upperBound, bytes[end] > 0x20, bytes[end] != UInt8(ascii: ":"), bytes[end] < 0x80 { end += 1 }
    var reason = bytes.withoutBlanks(around: end..<rest.upperBound)
    if bytes[reason].starts(with: ":".utf8) {
      reason = bytes.withoutBlanks(around: reason.lowerBound + 1..<reason.upperBound)
    } else if bytes[reason].starts(with: "：".utf8) {
      reason = bytes.withoutBlanks(around: reason.lowerBound + 3..<reason.upperBound)
    }
    return (rest.lowerBound..<end, reason)
  }
}

extension Rule {
  static let waiverComment = Rule(
    "syntax-waiver", .error,
    meaning: Message(
      en: "A waiver lacks its code or its reason, or does not stand before a block.",
      zh: "豁免缺少代码或理由，或者没有写在一段内容的前面。"),
    reason: Message(
      en: "Whoever signs the report off must see why a check was set aside. A waiver without a reason is no decision.",
      zh: "签发报告的人要看得到为什么放过一项检查。没有理由的豁免，不算决定。"),
    example: "<!-- waive figure-loose -->",
    remedy: Message(
      en: "Write `<!-- waive CODE: reason -->` on a line of its own, right before the block that it holds for.",
      zh: "在要豁免的那一段前面另起一行，写 `<!-- waive 代码: 理由 -->`。"),
    isWaivable: false)

  static let rawHTML = Rule(
    "syntax-raw-html", .error,
    meaning: Message(en: "The page holds raw HTML.", zh: "页面里有 HTML 标签。"),
    reason: Message(
      en: "What stands in tags is neither checked nor translated nor fit for print, so nothing of it is published.",
      zh: "标签里的内容没法核对、没法对照译文，也没法排印，所以不会发布。"),
    example: "Our <b>largest</b> site",
    remedy: Message(
      en: "Write it in Markdown: `**bold**`, a pipe table, a directive. For a bare `<` write `\\<`.",
      zh: "改用 Markdown：`**加粗**`、竖线表格或指令。只想写一个 `<` 时，请写 `\\<`。"),
    isWaivable: false)

  static let unclosed = Rule(
    "syntax-unclosed", .error,
    meaning: Message(
      en: "A comment or a fenced block is not closed.", zh: "注释或围栏代码块没有收尾。"),
    reason: Message(
      en: "It swallows everything up to the end of the page, without a trace on the page itself.",
      zh: "它会把后面直到页末的内容全部吞掉，页面上还看不出来。"),
    example: """
      ```{chart}
      id: employees
      """,
    remedy: Message(
      en: "Close a comment with `-->`, a fence with as many backticks or tildes as it began with.",
      zh: "注释用 `-->` 收尾；围栏用与开头同样多的反引号或波浪号收尾。"),
    isWaivable: false)
}

extension Message {
  static let misplacedWaiver = Message(
    en: "a waiver stands on a line of its own, before the block that it holds for",
    zh: "豁免要另起一行，写在要豁免的那一段前面")
  static let waiverWithoutCode = Message(
    en: "the waiver names no code; write `<!-- waive CODE: reason -->`",
    zh: "豁免没有写代码；请写成 `<!-- waive 代码: 理由 -->`")
  static let unclosedComment = Message(
    en: "this comment is never closed and hides everything after it; end it with `-->`",
    zh: "这条注释没有收尾，后面的内容都被它隐藏了；请用 `-->` 收尾")

  static func waiverWithoutReason(_ code: String) -> Message {
    Message(
      en: "the waiver of `\(code)` gives no reason; write `<!-- waive \(code): reason -->`",
      zh: "豁免 `\(code)` 没有写理由；请写成 `<!-- waive \(code): 理由 -->`")
  }

  static func rawHTML(_ text: String) -> Message {
    let shown = text.count > 40 ? text.prefix(40) + "…" : text[...]
    return Message(
      en: "raw HTML is not published: `\(shown)`", zh: "HTML 标签不会发布：`\(shown)`")
  }
}
