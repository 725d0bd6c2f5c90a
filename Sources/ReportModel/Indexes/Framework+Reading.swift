import Diagnostics
import Parsing
import Values

extension Framework {
  /// Reads a catalogue: `meta` and `standards` with their disclosures, or `goals` as of the SDGs.
  static func read(_ source: SourceFile, _ vocabulary: Vocabulary) -> (Framework?, [Diagnostic]) {
    let (node, findings) = YAMLReader.read(source)
    var reader = CatalogueReader(source)
    let framework = node.flatMap { reader.framework($0) }
    return (framework, findings + reader.nodes.diagnostics)
  }

  /// `gri` of `gri-2016`.
  static func family(of id: FrameworkID) -> String {
    let parts = id.text.split(separator: "-")
    guard parts.count > 1, let last = parts.last, last.utf8.count == 4, Int(last) != nil else { return id.text }
    return parts.dropLast().joined(separator: "-")
  }
}

/// Reads catalogues. They come with more than the site shows (sources, notes, numbers of the editors), which is passed
/// over, and in the languages they are written in, which need not be those of the site.
private struct CatalogueReader {
  var nodes: NodeReader

  init(_ source: SourceFile) { nodes = NodeReader(source) }

  private mutating func fields(_ node: YAMLNode?, _ known: [String], required: [String]) -> Fields? {
    nodes.fields(of: node, known: known, required: required) { _ in true }
  }

  mutating func framework(_ node: YAMLNode) -> Framework? {
    guard
      let fields = fields(
        node, ["meta", "standards", "goals", "claims", "omissionReasons"], required: ["meta"]),
      let meta = self.fields(fields["meta"], ["set", "title", "family"], required: ["set"]),
      let id = nodes.identifier(meta["set"], FrameworkID.self)
    else { return nil }
    let title = title(meta["title"]) ?? LocalizedText([.english: id.text.uppercased()])
    let family = nodes.text(meta["family"]) ?? Framework.family(of: id)
    var standards: [Framework.Standard] = []
    for item in nodes.list(fields["standards"]) { if let standard = standard(item) { standards.append(standard) } }
    if let goals = goals(fields["goals"], id: id, title: title) { standards.append(goals) }
    return Framework(
      id: id, family: family, title: title, standards: standards,
      claims: claims(fields["claims"]), omissionReasons: omissionReasons(fields["omissionReasons"]))
  }

  /// In several languages, or one text for all.
  private mutating func title(_ node: YAMLNode?) -> LocalizedText? {
    if case .map? = node?.value { return nodes.localizedText(node) }
    return nodes.text(node).map { LocalizedText([.english: $0]) }
  }

  private mutating func standard(_ node: YAMLNode) -> Framework.Standard? {
    let keys = ["code", "id", "title", "year", "series", "appliesFrom", "appliesUntil", "disclosures"]
    guard let fields = fields(node, keys, required: ["code", "id", "title"]),
      let code = nodes.text(fields["code"]), let id = nodes.text(fields["id"]),
      let title = nodes.localizedText(fields["title"])
    else { return nil }
    var disclosures: [Framework.Disclosure] = []
    for item in nodes.list(fields["disclosures"]) {
      if let disclosure = disclosure(item) { disclosures.append(disclosure) }
    }
    return Framework.Standard(
      code: code, id: id, title: title, year: nodes.wholeNumber(fields["year"]),
      isUniversal: nodes.text(fields["series"]) == "universal",
      appliesFrom: nodes.day(fields["appliesFrom"]), appliesUntil: nodes.day(fields["appliesUntil"]),
      disclosures: disclosures)
  }

  private mutating func disclosure(_ node: YAMLNode) -> Framework.Disclosure? {
    let keys = [
      "code", "title", "core", "perMaterialTopic", "omission", "expects", "appliesUntil", "enSource", "zhSource"
    ]
    guard let fields = fields(node, keys, required: ["code", "title"]),
      let code = nodes.identifier(fields["code"], DisclosureCode.self),
      let title = nodes.localizedText(fields["title"])
    else { return nil }
    return Framework.Disclosure(
      code: code, title: title, isCore: nodes.flag(fields["core"]) ?? false,
      isPerMaterialTopic: nodes.flag(fields["perMaterialTopic"]) ?? false,
      permitsOmission: nodes.text(fields["omission"]) != "not-permitted",
      expects: nodes.choice(fields["expects"]) ?? .either, appliesUntil: nodes.day(fields["appliesUntil"]),
      unverifiedTitles: unverified(fields))
  }

  private mutating func unverified(_ fields: Fields) -> [LanguageID] {
    [("enSource", LanguageID.english), ("zhSource", .chinese)].compactMap { key, language in
      nodes.text(fields[key]) == "unverified" ? language : nil
    }
  }

  /// The goals as one standard, each a disclosure.
  private mutating func goals(_ node: YAMLNode?, id: FrameworkID, title: LocalizedText) -> Framework.Standard? {
    guard let node else { return nil }
    var goals: [Framework.Disclosure] = []
    for item in nodes.list(node) {
      guard let fields = fields(item, ["number", "title"], required: ["number", "title"]),
        let code = nodes.identifier(fields["number"], DisclosureCode.self),
        let title = nodes.localizedText(fields["title"])
      else { continue }
      goals.append(
        Framework.Disclosure(
          code: code, title: title, isCore: false, isPerMaterialTopic: false, permitsOmission: true,
          expects: .either, appliesUntil: nil, unverifiedTitles: []))
    }
    let name = id.text.uppercased()
    return Framework.Standard(
      code: name, id: name, title: title, year: nil, isUniversal: false, appliesFrom: nil, appliesUntil: nil,
      disclosures: goals)
  }
}

// MARK: Claims
extension CatalogueReader {
  private mutating func claims(_ node: YAMLNode?) -> [Framework.Claim] {
    guard let node else { return [] }
    return (nodes.entries(of: node) ?? []).compactMap { claim($0) }
  }

  private mutating func claim(_ entry: YAMLNode.Entry) -> Framework.Claim? {
    let keys = ["requires", "omissions", "references", "statement", "note", "enSource", "zhSource"]
    guard let fields = nodes.fields(of: entry.value, at: entry.keySpan, known: keys, required: ["statement"]),
      let statement = nodes.localizedText(fields["statement"])
    else { return nil }
    return Framework.Claim(
      id: entry.key, requirements: requirements(fields["requires"]), omissions: clause(fields["omissions"]),
      references: clause(fields["references"]), statement: statement, note: nodes.localizedText(fields["note"]))
  }

  private mutating func requirements(_ node: YAMLNode?) -> [(asks: Framework.Requirement, clause: Message)] {
    let keys = Framework.Requirement.allCases.map(\.rawValue)
    guard let node, let fields = nodes.fields(of: node, known: keys) else { return [] }
    return Framework.Requirement.allCases.compactMap { requirement in
      clause(fields[requirement.rawValue]).map { (requirement, $0) }
    }
  }

  /// How a message names a clause, in the languages of messages.
  private mutating func clause(_ node: YAMLNode?) -> Message? {
    nodes.localizedText(node).map { Message($0) }
  }

  private mutating func omissionReasons(_ node: YAMLNode?) -> [IndexDeclaration.OmissionReason: LocalizedText] {
    let reasons = IndexDeclaration.OmissionReason.allCases
    guard let node, let fields = nodes.fields(of: node, known: reasons.map(\.rawValue)) else { return [:] }
    var titles: [IndexDeclaration.OmissionReason: LocalizedText] = [:]
    for reason in reasons {
      guard let entry = self.fields(fields[reason.rawValue], ["title"], required: ["title"]) else { continue }
      titles[reason] = nodes.localizedText(entry["title"])
    }
    return titles
  }
}

extension Message {
  /// Where one of the two languages is missing, what there is.
  init(_ text: LocalizedText) {
    let any = text.texts.min { $0.key < $1.key }?.value ?? ""
    self.init(en: text[.english] ?? any, zh: text[.chinese] ?? any)
  }
}
