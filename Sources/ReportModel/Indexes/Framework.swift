import Diagnostics
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
    /// Applies to every report, whatever its topics: general disclosures and the way of managing topics.
    public let isUniversal: Bool
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
    public let expects: Expectation
    /// The last publication date it is valid for, where it ends before its standard does.
    public let appliesUntil: Day?
    /// Languages of the titles that have not been compared with any publication, in their order in the catalogue.
    public let unverifiedTitles: [LanguageID]
  }

  /// What a disclosure asks for.
  public enum Expectation: String, Sendable, CaseIterable {
    case figure, text, either
  }

  /// Which rows a claim asks for.
  public enum Requirement: String, Sendable, CaseIterable {
    /// Every disclosure that the catalogue marks `core`.
    case core
    /// Every disclosure of the universal standards.
    case universal
    /// What is reported once for every material topic, for each of them.
    case management
    /// At least one of the disclosures of every material topic.
    case topic
    /// All disclosures of every standard that a material topic discloses from.
    case standard
  }

  /// What a report may say of its use of the framework.
  public struct Claim: Sendable {
    /// `core`, `in-accordance`
    public let id: String
    /// What it asks for, each with the clause that does. Without any, a report picks what it reports.
    public let requirements: [(asks: Requirement, clause: Message)]
    /// The clause that permits omissions; nil where leaving out is free.
    public let omissions: Message?
    /// The clause that lets a report name the disclosures that it uses.
    public let references: Message?
    /// The statement of use, with `{organization}`, `{period}` and `{standards}`.
    public let statement: LocalizedText
    /// What stands with the statement.
    public let note: LocalizedText?

    /// Whether rows may say "not reported" without a reason.
    public var allowsNotReported: Bool { requirements.isEmpty }
  }

  public let id: FrameworkID
  /// The key that pages declare its codes with: `gri`, `sdg`.
  public let family: String
  public let title: LocalizedText
  public let standards: [Standard]
  /// In the order of the catalogue.
  public let claims: [Claim]
  /// How the framework names the reasons for leaving a disclosure out.
  public let omissionReasons: [IndexDeclaration.OmissionReason: LocalizedText]

  /// The title in the languages of messages.
  public var name: Message { Message(title) }

  /// Of all its editions.
  public var codes: Set<DisclosureCode> { Set(standards.lazy.flatMap(\.disclosures).map(\.code)) }

  public func standard(_ id: String) -> Standard? { standards.first { $0.id == id } }

  public func claim(_ id: String?) -> Claim? { claims.first { $0.id == id } }
}

/// A disclosure of one edition of one standard.
public struct DisclosureReference: Sendable, Hashable {
  public let framework: FrameworkID
  /// `GRI 303:2018`
  public let standard: String
  public let code: DisclosureCode
}
