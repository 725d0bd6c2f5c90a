import Foundation
import Testing

/// The commands for plain text, which need no site.
@Suite struct TextCommandTests {
  private final class TextFile {
    let path = NSTemporaryDirectory() + "tallymark-text-" + UUID().uuidString
    init(_ text: String) throws { try text.write(toFile: path, atomically: true, encoding: .utf8) }
    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  private func lines(_ output: String) throws -> [[String: Any]] {
    try output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test func figuresAreReadLineByLine() async throws {
    let file = try TextFile("\u{FEFF}2025年用水约3\r\n万吨。\r\n\r\n其中近八成来自再生水。\n")
    let outcome = try await Tallymark.run("figures", "--language", "zh", file.path)
    let figures = try lines(outcome.output)
    #expect(outcome.status == 0)
    #expect(figures.map { $0["line"] as? Int } == [1, 4])
    #expect(figures.map { $0["start"] as? Int } == [8, 3])
    #expect(figures.map { $0["value"] as? String } == ["3", "80"])
    #expect(figures.map { $0["qualifier"] as? String } == ["about", "nearly"])
  }

  @Test func allAddsDatesAndTheLike() async throws {
    let file = try TextFile("On 3 May 2025 the second of 12 sites opened.")
    let counted = try lines(try await Tallymark.run("figures", "--language", "en", file.path).output)
    let all = try lines(try await Tallymark.run("figures", "--language", "en-GB", "--all", file.path).output)
    #expect(counted.compactMap { $0["kind"] as? String } == ["count"])
    #expect(all.compactMap { $0["kind"] as? String } == ["date", "ordinal", "count"])
  }

  @Test func aTextWithoutFiguresPrintsNothing() async throws {
    let file = try TextFile("We report every year.")
    let outcome = try await Tallymark.run("figures", "--language", "en", "--format", "text", file.path)
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty)
  }

  @Test func everyPairGetsItsVerdict() async throws {
    let file = try TextFile(
      """
      {"id":"same","zh":"用电1.2亿千瓦时","en":"120 GWh of power"}
      {"id":"style","zh":"近8万人参与","en":"80,000 people took part"}

      {"id":"wrong","zh":"植树650万棵","en":"65 million trees planted"}
      """)
    let outcome = try await Tallymark.run("audit", "--pairs", file.path)
    let pairs = try lines(outcome.output)
    #expect(outcome.status == 1)
    #expect(pairs.map { $0["id"] as? String } == ["same", "style", "wrong"])
    #expect(pairs.map { $0["verdict"] as? String } == ["equal", "advice", "different"])
    let finding = try #require((pairs[2]["findings"] as? [[String: String]])?.first)
    #expect(finding["code"] == "twin-figure")
    #expect(finding["severity"] == "error")
    #expect(finding["message"]?.contains("650万棵") == true)
  }

  @Test func pairsWithoutErrorsEndInZeroAndSpeakEitherLanguage() async throws {
    let file = try TextFile(#"{"id":"1","zh":"2016年5月启用","en":"opened in 2016"}"#)
    let outcome = try await Tallymark.run("audit", "--pairs", file.path, "--messages", "zh")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains(#""code":"twin-date","severity":"advice""#))
    #expect(outcome.output.contains("详略不同"))
  }

  private static let bilingual = """
    园区去年共发放奖学金3794笔，金额合计560万元，惠及学生2000多人。

    Last year the park granted 3,974 scholarships worth 5.6 million yuan and reached more than 2,000 students.

    今年园区另设助学岗位，每人每月补贴800元，已有450名学生报名参加。

    This year the park also offers student jobs with a monthly allowance of 800 yuan; 450 students have applied.
    """

  @Test func aBilingualTextIsAudited() async throws {
    let file = try TextFile(Self.bilingual)
    let outcome = try await Tallymark.run("audit", file.path, "--format", "json")
    let findings = try lines(outcome.output)
    #expect(outcome.status == 1)
    #expect(findings.map { $0["code"] as? String } == ["twin-figure"])
    #expect(findings.map { $0["file"] as? String } == [file.path])
    #expect(findings.map { $0["line"] as? Int } == [3])
    #expect((findings.first?["notes"] as? [[String: Any]])?.map { $0["line"] as? Int } == [1])
    #expect(outcome.errors.contains("compared 2 Chinese paragraphs"))
  }

  @Test func twoTextsAreAuditedInEitherOrder() async throws {
    let lines = Self.bilingual.split(separator: "\n")
    let chinese = try TextFile("\u{FEFF}" + lines[0] + "\r\n" + lines[2])
    let english = try TextFile(lines[1] + "\n" + lines[3])
    for files in [[chinese.path, english.path], [english.path, chinese.path]] {
      let outcome = try await Tallymark.run(["audit", "--quiet"] + files)
      #expect(outcome.status == 1)
      #expect(outcome.errors.isEmpty)
      #expect(outcome.output.contains("error  another value: “3,974 scholarships” against “3794笔” of the Chinese text"))
      #expect(outcome.output.contains("\(english.path):1"))
      #expect(outcome.output.contains("【3,974 scholarships】"))
    }
  }

  @Test func aPipeIsReadInAFilesPlace() async throws {
    let lines = Self.bilingual.split(separator: "\n")
    let chinese = try TextFile(lines[0] + "\n" + lines[2])
    let audit = try await Tallymark.run(
      ["audit", "--quiet", chinese.path, "/dev/stdin"], input: try pipe(holding: lines[1] + "\n" + lines[3]))
    #expect(audit.status == 1, "\(audit.errors)")
    #expect(audit.output.contains("/dev/stdin:1"))
    let figures = try await Tallymark.run(
      ["figures", "/dev/stdin", "--language", "en"], input: try pipe(holding: "1,248 employees"))
    #expect(figures.status == 0 && figures.output.contains("1,248"))
  }

  private func pipe(holding text: String) throws -> FileHandle {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try pipe.fileHandleForWriting.close()
    return pipe.fileHandleForReading
  }

  @Test func findingsBecomeAWorklist() async throws {
    let file = try TextFile(Self.bilingual)
    let outcome = try await Tallymark.run("audit", file.path, "--format", "csv", "--messages", "zh")
    let rows = outcome.output.split(separator: "\r\n")
    #expect(rows.count == 2)
    #expect(rows.first?.contains("级别,代码,问题,文件,行,原文") == true)
    #expect(rows.last?.contains("错误,twin-figure,") == true)
  }

  @Test(arguments: ["", "12 34\n", "Only English text stands in this file.\n"])
  func whatCannotBeComparedIsWrongUsage(text: String) async throws {
    let file = try TextFile(text)
    let outcome = try await Tallymark.run("audit", file.path)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(file.path))
  }

  @Test(arguments: [
    ["figures"], ["figures", "--language", "fr"], ["figures", "--language", "zh", "/nowhere"],
    ["audit", "--pairs", "/nowhere"], ["audit"],
    ["audit", "/nowhere"], ["audit", "a", "b", "c"], ["audit", "a", "--pairs", "b"]
  ])
  func wrongUsageEndsInTwo(arguments: [String]) async throws {
    let outcome = try await Tallymark.run(arguments)
    #expect(outcome.status == 2)
    #expect(!outcome.errors.isEmpty)
  }

  @Test func aLineThatIsNoPairIsNamed() async throws {
    let file = try TextFile("{\"id\":\"1\",\"zh\":\"一\",\"en\":\"one\"}\n{\"id\":\"2\"}\n")
    let outcome = try await Tallymark.run("audit", "--pairs", file.path)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("line 2"))
    #expect(outcome.output.isEmpty)
  }
}
