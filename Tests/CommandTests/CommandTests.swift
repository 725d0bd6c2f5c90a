import Foundation
import Testing

@Suite struct CommandTests {
  @Test func aNewSiteChecksCleanAndBuilds() async throws {
    let site = try await SiteFolder()
    let check = try await Tallymark.run("check", "--strict", in: site.path)
    #expect(check.status == 0, "\(check.output)\(check.errors)")
    #expect(check.output.isEmpty)
    #expect(try await Tallymark.run("build", in: site.path).status == 0)
    let pages = try site.files(below: "public").keys
    for page in [
      "index.html", "zh/2025/workforce/index.html", "en/2025/workforce/index.html", "404.html", "sitemap.xml"
    ] {
      #expect(pages.contains(page), "\(page) is missing")
    }
  }

  @Test func initWritesNothingIntoAFolderThatIsNotEmpty() async throws {
    let site = try await SiteFolder()
    let before = try site.files(below: "")
    let second = try await Tallymark.run("init", site.path)
    #expect(second.status == 2)
    #expect(second.errors.contains("is not an empty folder"))
    #expect(try site.files(below: "") == before)
  }

  @Test(arguments: [
    ("content/2025/20-workforce.zh.md", "1,248", "1,249"), ("content/2025/20-workforce.en.md", "574", "547"),
    ("content/metrics/workforce.yaml", "2025-12-31: 1248", "2025-12-31: 1348")
  ])
  func aChangedFigureFailsTheCheckAtItsPlace(file: String, old: String, new: String) async throws {
    let site = try await SiteFolder()
    try site.replace(old, with: new, in: file)
    let check = try await Tallymark.run("check", "--format", "json", in: site.path)
    #expect(check.status == 1)
    #expect(check.output.contains("\"severity\":\"error\""))
    #expect(check.output.contains("20-workforce") || check.output.contains("workforce.yaml"))
  }

  @Test func aFactThatNoLongerAgreesNamesTheSentence() async throws {
    let site = try await SiteFolder()
    try site.replace("{female: 574, male: 674}", with: "{female: 474, male: 774}", in: "content/metrics/workforce.yaml")
    let check = try await Tallymark.run("check", "--format", "json", in: site.path)
    #expect(check.status == 1)
    for language in ["zh", "en"] {
      #expect(check.output.contains("\"file\":\"content/2025/20-workforce.\(language).md\""))
    }
  }

  @Test func errorsKeepTheLastSite() async throws {
    let site = try await SiteFolder()
    #expect(try await Tallymark.run("build", in: site.path).status == 0)
    let before = try site.files(below: "public")
    try site.replace("1,248", with: "1,249", in: "content/2025/20-workforce.zh.md")
    #expect(try await Tallymark.run("build", in: site.path).status == 1)
    #expect(try site.files(below: "public") == before)
  }

  @Test func finishedPagesAreProvedAgainstTheData() async throws {
    let site = try await SiteFolder()
    #expect(try await Tallymark.run("prove", in: site.path).status == 2)
    #expect(try await Tallymark.run("build", in: site.path).status == 0)
    let proof = try await Tallymark.run("prove", in: site.path)
    #expect(proof.status == 0, "\(proof.output)")
    #expect(proof.errors.contains("against the data: no findings"))
    try site.replace(">1,248<", with: ">1,284<", in: "public/en/2025/workforce/index.html")
    let second = try await Tallymark.run("prove", "public", "--format", "json", in: site.path)
    #expect(second.status == 1)
    #expect(second.output.contains("\"file\":\"en/2025/workforce/index.html\""))
    #expect(second.output.contains("output-mismatch"))
  }

  @Test func aDeletedPageDisappears() async throws {
    let site = try await SiteFolder()
    #expect(try await Tallymark.run("build", in: site.path).status == 0)
    for language in ["zh", "en"] {
      try FileManager.default.removeItem(atPath: site.path + "/content/2025/10-message.\(language).md")
    }
    _ = try await Tallymark.run("build", in: site.path)
    #expect(try site.files(below: "public")["en/2025/message/index.html"] == nil)
  }

  @Test func sameInputSameBytesWhateverTheFolderAndTheCores() async throws {
    let (first, second) = (try await SiteFolder(), try await SiteFolder())
    #expect(try await Tallymark.run("build", "--jobs", "1", in: first.path).status == 0)
    #expect(try await Tallymark.run("build", "--jobs", "8", in: second.path).status == 0)
    let files = try first.files(below: "public")
    #expect(files.count > 20)
    #expect(try second.files(below: "public") == files)
  }

  @Test func refusesAnOutputFolderThatIsNotItsOwn() async throws {
    let site = try await SiteFolder()
    try FileManager.default.createDirectory(atPath: site.path + "/mine", withIntermediateDirectories: true)
    try site.write("precious", to: "mine/thesis.txt")
    let build = try await Tallymark.run("build", "--output", "mine", in: site.path)
    #expect(build.status == 2)
    #expect(try site.files(below: "mine") == ["thesis.txt": Data("precious".utf8)])
  }

  @Test(arguments: [
    ["build", "--root", "/nowhere"], ["check", "--jobs", "0"], ["check", "--bogus"], ["explain", "figure-mismach"],
    ["init", ""],
    ["serve", "--port", "70000"],
    ["nonsense"]
  ])
  func wrongUsageEndsInTwo(arguments: [String]) async throws {
    let outcome = try await Tallymark.run(arguments)
    #expect(outcome.status == 2)
    #expect(!outcome.errors.isEmpty)
    #expect(outcome.output.isEmpty)
  }

  @Test func explainsACodeInBothLanguages() async throws {
    let english = try await Tallymark.run("explain", "figure-mismatch")
    let chinese = try await Tallymark.run("explain", "figure-mismatch", "--messages", "zh")
    #expect(english.status == 0 && chinese.status == 0)
    #expect(english.output.contains("For example:"))
    #expect(chinese.output.contains("例如："))
  }

  @Test func findsAMetricByAnyOfItsNames() async throws {
    let site = try await SiteFolder()
    let found = try await Tallymark.run("metrics", "员工总数", in: site.path)
    #expect(found.status == 0)
    #expect(found.output.contains("[](metric:workforce.employees@2025-12-31)"))
    let none = try await Tallymark.run("metrics", "no such thing", in: site.path)
    #expect(none.status == 0 && none.output.isEmpty)
    #expect(none.errors.contains("no metric matches"))
  }

  @Test func endlessFractionsAreToldAsDecimals() async throws {
    let site = try await SiteFolder()
    let listed = try await Tallymark.run("metrics", "female-share", in: site.path)
    #expect(listed.output.contains("≈45.993590 %") && !listed.output.contains("/156"))
    let traced = try await Tallymark.run("trace", "workforce.female-share", in: site.path)
    #expect(traced.output.contains("≈ 45.993590 %  (exactly 7175/156, "))
  }

  @Test func everyCommandTakesTheCommonOptions() async throws {
    let site = try await SiteFolder()
    try site.write("共6,909人。\n6,909 people.\n", to: "a.txt")
    #expect(try await Tallymark.run("build", in: site.path).status == 0)
    let common = [
      "--root", site.path, "--output", site.path + "/public", "--jobs", "2", "--quiet", "--strict", "--messages", "zh"
    ]
    let commands = [
      ["check"], ["explain", "figure-mismatch"], ["metrics"], ["trace", "workforce.employees"], ["gaps"], ["prove"],
      ["figures", "--language", "en", site.path + "/a.txt"], ["audit", site.path + "/a.txt"],
      ["init", site.path + "/new"]
    ]
    for command in commands {
      for format in ["text", "json", "github", "sarif"] where command[0] != "init" || format == "json" {
        let outcome = try await Tallymark.run(command + common + ["--format", format])
        #expect(outcome.status == 0, "\(command) \(format): \(outcome.errors)")
        if format == "json", !outcome.output.isEmpty { #expect(outcome.output.hasPrefix("{"), "\(command)") }
      }
    }
    #expect(try await Tallymark.run("metrics", "--format", "xml", in: site.path).status == 2)
  }

  @Test func listsAreObjectsForPrograms() async throws {
    let site = try await SiteFolder()
    let metrics = try await Tallymark.run("metrics", "employees", "--format", "json", in: site.path)
    #expect(metrics.output.contains(#""id":"workforce.employees@2025-12-31","citation":"[](metric:workforce."#))
    let rule = try await Tallymark.run("explain", "syntax-yaml", "--format", "json")
    #expect(rule.output.contains(#""severity":"error""#) && rule.output.contains(#""waivable":false"#))
  }

  @Test func acceptingATranslationTellsSo() async throws {
    let site = try await SiteFolder()
    let file = "content/2025/20-workforce.en.md"
    let first = try await Tallymark.run("check", "--accept", file, in: site.path)
    #expect(first.errors.contains("noted in \(file) that it says what content/2025/20-workforce.zh.md says now"))
    let second = try await Tallymark.run("check", "--accept", file, in: site.path)
    #expect(second.errors.contains("already says so"))
  }

  @Test func aMalformedReferenceIsToldOnce() async throws {
    let site = try await SiteFolder()
    let errors = try await Tallymark.run("trace", "Foo", in: site.path).errors
    #expect(errors.ranges(of: "Foo").count == 1)
  }

  #if os(Linux)
    @Test(arguments: [["metrics"], ["gaps", "--format", "csv"], ["explain"], ["--help"]])
    func anOutputThatCannotBeWrittenEndsInThree(arguments: [String]) async throws {
      let site = try await SiteFolder()
      let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
      let outcome = try await Tallymark.run(arguments, in: site.path, writingTo: full)
      #expect(outcome.status == 3)
      #expect(outcome.errors.contains("standard output cannot be written: No space left on device"))
    }
  #endif

  @Test func initTellsCommandsThatAShellTakesAsTheyStand() async throws {
    let site = try await SiteFolder()
    for (name, written) in [("my report", "'my report'"), ("it's", #"'it'\''s'"#), ("报告-2025", "报告-2025")] {
      let outcome = try await Tallymark.run(["init", name], in: site.path)
      #expect(outcome.status == 0)
      #expect(outcome.output.contains("tallymark check --root \(written) "))
    }
  }

  @Test func acceptsATranslationAndKeepsTheRestOfTheFile() async throws {
    let site = try await SiteFolder()
    let (page, source) = ("content/2025/10-message.en.md", "content/2025/10-message.zh.md")
    let text = "\u{FEFF}" + (try site.text(page)).replacingOccurrences(of: "\n", with: "\r\n")
    try site.write(text, to: page)
    #expect(try await Tallymark.run("check", "--accept", page, in: site.path).status == 0)
    // Not by Foundation's reader of texts, which drops a byte order mark.
    let bytes = try #require(FileManager.default.contents(atPath: site.path + "/" + page))
    let accepted = String(decoding: bytes, as: UTF8.self)
    let mark = try #require(accepted.split(separator: "\r\n").first { $0.hasPrefix("translated: 1-") })
    #expect(accepted == text.replacingOccurrences(of: "\r\n---\r\n", with: "\r\n\(mark)\r\n---\r\n"))
    try site.write(try site.text(source) + "\n还有一句。\n", to: source)
    let stale = try await Tallymark.run("check", "--format", "json", in: site.path)
    #expect(stale.output.contains("twin-stale"))
    let again = try await Tallymark.run(
      "check", "--format", "json", "--accept", site.path + "/" + page, "--root", site.path)
    #expect(!again.output.contains("twin-stale"))
    #expect(try site.text(page).split(separator: "\r\n").count == accepted.split(separator: "\r\n").count)
  }

  @Test(arguments: ["content/2025/10-message.zh.md", "content/site.yaml", "nowhere.en.md"])
  func acceptsNothingButTranslations(file: String) async throws {
    let site = try await SiteFolder()
    let before = try site.files(below: "content")
    #expect(try await Tallymark.run("check", "--accept", file, in: site.path).status == 2)
    #expect(try site.files(below: "content") == before)
  }

  @Test func tracesAValueToItsOriginAndItsPlaces() async throws {
    let site = try await SiteFolder()
    let text = try await Tallymark.run("trace", "workforce.employees@2025-12-31", in: site.path)
    #expect(text.status == 0)
    for expected in [
      "workforce.employees@2025-12-31 = 1248 {person}  (zh 1,248, en 1,248)", "20-workforce.zh.md:",
      "20-workforce.en.md:"
    ] {
      #expect(text.output.contains(expected), "\(text.output)")
    }
    let json = try await Tallymark.run("trace", "workforce.employees", "--format", "json", in: site.path)
    for line in json.output.split(separator: "\n") {
      let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      #expect(object["metric"] as? String == "workforce.employees")
      #expect(object["places"] is [[String: Any]])
    }
  }

  @Test func tracesWhatFormulasShareOnce() async throws {
    let site = try await SiteFolder()
    let metric = "{name: {en: A, zh: 甲}, unit: \"%\", period: instant, formula: "
    let metrics = """
      metrics:
        shared.rest: \(metric)100 - workforce.female-share}
        shared.difference: \(metric)workforce.female-share - shared.rest}

      """
    try site.write(metrics, to: "content/metrics/shared.yaml")
    let text = try await Tallymark.run("trace", "shared.difference", in: site.path)
    #expect(text.output.contains("\n    ← workforce.female-share@2025-12-31 ≈ "))
    #expect(text.output.matches(of: /\(told above\)/).count == 1, "\(text.output)")
    let json = try await Tallymark.run("trace", "shared.difference", "--format", "json", in: site.path)
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let parts = try #require(object?["parts"] as? [[String: Any]])
    #expect(parts.map { $0["metric"] as? String } == ["workforce.female-share", "shared.rest"])
    #expect((parts[0]["parts"] as? [Any])?.count == 2)
    let inner = try #require(parts[1]["parts"] as? [[String: Any]])
    #expect(inner.map { $0["toldAbove"] as? Bool } == [true])
  }

  @Test func traceTellsANameOnceThatIsTheSameInAllLanguages() async throws {
    let site = try await SiteFolder()
    let report = "content/2025/report.yaml"
    let assurance = "assurance: [{provider: Example, standard: ISAE 3000, level: limited, covers: [workforce.*]}]\n"
    try site.replace("index:\n", with: assurance + "index:\n", in: report)
    let text = try await Tallymark.run("trace", "workforce.employees", in: site.path)
    #expect(text.output.contains("assured: limited, Example, ISAE 3000\n"), "\(text.output)")
  }

  @Test func traceOfAnUnknownMetricNamesTheNearest() async throws {
    let site = try await SiteFolder()
    let unknown = try await Tallymark.run("trace", "workforce.employes", in: site.path)
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("workforce.employees"))
    #expect(unknown.output.isEmpty)
  }

  @Test func aPipeGetsNoProgressAndJSONNothingElse() async throws {
    let site = try await SiteFolder()
    try site.replace("1,248", with: "1,249", in: "content/2025/20-workforce.zh.md")
    let check = try await Tallymark.run("check", "--format", "json", in: site.path)
    for line in check.output.split(separator: "\n") {
      #expect(try JSONSerialization.jsonObject(with: Data(line.utf8)) is [String: Any])
    }
    #expect(!check.errors.contains("\u{1B}"))
  }

  @Test func sarifIsOneLogWithFindingsAndWithout() async throws {
    let site = try await SiteFolder()
    #expect(try await resultsOfSARIF(in: site).isEmpty)
    try site.replace("1,248", with: "1,249", in: "content/2025/20-workforce.zh.md")
    #expect(try await resultsOfSARIF(in: site).contains { $0["ruleId"] as? String == "figure-mismatch" })
  }

  private func resultsOfSARIF(in site: SiteFolder) async throws -> [[String: Any]] {
    let check = try await Tallymark.run("check", "--format", "sarif", in: site.path)
    let log = try #require(try JSONSerialization.jsonObject(with: Data(check.output.utf8)) as? [String: Any])
    let runs = try #require(log["runs"] as? [[String: Any]])
    return try #require(runs.first?["results"] as? [[String: Any]])
  }

  @Test func fixMendsSaysWhatAndChecksTheRest() async throws {
    let site = try await SiteFolder()
    let (chinese, english) = ("content/2025/20-workforce.zh.md", "content/2025/20-workforce.en.md")
    let text = try site.text(chinese)
    try site.write(text + "\n截止2025年底,一切如常。\n", to: chinese)
    try site.write(site.text(english) + "\nAt the end of 2025年 all was well.\n", to: english)
    let fixed = try await Tallymark.run("check", "--fix", "--format", "json", in: site.path)
    #expect(fixed.status == 0, "\(fixed.output)")
    #expect(fixed.errors.contains("“截止” → “截至”") && fixed.errors.contains("mended 2 places in 1 file"))
    #expect(fixed.output.contains("\"code\":\"style-stray-han\"") && !fixed.output.contains("style-as-of"))
    #expect(try site.text(chinese) == text + "\n截至2025年底，一切如常。\n")
    let strict = try await Tallymark.run("check", "--fix", "--strict", in: site.path)
    #expect(strict.status == 1 && !strict.errors.contains("mended"))
  }
}
