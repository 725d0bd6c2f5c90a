/// A finished file of the site: its path below the output folder, and its bytes.
public struct OutputFile: Sendable, Hashable {
  public let path: String
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// A file that goes into the site as it is.
public struct CopiedAsset: Sendable, Hashable {
  /// Below the site's root: `content/2016/images/lake.jpg`.
  public let source: String
  /// Below the output folder: `assets/2016/images/lake.jpg`.
  public let destination: String
}

public struct RenderingOptions: Sendable, Hashable {
  /// Links end in `index.html`, so that the folder opens from disk without a server.
  public var isPortable: Bool

  public init(isPortable: Bool = false) {
    self.isPortable = isPortable
  }
}
