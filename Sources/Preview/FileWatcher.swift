import Foundation

/// Tells which files of a site change, while its author types.
///
/// Editors save in many ways: they write in place, they rename a new file over the old one, they do both. All of
/// it within a moment is one change.
public struct FileWatcher: Sendable {
  private let root: String
  private let folders: Set<String>

  /// Milliseconds without a further change until changes are told.
  private static let quiet: Int32 = 20
  /// A file that never stops changing is told of all the same.
  private static let patience = Duration.milliseconds(500)

  /// `folders` are names below `root`; they may come and go.
  public init(root: String, folders: Set<String> = ["content", "templates"]) {
    self.root = root
    self.folders = folders
  }

  /// Paths from the root that were made, written, renamed or removed, a set a moment; a folder stands for all that
  /// is in it. Whatever changes after this function returned is told. Ends when its reader is done with it.
  public func changes() -> AsyncStream<Set<String>> {
    let watch = folderWatch()
    let (stream, continuation) = AsyncStream.makeStream(of: Set<String>.self)
    guard let stop = StopSignal() else {
      watch.close()
      continuation.finish()
      return stream
    }
    continuation.onTermination = { _ in stop.send() }
    // A thread of its own: it sleeps in the kernel, which a task must not.
    Thread.detachNewThread { Self.tell(watch, until: stop, continuation) }
    return stream
  }

  private func folderWatch() -> any FolderWatch {
    #if os(Linux)
      // The kernel may have no more watches to give.
      if let watch = KernelWatch(root: root, folders: folders) { return watch }
    #endif
    return PollingWatch(root: root, folders: folders)
  }

  private static func tell(
    _ folders: any FolderWatch, until stop: StopSignal, _ reader: AsyncStream<Set<String>>.Continuation
  ) {
    var watch = folders
    var changed: Set<String> = []
    var first = ContinuousClock.now
    while stop.wait(orFor: watch.descriptor, milliseconds: changed.isEmpty ? watch.interval : quiet) {
      let more = watch.changes()
      if changed.isEmpty { first = .now }
      changed.formUnion(more)
      guard !changed.isEmpty, more.isEmpty || first.duration(to: .now) > patience else { continue }
      reader.yield(changed)
      changed = []
    }
    watch.close()
    stop.close()
  }
}

/// A way to learn what changes below some folders. Used by one thread.
protocol FolderWatch: Sendable {
  /// Can be read from when something may have changed; nil for a watch that has to look for itself.
  var descriptor: Int32? { get }
  /// Milliseconds until it wants to look again; -1 where the descriptor says when.
  var interval: Int32 { get }
  /// Paths changed since it was asked last. Does not wait.
  mutating func changes() -> Set<String>
  func close()
}
