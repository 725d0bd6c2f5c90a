import ArgumentParser
import Building
import Diagnostics
import Foundation
import ReportModel
import Values

struct Trace: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell where a value comes from, and every place that cites it, in all languages.",
    discussion: """
      Without a period all values of the metric are traced. --format json prints a JSON object for each value and each \
      target, one a line.
      """)

  @Argument(help: "METRIC[@PERIOD][#MEMBER], such as workforce.employees@2016-12-31#female.")
  var reference: String

  @Option(help: "How it is printed: text or json. github and sarif are for findings, and print text.")
  var format = FindingsFormat.text

  @OptionGroup var site: SiteOptions
  @OptionGroup var output: Unused.Output
  @OptionGroup var strict: Unused.Strict

  func run() async throws {
    let snapshot = try await Builder(options: BuildOptions(root: site.rootPath, width: site.width)).snapshot()
    guard let model = snapshot.site else { throw Failure.unreadableSite }
    let request = try request(in: model)
    let values = model.traces(request.facts)
    let targets = request.isOfMetric ? model.traceTargets(of: request.metric) : []
    switch format {
    case .json:
      let objects = TraceObjects(site: model, metric: request.metric)
      let lines = values.map(objects.object) + targets.map(objects.object)
      if !lines.isEmpty { Console.print(lines.joined(separator: "\n")) }
    case .text, .github, .sarif:
      Console.print(TraceText(site: model, metric: request.metric, speech: site.messages).text(values, targets))
    }
  }

  private func request(in model: Site) throws -> TraceRequest {
    do throws(Citation.Problem) {
      return try TraceRequest(reference, in: model)
    } catch {
      let message = error.message
      throw Failure(.usage, message, help: error.alternatives.filter { $0 != message })
    }
  }
}

extension Citation.Problem {
  fileprivate var message: Message {
    switch self {
    case .malformed(let message): message
    case .unknownMetric(let id, _): Message(en: "there is no metric “\(id)”", zh: "没有指标“\(id)”")
    case .noFact(let id, let period, _): .noValue(id, "\(period)")
    case .noTarget(let id, let period, _): .noValue(id, period)
    case .unreadablePeriod(let text): Message(en: "“\(text)” is no period", zh: "“\(text)”不是期间")
    case .unknownMember(let id, let member, _), .ambiguousMember(let id, let member, _):
      Message(en: "“\(member)” is no one member of \(id)", zh: "“\(member)”不是 \(id) 的单一成员")
    case .unknownStory(let id, _): Message(en: "there is no story “\(id)”", zh: "没有案例“\(id)”")
    }
  }
}

extension Message {
  fileprivate static func noValue(_ id: MetricID, _ period: String) -> Message {
    Message(en: "\(id) has no value at \(period)", zh: "\(id) 在 \(period) 没有数值")
  }
}
