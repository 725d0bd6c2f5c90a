import ReportModel
import Values

// Directives whose words are prose of the page.
extension BodyWriter {
  /// Dated steps as a list, in the order they are written.
  mutating func writeTimeline(_ items: [Directive.TimelineItem], _ placed: PlacedDirective) {
    out.attribute("<ol class=\"timeline\" id=\"", placed.id)
    out.raw(">\n")
    for (item, nodes) in zip(items, placed.passages) {
      out.raw("<li>")
      writeDate(item.date)
      write(item.text, nodes)
      out.raw("</li>\n")
    }
    out.raw("</ol>\n")
  }

  /// What somebody said, and who.
  mutating func writeQuote(_ quote: Directive.Quote, _ placed: PlacedDirective) {
    out.attribute("<figure class=\"quote\" id=\"", placed.id)
    out.raw("><blockquote>\n")
    write(quote.text, placed.passages.first ?? 0..<0)
    out.raw("</blockquote>")
    if let by = language.optional(quote.by) {
      out.raw("<figcaption>")
      language.typography.write(by, to: &out)
      out.raw("</figcaption>")
    }
    out.raw("</figure>\n")
  }

  /// In another language where this one has no words for it.
  private mutating func write(_ passage: Directive.Passage, _ nodes: Range<Int>) {
    endsInHan = false
    guard nodes.isEmpty else { return write(nodes) }
    out.raw("<p>")
    language.typography.write(language.text(passage.text), to: &out)
    out.raw("</p>\n")
  }

  /// HTML has no form for quarters and intervals: they are words alone.
  private mutating func writeDate(_ date: Period) {
    let isMachineReadable = date.asYear != nil || date.asMonth != nil || date.isDay
    if isMachineReadable {
      out.attribute("<time datetime=\"", date.description)
    } else {
      out.raw("<span class=\"date\"")
    }
    out.raw(">")
    language.typography.write(language.periods.text(for: date), to: &out)
    out.raw(isMachineReadable ? "</time>" : "</span>")
  }
}
