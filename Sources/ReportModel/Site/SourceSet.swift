import Diagnostics

/// The content of a site as it was loaded: all that the model is made from.
public struct SourceSet: Sendable {
  /// Every text file below content/ (YAML, Markdown, CSV), by its path from the root: `content/site.yaml`.
  public let files: [String: SourceFile]
  /// Paths of all other files below content/.
  public let assets: Set<String>

  public init(files: [String: SourceFile], assets: Set<String> = []) {
    self.files = files
    self.assets = assets
  }

  /// A site in memory, by path and text.
  public init(_ texts: [String: String], assets: Set<String> = []) {
    files = Dictionary(uniqueKeysWithValues: texts.map { ($0, SourceFile(path: $0, text: $1)) })
    self.assets = assets
  }
}
