import Parsing

/// The footnotes of a page, numbered by the order of their first mention, and how often each has been mentioned.
struct FootnoteNumbers {
  /// By their labels; of two with the same the first.
  private let notes: [String: Document.Footnote]
  /// In the order of their numbers.
  private(set) var labels: [String] = []
  private var mentions: [String: (number: Int, count: Int)] = [:]

  init(_ notes: [Document.Footnote]) {
    self.notes = Dictionary(notes.map { ($0.label, $0) }) { first, _ in first }
  }

  func note(_ label: String) -> Document.Footnote? { notes[label] }

  /// The number of the footnote, and which mention of it this is.
  mutating func mention(_ label: String) -> (number: Int, mention: Int) {
    if mentions[label] == nil { labels.append(label) }
    let (number, count) = mentions[label] ?? (labels.count, 0)
    mentions[label] = (number, count + 1)
    return (number, count + 1)
  }

  func mentions(of label: String) -> Int { mentions[label]?.count ?? 0 }
}

extension BodyWriter {
  mutating func writeFootnoteReference(_ label: String) {
    guard footnotes.note(label) != nil else { return }
    if isOnPaper { return writeNoteMark(peeks.number(of: .footnote(label, page: sitePath))) }
    let (number, mention) = footnotes.mention(label)
    // A mark would otherwise be free to begin the next line of Chinese text.
    if language.isChinese { out.raw("\u{2060}") }
    out.attribute("<sup><a class=\"note-mark\" id=\"", Self.mark(number, mention))
    out.attribute(" href=\"", "#note-\(number)")
    out.attribute(" aria-label=\"", language.words(.footnote, ["number": String(number)]))
    out.raw(">")
    out.number(number)
    out.raw("</a></sup>")
  }

  private static func mark(_ number: Int, _ mention: Int) -> String {
    mention == 1 ? "note-mark-\(number)" : "note-mark-\(number)-\(mention)"
  }

  /// The notes in the order they are mentioned, with the ways back. A note may mention further ones.
  mutating func writeFootnotes() {
    guard !footnotes.labels.isEmpty else { return }
    out.attribute("<div class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"", language.words[.footnotes])
    out.raw("><ol>\n")
    var next = 0
    while next < footnotes.labels.count {
      let label = footnotes.labels[next]
      next += 1
      if let note = footnotes.note(label) { writeFootnote(note, number: next) }
    }
    out.raw("</ol></div>\n")
  }

  private mutating func writeFootnote(_ note: Document.Footnote, number: Int) {
    out.attribute("<li id=\"", "note-\(number)")
    out.raw(">")
    endsInHan = false
    write(note.node + 1..<Int(document.nodes[note.node].end))
    for mention in 1...max(1, footnotes.mentions(of: note.label)) {
      out.attribute("<a class=\"back\" href=\"", "#" + Self.mark(number, mention))
      out.attribute(" aria-label=\"", language.words[.backToText])
      out.raw(">↑</a>")
    }
    out.raw("</li>\n")
  }
}
