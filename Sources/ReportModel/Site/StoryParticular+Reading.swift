import Diagnostics
import Parsing
import Values

extension StoryParticular {
  /// Reads stories.yaml: `stories: {shop.largest-loan: {value: 53000, unit: CNY, evidence: …}}`.
  static func read(_ source: SourceFile, _ vocabulary: Vocabulary) -> ([StoryID: StoryParticular], [Diagnostic]) {
    let (node, findings) = YAMLReader.read(source)
    var reader = ModelReader(source, vocabulary)
    let fields = reader.nodes.fields(of: node, known: ["stories"], required: ["stories"])
    var stories: [StoryID: StoryParticular] = [:]
    for entry in reader.nodes.entries(of: fields?["stories"]) ?? [] {
      guard let story = StoryParticular(entry, &reader) else { continue }
      stories[story.id] = story
    }
    return (stories, findings + reader.diagnostics)
  }

  private init?(_ entry: YAMLNode.Entry, _ reader: inout ModelReader) {
    let fields = reader.nodes.fields(
      of: entry.value, at: entry.keySpan, known: ["value", "unit", "note", "evidence"], required: ["value", "unit"])
    guard let fields, let id = reader.nodes.identifier(key: entry, StoryID.self),
      let value = reader.value(fields["value"]),
      let unit = reader.unit(fields["unit"])
    else { return nil }
    self.id = id
    self.value = value
    self.unit = unit
    note = reader.localized(fields["note"])
    evidence = reader.evidence(fields["evidence"])
    location = reader.location(entry.keySpan)
  }
}
