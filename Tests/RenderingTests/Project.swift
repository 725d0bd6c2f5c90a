import Diagnostics
import ReportModel
import Testing

@testable import Rendering

/// A small bilingual site in memory, and its finished files.
struct Project {
  var files: [String: String] = [
    "content/site.yaml": """
    title: {en: Reports, zh: 各年报告}
    organization: {en: Lakeside Paper, zh: 湖滨纸业}
    baseURL: https://example.org/
    source: zh
    languages:
      - {id: zh, tag: zh-Hans, name: 中文}
      - {id: en, tag: en, name: English}
    reports: ["2016"]
    contact: {email: report@example.org, phone: "+86 571 0000"}
    """,
    "content/2016/report.yaml": """
    title: {en: Report 2016, zh: 2016年报告}
    period: 2016-01-01/2016-12-31
    cutoff: 2017-04-30
    published: 2017-06-30
    numbers: open
    """,
    "content/metrics/people.yaml": """
    metrics:
      people.staff:
        name: {en: Employees, zh: 员工}
        unit: "{person}"
        period: instant
        discloses: [102-8]
        source: {en: Payroll, zh: 薪酬系统}
        values: {2015-12-31: 800, 2016-12-31: 1200}
        breakdowns:
          gender:
            name: {en: Gender, zh: 性别}
            members: {women: {en: Women, zh: 女}, men: {en: Men, zh: 男}}
            2016-12-31: {women: 500, men: 700}
      people.women-share:
        name: {en: Share of women, zh: 女性占比}
        unit: "%"
        period: instant
        formula: people.staff#women / people.staff
      water.used:
        name: {en: Water, zh: 用水}
        unit: m3
        period: duration
        values: {2015: 260000, 2016: ">250000"}
    """
  ]
  var assets: Set<String> = []
  var options = RenderingOptions()
  var templates: [String: String] = [:]

  /// `pages` are paths below content/2016/ with their texts; a page without front matter gets a title.
  init(_ pages: [String: String] = [:]) {
    for (path, text) in pages {
      files["content/2016/\(path)"] = text.hasPrefix("---") ? text : "---\ntitle: A page\n---\n\n\(text)\n"
    }
  }

  /// One page in both languages; the English one is empty where nothing is said of it.
  init(zh: String, en: String = "Text.") {
    self.init(["10-page.zh.md": zh, "10-page.en.md": en])
  }

  func site() throws -> Site {
    let sources = files.map { path, text in (path, SourceFile(path: path, text: text)) }
    let (frame, findings) = SiteFrame.read(
      SourceSet(files: Dictionary(uniqueKeysWithValues: sources), assets: assets))
    #expect(findings.filter { $0.severity == .error } == [])
    let read = try #require(frame)
    return read.assemble(read.pageFiles.map { read.readPage($0) }).0
  }

  func renderer() throws -> Renderer {
    let own = templates.map { path, text in (path, SourceFile(path: path, text: text)) }
    let (templates, findings) = Templates.load(Dictionary(uniqueKeysWithValues: own))
    #expect(findings == [])
    return Renderer(site: try site(), templates: templates, options: options)
  }

  /// The documents for paper by path.
  func printed(numbers: PageNumbers = .unknown) throws -> [String: String] {
    let renderer = try renderer()
    return Dictionary(
      uniqueKeysWithValues: renderer.printJobs().map { job in
        let document = renderer.print(job, numbers: numbers)
        return ("print/\(renderer.name(of: job)).html", String(decoding: document.html, as: UTF8.self))
      })
  }

  /// All finished files by path.
  func output() throws -> [String: String] {
    let renderer = try renderer()
    var result: [String: String] = [:]
    for file in renderer.jobs.flatMap(renderer.render) {
      #expect(result[file.path] == nil, "\(file.path) is written twice")
      result[file.path] = String(decoding: file.bytes, as: UTF8.self)
    }
    return result
  }

  func file(_ path: String) throws -> String {
    let files = try output()
    return try #require(files[path], "there is no \(path) among \(files.keys.sorted())")
  }

  /// The article of the page that `init(zh:en:)` makes.
  func article(_ language: String = "zh") throws -> String {
    let page = try file("\(language)/2016/page/index.html")
    let start = try #require(page.range(of: "<article>\n"))
    let end = try #require(page.range(of: "</article>"))
    return String(page[start.upperBound..<end.lowerBound])
  }
}

extension StringProtocol {
  /// Without the spans that hold figures together, for tests that look at something else.
  var withoutHolding: String { String(self).replacing(#/<span class="n">([^<]*)</span>/#) { String($0.output.1) } }
}
