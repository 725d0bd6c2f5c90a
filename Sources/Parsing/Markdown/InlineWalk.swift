import Diagnostics
import Values

/// Takes the inlines of one block from libcmark's tree, and steps through the block's bytes beside it: libcmark's own
/// positions of inlines are wrong, but in order every literal stands where the markup before it ends.
struct InlineWalk {
  let text: PreparedText
  let bytes: [UInt8]
  private(set) var limit = 0
  private var quotes = 0
  /// What of the block is shown: not the mark of a box, nor a heading's attributes.
  private var shown = 0..<0
  var offset = 0
  var links: [OpenLink] = []
  /// Opening brackets that became no link, and the citations after them.
  var brackets: [Int] = []
  var citations: [Range<Int>] = []
  private var htmlIsReported = false

  init(_ text: PreparedText) {
    self.text = text
    bytes = text.bytes
  }

  var scanner: LinkScanner { LinkScanner(bytes: bytes, limit: limit, quotes: quotes) }

  /// Takes everything up to the end of the block that the tree stands at. `range`: from the block's first byte of
  /// content to the end of its last line. `quotes`: how many `>` its further lines may begin with.
  mutating func walk(
    _ tree: inout CMarkTree, _ range: Range<Int>, quotes: Int, shown: Range<Int>? = nil,
    into builder: inout DocumentBuilder
  ) {
    (offset, limit, self.quotes, self.shown) = (range.lowerBound, range.upperBound, quotes, shown ?? range)
    links.removeAll(keepingCapacity: true)
    brackets.removeAll(keepingCapacity: true)
    citations.removeAll(keepingCapacity: true)
    htmlIsReported = false
    while tree.next() {
      switch tree.kind {
      case .text: readText(tree, &builder)
      case .softBreak: readBreak(.softBreak, &builder)
      case .lineBreak: readBreak(.lineBreak, &builder)
      case .code: readCode(tree, &builder)
      case .htmlInline: readHTML(tree, &builder)
      case .emphasis: readEmphasis(.emphasis, length: 1, tree.isEntering, &builder)
      case .strong: readEmphasis(.strong, length: 2, tree.isEntering, &builder)
      case .link: tree.isEntering ? beginLink(tree, &builder) : endLink(&builder)
      case .image: tree.isEntering ? beginImage(tree, &builder) : endLink(&builder)
      case .document, .blockQuote, .list, .item, .codeBlock, .htmlBlock, .paragraph, .heading, .thematicBreak: return
      }
    }
  }

  // MARK: Text

  private mutating func readText(_ tree: borrowing CMarkTree, _ builder: inout DocumentBuilder) {
    if let link = links.last, let end = link.autolinkEnd {
      if link.citation == nil { showAddress(tree, offset..<end, &builder) }
      offset = end
    } else if let length = tree.plainLength(in: bytes, at: offset, limit: limit) {
      show(offset..<offset + length, isEscaped: false, &builder)
      offset += length
    } else {
      let literal = tree.literal
      let reader = TextRunReader(literal, in: bytes, at: offset - blanksBefore(literal), limit: limit)
      for run in reader.runs {
        switch run {
        case .verbatim(let range, let isEscaped): show(range, isEscaped: isEscaped, &builder)
        case .decoded(let range, let literal):
          if isShown(range.lowerBound) { builder.leaf(.text, text.sourceRange(range), decoded: literal) }
        }
      }
      offset = reader.offset
    }
  }

  /// libcmark keeps the blanks before a text in one place, a lazy line behind a link reference definition.
  private func blanksBefore(_ literal: [UInt8]) -> Int {
    let count = literal.prefix { $0 == 0x20 }.count
    guard count > 0, offset < limit, bytes[offset] != 0x20, offset >= count else { return 0 }
    return bytes[offset - count..<offset].allSatisfy { $0 == 0x20 } ? count : 0
  }

  private func isShown(_ offset: Int) -> Bool {
    offset >= shown.lowerBound && (offset < shown.upperBound || shown.upperBound == limit)
  }

  private func showAddress(_ tree: borrowing CMarkTree, _ range: Range<Int>, _ builder: inout DocumentBuilder) {
    if tree.plainLength(in: bytes, at: range.lowerBound, limit: limit) == range.count {
      emit(range, &builder)
    } else {
      builder.leaf(.text, text.sourceRange(range), decoded: tree.literal)
    }
  }

  /// Text as it stands, with the footnote marks and lost citations in it.
  private mutating func show(_ run: Range<Int>, isEscaped: Bool, _ builder: inout DocumentBuilder) {
    let lower = max(run.lowerBound, shown.lowerBound)
    let upper = min(run.upperBound, shown.upperBound)
    guard lower < upper else { return }
    let run = lower..<upper
    var start = run.lowerBound
    var next = isEscaped ? start + 1 : start
    let (opening, closing, colon) = (UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ":"))
    while next < run.upperBound,
      let place = ByteSearch.first(of: opening, closing, colon, in: bytes, next..<run.upperBound)
    {
      next = place + 1
      switch bytes[place] {
      case opening:
        if let end = FootnoteLabel.end(in: bytes, at: place, limit: run.upperBound) {
          emit(start..<place, &builder)
          emitReference(place..<end, &builder)
          (start, next) = (end, end)
        } else {
          brackets.append(place)
        }
      case closing: checkNesting(at: place, &builder)
      default: checkScheme(before: place..<next, in: run, &builder)
      }
    }
    checkWideColons(in: run, &builder)
    emit(start..<run.upperBound, &builder)
  }

  private func emit(_ range: Range<Int>, _ builder: inout DocumentBuilder) {
    text.forEachPiece(in: range) { _, source in
      if !source.isEmpty { builder.leaf(.text, source) }
    }
  }

  private func emitReference(_ range: Range<Int>, _ builder: inout DocumentBuilder) {
    let label = String(decoding: bytes[range.lowerBound + 2..<range.upperBound - 1], as: UTF8.self)
    builder.leaf(.footnoteReference(label: builder.string(label)), text.sourceRange(range))
  }

  // MARK: Breaks, code, HTML

  private mutating func readBreak(_ kind: Node.Kind, _ builder: inout DocumentBuilder) {
    let start = offset
    offset = startOfNextLine()
    if isShown(start) { builder.leaf(kind, text.sourceRange(start..<offset)) }
  }

  /// Past the line end and what stands before a further line of the block.
  private func startOfNextLine() -> Int {
    var next = offset
    while next < limit, bytes[next] != UInt8(ascii: "\n") { next += 1 }
    next = min(next + 1, limit)
    var marks = 0
    while next < limit {
      switch bytes[next] {
      case 0x20, 0x09: break
      case UInt8(ascii: ">") where marks < quotes: marks += 1
      default: return next
      }
      next += 1
    }
    return next
  }

  private mutating func readCode(_ tree: borrowing CMarkTree, _ builder: inout DocumentBuilder) {
    let literal = tree.literal
    let tick = UInt8(ascii: "`")
    let open = bytes[offset..<limit].prefix { $0 == tick }
    guard !open.isEmpty, let close = endOfCode(from: open.endIndex, ticks: open.count) else {
      return builder.leaf(.code, text.sourceRange(offset..<offset), decoded: literal)
    }
    var content = open.endIndex..<close - open.count
    if content.count >= literal.count + 2, bytes[content.lowerBound] == 0x20 {
      content = content.lowerBound + 1..<content.upperBound - 1
    }
    let isShown = isShown(offset)
    offset = close
    guard isShown else { return }
    let source = text.sourceRange(content)
    builder.leaf(
      .code, source, decoded: builder.source.bytes[source] == literal[...] ? nil : text.withoutJoiners(literal))
  }

  private func endOfCode(from start: Int, ticks: Int) -> Int? {
    var (next, count) = (start, 0)
    while next < limit {
      if bytes[next] == UInt8(ascii: "`") {
        count += 1
      } else if count == ticks {
        return next
      } else {
        count = 0
      }
      next += 1
    }
    return count == ticks ? next : nil
  }

  private mutating func readHTML(_ tree: borrowing CMarkTree, _ builder: inout DocumentBuilder) {
    let start = offset
    for byte in tree.literal where offset < limit {
      if byte == UInt8(ascii: "\n") {
        offset = startOfNextLine()
      } else if bytes[offset] == byte {
        offset += 1
      }
    }
    guard isShown(start) else { return }
    let span = text.sourceRange(start..<offset)
    if let comment = HTMLComment(at: start, in: bytes, limit: offset) {
      if comment.isWaiver { builder.report(.waiverComment, at: span, .misplacedWaiver) }
      return
    }
    if !htmlIsReported { builder.report(.rawHTML, at: span, .rawHTML(builder.source.text(span))) }
    htmlIsReported = true
    builder.leaf(.htmlInline, span)
  }

  private mutating func readEmphasis(
    _ kind: Node.Kind, length: Int, _ isEntering: Bool, _ builder: inout DocumentBuilder
  ) {
    let start = offset
    let run = bytes[offset..<limit].prefix(length)
    if run.allSatisfy({ $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_") }) { offset += run.count }
    if isEntering {
      builder.begin(kind, at: text.sourceOffset(start))
    } else {
      builder.end(at: text.sourceRange(start..<offset).upperBound)
    }
  }
}
