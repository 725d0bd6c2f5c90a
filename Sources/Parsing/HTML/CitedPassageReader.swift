/// Reads the cited figures of a finished page back, each in its paragraph, heading or cell. Any bytes can be read; what
/// is no HTML holds no citations.
public struct CitedPassageReader {
  private let bytes: [UInt8]
  private var found: [CitedPassage] = []
  private var open: [(name: String, language: String)] = []
  private var passage = CitedPassage(language: "", isCell: false)
  /// Places of the citations among those of the passage that are still open.
  private var openCitations: [Int] = []

  /// Each passage that holds a citation, in the order of the page.
  public static func read(_ bytes: [UInt8]) -> [CitedPassage] {
    var reader = CitedPassageReader(bytes: bytes)
    reader.read()
    return reader.found
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func read() {
    var cursor = 0
    while cursor < bytes.count {
      let next = bytes[cursor...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
      append(cursor..<next)
      cursor = next < bytes.count ? readMarkup(at: next) : next
    }
    finish()
  }

  /// Returns where the text goes on.
  private mutating func readMarkup(at start: Int) -> Int {
    if let end = endOfComment(at: start) { return end }
    guard let tag = HTMLTag(bytes, at: start) else {
      append(start..<start + 1)
      return start + 1
    }
    if !Self.inlineNames.contains(tag.name) { finish() }
    if tag.isEnd { end(tag) } else { begin(tag) }
    if !tag.isEnd, Self.unreadNames.contains(tag.name) { return endOfUnread(tag.name, from: tag.range.upperBound) }
    return tag.range.upperBound
  }

  private mutating func begin(_ tag: HTMLTag) {
    guard !Self.emptyNames.contains(tag.name), !Self.unreadNames.contains(tag.name) else { return }
    let language = tag.attributes["lang"] ?? self.language
    open.append((tag.name, language))
    if passage.text.isEmpty, passage.citations.isEmpty { passage = opened(language) }
    guard tag.name == "data", let reference = tag.attributes["data-fact"] else { return }
    openCitations.append(passage.citations.count)
    passage.citations.append(
      CitedWords(
        reference: reference, value: tag.attributes["value"] ?? "", upper: tag.attributes["data-upper"],
        exact: tag.attributes["data-exact"], place: tag.range, words: passage.text.count..<passage.text.count))
  }

  private mutating func end(_ tag: HTMLTag) {
    if tag.name == "data", let citation = openCitations.popLast() { close(citation, at: tag.range.lowerBound) }
    guard let start = open.lastIndex(where: { $0.name == tag.name }) else { return }
    open.removeSubrange(start...)
  }

  private mutating func close(_ citation: Int, at end: Int) {
    let (place, words) = (passage.citations[citation].place, passage.citations[citation].words)
    passage.citations[citation].place = place.lowerBound..<end
    passage.citations[citation].words = words.lowerBound..<passage.text.count
  }

  private func opened(_ language: String) -> CitedPassage {
    CitedPassage(language: language, isCell: open.contains { $0.name == "td" || $0.name == "th" })
  }

  private var language: String { open.last?.language ?? "" }

  /// Keeps the passage, if it cites something, and begins the next.
  private mutating func finish() {
    while let citation = openCitations.popLast() { close(citation, at: passage.citations[citation].place.upperBound) }
    if !passage.citations.isEmpty { found.append(passage) }
    passage = opened(language)
  }

  private mutating func append(_ range: Range<Int>) {
    if passage.text.isEmpty, passage.citations.isEmpty { passage = opened(language) }
    CharacterReference.append(bytes[range], to: &passage.text)
  }
}

extension CitedPassageReader {
  private func endOfComment(at start: Int) -> Int? {
    if bytes[start...].starts(with: "<!--".utf8) { return end(of: Array("-->".utf8), from: start) }
    return bytes[start...].starts(with: "<!".utf8) ? end(of: Array(">".utf8), from: start) : nil
  }

  private func endOfUnread(_ name: String, from start: Int) -> Int {
    end(of: Array("</\(name)>".utf8), from: start)
  }

  /// Behind the next occurrence; the end of the page where there is none.
  private func end(of mark: [UInt8], from start: Int) -> Int {
    var cursor = start
    while let next = bytes[cursor...].firstIndex(of: mark[0]) {
      if bytes[next...].starts(with: mark) { return next + mark.count }
      cursor = next + 1
    }
    return bytes.count
  }

  /// What stands within a sentence; everything else ends it.
  private static let inlineNames: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "button", "cite", "code", "data", "dfn", "em", "i", "kbd", "mark", "q", "s", "samp",
    "small", "span", "strong", "sub", "sup", "time", "tspan", "u", "var", "wbr"
  ]

  private static let emptyNames: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"
  ]

  /// What is not read with the sentence that it stands in.
  private static let unreadNames: Set<String> = ["button", "script", "style"]
}
