import ReportModel

// Notes at the end of a chapter: the author's footnotes, and behind each figure its name, period and source, once a
// chapter.
extension BodyWriter {
  /// A line must not end before it, nor may it run together with another.
  mutating func writeNoteMark(_ number: Int) {
    let followsAnother = out.bytes.suffix(6).elementsEqual("</sup>".utf8)
    out.raw(followsAnother ? "\u{2060}<sup>," : "\u{2060}<sup>")
    out.raw("<a class=\"note-mark\" href=\"")
    out.text(PrintedAddresses.noteScheme + String(number))
    out.attribute("\" aria-label=\"", language.words(.noteNumber, ["number": String(number)]))
    out.raw(">")
    out.number(number)
    out.raw("</a></sup>")
  }

  /// What the marks of this page lead to that no page of the chapter had before. A note may bring further ones.
  mutating func notes(from first: Int) -> [Markup] {
    var notes: [Markup] = []
    while first + notes.count < peeks.subjects.count {
      let subject = peeks.subjects[first + notes.count]
      let text = out
      out = HTMLWriter()
      write(subject)
      notes.append(out.markup)
      out = text
    }
    return notes
  }

  private mutating func write(_ subject: Peeks.Subject) {
    switch subject {
    case .fact(let index): facts.writePeek(index, to: &out)
    case .change(let from, let to): facts.writePeek(from: facts.data[from], to: facts.data[to], to: &out)
    case .target(let metric, let period): facts.writePeek(of: metric, at: period, to: &out)
    case .footnote(let label, _):
      guard let note = footnotes.note(label) else { return }
      endsInHan = false
      write(note.node + 1..<Int(document.nodes[note.node].end))
    }
  }
}
