import Diagnostics

/// Writes findings as HTML. Tags come from the source code, everything else is escaped.
struct PanelWriter {
  let language: MessageLanguage
  private(set) var html = ""

  init(language: MessageLanguage) { self.language = language }

  mutating func tag(_ literal: StaticString) { html += literal.description }

  mutating func text(_ text: String) {
    for character in text.unicodeScalars {
      switch character {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\"": html += "&quot;"
      default: html.unicodeScalars.append(character)
      }
    }
  }

  mutating func attribute(_ name: StaticString, _ value: String) {
    html += " \(name)=\""
    text(value)
    html += "\""
  }

  mutating func message(_ message: Message) { text(message.text(in: language)) }

  mutating func paragraph(_ message: Message) {
    tag("<p>")
    self.message(message)
    tag("</p>")
  }

  /// Place, weight and code; what is wrong; where the other half stands; what to do.
  mutating func finding(_ finding: Diagnostic) {
    tag("<li")
    attribute("class", finding.severity.rawValue)
    tag("><p>")
    place(finding.location)
    tag(" <b>")
    message(PanelWords.name(of: finding.severity))
    tag("</b> <span class=\"code\">")
    text(finding.rule.code)
    tag("</span></p>")
    paragraph(finding.message)
    notes(finding.notes)
    for help in finding.help {
      tag("<p class=\"help\">→ ")
      message(help)
      tag("</p>")
    }
    tag("</li>")
  }

  private mutating func notes(_ notes: [Diagnostic.Note]) {
    guard !notes.isEmpty else { return }
    tag("<ul>")
    for note in notes {
      tag("<li>")
      message(note.message)
      tag(" ")
      place(note.location)
      tag("</li>")
    }
    tag("</ul>")
  }

  private mutating func place(_ location: Location) {
    tag("<code>")
    text("\(location.file):\(location.line):\(location.column)")
    tag("</code>")
  }
}
