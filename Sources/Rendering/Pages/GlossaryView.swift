import ReportModel
import Values

/// Draws the glossary: each term in all languages of the site, what it means, and the words that are not used for it.
struct GlossaryView {
  let atlas: Atlas
  let language: LanguageContext

  private var sitePath: String { Addresses.glossary(language.id) }

  func file() -> OutputFile {
    var head = PageHead(atlas, language, title: language.words[.glossary], at: Addresses.glossary)
    head.description = language.words[.glossarySummary]
    head.ancestors = [PageHead.home(of: atlas.site, language)]
    var values = PageHeadWriter(atlas: atlas, head: head).values()
    values.set(.summary, language.words[.glossarySummary], by: language.typography)
    values[.content] = Markup { out in
      out.raw("<dl class=\"glossary\">\n")
      for (index, term) in atlas.glossary { write(term, anchor: Self.anchor(of: term, index), to: &out) }
      out.raw("</dl>\n")
    }
    return atlas.file(.book, values, language, at: sitePath)
  }

  private func write(_ term: Glossary.Term, anchor: String, to out: inout HTMLWriter) {
    out.attribute("<dt id=\"", anchor)
    out.raw(">")
    language.typography.write(language.text(term.words), to: &out)
    for other in atlas.languages where other.index != language.index {
      guard let words = term.words[other.id] else { continue }
      out.attribute(" <span class=\"aside\" lang=\"", other.language.tag)
      out.raw(">")
      language.typography.write(words, to: &out)
      out.raw("</span>")
    }
    out.raw("</dt>\n<dd>")
    if let definition = language.optional(term.definition) { language.typography.write(definition, to: &out) }
    if let avoided = term.avoid[language.id], !avoided.isEmpty {
      out.raw(" <span class=\"aside\">")
      let text = language.words(.notUsed, ["words": avoided.joined(separator: language.comma)])
      language.typography.write(text, to: &out)
      out.raw("</span>")
    }
    out.raw("</dd>\n")
  }

  /// `scope-3`: by the English words, which all languages share; by its number where they give none.
  static func anchor(of term: Glossary.Term, _ index: Int) -> String {
    let text = (term.words[.english] ?? "").lowercased().map { $0.wholeNumberValue.map(String.init) ?? String($0) }
    let words = text.joined().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return words.isEmpty ? "term-\(index + 1)" : words.joined(separator: "-")
  }
}
