import Diagnostics
import Values

extension BlockWalk {
  /// A fenced block's lines: where its code stands, and whether the closing fence is there.
  private struct Fence {
    let body: Range<Int>
    let isClosed: Bool
    let opening: Range<Int>
  }

  mutating func readCodeBlock(_ tree: borrowing CMarkTree) {
    let range = range(of: tree)
    guard let fence = fence(tree, range) else {
      return readCode(tree, range, info: nil)
    }
    if !fence.isClosed { builder.report(.unclosed, at: text.sourceRange(fence.opening), .unclosedFence) }
    let info = tree.fenceInfo
    if info.utf8.first == UInt8(ascii: "{") {
      readDirective(info, fence)
    } else {
      readCode(tree, fence.body, info: info.isEmpty ? nil : builder.string(info))
    }
  }

  private func fence(_ tree: borrowing CMarkTree, _ range: Range<Int>) -> Fence? {
    guard let mark = bytes[range].first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
    let length = bytes[range].prefix { $0 == mark }.count
    guard length >= 3 else { return nil }
    let lines = contentLines(of: tree, range)
    let last = bytes[lines[lines.count - 1]]
    let isClosed = lines.count > 1 && last.count >= length && last.allSatisfy { $0 == mark }
    let start = tree.startLine < tree.endLine ? text.line(tree.startLine + 1).lowerBound : range.upperBound
    let lastLine = isClosed ? text.line(tree.endLine).lowerBound : range.upperBound
    return Fence(body: start..<max(start, lastLine), isClosed: isClosed, opening: lines[0])
  }

  private mutating func readCode(_ tree: borrowing CMarkTree, _ range: Range<Int>, info: StringIndex?) {
    let (literal, span) = (text.withoutJoiners(tree.literal), text.sourceRange(range))
    let isVerbatim = source.bytes[span] == literal[...]
    builder.leaf(.codeBlock(info: info), span, decoded: isVerbatim ? nil : literal)
  }

  private mutating func readDirective(_ info: String, _ fence: Fence) {
    let body = text.sourceRange(fence.body)
    let opening = text.sourceRange(fence.opening)
    let name = info.dropFirst().prefix { $0 != "}" }
    if builder.depth > 0 {
      builder.report(.directive, at: opening, .nestedDirective)
    } else if info.utf8.count != name.utf8.count + 2 || !isSlug(name) {
      builder.report(.directive, at: opening, .badDirective(info))
    } else {
      builder.leaf(.directive(name: builder.string(String(name))), body)
    }
  }

  // MARK: HTML

  /// libcmark says of most HTML blocks that they end a line early; their text knows better.
  mutating func readHTMLBlock(_ tree: borrowing CMarkTree) {
    let lines = tree.literal.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast()
    let start = range(of: tree).lowerBound
    let end = text.line(tree.startLine + max(lines.count - 1, 0)).upperBound
    readHTML(start..<max(start, end))
  }

  private mutating func readHTML(_ range: Range<Int>) {
    var offset = range.lowerBound
    while let start = firstWord(from: offset, limit: range.upperBound) {
      guard let comment = HTMLComment(at: start, in: bytes, limit: range.upperBound) else {
        return reportHTML(text.sourceRange(start..<range.upperBound))
      }
      let span = text.sourceRange(start..<comment.end)
      if !comment.isClosed {
        let opening = text.sourceRange(start..<start + 4)
        builder.report(.unclosed, at: opening, .unclosedComment)
      } else if comment.isWaiver {
        readWaiver(comment, span)
      }
      offset = comment.end
    }
  }

  private func firstWord(from start: Int, limit: Int) -> Int? {
    bytes[start..<limit].firstIndex { $0 > 0x20 && (quotes == 0 || $0 != UInt8(ascii: ">")) }
  }

  private mutating func reportHTML(_ span: Range<Int>) {
    let line = source.line(source.position(of: span.lowerBound).line)
    let shown = span.lowerBound..<min(span.upperBound, max(line.upperBound, span.lowerBound))
    builder.report(.rawHTML, at: shown, .rawHTML(source.text(shown)))
    builder.leaf(.htmlBlock, span)
  }

  private mutating func readWaiver(_ comment: HTMLComment, _ span: Range<Int>) {
    let (code, reason) = comment.waiver
    let name = String(decoding: bytes[code], as: UTF8.self)
    if !isSlug(name) {
      builder.report(.waiverComment, at: span, .waiverWithoutCode)
    } else if reason.isEmpty {
      builder.report(.waiverComment, at: text.sourceRange(code), .waiverWithoutReason(name))
    } else {
      let words = builder.string(String(decoding: bytes[reason], as: UTF8.self))
      builder.leaf(.waiver(code: builder.string(name), reason: words), span)
    }
  }
}

extension Rule {
  static let directive = Rule(
    "syntax-directive", .error,
    meaning: Message(
      en: "A directive stands in a list or quote, or its first line cannot be read.",
      zh: "指令写在了列表或引用里，或者它的第一行读不懂。"),
    reason: Message(
      en: "A chart or table takes the full width of a page; one that cannot be read would be missing from it.",
      zh: "图表占整个版心；读不懂的指令，页面上就没有这张图表。"),
    example: "```{chart id=employees}",
    remedy: Message(
      en:
        "Begin the block at the margin with three backticks and `{name}`, and write everything else as YAML below it.",
      zh: "顶格写三个反引号和 `{名称}`，其余内容在下面用 YAML 写。"),
    isWaivable: false)
}

extension Message {
  fileprivate static let unclosedFence = Message(
    en: "this fenced block is never closed and takes in everything after it",
    zh: "这个围栏代码块没有收尾，后面的内容都被它吞掉了")
  fileprivate static let nestedDirective = Message(
    en: "a directive stands at the margin, not in a list, quote or footnote", zh: "指令要顶格写，不能放在列表、引用或脚注里")

  fileprivate static func badDirective(_ info: String) -> Message {
    Message(
      en: "`\(info)` is no directive; the line reads `{name}` and nothing else, such as `{chart}`",
      zh: "`\(info)` 不是指令；这一行只写 `{名称}`（如 `{chart}`）")
  }
}
