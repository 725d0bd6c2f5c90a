/// What stands at an address of the site.
enum ServedFile: Sendable, Hashable {
  /// Made by the renderer.
  case rendered([UInt8])
  /// A file on disk that goes into the site as it is, by its path.
  case stored(String)
}

/// The site as its addresses. Nothing that is not listed here can be reached through the server.
protocol SiteTable: Sendable {
  /// By the path below the output folder: `zh/2016/talent/index.html`.
  func file(at path: String) -> ServedFile?
  /// The file that the page at this path was written in; nil for what no single file says.
  func source(of path: String) -> String?
}

/// What the preview shows at the moment.
struct ShownSite: Sendable {
  /// Another one for each snapshot, and for each run of the preview.
  let version: String
  /// The last site that could be read; nil when none could yet.
  let table: (any SiteTable)?
  let problems: Problems
}
