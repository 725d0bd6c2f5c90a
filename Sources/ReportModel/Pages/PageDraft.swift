import Diagnostics
import Parsing
import Values

/// A page in one language as its file says it.
struct EditionDraft {
  struct HeadingDraft {
    var node: Int
    let level: Int
    let attributes: HeadingAttributes?
  }

  let language: LanguageID
  let source: SourceFile
  let frontMatter: FrontMatter
  var document: Document
  var headings: [HeadingDraft]
  let findings: [Diagnostic]

  init(_ source: SourceFile, language: LanguageID) {
    self.language = language
    self.source = source
    let (frontMatter, body, problems) = FrontMatter.read(source)
    let (document, more) = MarkdownParser.parse(source, body: body)
    self.frontMatter = frontMatter
    self.document = document
    findings = problems + more
    headings = document.nodes.indices.compactMap { index in
      guard case .heading(let level, let attributes) = document.nodes[index].kind else { return nil }
      let read = attributes == nil ? nil : document.headingAttributes(of: index)
      return HeadingDraft(node: index, level: Int(level), attributes: read)
    }
  }

  /// All disclosures that it declares: of the page, then of its headings in order.
  func claims(_ ids: [String]) -> [DisclosureClaim] {
    var claims = frontMatter.claims.map { DisclosureClaim($0, heading: nil, in: source) }
    for (heading, id) in zip(headings, ids) {
      claims += heading.attributes?.claims.map { DisclosureClaim($0, heading: id, in: source) } ?? []
    }
    return claims
  }
}

extension DisclosureClaim {
  init(_ written: Spanned<WrittenClaim>, heading: String?, in source: SourceFile) {
    let claim = written.value
    self.init(
      family: claim.family, code: claim.code, standard: claim.standard, topic: claim.topic?.text, heading: heading,
      location: source.location(of: written.span))
  }
}

extension WrittenClaim {
  /// The id of the standard whose edition it names: `GRI 303:2018`.
  var standard: String? { edition.map { "\(family.uppercased()) \($0.standard):\($0.year)" } }
}
