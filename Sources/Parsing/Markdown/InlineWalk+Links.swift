import Diagnostics
import Values

extension InlineWalk {
  /// A link or image whose end is not yet reached.
  struct OpenLink {
    let begin: Int
    /// Of `<…>`: where `>` stands.
    let autolinkEnd: Int?
    let isImage: Bool
    let destination: String
    let citation: CitationScheme?
    /// The scheme has capitals, or a colon of full width; `destination` has it as it was meant.
    let isRepaired: Bool
  }

  mutating func beginLink(_ tree: borrowing CMarkTree, _ builder: inout DocumentBuilder) {
    let isAutolink = offset < limit && bytes[offset] == UInt8(ascii: "<")
    let link = open(tree, isAutolink: isAutolink, isImage: false)
    let destination = builder.string(link.destination)
    if link.citation != nil {
      builder.begin(.citation(destination: destination), at: text.sourceOffset(offset))
    } else {
      let title = builder.title(tree.title)
      builder.begin(.link(destination: destination, title: title), at: text.sourceOffset(offset))
    }
    if isAutolink || offset < limit && bytes[offset] == UInt8(ascii: "[") { offset += 1 }
  }

  mutating func beginImage(_ tree: borrowing CMarkTree, _ builder: inout DocumentBuilder) {
    let link = open(tree, isAutolink: false, isImage: true)
    let (destination, title) = (builder.string(link.destination), builder.title(tree.title))
    builder.begin(.image(destination: destination, title: title), at: text.sourceOffset(offset))
    offset = min(offset + 2, limit)
  }

  private mutating func open(_ tree: borrowing CMarkTree, isAutolink: Bool, isImage: Bool) -> OpenLink {
    let written = text.withoutJoiners(tree.destination)
    let repaired = CitationScheme.repaired(written)
    let destination = repaired ?? written
    let end = isAutolink ? bytes[offset..<limit].firstIndex(of: UInt8(ascii: ">")) ?? limit : nil
    let link = OpenLink(
      begin: offset, autolinkEnd: end, isImage: isImage, destination: destination,
      citation: CitationScheme(of: destination), isRepaired: repaired != nil)
    links.append(link)
    return link
  }

  mutating func endLink(_ builder: inout DocumentBuilder) {
    guard let link = links.popLast() else { return }
    var destination: Range<Int>?
    if let end = link.autolinkEnd {
      destination = link.begin + 1..<end
      offset = min(end + 1, limit)
    } else if offset < limit, bytes[offset] == UInt8(ascii: "]") {
      offset += 1
      let tail = scanner.inlineTail(at: offset)
      destination = tail?.destination
      offset = tail?.end ?? scanner.label(at: offset) ?? offset
    }
    let span = text.sourceRange(link.begin..<max(link.begin, offset))
    builder.end(at: span.upperBound)
    if link.citation != nil { check(link, span, destination, &builder) }
  }

  // MARK: Citations

  private mutating func check(
    _ link: OpenLink, _ span: Range<Int>, _ destination: Range<Int>?, _ builder: inout DocumentBuilder
  ) {
    if link.isImage {
      return builder.report(.lostCitation, at: span, .citationAsImage)
    }
    citations.append(link.begin..<offset)
    if links.contains(where: { !$0.isImage }) { builder.report(.lostCitation, at: span, .citationInLink) }
    if link.isRepaired { return reportScheme(of: link, span, destination, &builder) }
    guard case .failure(let error) = CitationTarget.parse(link.destination) else { return }
    var place = span
    if let destination, bytes[destination] == Array(link.destination.utf8)[...] {
      let start = destination.lowerBound + error.range.lowerBound
      place = text.sourceRange(start..<start + error.range.count)
    }
    let part = link.destination.utf8.dropFirst(error.range.lowerBound).prefix(error.range.count)
    let signs = FullWidthSigns.message(in: Substring(part))
    builder.report(.badCitation, at: place, error.message, help: signs.map { [$0] } ?? [])
  }

  private func reportScheme(
    of link: OpenLink, _ span: Range<Int>, _ destination: Range<Int>?, _ builder: inout DocumentBuilder
  ) {
    let length = link.citation?.rawValue.utf8.count ?? 0
    guard let start = destination?.lowerBound, start + length < limit else {
      return builder.report(.lostCitation, at: span, .misspeltScheme(link.citation))
    }
    if bytes[start + length] == UInt8(ascii: ":") {
      let place = text.sourceRange(start..<start + length)
      builder.report(.lostCitation, at: place, .misspeltScheme(link.citation))
    } else {
      let colon = text.sourceRange(start + length..<start + length + "：".utf8.count)
      builder.report(.lostCitation, at: colon, .wideSigns(in: "："))
    }
  }

  /// `[people: [6,909](metric:a.b)](page.md)`: CommonMark drops the outer link, as links hold no links.
  mutating func checkNesting(at bracket: Int, _ builder: inout DocumentBuilder) {
    guard let open = brackets.popLast(), let citation = citations.last, citation.lowerBound > open else { return }
    guard scanner.inlineTail(at: bracket + 1) != nil else { return }
    builder.report(.lostCitation, at: text.sourceRange(citation), .citationInLink)
  }

  /// Text that was meant to be a citation: a scheme that follows `](` or `<`, or that a metric's id follows; `metric:`
  /// and `literal:` before anything but a blank. Words with a colon (“our target: zero”) are none. `colon` may be of
  /// full width, like the brackets.
  mutating func checkScheme(before colon: Range<Int>, in run: Range<Int>, _ builder: inout DocumentBuilder) {
    guard let (scheme, word) = schemeWord(before: colon.lowerBound, from: run.lowerBound), links.last?.citation == nil
    else { return }
    if let bracket = LostBracket(before: word, in: bytes, run) {
      // Bounded, so that a page of unclosed ones costs no more than its length.
      let rest = colon.upperBound..<min(run.upperBound, colon.upperBound + 200)
      let close = bracket.close(in: bytes, rest)
      let signs =
        bracket.wideSigns + wideSigns(colon) + wideSigns(rest.lowerBound..<(close?.upperBound ?? rest.lowerBound))
      guard let first = signs.first, let last = signs.last else {
        let end = close?.lowerBound ?? rest.upperBound
        return builder.report(.lostCitation, at: text.sourceRange(word..<end), .brokenCitation)
      }
      let words = signs.map { String(decoding: bytes[$0], as: UTF8.self) }.joined()
      builder.report(
        .lostCitation, at: text.sourceRange(first.lowerBound..<last.upperBound), .wideSigns(in: words))
    } else if let end = endOfReference(scheme, colon, limit: run.upperBound) {
      builder.report(.lostCitation, at: text.sourceRange(word..<end), .citationWithoutLink)
    }
  }

  /// Schemes before a colon of full width, which hardly any page has: one look at its rarest byte.
  mutating func checkWideColons(in run: Range<Int>, _ builder: inout DocumentBuilder) {
    var start = run.lowerBound + 2
    while start < run.upperBound, let last = ByteSearch.first(0x9A, in: bytes, start..<run.upperBound) {
      start = last + 1
      guard bytes[last - 1] == 0xBC, bytes[last - 2] == 0xEF else { continue }
      checkScheme(before: last - 2..<last + 1, in: run, &builder)
    }
  }

  private func wideSigns(_ range: Range<Int>) -> [Range<Int>] {
    var (signs, offset): ([Range<Int>], Int) = ([], range.lowerBound)
    while offset < range.upperBound {
      let (scalar, length) = decodeScalar(bytes[..<range.upperBound], at: offset)
      if length > 1, Unicode.Scalar(scalar).flatMap(FullWidthSigns.ascii) != nil {
        signs.append(offset..<offset + length)
      }
      offset += length
    }
    return signs
  }

  /// The scheme whose last letter stands before `colon`, and where it begins; in capitals too.
  private func schemeWord(before colon: Int, from start: Int) -> (CitationScheme, Int)? {
    var word = colon
    while word > start, colon - word <= CitationScheme.longest, isLetter(bytes[word - 1] | 0x20) { word -= 1 }
    guard (5...CitationScheme.longest).contains(colon - word) else { return nil }
    return CitationScheme(rawValue: String(decoding: bytes[word..<colon].map { $0 | 0x20 }, as: UTF8.self))
      .map { ($0, word) }
  }

  /// The end of what a scheme names; nil where the word is a word of prose.
  private func endOfReference(_ scheme: CitationScheme, _ colon: Range<Int>, limit: Int) -> Int? {
    let start = colon.upperBound
    if let end = endOfID(from: start, limit: limit) { return end }
    let isCode = (scheme == .metric || scheme == .literal) && bytes[colon.lowerBound] == UInt8(ascii: ":")
    guard isCode, start < limit, bytes[start] > 0x20 else { return nil }
    return bytes[start..<limit].firstIndex { !isPartOfReference($0) } ?? limit
  }

  /// The end of a dotted id and what belongs to it; nil where there is none.
  private func endOfID(from start: Int, limit: Int) -> Int? {
    var (offset, points) = (start, 0)
    while offset < limit, isPartOfReference(bytes[offset]) {
      if bytes[offset] == UInt8(ascii: "."), offset + 1 < limit, isLetter(bytes[offset + 1]) { points += 1 }
      offset += 1
    }
    guard offset > start, isLetter(bytes[start]), points > 0 else { return nil }
    return bytes[offset - 1] == UInt8(ascii: ".") ? offset - 1 : offset
  }

  private func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }

  private func isPartOfReference(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."),
      UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "#"):
      true
    default: false
    }
  }
}

extension DocumentBuilder {
  fileprivate mutating func title(_ text: String) -> StringIndex? {
    text.isEmpty ? nil : string(text)
  }
}

extension Rule {
  static let lostCitation = Rule(
    "syntax-lost-citation", .error,
    meaning: Message(
      en: "Text that was meant to be a citation did not become one.", zh: "本想写成引用的文字，没有成为引用。"),
    reason: Message(
      en: "Markdown drops such a link without a word. The figure would be printed and never be checked.",
      zh: "遇到这种写法，Markdown 会一声不响地放弃链接。数字照印，却没有人核对。"),
    example: """
      [6,909](metric:workforce.employees @2016)
      <metric:workforce.employees#senior staff>
      """,
    remedy: Message(
      en: "Write the destination without spaces, right behind the words: `[6,909](metric:workforce.employees@2016)`. "
        + "A citation stands neither in another link nor in an image.",
      zh: "目标里不留空格，紧跟在文字后面：`[6,909](metric:workforce.employees@2016)`。引用不能放在别的链接里，也不能写成图片。"),
    isWaivable: false)
}

extension Message {
  fileprivate static func wideSigns(in words: String) -> Message {
    let signs = FullWidthSigns.message(in: words)
    return Message(en: "this did not become a citation: \(signs?.en ?? "")", zh: "这里没有成为引用：\(signs?.zh ?? "")")
  }
  /// In small letters, as nothing else reads it.
  fileprivate static func misspeltScheme(_ scheme: CitationScheme?) -> Message {
    let name = scheme?.rawValue ?? ""
    return Message(
      en: "this did not become a citation: write `\(name):` in small letters",
      zh: "这里没有成为引用：`\(name):` 要用小写字母和半角冒号")
  }

  fileprivate static let citationAsImage = Message(
    en: "this citation is written as an image; take out the `!`", zh: "引用写成了图片；请去掉 `!`")
  fileprivate static let citationInLink = Message(
    en: "this citation lies inside another link, and links cannot hold links; take one of them out",
    zh: "这个引用写在另一个链接里面，链接不能套链接；请去掉其中一个")
  fileprivate static let brokenCitation = Message(
    en: "this did not become a citation; its destination may hold no spaces, and its brackets must close",
    zh: "这里没有成为引用；目标里不能有空格，括号也要成对")
  fileprivate static let citationWithoutLink = Message(
    en: "this is not a citation without brackets; write `[words](…)` or `<…>`",
    zh: "没有括号就不是引用；请写成 `[文字](…)` 或 `<…>`")
}
