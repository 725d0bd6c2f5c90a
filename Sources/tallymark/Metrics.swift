import ArgumentParser
import Building
import Diagnostics
import Figures
import Foundation
import ReportModel
import Values

struct Metrics: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find a metric by id or name, with its periods, ready to paste as a citation.")

  @Argument(help: "A part of an id or name, in any language; without it, all metrics are listed.")
  var search: String?

  @OptionGroup var site: SiteOptions

  func run() async throws {
    let options = BuildOptions(root: site.rootPath, width: site.width)
    let snapshot = try await Builder(options: options).snapshot()
    guard let model = snapshot.site else { throw Failure.unreadableSite }
    let metrics = model.data.metrics.filter { matches($0) }
    guard !metrics.isEmpty else { throw nothingFound(model) }
    Console.print(metrics.map { Self.entry($0, in: model) }.joined(separator: "\n\n"))
  }

  private func matches(_ metric: Metric) -> Bool {
    guard let search else { return true }
    let texts = [metric.id.text] + metric.name.texts.values
    return texts.contains { $0.localizedStandardContains(search) }
  }

  /// The names, then a line a fact: its citation and its value.
  private static func entry(_ metric: Metric, in site: Site) -> String {
    let names = site.configuration.languages.compactMap { metric.name[$0.id] }
    let facts = metric.facts.map { site.data[$0] }
    let citations = facts.map { "[](metric:\($0.reference))" }
    let width = citations.map(\.count).max() ?? 0
    let lines = zip(facts, citations).map { fact, citation in
      "  " + citation + String(repeating: " ", count: width + 2 - citation.count) + value(of: fact)
    }
    return ([metric.id.text + "  " + names.joined(separator: " / ")] + lines).joined(separator: "\n")
  }

  private static func value(of fact: Fact) -> String {
    if case .empty = fact.value { fact.value.written } else { "\(fact.value.written) \(fact.unit.code)" }
  }

  private func nothingFound(_ site: Site) -> Failure {
    let near = nearestName(to: search ?? "", among: site.data.metrics.map(\.id.text))
    return Failure(
      .usage, Message(en: "no metric matches “\(search ?? "")”", zh: "没有指标匹配“\(search ?? "")”"),
      help: near.map { [Message(en: "did you mean \($0)?", zh: "您是不是想找 \($0)？")] } ?? [])
  }
}
