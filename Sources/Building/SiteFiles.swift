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

  func file(_ path: String) -> SourceFile? { content.files[path] ?? templates[path] }
}
