import Diagnostics
import ReportModel
import Values

@testable import Checks

/// A small site in memory. The place that a finding is expected at is marked in its text by «…»; the marks are taken
/// out before the site is read.
struct Project {
  private(set) var files: [String: String] = [:]
  var assets: Set<String> = []
  private(set) var marks: [Place] = []

  /// Where a finding stands: what a mark says, and what a diagnostic says.
  struct Place: Hashable, Comparable, CustomStringConvertible {
    let file: String
    let line: Int
    let column: Int
    let endLine: Int
    let endColumn: Int

    var description: String { "\(file):\(line):\(column)–\(endLine):\(endColumn)" }

    static func < (a: Place, b: Place) -> Bool {
      (a.file, a.line, a.column, a.endLine, a.endColumn) < (b.file, b.line, b.column, b.endLine, b.endColumn)
    }
  }

  /// A report with one page; `zh` and `en` are its bodies. An edition that is nil does not exist.
  init(zh: String?, en: String? = nil, numbers: String = "strict") {
    self["content/site.yaml"] = Self.site
    self["content/metrics/people.yaml"] = Self.metrics
    self["content/2016/report.yaml"] = Self.report.replacing("NUMBERS", with: numbers)
    self["content/2016/stories.yaml"] = "stories:\n  shop.loan: {value: 56000, unit: CNY}\n"
    if let zh { self["content/2016/10-people.zh.md"] = Self.page("员工", zh) }
    if let en { self["content/2016/10-people.en.md"] = Self.page("People", en) }
  }

  /// The same words in both languages as far as the check is concerned: an empty twin that is abridged.
  static func chinese(_ body: String, numbers: String = "strict") -> Project {
    var project = Project(zh: body, numbers: numbers)
    project["content/2016/10-people.en.md"] = "---\ntitle: People\ntwin: abridged\n---\n"
    return project
  }

  /// An English page whose Chinese source is longer.
  static func english(_ body: String, numbers: String = "strict") -> Project {
    var project = Project(zh: nil, en: body, numbers: numbers)
    project["content/2016/10-people.zh.md"] = "---\ntitle: 员工\ntwin: abridged\n---\n"
    return project
  }

  static func page(_ title: String, _ body: String) -> String { "---\ntitle: \(title)\n---\n\n\(body)\n" }

  subscript(path: String) -> String? {
    get { files[path] }
    set {
      marks.removeAll { $0.file == path }
      files[path] = newValue.map { unmarked($0, path) }
    }
  }

  private mutating func unmarked(_ text: String, _ path: String) -> String {
    var (result, line, column, start) = (String.UnicodeScalarView(), 1, 1, (1, 1))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "«": start = (line, column)
      case "»": marks.append(Place(file: path, line: start.0, column: start.1, endLine: line, endColumn: column))
      default:
        result.append(scalar)
        (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
      }
    }
    return String(result)
  }

  /// All findings of checking the site, those of waivers included.
  func findings() -> [Diagnostic] {
    let site = site()
    let readers = FigureReaders(site)
    var findings = Checks.findings(of: site)
    for report in site.reports {
      for page in report.pages {
        findings += Checks.findings(on: PageContext(site: site, report: report, page: page, readers: readers))
      }
    }
    for page in site.pages {
      findings += Checks.findings(on: PageContext(site: site, report: nil, page: page, readers: readers))
    }
    return Checks.applyingWaivers(findings, of: site).sorted()
  }

  /// The site as it is read; a mistake in the fixture itself is a failure.
  func site() -> Site {
    let (frame, problems) = SiteFrame.read(SourceSet(files, assets: assets))
    guard let frame else { fatalError("the site cannot be read: \(problems.map(\.message.en))") }
    return frame.assemble(frame.pageFiles.map { frame.readPage($0) }).0
  }
}

extension Diagnostic {
  var place: Project.Place {
    Project.Place(
      file: location.file, line: location.line, column: location.column, endLine: location.endLine,
      endColumn: location.endColumn)
  }
}

// The site that tests begin with.
extension Project {
  private static let site = """
    title: {en: Reports, zh: 报告}
    organization: {en: Example Ltd, zh: 示例公司}
    baseURL: https://example.org/
    source: zh
    languages:
      - {id: zh, tag: zh-Hans, name: 中文}
      - {id: en, tag: en, name: English}
    reports: ["2016"]
    """

  private static let report = """
    title: {en: Report 2016, zh: 2016年报告}
    period: 2016-01-01/2016-12-31
    cutoff: 2017-04-30
    published: 2017-06-30
    numbers: NUMBERS
    """

  private static let metrics = """
    metrics:
      people.employees:
        name: {en: Employees, zh: 员工}
        unit: "{person}"
        period: instant
        values: {2015-12-31: 6000, 2016-12-31: 6909}
        breakdowns:
          gender:
            name: {en: Gender, zh: 性别}
            members: {female: {en: Women, zh: 女}, male: {en: Men, zh: 男}}
            2016-12-31: {female: 2563, male: 4346}
      people.young-share:
        name: {en: Share of the young, zh: 青年员工占比}
        unit: "%"
        period: instant
        values: {2015-12-31: 85, 2016-12-31: 86.8}
      people.visits:
        name: {en: Visits, zh: 参观}
        unit: "{time}"
        period: duration
        values: {2016: 18700}
      people.accidents:
        name: {en: Accidents, zh: 事故}
        unit: "{accident}"
        period: duration
        values: {2015: not-collected, 2016: 0}
      people.training:
        name: {en: Training, zh: 培训}
        unit: h
        period: duration
        values: {2016: 4.75}
      people.teams:
        name: {en: Teams, zh: 团队}
        unit: "{team}"
        period: instant
        decimals: 0
        values: {2015-12-31: 1.5, 2016-12-31: 4.5}
      people.orchard:
        name: {en: Orchard, zh: 果园}
        unit: "[mu]"
        period: instant
        values: {2016-12-31: 10}
      people.bonus:
        name: {en: Bonus, zh: 奖金}
        unit: CNY
        period: duration
        values: {2015: 5000000, 2016: 4000000}
      forest.users:
        name: {en: Forest users, zh: 森林用户}
        unit: "{person}"
        period: instant
        values: {2017-04-30: ">220000000", 2017-08-31: ">230000000"}
        targets:
          2030: {value: 1000000000}
    """
}
