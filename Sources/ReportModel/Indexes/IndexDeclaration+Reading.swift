import Diagnostics
import Parsing
import Values

extension IndexDeclaration {
  /// One `index:` block of report.yaml.
  init?(_ node: YAMLNode, _ reader: inout ModelReader) {
    let keys = ["framework", "claim", "references", "editions", "rows"]
    guard let fields = reader.nodes.fields(of: node, known: keys, required: ["framework"]),
      let framework = reader.nodes.identifier(fields["framework"], FrameworkID.self)
    else { return nil }
    self.framework = framework
    claim = reader.nodes.text(fields["claim"])
    claimLocation = reader.location((fields["claim"] ?? fields["framework"] ?? node).span)
    references = reader.nodes.identifiers(fields["references"], DisclosureCode.self).map {
      NamedDisclosure(code: $0.value, location: reader.location($0.span))
    }
    editions = Self.readEditions(fields["editions"], &reader)
    rows = (reader.nodes.entries(of: fields["rows"]) ?? []).compactMap { DeclaredRow($0, of: framework, &reader) }
    location = reader.location((fields["framework"] ?? node).span)
  }

  private static func readEditions(_ node: YAMLNode?, _ reader: inout ModelReader) -> [String: Int] {
    var editions: [String: Int] = [:]
    for entry in reader.nodes.entries(of: node) ?? [] { editions[entry.key] = reader.nodes.wholeNumber(entry.value) }
    return editions
  }
}

extension IndexDeclaration.DeclaredRow {
  /// Its key is a code, with an edition and a topic where it needs them: `103-2@privacy`, `GRI 303:2018/303-1`.
  fileprivate init?(_ entry: YAMLNode.Entry, of framework: FrameworkID, _ reader: inout ModelReader) {
    let family = Framework.family(of: framework)
    let claim = WrittenClaim(family: family, parsing: entry.key)
    guard let code = claim?.code ?? reader.nodes.identifier(key: entry, DisclosureCode.self),
      let row = IndexDeclaration.Row(entry.value, &reader)
    else { return nil }
    self.code = code
    standard = claim?.standard
    topic = claim?.topic?.text
    self.row = row
    location = reader.location(entry.keySpan)
  }
}

extension IndexDeclaration.Row {
  private static let omissionKeys = ["explanation", "requirements", "steps", "by"]
  private static let kinds = ["answer", "external", "omitted", "not-reported"]

  fileprivate init?(_ node: YAMLNode, _ reader: inout ModelReader) {
    guard let fields = reader.nodes.fields(of: node, known: Self.kinds + Self.omissionKeys) else { return nil }
    let said = Self.kinds.filter { fields[$0] != nil }
    guard said.count == 1 else {
      reader.nodes.reportBadValue(node, expected: .indexRow)
      return nil
    }
    for key in Self.omissionKeys where said[0] != "omitted" && fields[key] != nil {
      reader.nodes.reportBadValue(node, expected: .indexRow)
      return nil
    }
    guard let row = Self.read(said[0], fields, &reader) else { return nil }
    self = row
  }

  private static func read(_ kind: String, _ fields: Fields, _ reader: inout ModelReader) -> Self? {
    switch kind {
    case "answer": return reader.localized(fields[kind]).map { .answer($0) }
    case "external": return external(fields[kind], &reader)
    case "omitted": return omission(fields, &reader).map { .omitted($0) }
    default:
      guard reader.nodes.flag(fields[kind]) == true else { return nil }
      return .notReported
    }
  }

  private static func external(_ node: YAMLNode?, _ reader: inout ModelReader) -> Self? {
    guard let fields = reader.nodes.fields(of: node, known: ["title", "page", "url"], required: ["title"]),
      let title = reader.localized(fields["title"])
    else { return nil }
    return .external(title: title, page: reader.nodes.text(fields["page"]), url: reader.nodes.text(fields["url"]))
  }

  private static func omission(_ fields: Fields, _ reader: inout ModelReader) -> IndexDeclaration.Omission? {
    guard let reason = reader.nodes.choice(fields["omitted"], IndexDeclaration.OmissionReason.self) else { return nil }
    return IndexDeclaration.Omission(
      reason: reason, explanation: reader.localized(fields["explanation"]),
      requirements: reader.nodes.texts(fields["requirements"]).map(\.value),
      steps: reader.localized(fields["steps"]), by: reader.period(fields["by"]))
  }
}

extension Message {
  fileprivate static let indexRow = Message(
    en:
      "one of `answer`, `external`, `omitted` (with `explanation`, `requirements`, `steps`, `by`) and `not-reported: true`",
    zh: "`answer`、`external`、`omitted`（可带 `explanation`、`requirements`、`steps`、`by`）、`not-reported: true` 之一")
}
