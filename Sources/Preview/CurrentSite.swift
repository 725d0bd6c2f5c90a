import Building
import Diagnostics

/// The site as it is shown now. Looks at it again when it has changed, and keeps the last one that could be read.
actor CurrentSite {
  private let builder: Builder
  /// Tells this run of the preview from those before: a page that an earlier one sent is out of date.
  private let run = String(UInt32.random(in: 0...UInt32.max), radix: 36)
  private var looks = 0
  private var changed: Set<String> = []
  /// Nil after a look that failed: nobody knows then what changed since.
  private var last: Snapshot?
  private(set) var shown = ShownSite(version: "", table: nil, problems: .none)

  init(_ builder: Builder) { self.builder = builder }

  /// The first look. Fails when there is no site at all.
  func look() async throws { show(try await builder.snapshot()) }

  /// Remembers what changed until the next look.
  func note(_ paths: Set<String>) { changed.formUnion(paths) }

  /// Looks at the site again, and says which changes led to it; nothing where none did.
  func lookAgain() async -> Set<String> {
    let reasons = changed
    guard !reasons.isEmpty else { return [] }
    changed = []
    do { show(try await snapshot(of: reasons)) } catch { show(error) }
    return reasons
  }

  private func snapshot(of changed: Set<String>) async throws -> Snapshot {
    guard let last else { return try await builder.snapshot() }
    return try await builder.snapshot(after: last, changed: changed)
  }

  private func show(_ snapshot: Snapshot) {
    let table = SnapshotTable(snapshot, root: builder.options.root)
    last = snapshot
    shown = ShownSite(
      version: nextVersion(), table: table ?? shown.table,
      problems: Problems(
        findings: snapshot.findings, isShowingOlderSite: table == nil && shown.table != nil))
  }

  private func show(_ error: any Error) {
    last = nil
    let reason = String(describing: error)
    let failure = error as? Failure ?? Failure(.machine, Message(en: reason, zh: reason))
    shown = ShownSite(
      version: nextVersion(), table: shown.table,
      problems: Problems(findings: [], failure: failure, isShowingOlderSite: shown.table != nil))
  }

  private func nextVersion() -> String {
    looks += 1
    return "\(run).\(looks)"
  }
}
