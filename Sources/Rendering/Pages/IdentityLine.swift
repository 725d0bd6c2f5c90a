import Algorithms
import ReportModel
import Values

/// The particulars that let a page stand alone: whose it is, of which report, period and language, and whom to ask.
struct IdentityLine {
  let language: LanguageContext
  let configuration: SiteConfiguration
  let report: Report?

  private var particulars: Particulars { Particulars(language: language, end: "") }

  /// As the foot of every page has it.
  var markup: Markup {
    Markup { out in
      out.raw("<dl class=\"identity\">")
      write(to: &out)
      out.raw("</dl>\n")
    }
  }

  func write(to out: inout HTMLWriter) {
    let particulars = particulars
    particulars.write(.organization, language.text(configuration.organization), to: &out)
    if let report = report?.configuration {
      particulars.write(.report, language.text(report.title), to: &out)
      particulars.write(.reportingPeriod, language.periods.text(for: report.period), to: &out)
      particulars.write(.cutoff, language.periods.text(for: report.cutoff), to: &out)
      particulars.write(.published, language.periods.text(for: report.published), to: &out)
      for assurance in report.assurance { particulars.write(assurance, to: &out) }
      if report.assurance.isEmpty { particulars.write(.assurance, language.words[.noAssurance], to: &out) }
    }
    particulars.write(.languageLabel, language.language.name, to: &out)
    if configuration.languages.count > 1,
      let source = configuration.languages.first(where: { $0.id == configuration.source })
    {
      particulars.write(.authoritative, language.name(of: source), to: &out)
    }
    if let contact = configuration.contact { write(contact, to: &out) }
  }

  private func write(_ contact: SiteConfiguration.Contact, to out: inout HTMLWriter) {
    let ways = [
      contact.email.map { ("mailto:" + $0, $0) },
      contact.phone.map { ("tel:" + $0.filter { $0.isNumber || $0 == "+" }, $0) },
      contact.url.map { ($0, $0) }
    ].compacted()
    particulars.write(.contact, to: &out) { out in
      for (place, way) in ways.enumerated() {
        if place > 0 { out.raw(" ") }
        out.link(to: way.0, way.1)
      }
    }
  }
}
