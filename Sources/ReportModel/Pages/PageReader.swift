import Diagnostics
import Parsing
import Values

extension SiteFrame {
  /// Reads a page in all its languages. Pure: pages may be read in parallel.
  public func readPage(_ files: PageFiles) -> ParsedPage {
    let reader = PageReader(self, files)
    return reader.page()
  }
}

/// The steps from a page's files to the page.
private struct PageReader {
  let frame: SiteFrame
  let files: PageFiles
  /// Parallel to the languages.
  let drafts: [EditionDraft?]
  /// The edition that says what is neutral to language: that of the source language, else the first there is.
  let source: Int?

  init(_ frame: SiteFrame, _ files: PageFiles) {
    self.frame = frame
    self.files = files
    let languages = frame.configuration.languages
    let drafts = zip(files.paths, languages).map { path, language in
      path.flatMap { frame.sources.files[$0] }.map { EditionDraft($0, language: language.id) }
    }
    let preferred = frame.configuration.index(of: frame.configuration.source)
    self.drafts = drafts
    source = preferred.flatMap { drafts[$0] == nil ? nil : $0 } ?? drafts.firstIndex { $0 != nil }
  }

  func page() -> ParsedPage {
    guard let source, let main = drafts[source] else { return empty }
    var findings = drafts.flatMap { $0?.findings ?? [] }
    let ids = HeadingIDs(drafts, source: source)
    let asOf = main.frontMatter.asOf?.value
    var resolver = CitationResolver(frame, report: frame.report(files.id.report), asOf: asOf)
    let directives = DirectiveReader.read(drafts, source: source, frame: frame, report: frame.report(files.id.report))
    let editions = drafts.indices.map { index in
      drafts[index].map { draft in
        let taken = PassageReader.read(directives.placed[index], in: draft, from: main)
        findings += taken.findings
        return edition(taken.draft, ids.ids[index], taken.placed, &resolver)
      }
    }
    findings +=
      ids.findings + directives.findings + PageFrontMatterRules.findings(drafts, source: source, frame, files.id)
    let page = Page(
      id: files.id, order: files.order, editions: editions, asOf: asOf,
      topics: main.frontMatter.topics.map(\.value.text), claims: main.claims(ids.ids[source]))
    return ParsedPage(page: page, diagnostics: findings)
  }

  private var empty: ParsedPage {
    let editions: [Edition?] = drafts.map { _ in nil }
    let page = Page(id: files.id, order: files.order, editions: editions, asOf: nil, topics: [], claims: [])
    return ParsedPage(page: page, diagnostics: [])
  }

  private func edition(
    _ draft: EditionDraft, _ ids: [String], _ directives: [PlacedDirective], _ resolver: inout CitationResolver
  ) -> Edition {
    let front = draft.frontMatter
    var prose = Prose(block: 0)
    let headings = zip(draft.headings, ids).map { heading, id in
      draft.document.read(heading.node, into: &prose)
      return Heading(
        node: heading.node, level: heading.level, id: id, hasExplicitID: heading.attributes?.id != nil,
        text: prose.words)
    }
    var document = draft.document
    let citations = citations(&document, &resolver)
    document.trim()
    return Edition(
      language: draft.language, title: front.title?.value ?? "", summary: front.summary?.value,
      isAbridged: front.isAbridged,
      translated: front.translated.map { AcceptedSource(mark: $0.value, location: draft.source.location(of: $0.span)) },
      waivers: front.waivers.map { Waiver($0, in: draft.source) },
      titleLocation: draft.source.location(of: front.title?.span ?? 0..<0), document: document,
      headings: headings, citations: citations, directives: directives)
  }

  /// The document's destinations become those that all citations of a fact share.
  private func citations(_ document: inout Document, _ resolver: inout CitationResolver) -> [Citation] {
    var citations: [Citation] = []
    citations.reserveCapacity(document.nodes.count { $0.isCitation })
    for index in document.nodes.indices {
      guard case .citation(let destination) = document.nodes[index].kind else { continue }
      let (resolution, options) = resolver.resolve(&document.strings[Int(destination.index)])
      citations.append(Citation(node: index, resolution: resolution, options: options))
    }
    return citations
  }
}

extension Node {
  fileprivate var isCitation: Bool {
    if case .citation = kind { return true }
    return false
  }
}
