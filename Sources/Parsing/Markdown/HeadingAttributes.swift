import Diagnostics
import Values

/// What stands in braces at the end of a heading: `{#id gri=102-8,401-1 gri=103-2@privacy}`.
public struct HeadingAttributes: Sendable {
  /// A slug: the anchor of the heading in all languages.
  public var id: Spanned<String>?
  public var claims: [Spanned<WrittenClaim>] = []
  /// The keys that claims stand under, in order, each where it stands.
  public var families: [Spanned<String>] = []
}

extension Document {
  /// The attributes of a heading, spans in bytes of the source; nil where it has none. What is wrong with them has been
  /// said when the page was parsed.
  public func headingAttributes(of heading: Int) -> HeadingAttributes? {
    guard case .heading(_, attributes: .some) = nodes[heading].kind else { return nil }
    let range = nodes[heading].source
    let content = Int(range.lowerBound)..<Int(range.upperBound)
    guard let braces = HeadingAttributes.braces(in: source.bytes, content) else { return nil }
    return HeadingAttributes.parse(source, braces).0
  }
}

extension HeadingAttributes {
  typealias Problem = (span: Range<Int>, message: Message)

  /// The braces that end a heading, `{` and `}` included; a closing row of `#` may follow them.
  static func braces(in bytes: [UInt8], _ content: Range<Int>) -> Range<Int>? {
    let start = content.lowerBound
    var end = bytes.withoutBlanks(after: content).upperBound
    let hashes = bytes[start..<end].reversed().prefix { $0 == UInt8(ascii: "#") }.count
    if hashes > 0, end - hashes > start, bytes[end - hashes - 1] <= 0x20 {
      end = bytes.withoutBlanks(after: start..<end - hashes).upperBound
    }
    guard end > start, bytes[end - 1] == UInt8(ascii: "}") else { return nil }
    guard let open = bytes[start..<end].lastIndex(of: UInt8(ascii: "{")), open > start, bytes[open - 1] <= 0x20 else {
      return nil
    }
    return open..<end
  }

  /// Reads what stands between the braces.
  static func parse(_ source: SourceFile, _ braces: Range<Int>) -> (HeadingAttributes, [Problem]) {
    var attributes = HeadingAttributes()
    var problems: [Problem] = []
    let inner = source.bytes[braces].dropFirst().dropLast()
    for word in inner.split(whereSeparator: { $0 <= 0x20 }) {
      let span = word.startIndex..<word.endIndex
      if word.first == UInt8(ascii: "#") {
        attributes.readID(source, span, &problems)
      } else if let equals = word.firstIndex(of: UInt8(ascii: "=")), equals > span.lowerBound {
        attributes.readClaims(source, span.lowerBound..<equals, equals + 1..<span.upperBound, &problems)
      } else {
        problems.append((span, .unknownAttribute(source.text(span))))
      }
    }
    return (attributes, problems)
  }

  private mutating func readID(_ source: SourceFile, _ span: Range<Int>, _ problems: inout [Problem]) {
    let span = span.lowerBound + 1..<span.upperBound
    let text = source.text(span)
    if id != nil {
      problems.append((span, .secondID))
    } else if isSlug(text) {
      id = Spanned(text, at: span)
    } else {
      problems.append((span, .badID(text)))
    }
  }

  private mutating func readClaims(
    _ source: SourceFile, _ key: Range<Int>, _ list: Range<Int>, _ problems: inout [Problem]
  ) {
    let family = source.text(key)
    families.append(Spanned(family, at: key))
    for code in source.bytes[list].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
      let span = code.startIndex..<code.endIndex
      let text = source.text(span)
      if let claim = WrittenClaim(family: family, parsing: text) {
        claims.append(Spanned(claim, at: span))
      } else {
        problems.append((span, .badValue(text, expected: .disclosure)))
      }
    }
  }
}

extension Rule {
  static let headingAttributes = Rule(
    "syntax-heading-attributes", .error,
    meaning: Message(
      en: "The braces at the end of a heading cannot be read.", zh: "标题末尾花括号里的内容读不懂。"),
    reason: Message(
      en: "They give the heading its address and its place in the content index; both would be lost.",
      zh: "标题的地址和它在内容索引里的位置都写在这里，读不懂就都没有了。"),
    example: "## Who works here {workforce gri:102-8}",
    remedy: Message(
      en:
        "Write `{#id gri=102-8,401-1}`: one id of small letters, digits and hyphens, then codes without spaces. Braces "
        + "that belong to the heading's words are written `\\{`.",
      zh: "写成 `{#id gri=102-8,401-1}`：一个由小写字母、数字和连字符组成的 id，再加编号，编号之间不留空格。"
        + "标题本身要用花括号时，写 `\\{`。"),
    isWaivable: false)
}

extension Message {
  fileprivate static let secondID = Message(en: "a heading has one id; this is the second", zh: "一个标题只有一个 id，这是第二个")

  fileprivate static func badID(_ text: String) -> Message {
    Message(
      en: "`\(text)` is no id; use small letters, digits and hyphens",
      zh: "`\(text)` 不能作 id；请用小写字母、数字和连字符")
  }

  fileprivate static func unknownAttribute(_ text: String) -> Message {
    Message(
      en: "`\(text)` is neither an id (`#\(text)`) nor a claim (`gri=102-8`)",
      zh: "`\(text)` 既不是 id（`#\(text)`），也不是披露项（`gri=102-8`）")
  }
}
