import Diagnostics
import Parsing
import Values

/// The addresses of headings: explicit, else the twin's, else by number; the same in all languages.
struct HeadingIDs {
  /// Parallel to the editions, then to their headings.
  let ids: [[String]]
  private(set) var findings: [Diagnostic] = []

  static let duplicate = Rule(
    "syntax-duplicate-id", .error,
    meaning: Message(
      en: "Two headings of a page, or a heading and a directive, have the same id.",
      zh: "同一页面有两个标题，或一个标题和一个指令，用了同一个 id。"),
    reason: Message(
      en: "Links and the content index would always lead to the first of them.", zh: "链接和内容索引永远只会指向第一个。"),
    example: "## Training {#people}\n\n## Safety {#people}",
    remedy: Message(en: "Give every heading and directive an id of its own.", zh: "每个标题和指令用不同的 id。"), isWaivable: false)

  init(_ drafts: [EditionDraft?], source: Int) {
    // The source's ids first: what it says counts for every other edition.
    let order = [source] + drafts.indices.filter { $0 != source }
    var byNumber: [Int: String] = [:]
    for draft in order.compactMap({ drafts[$0] }) {
      for (number, heading) in draft.headings.enumerated() where byNumber[number] == nil {
        byNumber[number] = heading.attributes?.id?.value
      }
    }
    ids = drafts.map { draft in
      guard let draft else { return [] }
      let own = draft.headings.compactMap { $0.attributes?.id?.value }
      if own.count == draft.headings.count { return own }
      let taken = Set(own)
      return draft.headings.enumerated().map { number, heading in
        if let own = heading.attributes?.id?.value { return own }
        // Where the outlines differ, a twin's id may belong to another heading of this one.
        if let twin = byNumber[number], !taken.contains(twin) { return twin }
        return "section-\(number + 1)"
      }
    }
    for draft in drafts { findings += draft.map(Self.duplicates) ?? [] }
  }

  static func shared(_ id: String, at directive: Location, heading: Location) -> Diagnostic {
    Diagnostic(
      duplicate, at: directive,
      Message(en: "a heading of this page has the id `\(id)`", zh: "本页有标题已经用了 id `\(id)`"),
      notes: [.init(Message(en: "the heading with it", zh: "用它的标题"), at: heading)], help: [duplicate.remedy])
  }

  private static func duplicates(_ draft: EditionDraft) -> [Diagnostic] {
    var first: [String: Range<Int>] = [:]
    return draft.headings.compactMap { heading in
      guard let id = heading.attributes?.id else { return nil }
      guard let other = first[id.value] else {
        first[id.value] = id.span
        return nil
      }
      let note = Message(en: "the first heading with it", zh: "第一个用它的标题")
      return Diagnostic(
        duplicate, at: draft.source.location(of: id.span),
        Message(en: "another heading of this page has the id `\(id.value)`", zh: "本页另一个标题已经用了 id `\(id.value)`"),
        notes: [.init(note, at: draft.source.location(of: other))])
    }
  }
}
