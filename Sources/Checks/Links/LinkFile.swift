import Diagnostics

enum LinkFile: SiteCheck {
  static let rule = Rule(
    "link-file", .error,
    meaning: Message(
      en: "A link leads to a file that is not there.",
      zh: "链接指向的文件不存在。"),
    reason: Message(
      en: "Readers who want the document do not get it.",
      zh: "读者打不开所要的文件。"),
    example: "[Audit statement](files/statment.pdf)",
    remedy: Message(
      en:
        "Put the file there, or correct the path; it is relative to the file that the link stands in. Pages are linked "
        + "by their `.md` file.",
      zh: "把文件放到该处，或改正路径（相对于链接所在的文件）。链接页面请写它的 `.md` 文件。"))

  static func check(_ site: ReadSite, into findings: inout [Diagnostic]) {
    for problem in site.linkProblems {
      guard case .noFile(let path) = problem.kind else { continue }
      findings.append(Diagnostic(rule, at: problem.location, message(path), help: [help]))
    }
  }

  private static func message(_ path: String) -> Message {
    if path.isEmpty { return Message(en: "the link leads out of content/", zh: "链接指向了 content/ 之外") }
    return Message(en: "there is no file \(path)", zh: "没有 \(path) 这个文件")
  }

  private static let help = Message(
    en: "put the file there or correct the path; a page is linked by its `.md` file",
    zh: "请把文件放到该处或改正路径；链接页面请写它的 `.md` 文件")
}
