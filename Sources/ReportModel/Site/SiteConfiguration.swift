import Diagnostics
import Values

/// site.yaml.
public struct SiteConfiguration: Sendable {
  public let title: LocalizedText
  public let organization: LocalizedText
  /// Ends in `/`.
  public let baseURL: String
  /// The authoritative language.
  public let source: LanguageID
  /// In the order the site offers them.
  public let languages: [Language]
  public let reports: [ReportID]
  /// Parallel to `reports`.
  public let reportLocations: [Location]
  /// Names for periods, such as `FY2025`.
  public let periods: [String: Period]
  public let contact: Contact?
  public let style: HouseStyle

  public struct Language: Sendable, Hashable {
    public let id: LanguageID
    /// BCP 47, such as `zh-Hans`.
    public let tag: String
    /// In the language itself.
    public let name: String

    public init(id: LanguageID, tag: String, name: String) { (self.id, self.tag, self.name) = (id, tag, name) }
  }

  public struct Contact: Sendable {
    public let email: String?
    public let phone: String?
    public let url: String?
  }
}
