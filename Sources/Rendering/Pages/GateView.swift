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
    var values = values(root: "", title: source.text(configuration.organization))
    values[.title] = names
    values[.content] = sections { language, out in
      writeTitle(language.text(configuration.title), &out)
      writeLink(to: atlas.addresses.page(Addresses.home(language.id)), language.language.name, language, &out)
    }
    return atlas.file(.gate, values, source, at: "")
  }

  /// Served at any address, so it names everything from the root of its host, if there is one. It says in all languages what is wrong.
  func notFound() -> OutputFile {
    var values = values(root: atlas.addresses.fromAnywhere(""), title: source.words[.notFoundTitle])
    values[.title] = names
    values[.content] = sections { language, out in
      writeTitle(language.words[.notFoundTitle], &out)
      out.raw("<p>")
      out.text(language.words[.notFoundBody])
      out.raw("</p>")
      writeLink(
        to: atlas.addresses.fromAnywhere(Addresses.home(language.id)), language.words[.homePage], language, &out)
    }
    return OutputFile(path: "404.html", bytes: source.draw(.notFound, values))
  }

  private func values(root: String, title: String) -> TemplateValues {
    var values = TemplateValues()
    values.set(.language, source.language.tag)
    values.set(.documentTitle, title)
    values.set(.title, title)
    values.set(.canonical, atlas.addresses.absolute(""))
    values.set(.stylesheet, root + atlas.stylePath)
    values[.alternates] = alternates
    return values
  }

  private var alternates: Markup {
    Markup { out in
      for language in atlas.languages {
        out.attribute("<link rel=\"alternate\" hreflang=\"", language.language.tag)
        out.attribute(" href=\"", atlas.addresses.absolute(Addresses.home(language.id)))
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

  /// One a language, in its own words.
  private func sections(_ write: (LanguageContext, inout HTMLWriter) -> Void) -> Markup {
    Markup { out in
      for language in atlas.languages {
        out.attribute("<section lang=\"", language.language.tag)
        out.raw(">")
        write(language, &out)
        out.raw("</section>\n")
      }
    }
  }

  private func writeTitle(_ title: String, _ out: inout HTMLWriter) {
    out.raw("<h2>")
    out.text(title)
    out.raw("</h2>")
  }

  private func writeLink(to address: String, _ text: String, _ language: LanguageContext, _ out: inout HTMLWriter) {
    out.attribute("<p><a href=\"", address)
    out.attribute(" hreflang=\"", language.language.tag)
    out.raw(">")
    out.text(text)
    out.raw("</a></p>")
  }
}
