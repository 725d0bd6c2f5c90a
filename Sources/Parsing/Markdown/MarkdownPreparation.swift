import Diagnostics
import Values

/// What CommonMark lacks is written in its own terms before libcmark sees the text, in one pass over the lines:
/// - a word joiner (U+2060) between a run of `*` and punctuation, where a letter or ideograph stands on its other
///   side, so that `**下降5%**的` is bold; mending the tree afterwards cannot tell which runs belong together;
/// - `[^1]: text` becomes an item of a list, the one container that holds several indented paragraphs;
/// - `> [!case] Title` gets a paragraph of its own.
struct MarkdownPreparation {
  private struct Edit {
    let removed: Range<Int>
    let inserted: [UInt8]
    /// Whether the inserted bytes stand for the removed ones.
    var isReplacement = false
  }

  private static let wordJoiner: [UInt8] = [0xE2, 0x81, 0xA0]
  /// A bullet that reports hardly use, so that a list before the footnotes seldom runs into them; the text begins in
  /// the fifth column, which makes lines indented by four its further paragraphs.
  private static let footnoteBullet = Array("+   ".utf8)

  private let source: SourceFile
  private let bytes: [UInt8]
  private let range: Range<Int>
  private var edits: [Edit] = []
  /// Footnotes by where their `[` stands in the source, with the range of the label.
  private(set) var footnotes: [Int: Range<Int>] = [:]
  /// The destinations of `[label]: metric:…`, which cite nothing where no link names the label.
  private(set) var citationDefinitions: [Range<Int>] = []
  private var fence: Fence?
  /// The empty line after a box's title, until the edits inside the title are made.
  private var pendingBlank: Edit?

  private struct Fence {
    let byte: UInt8
    let length: Int
    let quotes: Int
  }

  init(_ source: SourceFile, _ range: Range<Int>) {
    self.source = source
    self.range = range
    bytes = source.bytes
    var start = range.lowerBound
    while start < range.upperBound {
      let end = ByteSearch.first(UInt8(ascii: "\n"), in: bytes, start..<range.upperBound) ?? range.upperBound
      readLine(start..<end)
      start = end + 1
    }
  }

  func text() -> PreparedText {
    guard !edits.isEmpty else {
      return PreparedText(source, range)
    }
    var text = PreparedText(emptyFor: source)
    var next = range.lowerBound
    for edit in edits {
      text.append(source: next..<edit.removed.lowerBound)
      if edit.isReplacement {
        text.append(edit.inserted, for: edit.removed)
      } else {
        text.append(edit.inserted, before: edit.removed.lowerBound)
      }
      next = edit.removed.upperBound
    }
    text.append(source: next..<range.upperBound)
    text.countLines()
    return text
  }

  private mutating func readLine(_ line: Range<Int>) {
    var (start, quotes, indent) = (line.lowerBound, 0, 0)
    scan: while start < line.upperBound {
      switch bytes[start] {
      case 0x20: indent += 1
      case 0x09: indent += 4
      case UInt8(ascii: ">"): (quotes, indent) = (quotes + 1, -1)
      default: break scan
      }
      start += 1
    }
    guard start < line.upperBound, !isInFence(start..<line.upperBound, quotes) else { return }
    if bytes[start] == UInt8(ascii: "["), indent < 4 {
      readMark(start..<line.upperBound, prefix: line.lowerBound..<start, isQuoted: quotes > 0)
    }
    readBytes(start..<line.upperBound, line)
  }

  /// Whether the line belongs to fenced code, the fences themselves included.
  private mutating func isInFence(_ text: Range<Int>, _ quotes: Int) -> Bool {
    if let open = fence, quotes < open.quotes { fence = nil }
    let byte = bytes[text.lowerBound]
    guard byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") else { return fence != nil }
    let length = bytes[text].prefix { $0 == byte }.count
    let rest = bytes[text].dropFirst(length)
    if let open = fence {
      if byte == open.byte, length >= open.length, rest.allSatisfy({ $0 <= 0x20 }) { fence = nil }
      return true
    }
    guard length >= 3, byte == UInt8(ascii: "~") || !rest.contains(byte) else { return false }
    fence = Fence(byte: byte, length: length, quotes: quotes)
    return true
  }

  // MARK: Footnotes and boxes

  private mutating func readMark(_ text: Range<Int>, prefix: Range<Int>, isQuoted: Bool) {
    guard text.count > 3 else { return }
    if bytes[text.lowerBound + 1] == UInt8(ascii: "^") {
      readFootnote(text)
    } else if isQuoted, bytes[text.lowerBound + 1] == UInt8(ascii: "!") {
      separateTitle(text, prefix: prefix)
    } else {
      readDefinition(text)
    }
  }

  private mutating func readDefinition(_ text: Range<Int>) {
    let scanner = LinkScanner(bytes: bytes, limit: text.upperBound, quotes: 0)
    guard let destination = scanner.definition(at: text.lowerBound)?.destination else { return }
    let written = String(decoding: bytes[destination], as: UTF8.self)
    if CitationScheme(of: written) != nil || CitationScheme.repaired(written) != nil {
      citationDefinitions.append(destination)
    }
  }

  private mutating func readFootnote(_ text: Range<Int>) {
    guard let end = FootnoteLabel.end(in: bytes, at: text.lowerBound, limit: text.upperBound) else { return }
    guard end < text.upperBound, bytes[end] == UInt8(ascii: ":") else { return }
    var start = end + 1
    while start < text.upperBound, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    footnotes[text.lowerBound] = text.lowerBound + 2..<end - 1
    edits.append(Edit(removed: text.lowerBound..<start, inserted: Self.footnoteBullet))
  }

  /// An empty line in the quote closes the title's paragraph.
  private mutating func separateTitle(_ text: Range<Int>, prefix: Range<Int>) {
    guard let close = bytes[text].firstIndex(of: UInt8(ascii: "]")), close > text.lowerBound + 2 else { return }
    pendingBlank = Edit(
      removed: text.upperBound..<text.upperBound, inserted: [UInt8(ascii: "\n")] + bytes[prefix])
  }

  // MARK: Emphasis

  private mutating func readBytes(_ text: Range<Int>, _ line: Range<Int>) {
    defer {
      if let edit = pendingBlank { edits.append(edit) }
      pendingBlank = nil
    }
    var offset = text.lowerBound
    let (star, carriageReturn, backslash) = (UInt8(ascii: "*"), UInt8(ascii: "\r"), UInt8(ascii: "\\"))
    while offset < text.upperBound,
      let next = ByteSearch.first(of: star, carriageReturn, backslash, in: bytes, offset..<text.upperBound)
    {
      switch bytes[next] {
      case star: offset = readRun(at: next, in: text)
      case backslash: offset = next + 2
      default:
        // Alone it ends a line for libcmark, but not for the source.
        if next + 1 < text.upperBound {
          edits.append(Edit(removed: next..<next + 1, inserted: [0x20], isReplacement: true))
        }
        offset = next + 1
      }
    }
  }

  /// Returns the end of the run of `*`.
  private mutating func readRun(at start: Int, in text: Range<Int>) -> Int {
    var end = start
    while end < text.upperBound, bytes[end] == UInt8(ascii: "*") { end += 1 }
    guard start > text.lowerBound, end < text.upperBound else { return end }
    let before = Neighbour(before: start, in: bytes[text])
    let after = Neighbour(after: end, in: bytes[text])
    guard before.isHan || after.isHan || end - start > 1 && lineHasHan(text) else { return end }
    if after.isMark, before.isWordLike {
      edits.append(Edit(removed: end..<end, inserted: Self.wordJoiner))
    } else if before.isMark, after.isWordLike {
      edits.append(Edit(removed: start..<start, inserted: Self.wordJoiner))
    }
    return end
  }

  /// Asked only for runs between two characters of ASCII.
  private func lineHasHan(_ text: Range<Int>) -> Bool {
    bytes[text].contains { $0 >= 0xE3 }
  }
}

/// The character beside a run of `*`.
private struct Neighbour {
  let isHan: Bool
  /// Neither space nor punctuation.
  let isWordLike: Bool
  /// Punctuation or a symbol; libcmark before 0.31 counts only the first, later versions both.
  let isMark: Bool

  init(before offset: Int, in text: ArraySlice<UInt8>) {
    self.init(text, at: startOfLastScalar(text[text.startIndex..<offset]) ?? offset)
  }

  init(after offset: Int, in text: ArraySlice<UInt8>) {
    self.init(text, at: offset)
  }

  private init(_ text: ArraySlice<UInt8>, at offset: Int) {
    let value = decodeScalar(text, at: offset).scalar
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    var (isSpace, isPunctuation, isSymbol) = (false, false, false)
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: isSpace = true
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      isPunctuation = true
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: isSymbol = true
    default: break
    }
    if scalar.isASCII { (isPunctuation, isSymbol) = (isPunctuation || isSymbol, false) }
    // General punctuation (“ ” … —) is as Chinese as it is English.
    isHan = Parsing.isHan(value) || (0x2010...0x2027).contains(value)
    isWordLike = !isSpace && !isPunctuation
    isMark = isPunctuation || isSymbol
  }
}

/// `[^label]`.
enum FootnoteLabel {
  /// The end of the mark that begins at `start`, or nil: a label is one word without brackets or emphasis.
  static func end(in bytes: [UInt8], at start: Int, limit: Int) -> Int? {
    guard start + 3 < limit, bytes[start + 1] == UInt8(ascii: "^") else { return nil }
    var offset = start + 2
    while offset < limit, isLabel(bytes[offset]) { offset += 1 }
    guard offset > start + 2, offset < limit, bytes[offset] == UInt8(ascii: "]") else { return nil }
    return offset + 1
  }

  private static func isLabel(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "<"),
      UInt8(ascii: "&"), UInt8(ascii: "\\"), UInt8(ascii: "^"):
      false
    default: true
    }
  }
}
