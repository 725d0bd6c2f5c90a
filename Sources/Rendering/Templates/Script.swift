/// What scripts add to a site; each is a file `templates/<name>.js`. Nothing needs them to be read.
enum Script: String, Sendable, Hashable, CaseIterable {
  case search
  /// Both languages of a page side by side.
  case both

  /// By the name of its file.
  init?(file: some StringProtocol) {
    guard file.hasSuffix(".js") else { return nil }
    self.init(rawValue: String(file.dropLast(3)))
  }
}
