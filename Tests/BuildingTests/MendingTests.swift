import Diagnostics
import Foundation
import Testing

@testable import Building

/// What `check --fix` writes, and what it leaves as it is.
@Suite struct MendingTests {
  let folder = TemporaryFolder()
  private let page = "content/2025/10-people.zh.md"
  private var builder: Builder { Builder(options: BuildOptions(root: folder.path, width: 2)) }

  init() throws {
    try writeSite(style: "")
    try folder.write("---\ntitle: People\ntwin: abridged\n---\n", to: "content/2025/10-people.en.md")
  }

  private func writeSite(style: String) throws {
    try folder.write(
      """
      title: {en: Reports, zh: 报告}
      organization: {en: Lakeside Ltd, zh: 湖畔公司}
      baseURL: https://lakeside.example/
      source: zh
      languages: [{id: zh, tag: zh-Hans, name: 中文}, {id: en, tag: en, name: English}]
      reports: ["2025"]
      \(style)
      """, to: "content/site.yaml")
    try folder.write(
      """
      title: {en: Report for 2025, zh: 2025年报告}
      period: 2025-01-01/2025-12-31
      cutoff: 2026-03-31
      published: 2026-04-30
      numbers: open
      """, to: "content/2025/report.yaml")
  }

  private static let head = "---\ntitle: 员工\n---\n\n"

  /// The body of the page after it was mended.
  private func mended(_ body: String) async throws -> String {
    try folder.write(Self.head + body, to: page)
    _ = try await builder.mend()
    return String(try #require(folder.text(page)).dropFirst(Self.head.count))
  }

  @Test(arguments: [
    ("共６９０９人，占１２．５％。", "共6909人，占12.5%。"), ("截止2025年底，共6人。", "截至2025年底，共6人。"),
    ("员工,\n其中--\n很多", "员工，\n其中——\n很多"), ("截止至2025年底，共6人。", "截至2025年底，共6人。"), ("增长15～30%。", "增长15%～30%。"),
    ("占.5%。", "占0.5%。"),
    ("约100人左右。", "约100人。"), ("使命 -- 让信用等于财富。", "使命——让信用等于财富。"), ("买菜...都能办。", "买菜……都能办。"),
    ("员工, 其中(含外包)很多.", "员工，其中（含外包）很多。"), ("用水5m3。", "用水5m³。"), ("增长１５～３０％。", "增长15%～30%。"),
    ("**员工,**其中**15～30%**的人。", "**员工，**其中**15%～30%**的人。"), ("- 员工,其中\n- 成员:乙丙\n", "- 员工，其中\n- 成员：乙丙\n"),
    ("| 员工,人数 |\n|---|\n| .5% |\n", "| 员工，人数 |\n|---|\n| 0.5% |\n")
  ])
  func safeLapsesAreMended(_ before: String, _ after: String) async throws {
    #expect(try await mended(before) == after)
  }

  @Test(arguments: [
    ("In 2016，15% of us", "In 2016, 15% of us"), ("women，and", "women, and"), ("us，“all”，$5", "us, “all”, $5"),
    ("us（all）left", "us (all) left"), ("(us，)", "(us,)"), ("us，“all，” he", "us, “all,” he"), ("at 12：30", "at 12:30"),
    ("we have 6，909 shops", "we have 6，909 shops"), ("in 2016：15% more", "in 2016：15% more")
  ])
  func wideMarksAreMendedInEnglish(_ before: String, _ after: String) async throws {
    let head = "---\ntitle: People\ntwin: abridged\n---\n\n"
    try folder.write(Self.head, to: page)
    try folder.write(head + before, to: "content/2025/10-people.en.md")
    _ = try await builder.mend()
    #expect(folder.text("content/2025/10-people.en.md") == head + after)
  }

  @Test(arguments: [
    "规模9～16亿元。", "能耗降低3倍。", "占比提高5%。", "08年5月成立。", "`员工,其中`", "```\n截止2025年底\n```", "[网站](https://a.example/截止2025年,x)",
    "<!-- waive style-as-of: quoted -->\n\n截止2025年底，共6人。", "[截止2025年,三](literal:)", "员工\\,其中"
  ])
  func whatTakesAPersonIsLeft(_ body: String) async throws {
    #expect(try await mended(body) == body)
  }

  @Test func choicesOfTheSiteAreMended() async throws {
    try writeSite(style: "style: {thousands: grouped, spaces: one, kilowatt-hours: 千瓦时, titles: joined}")
    let after = try await mended("共**6909**人，见[12000](literal:)，用电5kWh。《甲》、《乙》。")
    #expect(after == "共 **6,909** 人，见[12000](literal:)，用电 5 千瓦时。《甲》《乙》。")
  }

  @Test func placesAreToldBeforeAndAfter() async throws {
    try folder.write(Self.head + "增长15～30%。\n\n截止2025年底。\n", to: page)
    let mends = try await builder.mend().mends
    #expect(
      mends.map { "\($0.location.line):\($0.location.column) \($0.before) \($0.after)" } == [
        "5:3 15～30% 15%～30%", "7:1 截止 截至"
      ])
  }

  @Test func byteOrderMarkAndLineEndsStay() async throws {
    let text = "\u{FEFF}---\r\ntitle: 员工\r\n---\r\n\r\n员工,其中  \r\n截止2025年底。\t\r\n\r\n末行"
    try folder.write(text, to: page)
    _ = try await builder.mend()
    #expect(folder.text(page) == text.replacing(",", with: "，").replacing("截止", with: "截至"))
  }

  @Test func secondRunWritesNothing() async throws {
    try folder.write(Self.head + "增长15～30%,截止2025年底.", to: page)
    #expect(try await builder.mend().mends.count == 4)
    let before = try FileManager.default.attributesOfItem(atPath: folder.path + "/" + page)
    #expect(try await builder.mend().mends == [])
    let after = try FileManager.default.attributesOfItem(atPath: folder.path + "/" + page)
    #expect(before[.systemFileNumber] as? UInt64 == after[.systemFileNumber] as? UInt64)
  }

  @Test func permissionsAndLinksStay() async throws {
    let shared = folder.path + "/content/2025/shared.txt"
    try folder.write(Self.head + "员工,其中", to: "content/2025/shared.txt")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: shared)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/" + page, withDestinationPath: "shared.txt")
    _ = try await builder.mend()
    #expect(folder.text("content/2025/shared.txt") == Self.head + "员工，其中")
    let attributes = try FileManager.default.attributesOfItem(atPath: shared)
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    let link = try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/" + page)
    #expect(link == "shared.txt")
  }

  @Test func readOnlyFileIsNotReplaced() async throws {
    let text = Self.head + "员工,其中"
    try folder.write(text, to: page)
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: folder.path + "/" + page)
    let mending = try await builder.mend()
    #expect(mending.mends == [])
    #expect(mending.failures.map(\.kind) == [.machine])
    #expect(mending.failures.first?.message.en.contains(page) == true)
    #expect(folder.text(page) == text)
  }

  @Test func nothingElseStandsInTheFolderAfterwards() async throws {
    _ = try await mended("员工,其中")
    #expect(folder.contents.filter { $0.hasPrefix("content/2025/") }.count == 3)
  }

  /// Any row of what writers type: mended once, nothing is left to mend, and nothing but the edits has changed.
  @Test func mendingTwiceIsMendingOnce() async throws {
    try writeSite(style: "style: {thousands: grouped, spaces: none, kilowatt-hours: 千瓦时, titles: separated}")
    var dice = Dice(state: 0x7A11)
    for _ in 0..<12 {
      let body = (0..<80).map { _ in Self.pieces.randomElement(using: &dice)! }.joined()
      let once = try await mended(body)
      let twice = try await mended(once)
      #expect(twice == once, "\(body)")
    }
  }

  @Test func mendsAccountForEveryChangedByte() async throws {
    var dice = Dice(state: 0xB17E)
    for _ in 0..<5 {
      let body = (0..<24).map { _ in Self.pieces.randomElement(using: &dice)! }.joined(separator: "\n\n")
      try folder.write(Self.head + body, to: page)
      let lines = Set(try await builder.mend().mends.map(\.location.line))
      let before = (Self.head + body).split(separator: "\n", omittingEmptySubsequences: false)
      let after = try #require(folder.text(page)).split(separator: "\n", omittingEmptySubsequences: false)
      let changed = before.indices.filter { before[$0] != after[$0] }.map { $0 + 1 }
      #expect(before.count == after.count && Set(changed) == lines, "\(body)")
    }
  }

  private static let pieces = [
    "员工", "截止2025年底", "15～30%", "１２％", ".5", ",", "(", ")", "--", "...", "…", "。。。", " ", "\n", "\n\n", "**", "约100人左右",
    "[6人](literal:)", "`a,b`", "《甲》《乙》", "kWh", "5 kWh", "6909人", "CO2", "5m3", ":", ";", "!",
    "[链接](https://a.example/)", "- ", "> ",
    "Alipay", "3", "&amp;", "\\,", "*强调*", "_", "|", "$", "～", "——", "?", ".", "“", "”", "9～16亿"
  ]

  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
  }
}
