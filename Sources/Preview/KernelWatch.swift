#if os(Linux)
  import Building

  #if canImport(Musl)
    import Musl
  #else
    import Glibc
  #endif

  /// Is told by the kernel (inotify) what happens in folders. The kernel watches single folders, so each one below
  /// the root's has a watch of its own, and new ones are followed as they appear.
  struct KernelWatch: FolderWatch {
    private let root: String
    private let names: Set<String>
    private let queue: Int32
    /// Watched folders by the number of their watch; the root is empty.
    private var folders: [Int32: String] = [:]

    var descriptor: Int32? { queue }
    let interval: Int32 = -1

    // A file counts once its writer has closed it: half a file would be full of errors. IN_ATTRIB is there for
    // files that become readable.
    private static let mask =
      UInt32(IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB)
      | UInt32(IN_ONLYDIR)

    /// Nil when the kernel has no watches left for so many folders.
    init?(root: String, folders names: Set<String>) {
      queue = inotify_init1(O_NONBLOCK | O_CLOEXEC)
      self.root = root
      self.names = names
      guard queue >= 0 else { return nil }
      guard followAll() else {
        close()
        return nil
      }
    }

    func close() { closeFile(queue) }

    mutating func changes() -> Set<String> {
      var changed: Set<String> = []
      for event in FolderEvent.waiting(in: queue) { changed.formUnion(take(event)) }
      return changed
    }

    /// What the event says has changed.
    private mutating func take(_ event: FolderEvent) -> Set<String> {
      if event.says(IN_Q_OVERFLOW) { return startOver() }
      guard let folder = folders[event.watch] else { return [] }
      if event.says(IN_IGNORED) { folders[event.watch] = nil }
      guard !event.name.isEmpty, !FolderEntry.isIgnored(event.name), !folder.isEmpty || names.contains(event.name)
      else { return [] }
      let path = folder.isEmpty ? event.name : "\(folder)/\(event.name)"
      // The root's folders may be links, of which the kernel does not say that they lead to folders.
      if event.says(IN_ISDIR) || folder.isEmpty {
        if event.says(IN_MOVED_FROM) || event.says(IN_DELETE) { forget(path) }
        if event.says(IN_MOVED_TO) || event.says(IN_CREATE) { _ = follow(path) }
      }
      return [path]
    }

    // Events were lost: anything may have changed, new folders among it.
    private mutating func startOver() -> Set<String> {
      for watch in folders.keys { inotify_rm_watch(queue, watch) }
      folders = [:]
      _ = followAll()
      return names
    }

    private mutating func followAll() -> Bool {
      let watch = inotify_add_watch(queue, root, Self.mask)
      guard watch >= 0 else { return false }
      folders[watch] = ""
      return names.sorted().allSatisfy { follow($0) }
    }

    /// Watches a folder and those in it. False when the kernel has no watch for it; a folder that is gone again, or
    /// is none, is none to watch.
    private mutating func follow(_ folder: String) -> Bool {
      // First the watch, then the look into it: what comes in between is told by the watch.
      let watch = inotify_add_watch(queue, "\(root)/\(folder)", Self.mask)
      guard watch >= 0 else { return errno != ENOSPC && errno != ENOMEM }
      folders[watch] = folder
      guard let entries = try? FileSystem.entries(of: "\(root)/\(folder)") else { return true }
      return entries.allSatisfy { entry in
        guard entry.kind == .folder, !FolderEntry.isIgnored(entry.name) else { return true }
        return follow("\(folder)/\(entry.name)")
      }
    }

    // A folder that moved away keeps its watch, under a name that is no longer true.
    private mutating func forget(_ path: String) {
      for (watch, folder) in folders where folder == path || folder.hasPrefix(path + "/") {
        inotify_rm_watch(queue, watch)
        folders[watch] = nil
      }
    }
  }

  /// One message of the kernel about a watched folder.
  private struct FolderEvent {
    let watch: Int32
    private let mask: UInt32
    /// Of the entry it is about; empty when it is about the folder itself.
    let name: String

    func says(_ flag: Int32) -> Bool { mask & UInt32(flag) != 0 }

    /// All that have arrived.
    static func waiting(in queue: Int32) -> [FolderEvent] {
      var events: [FolderEvent] = []
      while true {
        let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
          count = max(0, read(queue, buffer.baseAddress!, buffer.count))
        }
        if bytes.isEmpty { return events }
        bytes.withUnsafeBytes { events += decode($0) }
      }
    }

    private static func decode(_ buffer: UnsafeRawBufferPointer) -> [FolderEvent] {
      var events: [FolderEvent] = []
      var start = 0
      let size = MemoryLayout<inotify_event>.size
      while start + size <= buffer.count {
        let head = buffer.loadUnaligned(fromByteOffset: start, as: inotify_event.self)
        let end = start + size + Int(head.len)
        // The name is filled up with zeros.
        let name = buffer[start + size..<end].prefix { $0 != 0 }
        events.append(FolderEvent(watch: head.wd, mask: head.mask, name: String(decoding: name, as: UTF8.self)))
        start = end
      }
      return events
    }
  }
#endif
