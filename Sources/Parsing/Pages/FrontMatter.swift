import Diagnostics
import Values

/// What a page says about itself before its body, between two lines `---`.
public struct FrontMatter: Sendable {
  public var title: Spanned<String>?
  public var summary: Spanned<String>?
  /// Under a framework's key (`gri`, `sdg`) or any other that holds a list; whether it is a framework's is not
  /// known here.
  public var claims: [Spanned<WrittenClaim>] = []
  public var topics: [Spanned<TopicID>] = []
  /// What stands under `topics`, an empty list too.
  public var topicsSpan: Range<Int>?
  public var asOf: Spanned<Day>?
  public var waivers: [WrittenWaiver] = []
  /// The hash of the source page, without its figures, that this translation was made from.
  public var translated: Spanned<String>?
  /// `twin: abridged`: this page is shorter than its twin on purpose.
  public var isAbridged = false
  /// The keys that claims stand under, in order, each where it stands.
  public var families: [Spanned<String>] = []

  public init() {}
}

extension FrontMatter {
  /// The front matter of a page, the bytes of the body after it, and what is wrong with it.
  public static func read(_ source: SourceFile) -> (FrontMatter, body: Range<Int>, [Diagnostic]) {
    switch FrontMatterExtent(source) {
    case .missing:
      let location = source.location(of: source.line(1).lowerBound..<source.line(1).lowerBound)
      return (FrontMatter(), 0..<source.bytes.count, [Diagnostic(.frontMatter, at: location, .missingFrontMatter)])
    case .unclosed(let line):
      let finding = Diagnostic(.frontMatter, at: source.location(of: line), .unclosedFrontMatter)
      return (FrontMatter(), source.bytes.count..<source.bytes.count, [finding])
    case .found(let yaml, let body):
      let (node, findings) = YAMLReader.read(source, yaml)
      guard findings.isEmpty || node != nil else { return (FrontMatter(), body, findings) }
      var reader = NodeReader(source)
      let frontMatter = FrontMatter(node, &reader, firstLine: source.line(1))
      return (frontMatter, body, findings + reader.diagnostics)
    }
  }

  private static let keys = ["title", "summary", "topics", "as-of", "waive", "translated", "twin"]

  private init(_ node: YAMLNode?, _ reader: inout NodeReader, firstLine: Range<Int>) {
    let node = node ?? YAMLNode(.map([]), span: firstLine)
    let isFamily = { (entry: YAMLNode.Entry) in
      entry.key == "gri" || entry.key == "sdg" || entry.value.shape == .list
    }
    let fields = reader.fields(of: node, at: firstLine, known: Self.keys, required: ["title"], isOther: isFamily)
    guard let fields else { return }
    readText(fields, &reader)
    for entry in fields.others { readClaims(entry, &reader) }
  }

  private mutating func readText(_ fields: Fields, _ reader: inout NodeReader) {
    title = reader.spannedText(fields["title"])
    summary = reader.spannedText(fields["summary"])
    topics = reader.identifiers(fields["topics"])
    topicsSpan = fields["topics"]?.span
    asOf = reader.day(fields["as-of"]).map { Spanned($0, at: fields["as-of"]!.span) }
    waivers = reader.waivers(fields["waive"])
    translated = reader.spannedText(fields["translated"])
    isAbridged = reader.choice(fields["twin"], TwinLength.self) == .abridged
  }

  private enum TwinLength: String, CaseIterable {
    case abridged
  }

  private mutating func readClaims(_ entry: YAMLNode.Entry, _ reader: inout NodeReader) {
    families.append(Spanned(entry.key, at: entry.keySpan))
    for item in reader.list(entry.value) {
      let claim = reader.scalar(item, expected: .disclosure) { WrittenClaim(family: entry.key, parsing: $0) }
      if let claim { claims.append(Spanned(claim, at: item.span)) }
    }
  }
}

/// Where front matter begins and ends.
private enum FrontMatterExtent {
  case found(yaml: Range<Int>, body: Range<Int>)
  /// Its first line is there, the last is not.
  case unclosed(Range<Int>)
  case missing

  init(_ source: SourceFile) {
    guard source.isFence(source.line(1)) else {
      self = .missing
      return
    }
    var number = 2
    while number <= source.lineCount {
      let line = source.line(number)
      if source.isFence(line) {
        let body = number < source.lineCount ? source.line(number + 1).lowerBound : source.bytes.count
        self = .found(yaml: source.line(2).lowerBound..<line.lowerBound, body: body..<source.bytes.count)
        return
      }
      number += 1
    }
    self = .unclosed(source.line(1))
  }
}

extension SourceFile {
  /// `---`, and nothing but blanks after it.
  fileprivate func isFence(_ line: Range<Int>) -> Bool {
    let dashes = bytes[line].prefix { $0 == UInt8(ascii: "-") }
    return dashes.count == 3 && bytes[dashes.endIndex..<line.upperBound].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}

extension Rule {
  static let frontMatter = Rule(
    "syntax-front-matter", .error,
    meaning: Message(
      en: "A page has no front matter, or its last line `---` is missing.", zh: "页面没有页首信息，或者页首信息没有用 `---` 收尾。"),
    reason: Message(
      en: "The title stands there. Without it the page cannot be linked, listed or found.",
      zh: "标题写在页首信息里。没有标题，页面就没法链接、列出和检索。"),
    example: "Our people make this company.",
    remedy: Message(
      en: "Begin the file with a line `---`, then `title: …`, then a line `---`; the body follows.",
      zh: "文件第一行写 `---`，接着写 `title: …`，再写一行 `---`，然后才是正文。"),
    isWaivable: false)
}

extension Message {
  static let disclosure = Message(
    en: "a disclosure such as `102-8`, `103-2@privacy` or `303:2018/303-1`",
    zh: "披露项编号（如 `102-8`、`103-2@privacy`、`303:2018/303-1`）")
  fileprivate static let missingFrontMatter = Message(
    en: "the page must begin with front matter: `---`, `title: …`, `---`",
    zh: "页面必须以页首信息开头：`---`、`title: …`、`---`")
  fileprivate static let unclosedFrontMatter = Message(
    en: "the front matter that begins here has no closing line `---`", zh: "从这里开始的页首信息没有用 `---` 收尾")
}
