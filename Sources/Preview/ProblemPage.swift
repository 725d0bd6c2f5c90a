import Diagnostics

/// Shown while there has never been a site that could be read: what to mend, and the script that waits for it.
struct ProblemPage: Sendable {
  private let version: String
  private let panel: FindingsPanel

  /// There is no page whose language it could take, so it takes the browser's.
  init(_ site: ShownSite, for request: Request) {
    let wanted = request.headers["Accept-Language"] ?? ""
    version = site.version
    panel = FindingsPanel(site.problems, source: nil, language: wanted.lowercased().hasPrefix("zh") ? .zh : .en)
  }

  var html: [UInt8] {
    var head = PanelWriter(language: panel.language)
    head.tag("<!DOCTYPE html>\n<html")
    head.attribute("lang", panel.language == .zh ? "zh-Hans" : "en")
    head.tag("><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">")
    head.tag("<link rel=\"stylesheet\" href=\"/_tallymark/panel.css\"><title>")
    head.message(PanelWords.noSite)
    head.tag("</title></head><body>")
    let script = PreviewedPage.addition(version: version, panel: nil)
    return Array((head.html + panel.html(isAlone: true) + script + "</body></html>\n").utf8)
  }
}
