import Building
import Diagnostics

/// The list of findings shown over a page.
struct FindingsPanel: Sendable {
  let own: [Diagnostic]
  let elsewhere: [Diagnostic]
  let failure: Failure?
  let isShowingOlderSite: Bool
  let language: MessageLanguage

  /// More than this many in a list are only counted.
  private static let limit = 50

  /// For a page that was written in the file `source`.
  init(_ problems: Problems, source: String?, language: MessageLanguage) {
    (own, elsewhere) = problems.parted(by: source)
    failure = problems.failure
    isShowingOlderSite = problems.isShowingOlderSite
    self.language = language
  }

  /// Whether the list is open before its reader opens or closes it: only where there is something to mend here.
  private var isOpen: Bool {
    failure != nil || isShowingOlderSite || own.contains { $0.severity == .error }
  }

  /// `isAlone`: there is no page below it.
  func html(isAlone: Bool = false) -> String {
    var out = PanelWriter(language: language)
    out.tag("<aside id=\"tallymark-findings\"")
    if isAlone { out.tag(" class=\"alone\"") }
    out.attribute("lang", language == .zh ? "zh-Hans" : "en")
    out.attribute("aria-label", PanelWords.label.text(in: language))
    out.tag("><details")
    if isOpen || isAlone { out.tag(" open") }
    out.tag("><summary>")
    out.text(summary)
    out.tag("</summary>")
    writeFailure(to: &out)
    write(own, to: &out)
    if !own.isEmpty, !elsewhere.isEmpty {
      out.tag("<h2>")
      out.message(PanelWords.elsewhere(elsewhere))
      out.tag("</h2>")
    }
    write(elsewhere, to: &out)
    out.tag("</details></aside>")
    return out.html
  }

  private var summary: String {
    var parts: [Message] = []
    if failure != nil || isShowingOlderSite { parts.append(PanelWords.unreadable) }
    if !own.isEmpty { parts.append(PanelWords.here(own)) }
    if !elsewhere.isEmpty { parts.append(PanelWords.elsewhere(elsewhere)) }
    return parts.map { $0.text(in: language) }.joined(separator: " · ")
  }

  private func writeFailure(to out: inout PanelWriter) {
    if isShowingOlderSite { out.paragraph(PanelWords.olderSite) }
    guard let failure else { return }
    out.paragraph(failure.message)
    failure.help.forEach { out.paragraph($0) }
  }

  private func write(_ findings: [Diagnostic], to out: inout PanelWriter) {
    guard !findings.isEmpty else { return }
    out.tag("<ol>")
    findings.prefix(Self.limit).forEach { out.finding($0) }
    out.tag("</ol>")
    if findings.count > Self.limit { out.paragraph(PanelWords.more(findings.count - Self.limit)) }
  }
}
