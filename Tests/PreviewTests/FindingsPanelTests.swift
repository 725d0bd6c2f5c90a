import Building
import Diagnostics
import Testing

@testable import Preview

extension Diagnostic {
  /// A finding at 3:5 of `file`, with a note and help.
  static func example(
    in file: String, _ severity: Severity = .error, message: String = "the figures differ",
    note: String = "content/metrics/staff.yaml"
  ) -> Diagnostic {
    let words = Message(en: message, zh: "两数不符")
    let rule = Rule("figure-example", severity, meaning: words, reason: words, example: "", remedy: words)
    return Diagnostic(
      rule, at: Location(file: file, line: 3, column: 5, endLine: 3, endColumn: 9), words,
      notes: [Note(Message(en: "the fact", zh: "该数值"), at: Location(wholeFile: note))],
      help: [Message(en: "write 7", zh: "请写 7")])
  }
}

@Suite struct FindingsPanelTests {
  private func panel(
    _ findings: [Diagnostic], failure: Failure? = nil, isShowingOlderSite: Bool = false,
    source: String? = "content/10-a.zh.md", _ language: MessageLanguage = .en
  ) -> String {
    let problems = Problems(findings: findings, failure: failure, isShowingOlderSite: isShowingOlderSite)
    return FindingsPanel(problems, source: source, language: language).html()
  }

  @Test func saysWhatWhereAndWhatToDo() {
    let html = panel([.example(in: "content/10-a.zh.md")])
    #expect(
      html.contains("<code>content/10-a.zh.md:3:5</code> <b>error</b> <span class=\"code\">figure-example</span>"))
    #expect(html.contains("<p>the figures differ</p>"))
    #expect(html.contains("the fact <code>content/metrics/staff.yaml:1:1</code>"))
    #expect(html.contains("→ write 7"))
    #expect(html.contains("<summary>this page: 1 error</summary>"))
  }

  @Test func speaksThePagesLanguage() {
    let html = panel([.example(in: "content/10-a.zh.md"), .example(in: "content/20-b.zh.md", .warning)], .zh)
    #expect(html.contains("<summary>本页：1 个错误 · 其他位置：1 个警告</summary>"))
    #expect(html.contains("<p>两数不符</p>"))
    #expect(html.contains("→ 请写 7"))
    #expect(html.contains("lang=\"zh-Hans\""))
  }

  @Test func putsThePagesOwnFindingsFirst() throws {
    let html = panel([
      .example(in: "content/05-x.zh.md"), .example(in: "content/10-a.zh.md", .warning),
      .example(in: "content/10-a.zh.md", message: "worse"),
      .example(in: "content/metrics/staff.yaml", message: "cited here", note: "content/10-a.zh.md")
    ])
    let own = try #require(html.firstRange(of: "worse"))
    let warning = try #require(html.firstRange(of: "<b>warning</b>"))
    let elsewhere = try #require(html.firstRange(of: "<h2>elsewhere: 1 error</h2>"))
    let cited = try #require(html.firstRange(of: "cited here"))
    let other = try #require(html.firstRange(of: "content/05-x.zh.md:3:5"))
    #expect(own.lowerBound < warning.lowerBound)
    #expect(warning.lowerBound < elsewhere.lowerBound)
    #expect(cited.lowerBound < elsewhere.lowerBound)
    #expect(elsewhere.lowerBound < other.lowerBound)
    #expect(html.contains("<summary>this page: 2 errors, 1 warning · elsewhere: 1 error</summary>"))
  }

  @Test func isOpenOnlyWhereThereIsSomethingToMendHere() {
    #expect(panel([.example(in: "content/10-a.zh.md")]).contains("<details open>"))
    #expect(panel([.example(in: "content/10-a.zh.md", .warning)]).contains("<details>"))
    #expect(panel([.example(in: "content/20-b.zh.md")]).contains("<details>"))
    #expect(panel([.example(in: "content/site.yaml")], isShowingOlderSite: true).contains("<details open>"))
  }

  @Test func escapesWhatItQuotes() {
    let html = panel([.example(in: "content/10-a.zh.md", message: "a <script>\"&")])
    #expect(html.contains("<p>a &lt;script&gt;&quot;&amp;</p>"))
  }

  @Test func leavesAdviceToTheCommandLine() {
    #expect(Problems(findings: [.example(in: "content/10-a.zh.md", .advice)]).isEmpty)
  }

  @Test func countsWhatWouldBeTooMuch() {
    let html = panel((1...60).map { .example(in: "content/\($0).zh.md") })
    #expect(html.components(separatedBy: "<li class=\"error\">").count == 51)
    #expect(html.contains("… and 10 more"))
  }

  @Test func saysWhyTheSiteCannotBeRead() {
    let gone = Failure(.usage, Message(en: "there is no site", zh: "没有站点"), help: [Message(en: "make one", zh: "新建")])
    let html = panel([], failure: gone, isShowingOlderSite: true)
    #expect(html.contains("<summary>The site cannot be read</summary>"))
    #expect(html.contains("<p>there is no site</p><p>make one</p>"))
    #expect(html.contains("the last version that could be read"))
  }
}

@Suite struct PreviewedPageTests {
  private func addition(to html: String) -> String {
    String(decoding: PreviewedPage(Array(html.utf8)).with("+"), as: UTF8.self)
  }

  @Test func addsToTheEndOfTheBodyAndNowhereElse() {
    #expect(addition(to: "<body>\u{FEFF}a</body>\r\n</html>\n") == "<body>\u{FEFF}a+</body>\r\n</html>\n")
    #expect(
      addition(to: "<pre>&lt;/body></pre><!-- </body> --></BODY >") == "<pre>&lt;/body></pre><!-- </body> -->+</BODY >")
    #expect(addition(to: "no body") == "no body+")
    #expect(addition(to: "") == "+")
  }

  @Test(arguments: [
    ("<!DOCTYPE html>\n<html lang=\"zh-Hans\" class=\"a\">", MessageLanguage.zh),
    ("<html class=\"a\" lang=\"zh\">", .zh),
    ("<html lang=\"en\"><p lang=\"zh\">", .en), ("<html><p lang=\"zh\">", .en), ("", .en)
  ])
  func knowsThePagesLanguage(html: String, language: MessageLanguage) {
    #expect(PreviewedPage(Array(html.utf8)).language == language)
  }
}
