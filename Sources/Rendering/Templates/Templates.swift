import Diagnostics
import Mustache
import ReportModel
import Values

/// The layouts, words and style of a site: the built-in ones, and the site's own in their place file by file.
public struct Templates: Sendable {
  let style: [UInt8]
  let scripts: [Script: [UInt8]]
  /// Of the report on paper.
  let printStyle: [UInt8]
  private let files: [String: TemplateFile]
  private let words: SiteWords

  /// `files` are the site's own below `templates/`, by path. A template that has findings is left out, so that the
  /// built-in one of its name can still show the page.
  public static func load(_ files: [String: SourceFile]) -> (Templates, [Diagnostic]) {
    var loader = TemplateLoader()
    for embedded in EmbeddedFiles.all { loader.add(SourceFile(path: embedded.path, text: embedded.text)) }
    loader.beginSiteFiles()
    for path in files.keys.sorted() { loader.add(files[path]!) }
    loader.dropUnresolved()
    return (loader.templates, loader.findings.sorted())
  }

  init(
    style: [UInt8], printStyle: [UInt8], scripts: [Script: [UInt8]], files: [String: TemplateFile], words: SiteWords
  ) {
    self.style = style
    self.printStyle = printStyle
    self.scripts = scripts
    self.files = files
    self.words = words
  }

  /// What the site's languages lack: words that no `strings/<language>.yaml` has.
  public func findings(for languages: [SiteConfiguration.Language]) -> [Diagnostic] {
    languages.compactMap { language in
      let missing = words.book(of: language).missing
      guard !missing.isEmpty else { return nil }
      let place = Location(wholeFile: "templates/strings/\(language.id).yaml")
      return Diagnostic(.missingWords, at: place, .missingWords(missing, language))
    }
  }

  /// The words of a language, English where it lacks some.
  func words(of language: SiteConfiguration.Language) -> WordBook {
    words.book(of: language).filled(from: words.english)
  }

  func layouts(with words: WordBook) -> [LayoutName: Layout] {
    var library = MustacheLibrary()
    for name in files.keys.sorted() {
      // A file that does not parse has been left out with a finding.
      try? library.register(files[name]!.text(words: words), named: name)
    }
    return Dictionary(uniqueKeysWithValues: LayoutName.allCases.map { ($0, Layout($0, in: library)) })
  }
}

/// Collects templates, built-in ones first.
private struct TemplateLoader {
  private var style: [UInt8] = []
  private var scripts: [Script: [UInt8]] = [:]
  private var printStyle: [UInt8] = []
  private var builtIn: [String: TemplateFile] = [:]
  private var files: [String: TemplateFile] = [:]
  private var words = SiteWords()
  private var isSite = false
  private(set) var findings: [Diagnostic] = []

  var templates: Templates {
    Templates(style: style, printStyle: printStyle, scripts: scripts, files: files, words: words)
  }

  mutating func beginSiteFiles() {
    builtIn = files
    isSite = true
  }

  mutating func add(_ source: SourceFile) {
    let path = source.path.dropFirst("templates/".count)
    if path.hasSuffix(".mustache") {
      addTemplate(TemplateFile(name: String(path.dropLast(".mustache".count)), source: source))
    } else if path.hasPrefix("strings/"), path.hasSuffix(".yaml"),
      let language = LanguageID(path.dropFirst("strings/".count).dropLast(".yaml".count))
    {
      addWords(source, language)
    } else if path == "style.css" {
      style = source.bytes
    } else if path == "print.css" {
      printStyle = source.bytes
    } else if let script = Script(file: path) {
      scripts[script] = source.bytes
    } else {
      findings.append(Diagnostic(.unknownTemplateFile, at: Location(wholeFile: source.path), .unknownFile))
    }
  }

  // The built-in templates are held to the same by a test; a start need not pay for it.
  private mutating func addTemplate(_ file: TemplateFile) {
    let found = isSite ? file.findings() : []
    findings += found
    if found.isEmpty { files[file.name] = file }
  }

  private mutating func addWords(_ source: SourceFile, _ language: LanguageID) {
    let (book, found) = WordBook.read(source)
    findings += found
    if isSite { words.own[language] = book } else { words.builtIn[language.text] = book }
  }

  /// Goes back to the built-in templates where the site's own include what does not exist, or each other.
  mutating func dropUnresolved() {
    let names = Set(files.keys)
    let found = files.values.flatMap { $0.partialFindings(among: names) + circles(from: $0) }
    findings += found
    if !found.isEmpty { files = builtIn }
  }

  private func circles(from file: TemplateFile) -> [Diagnostic] {
    file.partials.filter { reaches(file.name, from: $0.name) }.map {
      file.diagnostic(.unknownPartial, $0, .circularPartial($0.name))
    }
  }

  private func reaches(_ target: String, from start: String) -> Bool {
    var seen: Set<String> = []
    var waiting = [start]
    while let name = waiting.popLast() {
      if name == target { return true }
      guard seen.insert(name).inserted, let file = files[name] else { continue }
      waiting += file.partials.map(\.name)
    }
    return false
  }
}

extension Message {
  fileprivate static var unknownFile: Message {
    Message(en: "nothing uses this file", zh: "没有任何地方用到这个文件")
  }

  fileprivate static func missingWords(_ words: [Word], _ language: SiteConfiguration.Language) -> Message {
    let some = words.prefix(3).map { "`\($0.name)`" }
    let more = words.count > 3 ? "…" : ""
    return Message(
      en: "\(words.count) words are missing in \(language.name): \(some.joined(separator: ", "))\(more)",
      zh: "\(language.name)缺少 \(words.count) 条用语：\(some.joined(separator: "、"))\(more)")
  }
}
