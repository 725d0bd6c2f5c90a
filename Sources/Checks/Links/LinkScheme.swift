import Diagnostics

enum LinkScheme: SiteCheck {
  static let rule = Rule(
    "link-scheme", .error,
    meaning: Message(
      en:
        "A link begins with something other than `https:`, `http:`, `mailto:` or `tel:`: it would run a script or open "
        + "a file of the reader, or is a misspelt `metric:`, `story:` and the like.",
      zh: "链接的开头不是 `https:`、`http:`、`mailto:`、`tel:`：它会运行脚本、打开读者本机的文件，或者把 `metric:`、`story:` 之类写错了。"),
    reason: Message(
      en: "Scripts and files are unsafe and blocked by browsers; a misspelt citation leaves a figure unchecked; of all "
        + "else no link is made.",
      zh: "脚本和本机文件不安全，浏览器也会拦截；写错的引用会让一个数字漏过核对；其他开头的，不会生成链接。"),
    example: "[6,909 people](metirc:workforce.employees)",
    remedy: Message(
      en: "Link with `https:`, `mailto:` or `tel:`, or to a file of the site; correct the word before the colon.",
      zh: "使用 `https:`、`mailto:`、`tel:`，或链接到站点内的文件；改正冒号前的词。"))

  static func check(_ site: ReadSite, into findings: inout [Diagnostic]) {
    for problem in site.linkProblems {
      switch problem.kind {
      case .unsafeScheme(let scheme):
        findings.append(Diagnostic(rule, at: problem.location, unsafe(scheme), help: [safe]))
      case .otherScheme(let scheme):
        findings.append(Diagnostic(rule, at: problem.location, other(scheme), help: [safe]))
      case .nearlyCitation(let scheme, let meant):
        findings.append(
          Diagnostic(rule, at: problem.location, unknown(scheme), help: [Suggestion.didYouMean(meant + ":")]))
      case .noPage, .noFile, .noImage, .externalImage, .noAlternativeText, .noAnchor, .otherCase, .otherLanguage,
        .absolute, .empty:
        break
      }
    }
  }

  private static func unsafe(_ scheme: String) -> Message {
    Message(en: "a link with `\(scheme):` is not safe", zh: "`\(scheme):` 链接不安全")
  }

  private static func other(_ scheme: String) -> Message {
    Message(en: "no link is made of what begins with `\(scheme)`", zh: "以 `\(scheme)` 开头的不会生成链接")
  }

  private static func unknown(_ scheme: String) -> Message {
    Message(
      en: "`\(scheme):` is no kind of link, and the figure is not checked", zh: "没有 `\(scheme):` 这种链接，这个数字没有核对")
  }

  private static let safe = Message(
    en: "use `https:`, `mailto:` or `tel:`, or link to a file of the site",
    zh: "请使用 `https:`、`mailto:`、`tel:`，或链接到站点内的文件")
}
