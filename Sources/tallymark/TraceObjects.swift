import Diagnostics
import ReportModel
import Values

/// A trace as JSON objects, one a value. Values are the data's own text, since JSON's numbers are binary. Pure.
struct TraceObjects {
  let site: Site
  let metric: Metric

  func object(_ trace: FactTrace) -> String {
    let fact = site.data[trace.fact]
    var object = value(fact)
    object.add("name", metric.name)
    object.add("written", site.written(fact.value, fact.unit).map { ($0.language.text, $0.text) })
    object.add("source", fact.source ?? metric.source)
    object.add("owner", metric.owner)
    object.add("publisher", metric.publisher)
    object.add("note", fact.note ?? metric.note)
    object.add("evidence", raw: fact.evidence.map(evidence))
    object.add("formula", metric.formula)
    object.add("parts", list: trace.parts.map(part))
    object.add("usedBy", list: trace.rests.map { jsonString(site.data[$0].reference.description) })
    object.add("restatements", list: fact.history.map(restatement))
    object.add("disclosures", list: metric.discloses.map { jsonString($0.text) })
    object.add("places", list: trace.places.map(place))
    return object.text
  }

  func object(_ trace: TargetTrace) -> String {
    let target = trace.target
    var object = JSONObject()
    object.add("id", "target:\(metric.id)@\(target.period)")
    object.add("metric", metric.id.text)
    object.add("period", target.period.description)
    object.add("value", target.value.written)
    object.add("unit", metric.unit.code.text)
    object.add(target.location)
    object.add("name", metric.name)
    object.add("written", site.written(target.value, metric.unit).map { ($0.language.text, $0.text) })
    object.add("set", target.set?.description)
    object.add("note", target.note)
    object.add("places", list: trace.places.map(place))
    return object.text
  }

  private func value(_ fact: Fact) -> JSONObject {
    var object = JSONObject()
    let reference = fact.reference
    object.add("id", reference.description)
    object.add("metric", reference.metric.text)
    object.add("period", reference.period.description)
    object.add("member", reference.member?.text)
    object.add("value", fact.value.written)
    object.add("unit", fact.unit.code.text)
    if case .derived = fact.origin { object.add("origin", "derived") } else { object.add("origin", "stated") }
    object.add(fact.location)
    return object
  }

  private func part(_ trace: FactTrace) -> String {
    let fact = site.data[trace.fact]
    var object = value(fact)
    object.add("formula", site.data.metric(fact.reference.metric)?.formula)
    object.add("parts", list: trace.parts.map(part))
    return object.text
  }

  private func evidence(_ evidence: Fact.Evidence) -> String {
    var object = JSONObject()
    object.add("file", evidence.file)
    object.add("place", evidence.place)
    object.add("sha256", evidence.sha256)
    return object.text
  }

  private func restatement(_ old: Fact.Superseded) -> String {
    var object = JSONObject()
    object.add("value", old.value.written)
    object.add("until", old.until.description)
    object.add("reason", old.reason?.rawValue)
    object.add("note", old.note)
    return object.text
  }

  private func place(_ place: TracedPlace) -> String {
    var object = JSONObject()
    object.add("kind", place.kind.rawValue)
    object.add("language", place.language.text)
    object.add("page", place.page.path)
    object.add("heading", place.heading)
    object.add(place.location)
    object.add("text", place.text)
    return object.text
  }
}

/// A JSON object in the making; its members keep their order, and what is nil is left out.
private struct JSONObject {
  private var members: [String] = []

  var text: String { "{" + members.joined(separator: ",") + "}" }

  mutating func add(_ key: String, raw value: String?) {
    if let value { members.append(jsonString(key) + ":" + value) }
  }

  mutating func add(_ key: String, _ text: String?) { add(key, raw: text.map(jsonString)) }

  mutating func add(_ key: String, list items: [String]) { add(key, raw: "[" + items.joined(separator: ",") + "]") }

  mutating func add(_ key: String, _ texts: [(key: String, text: String)]) {
    var object = JSONObject()
    for (key, text) in texts { object.add(key, text) }
    add(key, raw: object.text)
  }

  mutating func add(_ key: String, _ text: LocalizedText?) {
    guard let text else { return }
    add(key, text.texts.sorted { $0.key < $1.key }.map { ($0.key.text, $0.value) })
  }

  mutating func add(_ location: Location) {
    add("file", location.file)
    add("line", raw: String(location.line))
    add("column", raw: String(location.column))
  }
}
