import Algorithms
import ReportModel
import Values

/// What a data book holds, for catalogues of data.
struct LinkedDataset: Sendable {
  let facts: [FactIndex]
  /// Below the root of the site.
  let downloads: [(mediaType: String, path: String)]
}

/// What a page says of itself in the words of schema.org, as JSON-LD. Every page names the report it belongs to; what
/// is long is told once, by a report's home (Report) and by its data book (Dataset).
struct LinkedData {
  let atlas: Atlas
  let head: PageHead
  /// The most metrics that a data book names; all of them stand in its table.
  private static let mostVariables = 50

  private var language: LanguageContext { head.language }
  private var configuration: SiteConfiguration { atlas.site.configuration }
  private var report: Report? { head.report.map { atlas.site.reports[$0] } }

  private var organization: LinkedOrganization { LinkedOrganization(configuration, language) }

  var markup: Markup {
    var json = JSONWriter()
    json.object { json in
      json.text("@context", "https://schema.org")
      describeItself(&json)
      if let report = head.report, head.kind != .report {
        json.object("isPartOf", atlas.reportData[language.index][report])
      }
    }
    return Markup { out in
      out.raw("<script type=\"application/ld+json\">")
      out.markup(json.bytes[...])
      out.raw("</script>\n")
    }
  }

  private func describeItself(_ json: inout JSONWriter) {
    if head.kind == .report, let report {
      LinkedReport(report: report, language, atlas.addresses, organization).describe(&json)
      json.text("description", head.description)
      describeTranslations(&json)
      return
    }
    json.text("@type", head.kind.rawValue)
    json.text("name", head.title)
    json.text("description", head.description)
    json.text("url", atlas.addresses.absolute(head.sitePath))
    json.text("inLanguage", language.language.tag)
    if let dataset = head.dataset { describe(dataset, &json) }
  }

  /// From the authoritative edition to the others, and from each of them back.
  private func describeTranslations(_ json: inout JSONWriter) {
    let isSource = language.id == configuration.source
    let others = head.editions.filter { edition in
      isSource ? edition.language.id != configuration.source : edition.language.id == configuration.source
    }
    guard !others.isEmpty else { return }
    json.list(isSource ? "workTranslation" : "translationOfWork") { json in
      for other in others {
        json.object { json in
          json.text("@type", PageHead.Kind.report.rawValue)
          json.text("url", atlas.addresses.absolute(other.sitePath))
          json.text("inLanguage", other.language.language.tag)
        }
      }
    }
  }
}

/// A report, as every page that is part of it says it.
struct LinkedReport {
  private let report: Report
  private let language: LanguageContext
  private let addresses: Addresses
  private let publisher: LinkedOrganization

  init(report: Report, _ language: LanguageContext, _ addresses: Addresses, _ publisher: LinkedOrganization) {
    (self.report, self.language, self.addresses, self.publisher) = (report, language, addresses, publisher)
  }

  var object: JSONObject { JSONObject { describe(&$0) } }

  func describe(_ json: inout JSONWriter) {
    json.text("@type", PageHead.Kind.report.rawValue)
    json.text("name", language.text(report.configuration.title))
    json.text("url", addresses.absolute(Addresses.report(report.id, language.id)))
    json.text("inLanguage", language.language.tag)
    json.text("datePublished", report.configuration.published.description)
    json.text("temporalCoverage", "\(report.configuration.period.first)/\(report.configuration.period.last)")
    json.object("publisher") { publisher.describe(&$0) }
  }
}

/// Whose reports they are.
struct LinkedOrganization {
  private let configuration: SiteConfiguration
  private let language: LanguageContext

  init(_ configuration: SiteConfiguration, _ language: LanguageContext) {
    (self.configuration, self.language) = (configuration, language)
  }

  func describe(_ json: inout JSONWriter) {
    json.text("@type", "Organization")
    json.text("name", language.text(configuration.organization))
    json.text("url", configuration.contact?.url)
  }
}

// MARK: Data
extension LinkedData {
  private func describe(_ dataset: LinkedDataset, _ json: inout JSONWriter) {
    let periods = dataset.facts.map { atlas.site.data[$0].reference.period }
    if let first = periods.map(\.first).min(), let last = periods.map(\.last).max() {
      json.text("temporalCoverage", "\(first)/\(last)")
    }
    json.object("creator") { organization.describe(&$0) }
    json.list("variableMeasured") { json in
      for name in variables(of: dataset) { json.text(nil, name) }
    }
    json.list("distribution") { json in
      for download in dataset.downloads {
        json.object { json in
          json.text("@type", "DataDownload")
          json.text("encodingFormat", download.mediaType)
          json.text("contentUrl", atlas.addresses.absolute(download.path))
        }
      }
    }
  }

  /// Names of metrics, in the order of the facts.
  private func variables(of dataset: LinkedDataset) -> [String] {
    let metrics = dataset.facts.lazy.map { atlas.site.data[$0].reference.metric }.uniqued()
    return metrics.prefix(Self.mostVariables).map { language.text(atlas.site.data.metric($0)?.name) }
  }
}
