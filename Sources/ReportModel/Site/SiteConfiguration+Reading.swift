import Diagnostics
import Parsing
import Values

extension SiteConfiguration {
  private static let keys = [
    "title", "organization", "baseURL", "source", "languages", "reports", "periods", "contact", "style"
  ]

  /// Reads site.yaml. Nil when not even the languages can be read: nothing else can be without them.
  static func read(_ source: SourceFile) -> (SiteConfiguration?, [Diagnostic]) {
    let (node, findings) = YAMLReader.read(source)
    var nodes = NodeReader(source)
    let root = node ?? (findings.isEmpty ? YAMLNode(.map([]), span: 0..<0) : nil)
    let fields = nodes.fields(of: root, known: keys, required: Array(keys.prefix(6)))
    let languages = readLanguages(fields?["languages"], &nodes)
    guard let fields, !languages.isEmpty else { return (nil, findings + nodes.diagnostics) }
    var reader = ModelReader(source, Vocabulary(languages: languages.map(\.id)))
    let configuration = SiteConfiguration(fields, languages, &reader)
    return (configuration, findings + nodes.diagnostics + reader.diagnostics)
  }

  private init(_ fields: Fields, _ languages: [Language], _ reader: inout ModelReader) {
    title = reader.localized(fields["title"]) ?? LocalizedText([:])
    organization = reader.localized(fields["organization"]) ?? LocalizedText([:])
    baseURL = Self.readBaseURL(fields["baseURL"], &reader)
    source = Self.readSource(fields["source"], languages, &reader)
    self.languages = languages
    let reports = Self.readReports(fields["reports"], &reader.nodes)
    self.reports = reports.map(\.value)
    reportLocations = reports.map { [reader] in reader.location($0.span) }
    periods = Self.readPeriods(fields["periods"], &reader)
    contact = Self.readContact(fields["contact"], &reader)
    style = HouseStyle(fields["style"], &reader.nodes)
  }

  private static func readLanguages(_ node: YAMLNode?, _ reader: inout NodeReader) -> [Language] {
    var languages: [Language] = []
    let earlier = reader.diagnostics.count
    for item in reader.list(node) {
      let keys = ["id", "tag", "name"]
      guard let fields = reader.fields(of: item, known: keys, required: keys),
        let id = reader.identifier(fields["id"], LanguageID.self)
      else { continue }
      let tag = readTag(fields["tag"], &reader) ?? id.text
      guard !languages.contains(where: { $0.id == id }) else {
        let twice = Message(en: "the language `\(id)` is listed twice", zh: "语言 `\(id)` 列了两次")
        reader.report(LocalizedTextRule.unknownLanguage, at: item.span, twice)
        continue
      }
      languages.append(Language(id: id, tag: tag, name: reader.text(fields["name"]) ?? tag))
    }
    if let node, languages.isEmpty, reader.diagnostics.count == earlier {
      reader.reportBadValue(node, expected: .languages)
    }
    return languages
  }

  /// A language has one tag: the shortest code there is for it, by BCP 47.
  private static func readTag(_ node: YAMLNode?, _ reader: inout NodeReader) -> String? {
    let shorter = ["eng": "en", "zho": "zh", "chi": "zh", "cmn": "zh"]
    return reader.scalar(node, expected: .languageTag) { text in
      let parts = text.split(separator: "-", omittingEmptySubsequences: false)
      let isTag = parts.allSatisfy { part in
        (1...8).contains(part.utf8.count) && part.utf8.allSatisfy(\.isLetterOrDigit)
      }
      let language = parts.first.map { $0.lowercased() } ?? ""
      let isLanguage = (2...3).contains(language.count) && language.utf8.allSatisfy { $0 > UInt8(ascii: "9") }
      return isTag && isLanguage && shorter[language] == nil ? text : nil
    }
  }

  private static func readReports(_ node: YAMLNode?, _ reader: inout NodeReader) -> [Spanned<ReportID>] {
    var reports: [Spanned<ReportID>] = []
    for item in reader.list(node) {
      guard let report = reader.identifier(item, ReportID.self) else { continue }
      if reports.contains(where: { $0.value == report }) {
        reader.reportBadValue(item, expected: .reportOnce)
      } else {
        reports.append(Spanned(report, at: item.span))
      }
    }
    return reports
  }

  private static func readBaseURL(_ node: YAMLNode?, _ reader: inout ModelReader) -> String {
    let expected = Message(
      en: "an address that others can follow, such as `https://example.org/`, without spaces, `?` or `#`",
      zh: "网址（如 `https://example.org/`），不含空格、`?` 和 `#`")
    let url = reader.nodes.scalar(node, expected: expected) { text in
      let host = ["https://", "http://"].lazy.filter(text.hasPrefix).map { text.dropFirst($0.count) }.first
      let isBase = host.map {
        $0.first != "/" && !$0.isEmpty && !$0.contains { $0 == "?" || $0 == "#" || $0.isWhitespace }
      }
      return isBase == true ? text : nil
    }
    guard let url else { return "https://example.org/" }
    return url.hasSuffix("/") ? url : url + "/"
  }

  private static func readSource(_ node: YAMLNode?, _ languages: [Language], _ reader: inout ModelReader) -> LanguageID
  {
    guard let node, let id = reader.nodes.identifier(node, LanguageID.self) else { return languages[0].id }
    guard !languages.contains(where: { $0.id == id }) else { return id }
    reader.report(
      LocalizedTextRule.unknownLanguage, at: node.span, .unknownLanguage(id.text),
      help: [.valid(languages.map(\.id.text))])
    return languages[0].id
  }

  private static func readPeriods(_ node: YAMLNode?, _ reader: inout ModelReader) -> [String: Period] {
    var periods: [String: Period] = [:]
    for entry in reader.nodes.entries(of: node) ?? [] {
      if Period(parsing: entry.key) != nil {
        reader.nodes.reportBadValue(
          YAMLNode(.scalar(entry.key, isQuoted: false), span: entry.keySpan), expected: .periodName)
      } else {
        periods[entry.key] = reader.nodes.period(entry.value)
      }
    }
    return periods
  }

  private static func readContact(_ node: YAMLNode?, _ reader: inout ModelReader) -> Contact? {
    guard let fields = reader.nodes.fields(of: node, known: ["email", "phone", "url"]) else { return nil }
    return Contact(
      email: reader.nodes.text(fields["email"]), phone: reader.nodes.text(fields["phone"]),
      url: reader.nodes.text(fields["url"]))
  }
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}

extension Message {
  fileprivate static let languages = Message(
    en: "at least one language, such as `- {id: en, tag: en, name: English}`",
    zh: "至少一种语言，如 `- {id: zh, tag: zh-Hans, name: 中文}`")
  fileprivate static let languageTag = Message(
    en: "a language tag such as `en`, `en-GB` or `zh-Hans`", zh: "语言标签（如 `zh-Hans`、`en`、`en-GB`）")
  fileprivate static let periodName = Message(
    en: "a name such as `FY2025`, which is no period by itself", zh: "名称（如 `FY2025`），本身不能是期间")
  fileprivate static let reportOnce = Message(en: "each report once", zh: "每份报告只列一次")
}
