import ArgumentParser
import Building
import Diagnostics
import Foundation

struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check the site and write it to public/. With errors nothing is written; the last site stays.")

  @OptionGroup var site: SiteOptions
  @OptionGroup var findings: FindingOptions

  @Option(help: "Where the site goes; public in the root by default.")
  var output: String?

  @Flag(help: "End links in index.html, so that the site opens from disk.")
  var portable = false

  func run() async throws {
    let options = BuildOptions(
      root: site.rootPath, output: output, width: site.width, isStrict: findings.strict, isPortable: portable)
    let line = ProgressLine(options: site)
    let outcome = try await Builder(options: options, progress: line?.progress).build()
    line?.clear()
    let printer = FindingsPrinter(site: site, findings: findings)
    printer.print(outcome.snapshot)
    if let count = outcome.writtenFiles {
      printer.summarize(written: count, to: options.output)
      // The system takes memory back at once: to take a large site apart would take longer than to draw many a page.
      withExtendedLifetime(outcome) { Foundation.exit(0) }
    } else {
      printer.summarize(outcome.snapshot, nothingWritten: true)
      throw ExitCode(1)
    }
  }
}

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check every figure, row and link, without an output. For continuous integration.")

  @OptionGroup var site: SiteOptions
  @OptionGroup var findings: FindingOptions

  @Flag(help: "First mend numbers and punctuation in the pages, where that takes no judgement.")
  var fix = false

  @Option(
    help: ArgumentHelp(
      "First note in this translation's front matter that it says what its source page says now.", valueName: "file"))
  var accept: [String] = []

  @OptionGroup var output: Unused.Output

  func run() async throws {
    let options = BuildOptions(root: site.rootPath, width: site.width, isStrict: findings.strict)
    let mending = fix ? try await Builder(options: options).mend() : Mending()
    MendingPrinter(site: site).print(mending)
    for file in accept {
      let accepted = try await Builder(options: options).accept(file)
      if !site.quiet { Console.printError(Self.words(of: accepted).text(in: site.messages)) }
    }
    let line = ProgressLine(options: site)
    let snapshot = try await Builder(options: options, progress: line?.progress).snapshot()
    line?.clear()
    let printer = FindingsPrinter(site: site, findings: findings)
    printer.print(snapshot)
    printer.summarize(snapshot, nothingWritten: false)
    if !mending.failures.isEmpty { throw ExitCode(3) }
    if snapshot.hasErrors { throw ExitCode(1) }
  }

  private static func words(of accepted: AcceptedTranslation) -> Message {
    let (file, source) = (accepted.file, accepted.source)
    return accepted.isChanged
      ? Message(en: "noted in \(file) that it says what \(source) says now", zh: "已在 \(file) 中记下：内容与现在的 \(source) 一致")
      : Message(en: "\(file) already says so of \(source)", zh: "\(file) 已记有与现在的 \(source) 一致")
  }
}
