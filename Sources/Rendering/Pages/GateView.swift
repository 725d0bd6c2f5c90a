import ReportModel
import Values

/// Draws the gate at `/`: the languages of the site, each in its own words, and the page for addresses that lead
/// nowhere. Neither sends anybody anywhere by itself.
struct GateView {
  let atlas: Atlas

  private var configuration: SiteConfiguration { atlas.site.configuration }
  private var source: LanguageContext {
    atlas.languages.first { $0.id == configuration.source } ?? atlas.languages[0]
  }

  func gate() -> OutputFile {
    var values = values(root: "", title: source.text(configuration.organization)) { "\($0.id)/" }
    values[.title] = names
    return atlas.file(.gate, values, source, at: "")
  }

  /// Served at any address, so it names everything from the beginning.
  func notFound() -> OutputFile {
    let values = values(root: configuration.baseURL, title: source.words[.notFoundTitle]) {
      atlas.addresses.absolute("\($0.id)/")
    }
    return OutputFile(path: "404.html", bytes: source.draw(.notFound, values))
  }

  private func values(root: String, title: String, link: (LanguageContext) -> String) -> TemplateValues {
    var values = TemplateValues()
    values.set(.language, source.language.tag)
    values.set(.documentTitle, title)
    values.set(.title, title)
    values.set(.canonical, atlas.addresses.absolute(""))
    values.set(.stylesheet, root + atlas.stylePath)
    values[.alternates] = alternates
    values[.content] = Markup { out in
      for language in atlas.languages { write(language, link: link(language), to: &out) }
    }
    return values
  }

  private var alternates: Markup {
    Markup { out in
      for language in atlas.languages {
        out.attribute("<link rel=\"alternate\" hreflang=\"", language.language.tag)
        out.attribute(" href=\"", atlas.addresses.absolute("\(language.id)/"))
        out.raw(">\n")
      }
      out.attribute("<link rel=\"alternate\" hreflang=\"x-default\" href=\"", atlas.addresses.absolute(""))
      out.raw(">\n")
    }
  }

  /// The organization's name in every language, each marked as what it is.
  private var names: Markup {
    Markup { out in
      for language in atlas.languages {
        out.attribute("<span lang=\"", language.language.tag)
        out.raw(">")
        out.text(language.text(configuration.organization))
        out.raw("</span> ")
      }
    }
  }

  private func write(_ language: LanguageContext, link: String, to out: inout HTMLWriter) {
    out.attribute("<section lang=\"", language.language.tag)
    out.raw("><h2>")
    out.text(language.text(configuration.title))
    out.raw("</h2>")
    out.attribute("<p><a href=\"", atlas.addresses.page(link))
    out.attribute(" hreflang=\"", language.language.tag)
    out.raw(">")
    out.text(language.language.name)
    out.raw("</a></p></section>\n")
  }
}
