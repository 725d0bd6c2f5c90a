import ReportModel

/// The style sheet of one document: `print.css`, and what only the document knows, its running heads.
///
/// Each chapter has pages of its own name, since browsers know no running strings yet.
struct PrintStyle {
  let view: PrintView

  private var language: LanguageContext { view.language }

  static func page(_ number: Int) -> String { "chapter-\(number)" }

  func markup(_ chapters: [String]) -> Markup {
    var rules = [
      "@page { @top-right { content: \(Self.quoted(edition)) } @bottom-left { content: \(Self.quoted(identity)) }"
        + " @bottom-right { content: \(pageOfPages) } }",
      "@page front { @top-left { content: \(Self.quoted(view.words[.menu])) } }",
      ":root { --before-page: \(onPage.before); --after-page: \(onPage.after) }"
    ]
    for (place, title) in chapters.enumerated() {
      rules.append("@page \(Self.page(place + 1)) { @top-left { content: \(Self.quoted(title)) } }")
    }
    return Markup(bytes: view.style + Array((rules.joined(separator: "\n") + "\n").utf8))
  }

  /// Report and language.
  private var edition: String {
    [language.text(view.report.configuration.title), language.language.name].joined(separator: " · ")
  }

  /// Whose page it is, of which period, and whom to ask, on every sheet.
  private var identity: String {
    let (report, site) = (view.report.configuration, view.atlas.site.configuration)
    let words = view.words
    var parts = [
      language.text(site.organization),
      words[.reportingPeriod] + language.colon + language.periods.text(for: report.period),
      words[.cutoff] + language.colon + language.periods.text(for: report.cutoff)
    ]
    if let contact = site.contact?.email ?? site.contact?.url ?? site.contact?.phone {
      parts.append(words[.contact] + language.colon + contact)
    }
    return parts.joined(separator: " · ")
  }

  private var pageOfPages: String {
    var text = Self.quoted(view.words[.pageOfPages])
    for counter in ["page", "pages"] { text = text.replacing("{\(counter)}", with: "\" counter(\(counter)) \"") }
    return text
  }

  private var onPage: (before: String, after: String) {
    let parts = view.words[.onPage].split(separator: "{page}", maxSplits: 1, omittingEmptySubsequences: false)
    return (Self.quoted(String(parts[0])), Self.quoted(parts.count > 1 ? String(parts[1]) : ""))
  }

  /// As a string of CSS that ends no style element either.
  static func quoted(_ text: String) -> String {
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("<", with: "\\3c ")
    return "\"" + escaped.replacing("\n", with: " ") + "\""
  }
}
