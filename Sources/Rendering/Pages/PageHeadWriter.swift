import Algorithms
import ReportModel
import Values

/// Builds what the layouts ask for on every page.
struct PageHeadWriter {
  let atlas: Atlas
  let head: PageHead

  private var language: LanguageContext { head.language }
  private var configuration: SiteConfiguration { atlas.site.configuration }
  private var report: Report? { head.report.map { atlas.site.reports[$0] } }

  func values() -> TemplateValues {
    var values = TemplateValues()
    setHead(&values)
    setFrame(&values)
    values.setTitle(.title, head.title, by: language.typography)
    return values
  }

  private func setHead(_ values: inout TemplateValues) {
    values.set(.language, language.language.tag)
    values.set(.documentTitle, documentTitle)
    values.set(.description, head.description)
    values.set(.canonical, atlas.addresses.absolute(head.sitePath))
    values.set(.stylesheet, root + atlas.stylePath)
    values[.alternates] = Markup { out in
      out.markup(alternates)
      out.markup(atlas.feedLinks[language.index])
    }
    values[.card] = card
    values[.linkedData] = LinkedData(atlas: atlas, head: head).markup
  }

  private func setFrame(_ values: inout TemplateValues) {
    values.set(.organization, language.text(configuration.organization))
    values.set(.organizationLink, link(Addresses.home(language.id)))
    values.set(.searchLink, link(Addresses.search(language.id)))
    values[.languages] = languageSwitch
    values[.identity] = identity
    values[.breadcrumbs] = breadcrumbs
    guard let report else { return }
    values.set(.reportTitle, language.text(report.configuration.title))
    values.set(.reportLink, link(Addresses.report(report.id, language.id)))
    values.set(.bookLink, link(Addresses.book(report.id, language.id)))
  }

  private var root: String { String(repeating: "../", count: head.sitePath.utf8.count { $0 == UInt8(ascii: "/") }) }

  private func link(_ sitePath: String) -> String { atlas.addresses.relative(from: head.sitePath, to: sitePath) }

  /// Title, report, organization: what a search engine shows of a page that was found by itself.
  private var documentTitle: String {
    var parts = [head.title]
    if let report { parts.append(language.text(report.configuration.title)) }
    parts.append(language.text(configuration.organization))
    return parts.chunked(by: ==).compactMap(\.first).joined(separator: " | ")
  }
}

// MARK: For machines
extension PageHeadWriter {
  // Every edition names all of them, itself too; who reads neither language is sent to the site's own.
  private var alternates: Markup {
    guard head.editions.count > 1 else { return .empty }
    return Markup { out in
      for edition in head.editions { write(edition, as: edition.language.language.tag, to: &out) }
      if let source = head.editions.first(where: { $0.language.id == configuration.source }) ?? head.editions.first {
        write(source, as: "x-default", to: &out)
      }
    }
  }

  private func write(_ edition: PageHead.Edition, as tag: String, to out: inout HTMLWriter) {
    out.attribute("<link rel=\"alternate\" hreflang=\"", tag)
    out.attribute(" href=\"", atlas.addresses.absolute(edition.sitePath))
    out.raw(">\n")
  }

  private var card: Markup {
    Markup { out in
      out.raw("<meta property=\"og:type\" content=\"")
      out.raw(head.kind == .page ? "article\">\n" : "website\">\n")
      property("og:title", head.title, &out)
      if let description = head.description { property("og:description", description, &out) }
      property("og:url", atlas.addresses.absolute(head.sitePath), &out)
      property("og:site_name", language.text(configuration.title), &out)
      if let card = head.card ?? atlas.card(of: head.report) { write(card, &out) }
    }
  }

  private func write(_ card: ChartCard, _ out: inout HTMLWriter) {
    property("og:image", atlas.addresses.absolute(card.path), &out)
    property("og:image:width", String(ChartCard.width), &out)
    property("og:image:height", String(ChartCard.height), &out)
    property("og:image:alt", language.text(card.title), &out)
    out.raw("<meta name=\"twitter:card\" content=\"summary_large_image\">\n")
  }

  private func property(_ name: String, _ content: String, _ out: inout HTMLWriter) {
    out.attribute("<meta property=\"", name)
    out.attribute(" content=\"", content)
    out.raw(">\n")
  }
}

// MARK: For readers
extension PageHeadWriter {
  private var languageSwitch: Markup {
    guard atlas.languages.count > 1 else { return .empty }
    return Markup { out in
      out.raw("<ul>")
      for other in atlas.languages { writeSwitch(to: other, &out) }
      out.raw("</ul>")
    }
  }

  /// The same page in the other language; where there is none, the report in that language, or its home.
  private func writeSwitch(to other: LanguageContext, _ out: inout HTMLWriter) {
    let name = other.language
    guard other.index != language.index else {
      out.raw("<li><span aria-current=\"true\">")
      out.text(name.name)
      out.raw("</span></li>")
      return
    }
    let twin = head.editions.first { $0.language.index == other.index }
    let nearest = report.map { Addresses.report($0.id, other.id) } ?? Addresses.home(other.id)
    out.attribute("<li><a href=\"", link(twin?.sitePath ?? nearest))
    out.attribute(" hreflang=\"", name.tag)
    out.attribute(" lang=\"", name.tag)
    if twin == nil {
      out.attribute(" title=\"", other.words[.notInThisLanguage])
    } else {
      out.raw(" rel=\"alternate\"")
    }
    out.raw(">")
    out.text(name.name)
    out.raw("</a></li>")
  }

  private var breadcrumbs: Markup {
    guard !head.ancestors.isEmpty else { return .empty }
    return Markup { out in
      out.attribute("<nav class=\"breadcrumbs\" aria-label=\"", language.words[.breadcrumbs])
      out.raw("><ol>")
      for ancestor in head.ancestors {
        out.raw("<li>")
        out.link(to: link(ancestor.sitePath)) { language.typography.write(ancestor.title, to: &$0) }
        out.raw("</li>")
      }
      out.raw("</ol></nav>\n")
    }
  }

  private var identity: Markup { atlas.identities[language.index][head.report.map { $0 + 1 } ?? 0] }
}
