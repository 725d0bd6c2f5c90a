import ReportModel

/// Writes the particulars of a page, a report or a metric: a word of the site, and what it says of them.
struct Particulars {
  let language: LanguageContext
  /// What stands after each; nothing where they read as one line.
  var end: StaticString = "\n"

  /// Nothing for no text.
  func write(_ word: Word, _ text: String?, to out: inout HTMLWriter) {
    guard let text, !text.isEmpty else { return }
    write(word, to: &out) { language.typography.write(text, to: &$0) }
  }

  /// With the mark that assured figures bear.
  func write(_ assurance: ReportConfiguration.Assurance, to out: inout HTMLWriter) {
    write(.assurance, to: &out) { out in
      out.raw("<span class=\"assured\">")
      language.typography.write(language.text(of: assurance), to: &out)
      out.raw("</span>")
    }
  }

  func write(_ word: Word, to out: inout HTMLWriter, _ writeText: (inout HTMLWriter) -> Void) {
    out.raw("<div><dt>")
    out.text(language.words[word])
    out.raw("</dt><dd>")
    writeText(&out)
    out.raw("</dd></div>")
    out.raw(end)
  }
}
