import Diagnostics
import Parsing
import Values

extension ReportConfiguration {
  private static let keys = [
    "title", "period", "cutoff", "published", "numbers", "boundary", "assurance", "topics", "stakeholders", "index",
    "waive", "style"
  ]

  /// Reads report.yaml. Nil when its period or a date is missing: nothing of the report could be judged.
  static func read(_ source: SourceFile, _ vocabulary: Vocabulary) -> (ReportConfiguration?, [Diagnostic]) {
    let (node, findings) = YAMLReader.read(source)
    var reader = ModelReader(source, vocabulary)
    let root = node ?? (findings.isEmpty ? YAMLNode(.map([]), span: 0..<0) : nil)
    let fields = reader.nodes.fields(of: root, known: keys, required: Array(keys.prefix(5)))
    let configuration = fields.flatMap { ReportConfiguration($0, &reader) }
    return (configuration, findings + reader.diagnostics)
  }

  private init?(_ fields: Fields, _ reader: inout ModelReader) {
    let title = reader.localized(fields["title"])
    let period = reader.period(fields["period"])
    let cutoff = reader.nodes.day(fields["cutoff"])
    let published = reader.nodes.day(fields["published"])
    self.title = title ?? LocalizedText([:])
    numbers = reader.nodes.choice(fields["numbers"]) ?? .strict
    boundary = Self.readBoundary(fields["boundary"], &reader)
    topics = reader.nodes.list(fields["topics"]).compactMap { Topic($0, &reader) }
    stakeholders = reader.nodes.list(fields["stakeholders"]).compactMap { Stakeholder($0, &reader) }
    assurance = reader.nodes.list(fields["assurance"]).compactMap { Assurance($0, &reader) }
    indexes = reader.nodes.list(fields["index"]).compactMap { IndexDeclaration($0, &reader) }
    waivers = reader.nodes.waivers(fields["waive"]).map { Waiver($0, in: reader.source) }
    style = HouseStyle(fields["style"], &reader.nodes)
    guard let period, let cutoff, let published else { return nil }
    (self.period, self.cutoff, self.published) = (period, cutoff, published)
    UnknownBoundaryRule.check(self, fields["topics"], &reader)
  }

  private static func readBoundary(_ node: YAMLNode?, _ reader: inout ModelReader) -> [String: LocalizedText] {
    var boundary: [String: LocalizedText] = [:]
    for entry in reader.nodes.entries(of: node) ?? [] { boundary[entry.key] = reader.localized(entry.value) }
    return boundary
  }
}

extension ReportConfiguration.Topic {
  fileprivate init?(_ node: YAMLNode, _ reader: inout ModelReader) {
    let keys = ["id", "name", "boundary", "discloses", "impact", "financial"]
    guard let fields = reader.nodes.fields(of: node, known: keys, required: ["id", "name"]),
      let id = reader.nodes.identifier(fields["id"], TopicID.self)
    else { return nil }
    self.id = id.text
    name = reader.localized(fields["name"]) ?? LocalizedText([:])
    boundary = reader.nodes.text(fields["boundary"])
    let codes = reader.nodes.identifiers(fields["discloses"], DisclosureCode.self)
    discloses = codes.map(\.value)
    disclosesLocations = codes.map { reader.location($0.span) }
    impact = reader.nodes.number(fields["impact"])
    financial = reader.nodes.number(fields["financial"])
    location = reader.location((fields["id"] ?? node).span)
  }
}

extension ReportConfiguration.Stakeholder {
  fileprivate init?(_ node: YAMLNode, _ reader: inout ModelReader) {
    guard let fields = reader.nodes.fields(of: node, known: ["id", "name", "channels"], required: ["id", "name"]),
      let id = reader.nodes.text(fields["id"])
    else { return nil }
    self.id = id
    name = reader.localized(fields["name"]) ?? LocalizedText([:])
    channels = reader.localizedTexts(fields["channels"])
  }
}

extension ReportConfiguration.Assurance {
  fileprivate init?(_ node: YAMLNode, _ reader: inout ModelReader) {
    let keys = ["provider", "standard", "level", "date", "covers"]
    guard let fields = reader.nodes.fields(of: node, known: keys, required: ["provider", "standard", "level"]) else {
      return nil
    }
    provider = reader.name(fields["provider"]) ?? LocalizedText([:])
    standard = reader.name(fields["standard"]) ?? LocalizedText([:])
    level = reader.nodes.choice(fields["level"], AssuranceLevel.self)?.rawValue ?? ""
    date = reader.nodes.day(fields["date"])
    let covers = reader.nodes.texts(fields["covers"])
    self.covers = covers.map(\.value)
    coversLocations = covers.map { [reader] in reader.location($0.span) }
  }

  /// Those of ISAE 3000, and those of AA1000AS.
  private enum AssuranceLevel: String, CaseIterable {
    case limited, reasonable, moderate, high
  }
}

extension Waiver {
  init(_ written: WrittenWaiver, in source: SourceFile) {
    self.init(code: written.code.value, reason: written.reason, location: source.location(of: written.code.span))
  }
}
