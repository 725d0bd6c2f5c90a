import Diagnostics
import Values

/// One `index:` block of report.yaml: the claim, and the rows that the pages themselves do not say.
public struct IndexDeclaration: Sendable {
  public enum OmissionReason: String, Sendable, CaseIterable {
    case notApplicable = "not-applicable"
    case confidential
    case legalProhibitions = "legal-prohibitions"
    case unavailable
  }

  public struct Omission: Sendable {
    public let reason: OmissionReason
    public let explanation: LocalizedText?
    /// The parts of the disclosure that are left out; empty for the whole of it.
    public let requirements: [String]
    public let steps: LocalizedText?
    public let by: Period?
  }

  public enum Row: Sendable {
    /// A direct answer in the index itself.
    case answer(LocalizedText)
    /// Answered in another document.
    case external(title: LocalizedText, page: String?, url: String?)
    case omitted(Omission)
    case notReported
  }

  public struct DeclaredRow: Sendable {
    public let code: DisclosureCode
    /// `GRI 303:2018` where the row says its edition.
    public let standard: String?
    /// The material topic that it is about (`103-2@privacy`); nil for all.
    public let topic: String?
    public let row: Row
    public let location: Location
  }

  /// A disclosure that report.yaml names, where it names it.
  public struct NamedDisclosure: Sendable {
    public let code: DisclosureCode
    public let location: Location
  }

  public let framework: FrameworkID
  /// As written; the catalogue says which there are.
  public let claim: String?
  /// Of the claim, else of the framework.
  public let claimLocation: Location
  /// The disclosures that the statement of use names, for claims under which a report picks what it uses.
  public let references: [NamedDisclosure]
  /// Standard number to edition year where the report says another than the default, such as 303: 2018.
  public let editions: [String: Int]
  public let rows: [DeclaredRow]
  public let location: Location
}
