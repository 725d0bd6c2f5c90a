import Diagnostics
import Parsing
import Values

/// A catalogue of the site that speaks of a standard that is built in, and says something else of it.
enum CatalogueRule {
  static let rule = Rule(
    "index-catalogue-differs", .error,
    meaning: Message(
      en: "A catalogue under content/frameworks/ gives an edition of a built-in standard another title, or another day "
        + "from or until which it applies.",
      zh: "content/frameworks/ 里的目录给内置标准的某一版写了不同的标题或不同的适用日期。"),
    reason: Message(
      en: "An edition of a standard is one text. Two titles for one number send readers to the wrong requirement.",
      zh: "标准的一个版本只有一种文本。同一编号有两个标题，读者就会找错要求。"),
    example: """
      standards:
        - {code: GRI 418, id: "GRI 418:2016", title: {en: Data privacy}, disclosures: []}
      """,
    remedy: Message(
      en: "Write the title and the days of the built-in catalogue, or leave the standard out: it is there already.",
      zh: "按内置目录书写标题和日期，或删去这个标准：它已经内置。"))

  /// What a catalogue of the site says of standards that `known` has.
  static func findings(_ source: SourceFile, against known: [Framework]) -> [Diagnostic] {
    let standards = Dictionary(known.flatMap(\.standards).map { ($0.id, $0) }) { first, _ in first }
    guard let root = YAMLReader.read(source).0 else { return [] }
    var comparison = CatalogueComparison(source)
    for node in comparison.list(root["standards"]) {
      guard let id = comparison.text(node["id"]), let standard = standards[id] else { continue }
      comparison.compare(node, with: standard)
    }
    return comparison.findings
  }
}

/// Reads a catalogue once more, for the places where it differs. It has been read without findings before, or with
/// findings of its own, so what cannot be read is passed over.
private struct CatalogueComparison {
  private let source: SourceFile
  private var nodes: NodeReader
  private(set) var findings: [Diagnostic] = []

  init(_ source: SourceFile) {
    self.source = source
    nodes = NodeReader(source)
  }

  mutating func list(_ node: YAMLNode?) -> [YAMLNode] { nodes.list(node) }
  mutating func text(_ node: YAMLNode?) -> String? { nodes.text(node) }

  mutating func compare(_ node: YAMLNode, with standard: Framework.Standard) {
    compare(node["title"], standard.title, of: standard.id)
    compare(node["appliesFrom"], standard.appliesFrom, of: standard.id)
    compare(node["appliesUntil"], standard.appliesUntil, of: standard.id)
    for item in list(node["disclosures"]) {
      let code = text(item["code"])
      guard let disclosure = standard.disclosures.first(where: { $0.code.text == code }) else { continue }
      compare(item["title"], disclosure.title, of: "\(standard.id) \(disclosure.code)")
    }
  }

  private mutating func compare(_ node: YAMLNode?, _ known: LocalizedText, of name: String) {
    guard let node, case .map(let entries) = node.value else { return }
    for entry in entries {
      guard let written = text(entry.value), let language = LanguageID(entry.key), let title = known[language],
        written != title
      else { continue }
      report(entry.value, name, written, title)
    }
  }

  private mutating func compare(_ node: YAMLNode?, _ known: Day?, of name: String) {
    guard let node, let known, let written = text(node), written != known.description else { return }
    report(node, name, written, known.description)
  }

  private mutating func report(_ node: YAMLNode, _ name: String, _ written: String, _ known: String) {
    findings.append(
      Diagnostic(
        CatalogueRule.rule, at: source.location(of: node.span),
        Message(
          en: "\(name) is “\(known)” in the built-in catalogue, not “\(written)”",
          zh: "内置目录中 \(name) 为“\(known)”，不是“\(written)”"),
        help: [CatalogueRule.rule.remedy]))
  }
}

extension YAMLNode {
  /// The value under a key, of a map that has it.
  fileprivate subscript(key: String) -> YAMLNode? {
    guard case .map(let entries) = value else { return nil }
    return entries.first { $0.key == key }?.value
  }
}
