import Diagnostics
import ReportModel

/// The layouts, words and style of a site: the built-in ones, and the site's own in their place file by file.
public struct Templates: Sendable {
  /// `files` are the site's own below `templates/`, by path. A file that has findings of error severity is left out,
  /// so that the built-in one of its name can still show the page.
  public static func load(_ files: [String: SourceFile]) -> (Templates, [Diagnostic]) {
    (Templates(), [])
  }

  /// What a language of the site lacks: words that no `strings/<language>.yaml` has.
  public func findings(for languages: [SiteConfiguration.Language]) -> [Diagnostic] { [] }
}

/// The rules of this room.
public enum TemplateRules {
  public static let all: [Rule] = []
}
