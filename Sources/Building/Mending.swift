import Algorithms
import Diagnostics
import Parsing
import ReportModel
import Values

/// What `check --fix` wrote into the site's pages.
public struct Mending: Sendable {
  /// A place that was mended: where it stood, and its words before and after.
  public struct Mend: Sendable, Hashable {
    public let location: Location
    public let before: String
    public let after: String
  }

  /// In the order of files and places.
  public var mends: [Mend] = []
  /// Why a file could not be written; the others are.
  public var failures: [Failure] = []

  public init() {}
}

extension Builder {
  /// Makes the edits that findings come with, until none is left: what one mends may bring another to light. Findings
  /// that are waived stay. All is done in memory, and each file written once.
  public func mend() async throws -> Mending {
    let before = try await snapshot()
    guard var draft = before.groundwork.map({ MendingDraft($0) }) else { return Mending() }
    var findings = before.findings
    while draft.mend(findings) {
      findings = try await snapshot(of: draft.groundwork).findings
    }
    var mending = Mending()
    for path in draft.mends.keys.sorted() {
      guard let old = before.source(path), let new = draft.groundwork.files.file(path) else { continue }
      do {
        try write(new, over: old)
        mending.mends += draft.mends[path] ?? []
      } catch {
        mending.failures.append(error)
      }
    }
    return mending
  }

  /// Nothing of the file changes but the edits: not its byte order mark, and not what another hand wrote meanwhile.
  private func write(_ new: SourceFile, over old: SourceFile) throws(Failure) {
    let path = "\(options.root)/\(old.path)"
    do throws(FileError) {
      // Of a link the file it leads to.
      let target = FileSystem.realPath(path) ?? path
      let bytes = try FileSystem.read(target)
      guard SourceFile(path: old.path, bytes: bytes).bytes == old.bytes else { throw FileError(path, 0) }
      let mark = bytes.prefix(bytes.count - old.bytes.count)
      try FileSystem.replace(target, with: Array(mark) + new.bytes)
    } catch {
      throw error.code == 0 ? .changedMeanwhile(old.path) : .unwritable(old.path, error)
    }
  }
}

/// The pages as they become, edit by edit.
struct MendingDraft: Sendable {
  private(set) var groundwork: Groundwork
  private(set) var mends: [String: [Mending.Mend]] = [:]
  /// Files whose markup an edit would have changed, and files that are not wholly text: left to their authors.
  private var untouched: Set<String>
  /// No text needs more; a bound all the same, so that no two conventions can send it back and forth.
  private var rounds = 8

  init(_ groundwork: Groundwork) {
    self.groundwork = groundwork
    untouched = Set(groundwork.loadingFindings.map(\.location.file))
  }

  /// Makes the edits of the findings, but for those that touch another's. False when there were none.
  mutating func mend(_ findings: [Diagnostic]) -> Bool {
    guard rounds > 0 else { return false }
    rounds -= 1
    let mendable = findings.filter { !$0.edits.isEmpty && !untouched.contains($0.location.file) }
    let files = Dictionary(grouping: mendable, by: \.location.file)
    for (path, findings) in files { mend(path, findings) }
    return !files.isEmpty
  }

  private mutating func mend(_ path: String, _ findings: [Diagnostic]) {
    guard let source = groundwork.files.file(path) else { return }
    var text = EditedText(source)
    let made = findings.compactMap { text.make($0) }
    let before = outline(of: path)
    groundwork.replace([path: SourceFile(path: path, bytes: text.bytes)], [])
    if outline(of: path) == before {
      mends[path, default: []] += made
    } else {
      groundwork.replace([path: source], [])
      untouched.insert(path)
    }
  }

  /// The markup of a page: what its blocks and inlines are, in order.
  private func outline(of path: String) -> [Node.Kind] {
    let document = groundwork.document(path)
    return document?.nodes.map(\.kind).filter { $0 != .text } ?? []
  }
}

/// A text under edits, which are made in any order and never over one another.
struct EditedText {
  private let source: SourceFile
  /// By their places.
  private var edits: [Diagnostic.Edit] = []

  init(_ source: SourceFile) { self.source = source }

  /// All edits of a finding, or none where one of them touches an earlier one's bytes.
  mutating func make(_ finding: Diagnostic) -> Mending.Mend? {
    guard !finding.edits.contains(where: touches) else { return nil }
    for edit in finding.edits { insert(edit) }
    let span = source.range(of: finding.location)
    let lower = finding.edits.reduce(span.lowerBound) { min($0, $1.range.lowerBound) }
    let upper = finding.edits.reduce(span.upperBound) { max($0, $1.range.upperBound) }
    return Mending.Mend(
      location: finding.location, before: source.text(lower..<upper),
      after: String(decoding: Self.apply(finding.edits, to: source.bytes, in: lower..<upper), as: UTF8.self))
  }

  /// Edits of one finding may stand side by side.
  private mutating func insert(_ edit: Diagnostic.Edit) {
    let place = place(of: edit)
    let follows = place < edits.count && edits[place].range.lowerBound < edit.range.lowerBound
    edits.insert(edit, at: follows ? place + 1 : place)
  }

  private func touches(_ edit: Diagnostic.Edit) -> Bool {
    let next = place(of: edit)
    return next < edits.count && edits[next].range.lowerBound <= edit.range.upperBound
  }

  /// Of the first edit that does not end before this one, by halving: a page may hold thousands.
  private func place(of edit: Diagnostic.Edit) -> Int {
    edits.partitioningIndex { $0.range.upperBound >= edit.range.lowerBound }
  }

  var bytes: [UInt8] { Self.apply(edits, to: source.bytes, in: 0..<source.bytes.count) }

  private static func apply(_ edits: [Diagnostic.Edit], to bytes: [UInt8], in range: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    var start = range.lowerBound
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      result += bytes[start..<edit.range.lowerBound] + edit.replacement
      start = edit.range.upperBound
    }
    return result + bytes[start..<range.upperBound]
  }
}

extension Groundwork {
  fileprivate func document(_ path: String) -> Document? {
    let editions = pages.lazy.flatMap(\.page.editions).compacted()
    return editions.first { $0.document.source.path == path }?.document
  }
}

extension Failure {
  fileprivate static func changedMeanwhile(_ file: String) -> Failure {
    Failure(
      .machine,
      Message(
        en: "\(file) was changed by somebody else in the meantime; nothing was written to it",
        zh: "\(file) 刚刚被别人改过，没有写入"),
      help: [Message(en: "run the command again", zh: "请重新运行一次")])
  }

  fileprivate static func unwritable(_ file: String, _ error: FileError) -> Failure {
    Failure(
      .machine, Message(en: "\(file) cannot be written: \(error.reason)", zh: "\(file) 无法写入：\(error.reason)"))
  }
}
