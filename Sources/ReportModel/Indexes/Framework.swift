import Values

/// A catalogue of disclosures: gri-2016, gri-2021, sdg, or one of the site's own.
public struct Framework: Sendable {
  public struct Standard: Sendable {
    /// `GRI 303`
    public let code: String
    /// `GRI 303:2018`; unique.
    public let id: String
    public let title: LocalizedText
    public let year: Int?
    /// Publication dates of reports that it is valid for, both ends included.
    public let appliesFrom: Day?
    public let appliesUntil: Day?
    public let disclosures: [Disclosure]
  }

  public struct Disclosure: Sendable {
    public let code: DisclosureCode
    public let title: LocalizedText
    public let isCore: Bool
    public let isPerMaterialTopic: Bool
    public let permitsOmission: Bool
    /// The last publication date it is valid for, where it ends before its standard does.
    public let appliesUntil: Day?
    /// A title, in English or Chinese, is not verified in a source.
    public let isTitleUnverified: Bool
  }

  public let id: FrameworkID
  /// The key that pages declare its codes with: `gri`, `sdg`.
  public let family: String
  public let title: String
  public let standards: [Standard]
}

/// A disclosure of one edition of one standard.
public struct DisclosureReference: Sendable, Hashable {
  public let framework: FrameworkID
  /// `GRI 303:2018`
  public let standard: String
  public let code: DisclosureCode
}
