import ArgumentParser
import Building
import Diagnostics
import ReportModel
import Values

struct Gaps: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List disclosures with their owner, state, place and reason.",
    discussion: """
      Without FRAMEWORK, the rows of every index, what its claim asks for beside them, and figures that no row leads \
      to. With FRAMEWORK, every disclosure of its catalogue, whether a report has an index of it or not. Titles that \
      have not been compared with any publication are marked.
      """)

  @Argument(help: "A framework such as gri-2016, gri-2021 or one of content/frameworks/.")
  var framework: String?

  @Option(help: "How the list is printed: text, json or csv. github and sarif are for findings, and print text.")
  var format = GapFormat.text

  @OptionGroup var site: SiteOptions

  @OptionGroup var output: Unused.Output
  @OptionGroup var strict: Unused.Strict

  enum GapFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv, github, sarif
  }

  func run() async throws {
    let options = BuildOptions(root: site.rootPath, width: site.width)
    let snapshot = try await Builder(options: options).snapshot()
    guard let model = snapshot.site else { throw Failure.unreadableSite }
    guard let gaps = try gaps(of: model) else { throw unknown(model) }
    let list = GapList(gaps, in: site.messages)
    switch format {
    case .text, .github, .sarif: Console.print(list.text)
    case .json: if !gaps.isEmpty { Console.print(list.objects.joined(separator: "\n")) }
    case .csv: Console.write(list.table)
    }
  }

  private func gaps(of model: Site) throws -> [Gap]? {
    guard let framework else { return model.gaps() }
    return FrameworkID(framework).flatMap { model.gaps($0) }
  }

  private func unknown(_ model: Site) -> Failure {
    let names = Set(Framework.builtInIDs + model.frameworks.keys.map(\.text)).sorted()
    return Failure(
      .usage, Message(en: "there is no framework “\(framework ?? "")”", zh: "没有“\(framework ?? "")”这个框架"),
      help: [
        Message(
          en: "write one of \(names.joined(separator: ", "))", zh: "可用的有：\(names.joined(separator: "、"))")
      ])
  }
}
