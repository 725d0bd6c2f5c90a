import Foundation
import Testing

@testable import Rendering

/// A whole small site, compared byte for byte with the files in `Golden/`.
///
/// To record it anew after a change that is meant, create an empty file `Golden/RECORD` and run these tests: they
/// write what is drawn now, remove that file, and fail, so that nobody records by accident. Then read the difference.
@Suite struct GoldenTests {
  private let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  @Test func theSmallSiteIsDrawnAsItIsRecorded() throws {
    let drawn = try site.output().filter { !$0.key.hasPrefix("assets/") && !$0.key.hasSuffix(".png") }
      .merging(site.printed()) { page, _ in page }
    let flag = folder.appending(path: "RECORD")
    if FileManager.default.fileExists(atPath: flag.path()) {
      try record(drawn)
      try FileManager.default.removeItem(at: flag)
      Issue.record("the small site was recorded anew; read the difference and run the tests again")
      return
    }
    let recorded = try recordedPaths()
    #expect(drawn.keys.sorted() == recorded.sorted())
    for path in recorded {
      // Not by Foundation's reader of texts, which drops a byte order mark.
      let text = String(decoding: try Data(contentsOf: folder.appending(path: path)), as: UTF8.self)
      #expect(drawn[path] == text, "\(path) differs from what is recorded")
    }
  }

  @Test func theSameSiteGivesTheSameBytesInAnyOrder() throws {
    let renderer = Renderer(site: try site.site(), templates: Templates.load([:]).0)
    let forwards = renderer.jobs.flatMap(renderer.render)
    let backwards = renderer.jobs.reversed().flatMap(renderer.render)
    #expect(forwards.sorted { $0.path < $1.path } == backwards.sorted { $0.path < $1.path })
  }

  private func record(_ drawn: [String: String]) throws {
    for path in try recordedPaths() { try FileManager.default.removeItem(at: folder.appending(path: path)) }
    for (path, text) in drawn {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  private func recordedPaths() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path()).filter { path in
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: folder.appending(path: path).path(), isDirectory: &isFolder)
      return exists && !isFolder.boolValue && path != "RECORD"
    }
  }

  private var site: Project {
    var project = Project(pages)
    project.files["content/2016/report.yaml"]! += """

      assurance:
        - {provider: {en: Lake Audit, zh: 湖区审计}, standard: ISAE 3000, level: limited, date: 2017-06-01, covers: [people.*]}
      topics:
        - {id: noise, name: {en: Noise, zh: 噪声}, impact: 1, financial: 2}
        - {id: water, name: {en: Water, zh: 水}, impact: 5, financial: 3}
      """
    // The styles and scripts, and their addresses that change with them, are none of this test's business.
    for style in ["style", "print"] { project.templates["templates/\(style).css"] = "body { margin: 0 }\n" }
    for script in ["search", "both"] { project.templates["templates/\(script).js"] = "// nothing\n" }
    return project
  }

  private var pages: [String: String] {
    [
      "10-people.zh.md": """
      ---
      title: 员工
      summary: 谁在这里工作。
      gri: [102-8]
      topics: [water]
      ---

      截至2016年12月31日，员工共[1,200人](metric:people.staff)，比上年末[增长50%](change:people.staff@2015-12-31..2016-12-31)。

      ## 构成 {#gender}

      女性占[约41.7%](metric:people.women-share)[^1]。

      ```{chart}
      id: staff-by-gender
      type: bar
      breakdown: people.staff#gender
      periods: [2016-12-31]
      title: {en: Employees by gender, zh: 按性别划分的员工}
      ```

      ## 用水 {#water}

      - 全年用水[超过25万立方米](metric:water.used)
      - 上一年<metric:water.used@2015>

      > [!note] 口径
      >
      > 只计厂区。

      [^1]: 按年末人数计算。
      """,
      "10-people.en.md": """
      ---
      title: People
      summary: Who works here.
      ---

      On 31 December 2016 there were [1,200 employees](metric:people.staff), [50% more](change:people.staff@2015-12-31..2016-12-31) than a year before.

      ## By gender

      Women are [about 41.7%](metric:people.women-share)[^1].

      ```{chart}
      id: staff-by-gender
      ```

      ## Water

      - [over 250,000 m³](metric:water.used) of water in the year
      - <metric:water.used@2015> in the year before

      > [!note] Scope
      >
      > The mill alone.

      [^1]: By headcount at the end of the year.
      """,
      "20-about.zh.md": "---\ntitle: 关于本报告\n---\n\n见[员工](10-people.zh.md#gender)。",
      "30-promise.zh.md": """
      ---
      title: 承诺
      summary: 我们为水和人做什么。
      sdg: [8]
      topics: [water]
      ---

      ## 清水 {#clean sdg=6}

      ```{quote}
      id: promise
      text: {en: What we take from the lake goes back clean., zh: 取之于湖，净而还之。}
      by: {en: Head of the mill, zh: 厂长}
      ```

      ## 目标 {#goals}

      ```{chart}
      id: matrix
      type: matrix
      title: {en: Materiality matrix, zh: 重要性矩阵}
      ```

      ```{sdg}
      id: goals
      actions: {8: {en: Work that is safe, zh: 安全的工作}}
      ```
      """,
      "30-promise.en.md": """
      ---
      title: Our promise
      summary: What we do for water and people.
      ---

      ## Clean water

      ```{quote}
      id: promise
      ```

      ## Goals

      ```{chart}
      id: matrix
      ```

      ```{sdg}
      id: goals
      ```
      """
    ]
  }
}
