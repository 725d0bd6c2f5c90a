import Diagnostics
import Parsing
import Values

/// A boundary that topics and metrics name is explained in report.yaml.
enum UnknownBoundaryRule {
  static let rule = Rule(
    "data-unknown-boundary", .error,
    meaning: Message(
      en: "A topic or metric names a boundary that report.yaml does not explain.",
      zh: "议题或指标用了 report.yaml 没有说明的边界。"),
    reason: Message(
      en: "Readers see the boundary's name beside the figure; without one they cannot tell whom it covers.",
      zh: "边界的名称会印在数字旁边；没有说明，读者不知道数字涵盖哪些单位。"),
    example: "topics: [{id: privacy, name: {en: Privacy, zh: 隐私}, boundary: gruop}]",
    remedy: Message(
      en: "Correct the name, or add it under `boundary` in report.yaml.", zh: "改正名称，或在 report.yaml 的 `boundary` 里加上。"))

  /// Of the topics of a report.
  static func check(_ configuration: ReportConfiguration, _ topics: YAMLNode?, _ reader: inout ModelReader) {
    guard case .list(let items)? = topics?.value else { return }
    for item in items {
      guard case .map(let entries) = item.value, let entry = entries.first(where: { $0.key == "boundary" }),
        case .scalar(let name, _) = entry.value.value, configuration.boundary[name] == nil
      else { continue }
      reader.report(finding(name, at: reader.location(entry.value.span), among: configuration.boundary.keys.sorted()))
    }
  }

  static func finding(_ name: String, at location: Location, among names: [String]) -> Diagnostic {
    Diagnostic(
      rule, at: location, Message(en: "no report explains the boundary `\(name)`", zh: "没有哪份报告说明边界 `\(name)`"),
      help: Message.suggesting(name, among: names))
  }
}
