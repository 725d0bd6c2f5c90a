import ReportModel
import Values

/// Draws what somebody said, and who.
struct QuoteView {
  let language: LanguageContext
  let quote: Directive.Quote
  let id: String

  func write(to out: inout HTMLWriter) {
    out.attribute("<figure class=\"quote\" id=\"", id)
    out.raw("><blockquote>\n")
    for paragraph in paragraphs {
      out.raw("<p>")
      language.typography.write(paragraph, to: &out)
      out.raw("</p>\n")
    }
    out.raw("</blockquote>")
    if let by = language.optional(quote.by) {
      out.raw("<figcaption>")
      language.typography.write(by, to: &out)
      out.raw("</figcaption>")
    }
    out.raw("</figure>\n")
  }

  private var paragraphs: [String] {
    var paragraphs: [[Substring]] = [[]]
    for line in language.text(quote.text).split(separator: "\n", omittingEmptySubsequences: false) {
      let isBlank = line.utf8.allSatisfy { $0 == UInt8(ascii: " ") }
      if isBlank { paragraphs.append([]) } else { paragraphs[paragraphs.count - 1].append(line) }
    }
    // Lines of Chinese join without a space.
    return paragraphs.filter { !$0.isEmpty }.map { $0.joined(separator: language.isChinese ? "" : " ") }
  }
}
