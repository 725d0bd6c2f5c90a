import Diagnostics
import Figures
import ReportModel
import Values

/// A trace as people read it: the metric, then each value with its origin, its parts and the places that cite it. Pure.
struct TraceText {
  let site: Site
  let metric: Metric
  let speech: MessageLanguage

  func text(_ values: [FactTrace], _ targets: [TargetTrace]) -> String {
    ([head] + values.map(block) + targets.map(block)).map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  // MARK: The metric

  private var head: [String] {
    var lines = [metric.id.text + "  " + all(metric.name)]
    add("defined in", "定义于", place(metric.location), to: &lines)
    add("definition", "定义", metric.definition.map(all), to: &lines)
    add("unit", "单位", metric.unit.code.text, to: &lines)
    add("published by", "发布方", metric.publisher.map(all), to: &lines)
    add("source", "来源", metric.source.map(all), to: &lines)
    add("owner", "负责方", metric.owner, to: &lines)
    add("formula", "公式", metric.formula, to: &lines)
    add("note", "说明", metric.note.map(all), to: &lines)
    add("discloses", "披露项", metric.discloses.map(\.text).joined(separator: ", "), to: &lines)
    for assurance in site.assurance(of: metric) { add("assured", "鉴证", self.assurance(assurance), to: &lines) }
    return lines
  }

  private func assurance(_ assurance: ReportConfiguration.Assurance) -> String {
    [assurance.level, all(assurance.provider), all(assurance.standard)].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  // MARK: A value

  private func block(_ trace: FactTrace) -> [String] {
    let fact = site.data[trace.fact]
    var lines = ["\(fact.reference) \(value(fact.value, fact.unit))"]
    add("stands in", "写在", place(fact.location), to: &lines)
    add("source", "来源", fact.source.map(all), to: &lines)
    add("note", "说明", fact.note.map(all), to: &lines)
    add("evidence", "凭证", fact.evidence.map(evidence), to: &lines)
    for old in fact.history { add("restated", "重述", restatement(old, fact.unit), to: &lines) }
    lines += trace.parts.map(line)
    let rests = trace.rests.map { site.data[$0].reference.description }
    add("used by", "用于", rests.joined(separator: ", "), to: &lines)
    return lines + cited(trace.places)
  }

  private func block(_ trace: TargetTrace) -> [String] {
    let target = trace.target
    var lines = ["target:\(metric.id)@\(target.period) \(value(target.value, metric.unit))"]
    add("stands in", "写在", place(target.location), to: &lines)
    add("set in", "设定于", target.set?.description, to: &lines)
    add("note", "说明", target.note.map(all), to: &lines)
    return lines + cited(trace.places)
  }

  /// A part of a formula. Far down its depth is a number, so that a long chain does not run out of the screen.
  private func line(of part: FactTrace.Part) -> String {
    let fact = site.data[part.fact]
    let depth = part.depth > Self.deepestIndent ? "(\(part.depth)) " : ""
    let indent = String(repeating: "  ", count: min(part.depth, Self.deepestIndent)) + depth
    let told = part.isToldAbove ? "  " + say("(told above)", "（见上文）") : ""
    return "\(indent)← \(fact.reference) \(equation(fact.value, fact.unit))  \(place(fact.location))\(told)"
  }

  private static let deepestIndent = 20

  private func cited(_ places: [TracedPlace]) -> [String] {
    guard !places.isEmpty else { return ["  " + say("cited nowhere", "没有引用")] }
    return ["  " + say("cited in:", "引用处：")]
      + places.map { "    \(place($0.location))  \($0.text.split(separator: "\n").first ?? "")" }
  }

  private func restatement(_ old: Fact.Superseded, _ unit: Unit) -> String {
    let until = say(
      "\(old.value.written) \(unit.code) until \(old.until)", "\(old.until) 之前为 \(old.value.written) \(unit.code)")
    return [until, old.reason?.rawValue, old.note.map(all)].compactMap { $0 }.joined(separator: ", ")
  }

  private func evidence(_ evidence: Fact.Evidence) -> String {
    let hash = evidence.sha256.map { "sha256:" + $0 }
    return [evidence.file, evidence.place, hash].compactMap { $0 }.joined(separator: ", ")
  }

  // MARK: Words

  private func add(_ english: String, _ chinese: String, _ text: String?, to lines: inout [String]) {
    guard let text, !text.isEmpty else { return }
    lines.append("  " + say(english + ": ", chinese + "：") + text)
  }

  private func say(_ english: String, _ chinese: String) -> String {
    Message(en: english, zh: chinese).text(in: speech)
  }

  /// In the order of the site's languages; what is the same in all of them once.
  private func all(_ text: LocalizedText) -> String {
    let texts = site.configuration.languages.compactMap { text[$0.id] }
    return texts.indices.filter { texts.firstIndex(of: texts[$0]) == $0 }.map { texts[$0] }.joined(separator: " / ")
  }

  private func place(_ location: Location) -> String { "\(location.file):\(location.line):\(location.column)" }

  /// As the data say it, then as the pages of each language write it.
  private func value(_ value: FactValue, _ unit: Unit) -> String {
    let written = site.written(value, unit).map { "\($0.language) \($0.text)" }
    let exact = value.approximation == nil ? [] : [say("exactly ", "精确值 ") + value.written]
    return "\(equation(value, unit))  (\((exact + written).joined(separator: ", ")))"
  }

  /// An endless fraction is told as a decimal that is near it.
  private func equation(_ value: FactValue, _ unit: Unit) -> String {
    value.approximation.map { "≈ \($0) \(unit.code)" } ?? "= \(value.written) \(unit.code)"
  }
}

extension Site {
  /// A value as Tallymark writes it in each language whose figures it knows.
  func written(_ value: FactValue, _ unit: Unit) -> [(language: LanguageID, text: String)] {
    configuration.languages.compactMap { language in
      FigureLanguage(tag: language.tag).flatMap { FigureWriter(language: $0).text(for: value, unit: unit) }
        .map { (language.id, $0) }
    }
  }

  /// The assurances of all reports that cover a metric.
  func assurance(of metric: Metric) -> [ReportConfiguration.Assurance] {
    reports.flatMap { $0.configuration.assurance.filter { $0.includes(metric.id) } }
  }
}
