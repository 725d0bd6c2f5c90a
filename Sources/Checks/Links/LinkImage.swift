import Diagnostics

enum LinkImage: SiteCheck {
  static let rule = Rule(
    "link-image", .error,
    meaning: Message(
      en: "An image is not there, or lies on another server.",
      zh: "图片不存在，或存放在别的服务器上。"),
    reason: Message(
      en:
        "Readers see a gap. The report's pages load nothing from others, so that nobody can watch its readers or change "
        + "it later.",
      zh: "读者只会看到空白。报告页面不从别处加载任何内容，以免读者被追踪，也免得内容日后被人更换。"),
    example: "![Solar roof](images/roof.png)",
    remedy: Message(
      en: "Put the image into the site, beside the page, and link to it relative to the page's file.",
      zh: "把图片放进站点、放在页面旁边，并写相对于该页文件的路径。"))

  static func check(_ site: ReadSite, into findings: inout [Diagnostic]) {
    for problem in site.linkProblems {
      switch problem.kind {
      case .noImage(let path): findings.append(Diagnostic(rule, at: problem.location, message(path), help: [help]))
      case .externalImage: findings.append(Diagnostic(rule, at: problem.location, external, help: [help]))
      case .noPage, .noFile, .noAlternativeText, .noAnchor, .otherCase, .otherLanguage, .unsafeScheme, .otherScheme,
        .nearlyCitation, .absolute,
        .empty:
        break
      }
    }
  }

  private static func message(_ path: String) -> Message {
    if path.isEmpty { return Message(en: "the image has no file", zh: "没有写图片文件") }
    return Message(en: "there is no image \(path)", zh: "没有 \(path) 这个图片")
  }

  private static let external = Message(
    en: "the image lies on another server, from which the report's pages load nothing",
    zh: "图片在别的服务器上，报告页面不会从那里加载")
  private static let help = Message(
    en: "put the file into the site and link to it relative to this file", zh: "请把文件放进站点，并写相对于本文件的路径")
}
