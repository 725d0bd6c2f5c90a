import Diagnostics
import ReportModel
import Values

/// A trace as JSON objects, one a value. Values are the data's own text, since JSON's numbers are binary. Pure.
struct TraceObjects {
  let site: Site
  let metric: Metric

  func object(_ trace: FactTrace) -> String {
    let fact = site.data[trace.fact]
    return jsonObject(
      value(fact) + [
        ("name", texts(metric.name)), ("written", written(fact.value, fact.unit)),
        ("source", texts(fact.source ?? metric.source)), ("owner", quoted(metric.owner)),
        ("publisher", texts(metric.publisher)), ("note", texts(fact.note ?? metric.note)),
        ("evidence", fact.evidence.map(evidence)), ("formula", quoted(metric.formula)),
        ("parts", parts(trace.parts)),
        ("usedBy", jsonArray(trace.rests.map { jsonString(site.data[$0].reference.description) })),
        ("restatements", jsonArray(fact.history.map(restatement))),
        ("disclosures", jsonArray(metric.discloses.map { jsonString($0.text) })),
        ("places", jsonArray(trace.places.map(place)))
      ])
  }

  func object(_ trace: TargetTrace) -> String {
    let target = trace.target
    let value: [JSONMember] = [
      ("id", jsonString("target:\(metric.id)@\(target.period)")), ("metric", jsonString(metric.id.text)),
      ("period", jsonString(target.period.description)), ("value", quoted(target.value.written)),
      ("unit", jsonString(metric.unit.code.text))
    ]
    return jsonObject(
      value + target.location.jsonMembers + [
        ("name", texts(metric.name)), ("written", written(target.value, metric.unit)),
        ("set", quoted(target.set?.description)), ("note", texts(target.note)),
        ("places", jsonArray(trace.places.map(place)))
      ])
  }

  private func value(_ fact: Fact) -> [JSONMember] {
    let reference = fact.reference
    let origin = if case .derived = fact.origin { "derived" } else { "stated" }
    let value: [JSONMember] = [
      ("id", jsonString(reference.description)), ("metric", jsonString(reference.metric.text)),
      ("period", jsonString(reference.period.description)), ("member", quoted(reference.member?.text)),
      ("value", quoted(fact.value.written)), ("unit", jsonString(fact.unit.code.text)), ("origin", jsonString(origin))
    ]
    return value + fact.location.jsonMembers
  }

  /// Each part within the one that rests on it, however deep: written in one walk.
  private func parts(_ parts: [FactTrace.Part]) -> String {
    var (text, depth) = ("[", 0)
    for part in parts {
      if part.depth <= depth {
        text += String(repeating: "]}", count: depth - part.depth + 1) + ","
      }
      // The object stays open for its own parts.
      text += members(of: part).dropLast() + ",\"parts\":["
      depth = part.depth
    }
    return text + String(repeating: "]}", count: depth) + "]"
  }

  private func members(of part: FactTrace.Part) -> String {
    let fact = site.data[part.fact]
    let formula = site.data.metric(fact.reference.metric)?.formula
    return jsonObject(
      value(fact) + [("formula", quoted(formula)), ("toldAbove", part.isToldAbove ? "true" : nil)])
  }

  private func evidence(_ evidence: Fact.Evidence) -> String {
    jsonObject([
      ("file", quoted(evidence.file)), ("place", quoted(evidence.place)), ("sha256", quoted(evidence.sha256))
    ])
  }

  private func restatement(_ old: Fact.Superseded) -> String {
    jsonObject([
      ("value", quoted(old.value.written)), ("until", jsonString(old.until.description)),
      ("reason", quoted(old.reason?.rawValue)), ("note", texts(old.note))
    ])
  }

  private func place(_ place: TracedPlace) -> String {
    let position: [JSONMember] = [
      ("kind", jsonString(place.kind.rawValue)), ("language", jsonString(place.language.text)),
      ("page", jsonString(place.page.path)), ("heading", quoted(place.heading))
    ]
    return jsonObject(position + place.location.jsonMembers + [("text", jsonString(place.text))])
  }

  /// As each language writes it.
  private func written(_ value: FactValue, _ unit: Unit) -> String {
    jsonObject(site.written(value, unit).map { ($0.language.text, jsonString($0.text)) })
  }

  private func texts(_ text: LocalizedText?) -> String? {
    text.map { jsonObject($0.texts.sorted { $0.key < $1.key }.map { ($0.key.text, jsonString($0.value)) }) }
  }

  private func quoted(_ text: String?) -> String? { text.map { jsonString($0) } }
}
