import Parsing

/// Numbers of footnotes by the order of their first mention, and how often each has been mentioned.
struct FootnoteNumbers {
  private(set) var labels: [String] = []
  private var mentions: [String: Int] = [:]

  /// The number of the footnote, and which mention of it this is.
  mutating func mention(_ label: String) -> (number: Int, mention: Int) {
    let count = (mentions[label] ?? 0) + 1
    mentions[label] = count
    if count == 1 { labels.append(label) }
    return ((labels.firstIndex(of: label) ?? 0) + 1, count)
  }

  func mentions(of label: String) -> Int { mentions[label] ?? 0 }
}

extension BodyWriter {
  mutating func writeFootnoteReference(_ label: String) {
    guard document.footnotes.contains(where: { $0.label == label }) else { return }
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
      if let note = document.footnotes.first(where: { $0.label == label }) { writeFootnote(note, number: next) }
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
