import Algorithms
import Diagnostics
import Parsing
import Values

/// What front matter and headings declare is known, and the twin declares nothing else.
enum PageFrontMatterRules {
  static let unknownTopic = Rule(
    "data-unknown-topic", .error,
    meaning: Message(
      en: "A page or claim names a topic that report.yaml does not list.", zh: "页面或披露项用了 report.yaml 没有列出的议题。"),
    reason: Message(
      en: "The page would not appear under the topic that it reports on.", zh: "页面不会出现在它所报告的议题之下。"),
    example: "topics: [privcay]",
    remedy: Message(en: "Correct the id, or add the topic to report.yaml.", zh: "改正议题名，或在 report.yaml 里加上。"))

  static let differs = Rule(
    "twin-front-matter", .error,
    meaning: Message(
      en: "The two languages declare different disclosures, topics or dates.", zh: "两种语言声明的披露项、议题或日期不同。"),
    reason: Message(
      en:
        "What is neutral to language stands in the source page; another value in the twin would count for nothing, and "
        + "mislead whoever reads the file.",
      zh: "与语言无关的内容以源语言页面为准；译文里写了别的值也不算数，只会误导看文件的人。"),
    example: "gri: [102-8] in the Chinese page, gri: [102-9] in the English one",
    remedy: Message(
      en: "Take it out of the twin, or make both the same.", zh: "从译文中去掉，或改成与源语言页面一致。"))

  static func findings(_ drafts: [EditionDraft?], source: Int, _ frame: SiteFrame, _ page: PageID) -> [Diagnostic] {
    guard let main = drafts[source] else { return [] }
    var findings: [Diagnostic] = []
    let topics = frame.report(page.report)?.configuration.topics.map(\.id) ?? []
    for (index, draft) in drafts.enumerated() {
      guard let draft else { continue }
      checkFamilies(draft, frame, into: &findings)
      if index == source {
        checkTopics(draft, topics, into: &findings)
      } else {
        compare(draft, main, into: &findings)
      }
    }
    return findings
  }

  private static func checkFamilies(_ draft: EditionDraft, _ frame: SiteFrame, into findings: inout [Diagnostic]) {
    let keys = ["title", "summary", "topics", "as-of", "waive", "translated", "twin"]
    checkFamilies(draft.frontMatter.families, draft, frame, beside: keys, into: &findings)
    for heading in draft.headings {
      checkFamilies(heading.attributes?.families ?? [], draft, frame, beside: [], into: &findings)
    }
  }

  /// `keys` may stand where the frameworks' keys do.
  private static func checkFamilies(
    _ written: [Spanned<String>], _ draft: EditionDraft, _ frame: SiteFrame, beside keys: [String],
    into findings: inout [Diagnostic]
  ) {
    guard !written.isEmpty else { return }
    let known = frame.catalogues.families
    for family in written where !known.contains(family.value) {
      let location = draft.source.location(of: family.span)
      findings.append(UnknownFrameworkRule.finding(family.value, at: location, among: known + keys))
    }
  }

  private static func checkTopics(_ draft: EditionDraft, _ topics: [String], into findings: inout [Diagnostic]) {
    func check(_ topic: String, _ span: Range<Int>) {
      guard !topics.contains(topic) else { return }
      findings.append(
        Diagnostic(
          unknownTopic, at: draft.source.location(of: span),
          Message(en: "the report has no topic `\(topic)`", zh: "报告没有 `\(topic)` 这个议题"),
          help: Message.suggesting(topic, among: topics)))
    }
    for topic in draft.frontMatter.topics { check(topic.value.text, topic.span) }
    for claim in draft.frontMatter.claims + draft.headings.flatMap({ $0.attributes?.claims ?? [] }) {
      if let topic = claim.value.topic { check(topic.text, claim.span) }
    }
  }

  // MARK: Twins

  private static func compare(_ twin: EditionDraft, _ source: EditionDraft, into findings: inout [Diagnostic]) {
    let (own, main) = (twin.frontMatter, source.frontMatter)
    if let asOf = own.asOf, asOf.value != main.asOf?.value {
      findings.append(
        finding(
          twin, asOf.span, "as-of", main.asOf?.value.description ?? "",
          main.asOf.map { source.source.location(of: $0.span) }))
    }
    if let span = own.topicsSpan, let other = difference(own.topics, main.topics, span) {
      let said = main.topics.map(\.value.text).joined(separator: ", ")
      findings.append(
        finding(twin, other, "topics", said, main.topics.first.map { source.source.location(of: $0.span) }))
    }
    compareClaims((own.families, own.claims), twin, main.claims, source, into: &findings)
    for (heading, other) in zip(twin.headings, source.headings) {
      guard let own = heading.attributes else { continue }
      compareClaims((own.families, own.claims), twin, other.attributes?.claims ?? [], source, into: &findings)
    }
  }

  /// Under each framework's key that the twin has, the same codes.
  private static func compareClaims(
    _ own: (families: [Spanned<String>], claims: [Spanned<WrittenClaim>]), _ twin: EditionDraft,
    _ main: [Spanned<WrittenClaim>], _ source: EditionDraft, into findings: inout [Diagnostic]
  ) {
    for family in own.families.uniqued(on: \.value) {
      let main = main.filter { $0.value.family == family.value }
      let claims = own.claims.filter { $0.value.family == family.value }
      guard let other = difference(claims, main, family.span) else { continue }
      let said = main.map(\.value.code.text).joined(separator: ", ")
      findings.append(
        finding(twin, other, family.value, said, main.first.map { source.source.location(of: $0.span) }))
    }
  }

  /// Where the twin says something else than its source: the first value that the source lacks, or the whole where the
  /// twin lacks one. Nil where both say the same.
  private static func difference<Value: Hashable>(
    _ own: [Spanned<Value>], _ main: [Spanned<Value>], _ whole: Range<Int>
  ) -> Range<Int>? {
    let known = Set(main.map(\.value))
    if let other = own.first(where: { !known.contains($0.value) }) { return other.span }
    return known.isSubset(of: own.map(\.value)) ? nil : whole
  }

  private static func finding(
    _ twin: EditionDraft, _ span: Range<Int>, _ key: String, _ said: String, _ place: Location?
  ) -> Diagnostic {
    let message =
      said.isEmpty
      ? Message(en: "the source page says no such `\(key)`", zh: "源语言页面没有写这个 `\(key)`")
      : Message(en: "the source page says `\(key)`: \(said)", zh: "源语言页面的 `\(key)` 是 \(said)")
    let note = place.map { Diagnostic.Note(Message(en: "the source page", zh: "源语言页面"), at: $0) }
    return Diagnostic(
      differs, at: twin.source.location(of: span), message, notes: note.map { [$0] } ?? [], help: [differs.remedy])
  }
}
