import Parsing
import Testing
import Values

@testable import ReportModel

@Suite struct PassageTests {
  private let metrics = metric("a.staff", "values: {2015: 6, 2016: 7}")

  private func project(_ body: String, after: String = "") -> Project {
    let twin = body.split(separator: "\n").prefix(2).joined(separator: "\n")
    return Project(
      metrics: metrics,
      [
        "content/2016/10-a.zh.md":
          "---\ntitle: T\n---\n\n## 甲 {#a}\n\n```\(body)\n```\n\n## 乙 {#b}\n\n末段[^1]。\n\n[^1]: 注。\n",
        "content/2016/10-a.en.md": "---\ntitle: T\n---\n\n## A\n\n```\(twin)\n```\n\n## B\n\nLast[^1].\n\n[^1]: Note.\n"
      ])
  }

  private func edition(_ project: Project, _ language: Int) throws -> Edition {
    try #require(project.read().site?.reports[0].pages[0].editions[language])
  }

  private func words(_ edition: Edition) -> [String] {
    edition.document.proseBlocks.map { String(decoding: edition.document.prose(of: $0).text, as: UTF8.self) }
  }

  private let timeline = """
    {timeline}
    id: t
    items:
      - date: 2015
        text: {zh: "有[6人](metric:a.staff@2015)。", en: "There were [6](metric:a.staff@2015)."}
      - date: 2016
        text:
          zh: 有**[7人](metric:a.staff)**。
          en: There are **[7](metric:a.staff)**.
    """

  @Test func wordsOfTimelinesStandBelowTheirDirectiveInEachLanguage() throws {
    let (chinese, english) = (try edition(project(timeline), 0), try edition(project(timeline), 1))
    #expect(words(chinese) == ["甲", "有6人。", "有7人。", "乙", "末段\u{FFFC}。", "注。"])
    #expect(words(english) == ["A", "There were 6.", "There are 7.", "B", "Last\u{FFFC}.", "Note."])
    #expect(chinese.citations.count == 2 && english.citations.count == 2)
    for edition in [chinese, english] {
      let placed = edition.directives[0]
      #expect(Int(edition.document.nodes[placed.node].end) == placed.passages[1].upperBound)
      #expect(edition.document.prose(of: edition.headings[1].node).text.isEmpty == false)
      #expect(edition.document.prose(of: edition.document.footnotes[0].node + 1).text == Array(words(edition)[5].utf8))
    }
  }

  @Test func citationsAreFoundWhereTheyStandInThePage() throws {
    let chinese = try edition(project(timeline), 0)
    let document = chinese.document
    let written = chinese.citations.map { citation in
      let range = document.nodes[citation.node].source
      return document.source.text(Int(range.lowerBound)..<Int(range.upperBound))
    }
    #expect(written == ["[6人](metric:a.staff@2015)", "[7人](metric:a.staff)"])
  }

  @Test func textsWrittenOtherwiseThanTheyReadStandAsAWhole() throws {
    let quote =
      "{quote}\nid: t\ntext: {zh: \"\\\"[7人](metric:a.staff)\\\"\\n\\n完。\", en: \"[7](metric:a.staff)\\n\\nEnd.\"}"
    let chinese = try edition(project(quote), 0)
    #expect(words(chinese)[1...2] == ["\"7人\"", "完。"])
    let place = chinese.document.location(of: chinese.citations[0].node)
    #expect(place.line == 9 && place.column == 12)
    #expect(chinese.directives[0].passages[0].count > 3)
  }

  @Test func listsAreNoPassage() {
    expect(project("{quote}\nid: t\ntext: {zh: «\"- 甲\"», en: A}"), "syntax-directive-body")
  }
}
