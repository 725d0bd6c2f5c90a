import Diagnostics
import ReportModel

/// The files of a site as texts, sorted by what they are for.
struct SiteFiles: Sendable {
  let content: SourceSet
  /// Layouts, styles and words of the site's own, by path from the root.
  let templates: [String: SourceFile]

  init(_ loaded: LoadedFiles) {
    var content: [String: SourceFile] = [:]
    var templates: [String: SourceFile] = [:]
    for (path, file) in loaded.texts {
      if path.hasPrefix("templates/") { templates[path] = file } else { content[path] = file }
    }
    self.content = SourceSet(files: content, assets: loaded.assets)
    self.templates = templates
  }

  private init(content: SourceSet, templates: [String: SourceFile]) {
    self.content = content
    self.templates = templates
  }

  /// With other words in files that are there already, by path.
  func replacing(_ texts: [String: SourceFile]) -> SiteFiles {
    SiteFiles(
      content: SourceSet(files: content.files.merging(texts) { _, new in new }, assets: content.assets),
      templates: templates)
  }

  /// Whether a file of this path is among them, or one in a folder of this path.
  func holds(_ path: String) -> Bool {
    if file(path) != nil || content.assets.contains(path) { return true }
    let folder = path + "/"
    return content.files.keys.contains { $0.hasPrefix(folder) } || templates.keys.contains { $0.hasPrefix(folder) }
      || content.assets.contains { $0.hasPrefix(folder) }
  }

  func file(_ path: String) -> SourceFile? { content.files[path] ?? templates[path] }
}
