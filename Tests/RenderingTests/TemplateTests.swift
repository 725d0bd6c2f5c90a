import Diagnostics
import ReportModel
import Testing
import Values

@testable import Rendering

@Suite struct TemplateTests {
  private func findings(_ name: String, _ text: String) -> [Diagnostic] {
    let path = "templates/\(name)"
    return Templates.load([path: SourceFile(path: path, text: text)]).1
  }

  @Test func builtInTemplatesHaveNoFindings() {
    let files = EmbeddedFiles.all.map { ($0.path, SourceFile(path: $0.path, text: $0.text)) }
    #expect(Templates.load(Dictionary(uniqueKeysWithValues: files)).1 == [])
  }

  @Test func builtInWordsAreComplete() throws {
    for language in ["zh", "zh-hant", "en"] {
      let file = try #require(EmbeddedFiles.all.first { $0.path == "templates/strings/\(language).yaml" })
      let (book, findings) = WordBook.read(SourceFile(path: file.path, text: file.text))
      #expect(findings == [])
      #expect(book.missing == [])
    }
  }

  @Test func anUnknownKeyIsFoundAtItsTag() throws {
    let found = try #require(findings("page.mustache", "<main>\n<h1>{{titel}}</h1>").first)
    #expect(found.rule.code == "template-unknown-key")
    #expect(found.location.line == 2)
    #expect(found.location.column == 5)
    #expect(found.location.endColumn == 14)
    #expect(found.help.first?.en == "did you mean `title`?")
  }

  @Test func threeBracesAroundTextAreAFinding() {
    #expect(findings("page.mustache", "{{{title}}}").map(\.rule.code) == ["template-unescaped-text"])
    #expect(findings("page.mustache", "{{{content}}}").isEmpty)
  }

  @Test func anUnknownPartialIsFound() throws {
    let found = try #require(findings("page.mustache", "{{> headin}}").first)
    #expect(found.rule.code == "template-unknown-partial")
    #expect(found.help.first?.en == "did you mean `heading`?")
  }

  @Test func templatesThatIncludeEachOtherAreFound() {
    let files = ["a": "{{> b}}", "b": "{{> a}}"].map { name, text in
      ("templates/\(name).mustache", SourceFile(path: "templates/\(name).mustache", text: text))
    }
    let found = Templates.load(Dictionary(uniqueKeysWithValues: files)).1
    #expect(found.map(\.rule.code) == ["template-unknown-partial", "template-unknown-partial"])
  }

  @Test func brokenSyntaxIsFoundAtItsLine() throws {
    let found = try #require(findings("page.mustache", "<p>\n{{#summary}}x{{/title}}").first)
    #expect(found.rule.code == "template-syntax")
    #expect(found.location.line == 2)
  }

  @Test func sectionsNestedTooDeepAreFoundAtTheFirstOfThem() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "{{#title}}", count: depth) + String(repeating: "{{/title}}", count: depth)
    }
    #expect(findings("page.mustache", nested(100)).isEmpty)
    let found = findings("page.mustache", nested(5000))
    #expect(found.map(\.rule.code) == ["template-syntax"])
    #expect(found.first?.location.column == 1001)
    #expect(findings("page.mustache", String(repeating: "{{#a}}", count: 20_000)).count == 1)
  }

  @Test func delimitersCannotBeChanged() {
    #expect(findings("page.mustache", "{{=<% %>=}}").map(\.rule.code) == ["template-syntax"])
  }

  @Test func anUnknownWordIsFoundInTemplatesAndInWords() {
    #expect(findings("page.mustache", "{{words.nxt-page}}").map(\.rule.code) == ["template-unknown-word"])
    #expect(findings("strings/en.yaml", "nxt-page: Next").map(\.rule.code) == ["template-unknown-word"])
  }

  @Test func aFileThatNothingUsesIsFound() {
    #expect(findings("page.html", "<html>").map(\.rule.code) == ["template-unknown-file"])
  }

  private static let english = SiteConfiguration.Language(id: .english, tag: "en", name: "English")

  @Test(arguments: [
    ("cn", "zh-CN", "术语表"), ("zh", "zh-Hans-TW", "术语表"), ("hk", "zh-HK", "術語表"), ("zh", "zh-Hant", "術語表"),
    ("uk", "en-GB", "Glossary"), ("zh", "fr", "Glossary")
  ])
  func builtInWordsServeByTheTagOfALanguage(id: String, tag: String, glossary: String) {
    let language = SiteConfiguration.Language(id: LanguageID(id)!, tag: tag, name: "")
    let templates = Templates.load([:]).0
    #expect(templates.words(of: language)[.glossary] == glossary)
    #expect(templates.findings(for: [language]).isEmpty == (tag != "fr"))
  }

  @Test func aSiteChangesSingleWords() {
    let path = "templates/strings/en.yaml"
    let templates = Templates.load([path: SourceFile(path: path, text: "next-page: Onwards")]).0
    let words = templates.words(of: Self.english)
    #expect(words[.nextPage] == "Onwards")
    #expect(words[.previousPage] == "Previous")
  }

  @Test func aBrokenTemplateLeavesTheBuiltInOneInPlace() {
    let path = "templates/page.mustache"
    let templates = Templates.load([path: SourceFile(path: path, text: "{{titel}}")]).0
    let page = drawn(templates, .page) { $0.set(.title, "A title") }
    #expect(page.contains("<h1>A title</h1>"))
  }

  @Test func aSitesTemplateReplacesTheBuiltInOne() {
    let path = "templates/page.mustache"
    let source = SourceFile(
      path: path, text: "<b>{{title}}</b>{{#summary}}<i>{{summary}}</i>{{/summary}}{{words.next-page}}")
    let templates = Templates.load([path: source]).0
    #expect(drawn(templates, .page) { $0.set(.title, "R&D") } == "<b>R&amp;D</b>Next")
    #expect(drawn(templates, .page) { $0.set(.summary, "S") } == "<b></b><i>S</i>Next")
  }

  private func drawn(_ templates: Templates, _ name: LayoutName, _ set: (inout TemplateValues) -> Void) -> String {
    var values = TemplateValues()
    set(&values)
    let layout = templates.layouts(with: templates.words(of: Self.english))[name]
    return String(decoding: layout?.fill(values) ?? [], as: UTF8.self)
  }
}
