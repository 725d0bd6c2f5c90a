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

  @Option(help: "How the list is printed: text or json, one object a metric.")
  var format = FindingsFormat.text

  @OptionGroup var site: SiteOptions
  @OptionGroup var output: Unused.Output
  @OptionGroup var strict: Unused.Strict

  func run() async throws {
    let options = BuildOptions(root: site.rootPath, width: site.width)
    let snapshot = try await Builder(options: options).snapshot()
    guard let model = snapshot.site else { throw Failure.unreadableSite }
    let metrics = model.data.metrics.filter { matches($0) }
    guard !metrics.isEmpty else { return sayNothingFound(model) }
    if format == .json {
      Console.print(metrics.map { Self.object($0, in: model) }.joined(separator: "\n"))
    } else {
      Console.print(metrics.map { Self.entry($0, in: model) }.joined(separator: "\n\n"))
    }
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
    if case .empty = fact.value { return fact.value.written }
    return (fact.value.approximation.map { "≈\($0)" } ?? fact.value.written) + " \(fact.unit.code)"
  }

  private static func object(_ metric: Metric, in site: Site) -> String {
    let facts = metric.facts.map { site.data[$0] }.map { fact in
      jsonObject([
        ("id", jsonString(fact.reference.description)), ("citation", jsonString("[](metric:\(fact.reference))")),
        ("value", jsonString(fact.value.written))
      ])
    }
    let names = metric.name.texts.sorted { $0.key < $1.key }.map { ($0.key.text, jsonString($0.value)) }
    return jsonObject([
      ("id", jsonString(metric.id.text)), ("name", jsonObject(names)), ("unit", jsonString(metric.unit.code.text)),
      ("facts", jsonArray(facts))
    ])
  }

  /// An answer like others, on standard error as it is no metric.
  private func sayNothingFound(_ site: Site) {
    guard !self.site.quiet else { return }
    let speech = self.site.messages
    guard let search else {
      return Console.printError(Message(en: "the site has no metrics", zh: "站点没有指标").text(in: speech))
    }
    let near = nearestName(to: search, among: site.data.metrics.map(\.id.text))
    Console.printError(
      Message(en: "no metric matches “\(search)”", zh: "没有指标匹配“\(search)”").text(in: speech))
    if let near { Console.printError(Message(en: "did you mean \(near)?", zh: "您是不是想找 \(near)？").text(in: speech)) }
  }
}
