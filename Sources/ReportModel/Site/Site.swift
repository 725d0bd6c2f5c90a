import Diagnostics
import Figures
import Values

/// Everything that is known about the site once all of it has been read: what checks judge and renderers draw.
public struct Site: Sendable {
  public let configuration: SiteConfiguration
  public let data: DataModel
  /// The catalogues that some report uses, by id.
  public let frameworks: [FrameworkID: Framework]
  public let glossary: Glossary
  /// Counted things of units.yaml with their words.
  public let nouns: [CountedNoun]
  /// In the order of site.yaml.
  public let reports: [Report]
  /// Pages of the site itself, such as errata.
  public let pages: [Page]
  /// Paths below content/ that are no text: images and other files that pages may link to.
  public let assets: Set<String>
  let uses: FactUses
  let positions: [PageID: PagePosition]
}

public struct Report: Sendable {
  public let id: ReportID
  public let configuration: ReportConfiguration
  /// In reading order; a section's own page comes before the others of the section.
  public let pages: [Page]
  public let stories: [StoryID: StoryParticular]
  public let indexes: [DisclosureIndex]
  /// Facts that its pages cite or its directives show, in order: the data book.
  public let facts: [FactIndex]

  /// Its own page, if it has one.
  public var home: Page? { pages.first { $0.id.isReportHome } }
}

/// glossary.yaml.
public struct Glossary: Sendable {
  public struct Term: Sendable {
    public let words: LocalizedText
    /// Words not to be used for it, by language.
    public let avoid: [LanguageID: [String]]
    public let definition: LocalizedText?
    public let location: Location
  }

  public let terms: [Term]
  /// Names with digits in them that are no figures.
  public let names: [LocalizedText]
}
