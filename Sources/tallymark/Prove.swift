import ArgumentParser
import Building
import Checks
import Diagnostics

struct Prove: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read the figures back out of the finished pages and tie them to the facts again.",
    discussion: """
      Looks at what readers get: each cited figure in the HTML has to lead to a fact, state its value, and say so in \
      words. The data is read from --root, the pages from the folder that is named.
      """)

  @Argument(help: "The folder with the finished pages; public in the root by default.")
  var folder: String?

  @OptionGroup var site: SiteOptions
  @OptionGroup var findings: FindingOptions

  @Option(help: "The same as the folder, as `build` takes it.")
  var output: String?

  func run() async throws {
    let options = BuildOptions(
      root: site.rootPath, output: folder ?? output, width: site.width, isStrict: findings.strict)
    guard let model = try await Builder(options: options).snapshot().site else { throw Failure.unreadableSite }
    let outcome = try await Prover(options: options).prove(model)
    let printer = FindingsPrinter(site: site, findings: findings)
    let found = outcome.result.findings.sorted()
    printer.print(found) { outcome.sources[$0] }
    if !site.quiet { Console.printError(Self.summary(of: outcome).text(in: site.messages)) }
    if found.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
  }

  /// "proved 2,482 figures in 1,123 pages: no findings".
  static func summary(of outcome: Prover.Outcome) -> Message {
    let (result, counts) = (outcome.result, FindingsPrinter.counts(of: outcome.result.findings))
    let unread =
      result.unreadWords == 0
      ? Message(en: "", zh: "")
      : Message(
        en: "; of \(result.unreadWords) only the value, as their language is not read",
        zh: "；其中\(result.unreadWords)个所用语言不支持读取，只核对了数值")
    return Message(
      en: "held \(result.figures) cited figures in \(outcome.pages) pages against the data\(unread.en): \(counts.en)",
      zh: "已将\(outcome.pages)个页面中引用的\(result.figures)个数字与数据核对\(unread.zh)：\(counts.zh)")
  }
}
