import ReportModel
import Values

/// Draws dated steps as a list, in the order they are written.
struct TimelineView {
  let language: LanguageContext
  let items: [Directive.TimelineItem]
  let id: String

  func write(to out: inout HTMLWriter) {
    out.attribute("<ol class=\"timeline\" id=\"", id)
    out.raw(">\n")
    for item in items {
      out.raw("<li>")
      writeDate(item.date, to: &out)
      out.raw("<p>")
      language.typography.write(language.text(item.text), to: &out)
      out.raw("</p></li>\n")
    }
    out.raw("</ol>\n")
  }

  /// HTML has no form for quarters and intervals: they are words alone.
  private func writeDate(_ date: Period, to out: inout HTMLWriter) {
    let isMachineReadable = date.asYear != nil || date.asMonth != nil || date.isDay
    if isMachineReadable { out.attribute("<time datetime=\"", date.description) } else { out.raw("<time") }
    out.raw(">")
    language.typography.write(language.periods.text(for: date), to: &out)
    out.raw("</time>")
  }
}
