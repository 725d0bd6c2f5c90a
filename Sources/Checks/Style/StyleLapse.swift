import Diagnostics
import Parsing

/// Where a block departs from the house style, and how to mend it.
struct StyleLapse: Sendable {
  /// Other bytes for a range of the prose, which is not empty.
  struct Edit: Sendable {
    let range: Range<Int>
    let replacement: String
    /// What alone is replaced where the rest, blanks beside it, is a line end in the source.
    let core: Range<Int>

    init(_ range: Range<Int>, _ replacement: String, core: Range<Int>? = nil) {
      self.range = range
      self.replacement = replacement
      self.core = core ?? range
    }
  }

  let range: Range<Int>
  let message: Message
  /// The words as they should be; nil where only the author can tell.
  let better: String?
  /// Empty where it takes a person.
  let edits: [Edit]

  init(_ range: Range<Int>, _ message: Message, better: String? = nil, edits: [Edit] = []) {
    self.range = range
    self.message = message
    self.better = better
    self.edits = edits
  }

  /// Mended by putting other words in its place.
  init(_ range: Range<Int>, _ message: Message, writing better: String) {
    self.init(range, message, better: better, edits: [Edit(range, better)])
  }
}

/// A lapse on a page: what it is against, and in which block it is.
struct PlacedLapse: Sendable {
  let check: any StyleCheck.Type
  let lapse: StyleLapse
  /// Among the blocks of the edition.
  let block: Int
}

extension ReadEdition {
  /// The words of a block are put together again once for all its lapses.
  var styleFindings: [Diagnostic] {
    var findings: [Diagnostic] = []
    var prose = Prose(block: -1)
    for lapse in lapses {
      if case .node(let node) = blocks[lapse.block].place, prose.block != node { document.read(node, into: &prose) }
      findings.append(lapse.finding(in: self, prose))
    }
    return findings
  }
}

extension PlacedLapse {
  /// `prose`: the words of its block, where that is one of the body.
  fileprivate func finding(in edition: ReadEdition, _ prose: Prose) -> Diagnostic {
    let block = edition.blocks[block]
    guard case .node = block.place else {
      return Diagnostic(check.rule, at: edition.location(of: block), lapse.message, help: help(isMended: false))
    }
    let document = edition.document
    let location = document.location(of: document.sourceRange(of: lapse.range, in: prose))
    let edits = lapse.edits.compactMap { document.edit($0, in: prose) }
    let isWhole = edits.count == lapse.edits.count
    return Diagnostic(
      check.rule, at: location, lapse.message, help: help(isMended: isWhole && !edits.isEmpty),
      edits: isWhole ? edits : [])
  }

  private func help(isMended: Bool) -> [Message] {
    guard let better = lapse.better else { return [] }
    guard isMended else { return [Message(en: "write “\(better)”", zh: "应写作“\(better)”")] }
    return [
      Message(
        en: "write “\(better)”; `tallymark check --fix` does it for you",
        zh: "应写作“\(better)”；`tallymark check --fix` 可自动改正")
    ]
  }
}

extension Document {
  /// The same in the source; nil unless just these words stand there, with no markup among them and no escape before
  /// them.
  fileprivate func edit(_ edit: StyleLapse.Edit, in prose: Prose) -> Diagnostic.Edit? {
    guard let range = verbatim(edit.range, in: prose) ?? verbatim(edit.core, in: prose) else { return nil }
    guard range.lowerBound == 0 || source.bytes[range.lowerBound - 1] != UInt8(ascii: "\\") else { return nil }
    return Diagnostic.Edit(range, Array(edit.replacement.utf8))
  }

  private func verbatim(_ words: Range<Int>, in prose: Prose) -> Range<Int>? {
    let range = sourceRange(of: words, in: prose)
    return !range.isEmpty && source.bytes[range] == prose.text[words] ? range : nil
  }
}
