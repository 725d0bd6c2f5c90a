import Diagnostics

enum LinkCase: SiteCheck {
  static let rule = Rule(
    "link-case", .error,
    meaning: Message(
      en: "A link and the file it leads to differ in capital and small letters.",
      zh: "链接与所指文件的大小写不一致。"),
    reason: Message(
      en: "It works on the writer's Windows or Mac, and breaks on the server.",
      zh: "在作者的 Windows 或 Mac 上能打开，上了服务器就断了。"),
    example: "![Solar roof](images/Roof.jpg)   # the file is roof.jpg",
    remedy: Message(en: "Write the name as the file has it.", zh: "照文件名的大小写书写。"))

  static func check(_ site: ReadSite, into findings: inout [Diagnostic]) {
    for problem in site.linkProblems {
      guard case .otherCase(let path, let actual) = problem.kind else { continue }
      findings.append(Diagnostic(rule, at: problem.location, message(path, actual), help: [help]))
    }
  }

  private static func message(_ path: String, _ actual: String) -> Message {
    Message(en: "there is no \(path), but there is \(actual)", zh: "没有 \(path)，但有 \(actual)")
  }

  private static let help = Message(en: "write the name as the file has it", zh: "请照文件名的大小写书写")
}
