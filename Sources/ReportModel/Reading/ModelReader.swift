import Diagnostics
import Parsing
import Values

/// What the site says about itself that every other file is read by.
struct Vocabulary: Sendable {
  var languages: [LanguageID]
  var periods: [String: Period] = [:]
  var units = UnitCatalogue.builtIn
}

/// Reads one YAML file of the site into the types of the model.
struct ModelReader {
  var nodes: NodeReader
  let vocabulary: Vocabulary
  private var noted: [Diagnostic] = []

  init(_ source: SourceFile, _ vocabulary: Vocabulary) {
    nodes = NodeReader(source)
    self.vocabulary = vocabulary
  }

  var source: SourceFile { nodes.source }
  var diagnostics: [Diagnostic] { nodes.diagnostics + noted }

  func location(_ span: Range<Int>) -> Location { source.location(of: span) }

  mutating func report(
    _ rule: Rule, at span: Range<Int>, _ message: Message, notes: [Diagnostic.Note] = [], help: [Message] = []
  ) {
    noted.append(Diagnostic(rule, at: location(span), message, notes: notes, help: help))
  }

  mutating func report(_ finding: Diagnostic) { noted.append(finding) }

  // MARK: Values of the model

  /// A text in the languages of the site, all of them.
  mutating func localized(_ node: YAMLNode?) -> LocalizedText? {
    guard let node, let text = nodes.localizedText(node) else { return nil }
    LocalizedTextRule.check(node, &self)
    return text
  }

  mutating func localizedTexts(_ node: YAMLNode?) -> [LocalizedText] {
    nodes.list(node).compactMap { localized($0) }
  }

  mutating func period(_ node: YAMLNode?) -> Period? {
    nodes.period(node, named: vocabulary.periods)
  }

  mutating func period(key entry: YAMLNode.Entry) -> Period? {
    nodes.period(key: entry, named: vocabulary.periods)
  }

  /// A unit of the catalogue; an unknown one is a finding.
  mutating func unit(_ node: YAMLNode?) -> Unit? {
    guard let node, let code = nodes.identifier(node, UnitCode.self) else { return nil }
    if let unit = vocabulary.units.unit(code) { return unit }
    UnknownUnitRule.report(code, at: node.span, &self)
    return nil
  }

  mutating func value(_ node: YAMLNode?) -> FactValue? {
    nodes.scalar(node, expected: .factValue) { FactValue(parsing: $0) }
  }

  mutating func evidence(_ node: YAMLNode?) -> Fact.Evidence? {
    guard let fields = nodes.fields(of: node, known: ["file", "place", "sha256"]) else { return nil }
    return Fact.Evidence(
      file: nodes.text(fields["file"]), place: nodes.text(fields["place"]), sha256: hash(fields["sha256"]))
  }

  /// Kept as it is written: whoever compares it sees the same.
  private mutating func hash(_ node: YAMLNode?) -> String? {
    guard let node, let text = nodes.text(node) else { return nil }
    if text.utf8.count != 64 || !text.utf8.allSatisfy(\.isHexadecimal) {
      let expected = Message(en: "the 64 digits that `sha256sum FILE` prints", zh: "`sha256sum 文件` 给出的 64 位十六进制数")
      nodes.reportBadValue(node, severity: .warning, expected: expected)
    }
    return text
  }
}

extension ModelReader {
  /// A text in the languages of the site, or one text that is the same in all of them.
  mutating func name(_ node: YAMLNode?) -> LocalizedText? {
    guard let node else { return nil }
    guard case .scalar = node.value else { return localized(node) }
    guard let text = nodes.text(node) else { return nil }
    return LocalizedText(Dictionary(uniqueKeysWithValues: vocabulary.languages.map { ($0, text) }))
  }

  /// `{zh: [三级排放]}`: lists of words by language.
  mutating func words(_ node: YAMLNode?) -> [LanguageID: [String]] {
    guard let fields = nodes.fields(of: node, known: vocabulary.languages.map(\.text)) else { return [:] }
    var words: [LanguageID: [String]] = [:]
    for language in vocabulary.languages where fields[language.text] != nil {
      words[language] = nodes.texts(fields[language.text]).map(\.value)
    }
    return words
  }
}

extension UInt8 {
  fileprivate var isHexadecimal: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }
}

extension Message {
  static func didYouMean(_ name: String) -> Message {
    Message(en: "did you mean `\(name)`?", zh: "是不是 `\(name)`？")
  }

  /// Names in a sentence, the first dozen of many.
  static func valid(_ names: [String]) -> Message {
    let shown = names.prefix(12).map { "`\($0)`" }
    let more = names.count > 12 ? (en: " and \(names.count - 12) more", zh: "等 \(names.count) 个") : (en: "", zh: "")
    return Message(
      en: "there are: " + shown.joined(separator: ", ") + more.en, zh: "现有：" + shown.joined(separator: "、") + more.zh)
  }

  /// The nearest name, or else what there is to choose from.
  static func suggesting(_ word: String, among names: [String]) -> [Message] {
    if let nearest = nearestName(to: word, among: names) { return [didYouMean(nearest)] }
    return names.isEmpty ? [] : [valid(names)]
  }
}
