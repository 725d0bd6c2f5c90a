/// What a template may ask for. Keys of kind text are escaped when they are put in; keys of kind markup are finished
/// HTML and stand in three braces. A key that a page has nothing for renders nothing, and `{{#key}}` tests for it.
enum TemplateKey: Int, Sendable, Hashable, CaseIterable {
  // The page's head
  case language
  case documentTitle
  case description
  case canonical
  case stylesheet
  case style
  case alternates
  case card
  case linkedData
  case scripts
  // The frame around every page
  case organization
  case organizationLink
  case reportTitle
  case reportLink
  case bookLink
  case searchLink
  case languages
  case navigation
  case breadcrumbs
  case identity
  // A page
  case title
  case summary
  case notice
  case contents
  case content
  case disclosures
  case related
  case pages
  case previous
  case next
  // A metric, a data book, a report's home
  case reference
  case figures
  case particulars
  case facts
  case history
  case targets
  case places
  case downloads

  enum Kind: Sendable {
    case text, markup
  }

  var kind: Kind {
    switch self {
    case .language, .documentTitle, .description, .canonical, .stylesheet, .organization, .organizationLink,
      .reportTitle,
      .reportLink, .bookLink, .searchLink, .title, .summary, .reference:
      .text
    case .style, .alternates, .card, .linkedData, .scripts, .languages, .navigation, .breadcrumbs, .identity, .notice,
      .contents, .content, .disclosures, .related, .pages, .previous, .next, .figures, .particulars, .facts, .history,
      .targets,
      .places,
      .downloads:
      .markup
    }
  }
}

extension TemplateKey {
  /// As templates write it: `documentTitle` is `document-title`.
  var name: String { kebabCase("\(self)") }

  static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })
}

/// What is put into a layout: one piece of markup a key. Markup that is empty counts as absent, so that `{{#key}}`
/// draws no frame around nothing.
struct TemplateValues: Sendable {
  private var values: [Markup] = Array(repeating: .empty, count: TemplateKey.allCases.count)

  subscript(key: TemplateKey) -> Markup {
    get { values[key.rawValue] }
    set { values[key.rawValue] = newValue }
  }

  /// Sets a key of kind text.
  mutating func set(_ key: TemplateKey, _ text: String?) { self[key] = text.map { Markup(text: $0) } ?? .empty }

  /// Sets a key of kind text that is read on the page itself, where figures keep their units beside them.
  mutating func set(_ key: TemplateKey, _ text: String?, by typography: Typography) {
    self[key] = Markup { out in text.map { typography.write($0, to: &out) } }
  }

  /// Sets a key of kind text to a title that stands large.
  mutating func setTitle(_ key: TemplateKey, _ title: String, by typography: Typography) {
    self[key] = Markup { typography.writeTitle(title, to: &$0) }
  }
}
