import Foundation
import Testing

@testable import Rendering

@Suite struct SearchTests {
  @Test func latinWordsAreFoundByTheirBeginningInAnyCase() throws {
    let search = try Search(Project(zh: "字。", en: "Emissions of **CO₂** fell, and the Café re-opened."), "en")
    #expect(search.pages(beginningWith: "emission") == ["../2016/page/"])
    #expect(search.pages(beginningWith: "co2") == ["../2016/page/"])
    #expect(search.pages(beginningWith: "café") == ["../2016/page/"])
    #expect(search.pages(beginningWith: "missions") == [])
  }

  @Test func figuresAreFoundWithoutTheirCommas() throws {
    let search = try Search(Project(zh: "共[1,200人](metric:people.staff)，占41.7%。"), "zh")
    #expect(search.pages(with: "1200") == ["../2016/page/", "../data/people.staff/"])
    #expect(search.pages(beginningWith: "41.7").contains("../2016/page/"))
  }

  @Test func figuresThatTallymarkWritesAreFound() throws {
    let search = try Search(Project(zh: "用水<metric:water.used@2015>，员工<metric:people.staff>人。"), "zh")
    #expect(search.pages(with: "26").contains("../2016/page/"))
    #expect(search.pages(with: "万立").contains("../2016/page/"))
    #expect(search.pages(with: "1200").contains("../2016/page/"))
  }

  @Test func wordsRunOnThroughMarkupAndLineEndsButNotFromBlockToBlock() throws {
    let search = try Search(Project(zh: "水**资**源\n管理。\n\n- 甲乙\n- 丙丁"), "zh")
    for term in ["水资", "资源", "源管", "甲乙"] { #expect(search.pages(with: term) == ["../2016/page/"], "\(term)") }
    #expect(search.pages(with: "乙丙") == [])
    #expect(search.pages(with: "理") == ["../2016/page/"], "the last character of a run stands for itself")
  }

  @Test func aTermOfAHeadingIsMarked() throws {
    let search = try Search(Project(zh: "正文说能源。\n\n## 用水 {#water}\n\n用水很多，能源也多。"), "zh")
    #expect(search.postings["用水"]?.first?.isHeading == true)
    #expect(search.postings["能源"]?.first?.isHeading == false)
  }

  @Test func indexesOfLaterPagesKeepTheirDistance() throws {
    var project = Project()
    for page in 10..<90 {
      project.files["content/2016/\(page)-p\(page).zh.md"] = "---\ntitle: 题\n---\n\n\(page == 77 ? "独有" : "常见")\n"
    }
    let search = try Search(project, "zh")
    #expect(search.pages(with: "独有") == ["../2016/p77/"])
    #expect(search.pages(with: "常见").count == 79)
  }

  @Test func aPortableSiteHasTheListsAndNoForm() throws {
    var project = Project(zh: "## 用水 {#water}\n\n字。")
    project.options = RenderingOptions(isPortable: true)
    let page = try project.file("zh/search/index.html")
    #expect(!page.contains("<form"))
    #expect(page.contains("href=\"2016/index.html\""))
    #expect(try project.file("zh/search/2016/index.html").contains("href=\"../../2016/page/index.html#water\""))
  }

  /// Full recall: whatever two Han characters or whatever word a page shows, it is found by them.
  @Test(arguments: [1, 2, 3] as [UInt64]) func everyPairOfCharactersAndEveryWordIsFound(seed: UInt64) throws {
    var random = Random(state: seed)
    let project = generatedSite(&random)
    let files = try project.output()
    for language in ["zh", "en"] {
      let search = try Search(files, language)
      for page in files.keys.sorted() where page.hasPrefix("\(language)/2016/page-") {
        let address = "../" + page.dropFirst("\(language)/".count).dropLast("index.html".count)
        for term in visibleTerms(of: files[page]!) {
          #expect(search.pages(with: term).contains(address), "\(address) shows \(term)")
        }
      }
    }
  }
}

// MARK: A plain scan
extension SearchTests {
  /// Two neighbouring Han characters and whole words that the text of a page shows, straight from its HTML.
  private func visibleTerms(of html: String) -> Set<String> {
    let start = html.range(of: "<div class=\"text\">")!.upperBound
    var text = String(html[start..<html.range(of: "</article>")!.lowerBound])
    let noise = [
      "<div popover.*?</div>", "<a class=\"twin\".*?</a>", "<sup>.*?</sup>", "<p class=\"box-kind\">.*?</p>",
      "<p class=\"download\">.*?</p>", "</?(a|data|span|em|strong|code)( [^>]*)?>|\u{2060}", "<button[^>]*></button>"
    ]
    for pattern in noise { text = text.replacing(try! Regex(pattern).dotMatchesNewlines(), with: "") }
    text = text.replacing(try! Regex("<[^>]*>|&[a-z]+;"), with: "\n")
    for (small, digit) in ["₂": "2", "³": "3"] { text = text.replacing(small, with: digit) }
    text = text.replacing(try! Regex("[0-9],(?=[0-9])")) { text[$0.range].prefix(1) }
    let words = text.matches(of: try! Regex("[A-Za-z0-9]+(\\.[0-9]+)*")).map { String(text[$0.range]).lowercased() }
    let characters = Array(text)
    let pairs = zip(characters, characters.dropFirst()).filter { isHan($0) && isHan($1) }.map { String([$0, $1]) }
    return Set(words.filter { !$0.contains(".") || $0.first!.isNumber } + pairs)
  }

  private func isHan(_ character: Character) -> Bool { ("\u{3400}"..."\u{9FFF}").contains(character) }

  private func generatedSite(_ random: inout Random) -> Project {
    var project = Project()
    for page in 10..<16 {
      for language in ["zh", "en"] {
        project.files["content/2016/\(page)-page-\(page).\(language).md"] = text(language, page, &random)
      }
    }
    return project
  }

  private func text(_ language: String, _ page: Int, _ random: inout Random) -> String {
    let words = language == "zh" ? Self.han : Self.latin
    let space = language == "zh" ? "" : " "
    func some(_ random: inout Random) -> String {
      (0..<Int.random(in: 3...9, using: &random)).map { _ in
        let word = words.randomElement(using: &random)!
        return Int.random(in: 0..<6, using: &random) == 0 ? "**\(word)**" : word
      }.joined(separator: space)
    }
    let chart = "```{metrics}\nid: table-\(page)\n"
    let body = "metrics: [people.staff, water.used]\nperiods: [2015-12-31, 2016]\ntitle: {en: A table, zh: 数据总表}\n"
    return """
      ---
      title: \(some(&random).replacing("*", with: ""))
      ---

      \(some(&random))
      \(some(&random)) <metric:people.staff> \(some(&random)) [^1]

      ## \(some(&random)) {#first}

      - \(some(&random)) [1,200](metric:people.staff)
      - [\(some(&random))](#first)

      > [!case] \(some(&random))
      >
      > \(some(&random))

      | \(some(&random)) | \(some(&random)) |
      |---|---|
      | \(some(&random)) | <metric:water.used@2015> |

      \(chart)\(language == "zh" ? body : "")```

      [^1]: \(some(&random))
      """
  }

  private static let han = ["员工", "用水", "能源", "管理体系", "碳", "，", "3.5吨", "CO₂", "供应商", "《", "可持续发展", "GRI", "。"]
  private static let latin = [
    "Water", "energy,", "management", "e", "CO2", "3.5", "tonnes.", "sustainability", "(GRI)", "over-all", "12,000"
  ]
}

/// Looks terms up in the finished files, as the script does.
private struct Search {
  private(set) var postings: [String: [(page: Int, isHeading: Bool)]] = [:]
  private var addresses: [String] = []

  init(_ project: Project, _ language: String) throws { self = try Search(project.output(), language) }

  init(_ files: [String: String], _ language: String) throws {
    let folder = "\(language)/search/"
    let directory = try #require(files[folder + "shards.txt"]).split(separator: "\n")
    for (place, first) in directory.dropFirst().enumerated() {
      let lines = try #require(files[folder + "terms-\(place).txt"]).split(separator: "\n")
      #expect(lines.first?.prefix { $0 != " " } == first)
      for line in lines {
        let parts = line.split(separator: " ")
        postings[String(parts[0])] = Self.decoded(parts[1])
      }
    }
    var place = 0
    while let list = files[folder + "pages-\(place).txt"] {
      addresses += list.split(separator: "\n").map { String($0.split(separator: "\t")[0]) }
      place += 1
    }
  }

  func pages(with term: String) -> [String] { postings[term, default: []].map { addresses[$0.page] } }

  func pages(beginningWith prefix: String) -> Set<String> {
    Set(postings.keys.filter { $0.hasPrefix(prefix) }.flatMap { pages(with: $0) })
  }

  private static func decoded(_ text: Substring) -> [(page: Int, isHeading: Bool)] {
    var (result, page, value, shift) = ([(page: Int, isHeading: Bool)](), -1, 0, 0)
    for byte in text.utf8 {
      value |= ((Int(byte) - 48) & 31) << shift
      shift += 5
      if (Int(byte) - 48) & 32 != 0 { continue }
      page += value / 2 + 1
      result.append((page, value % 2 == 1))
      (value, shift) = (0, 0)
    }
    return result
  }
}

/// Always the same numbers for a seed (splitmix64).
private struct Random: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
