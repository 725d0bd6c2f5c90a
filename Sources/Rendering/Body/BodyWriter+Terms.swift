import ReportModel

// The first mention of a term on a page leads to what it means. Only terms with a definition are looked for, so that a
// link always tells something, and a site without definitions pays nothing.
extension BodyWriter {
  mutating func writeText(_ text: ArraySlice<UInt8>, marking terms: GlossaryMatcher) {
    var written = 0
    let bytes = Array(text)
    for mention in firstMentions(in: bytes, of: terms) where mention.range.lowerBound >= written {
      language.typography.write(bytes[written..<mention.range.lowerBound], to: &out)
      writeLink(to: mention.term, bytes[mention.range])
      written = mention.range.upperBound
    }
    language.typography.write(bytes[written...], to: &out)
  }

  private mutating func firstMentions(
    in text: [UInt8], of terms: GlossaryMatcher
  ) -> [(term: Int, range: Range<Int>)] {
    var found: [(term: Int, range: Range<Int>)] = []
    terms.read(text) { match in
      if case .term(let term) = match.entry, match.isUse { found.append((term, match.range)) }
    }
    return found.filter { mentionedTerms.insert($0.term).inserted }
  }

  private mutating func writeLink(to term: Int, _ words: ArraySlice<UInt8>) {
    let page = atlas.addresses.relative(from: sitePath, to: Addresses.glossary(language.id))
    let anchor = GlossaryView.anchor(of: atlas.site.glossary.terms[term], term)
    out.attribute("<a class=\"term\" href=\"", page + "#" + anchor)
    out.raw(">")
    language.typography.write(words, to: &out)
    out.raw("</a>")
  }
}
