import ArgumentParser
import Building
import Diagnostics
import Foundation

struct Print: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print whole reports, one document a language: PDF by Chromium or WeasyPrint, else HTML.",
    discussion: """
      The site is checked first; with errors nothing is written. Chromium or WeasyPrint is looked for on the PATH and \
      works without network. Documents are named REPORT.LANGUAGE.pdf.
      """)

  @Argument(help: "A report of site.yaml; all of them by default.")
  var report: String?

  @OptionGroup var site: SiteOptions
  @OptionGroup var findings: FindingOptions

  @Option(help: "Where the documents go; print in the root by default.")
  var output: String?

  func run() async throws {
    let options = BuildOptions(root: site.rootPath, width: site.width, isStrict: findings.strict)
    let engine = PrintEngine.find(in: ProcessInfo.processInfo.environment["PATH"] ?? "")
    let printer = Printer(builder: Builder(options: options), output: output, engine: engine)
    let outcome = try await printer.print(report)
    let found = FindingsPrinter(site: site, findings: findings)
    found.print(outcome.snapshot)
    guard let documents = outcome.documents else {
      found.summarize(outcome.snapshot, nothingWritten: true)
      throw ExitCode(1)
    }
    guard !site.quiet else { return }
    let list = documents.joined(separator: ", ")
    Console.printError(Message(en: "wrote \(list)", zh: "已写入 \(list)").text(in: site.messages))
    if engine == nil { Console.printError(Self.noEngine.text(in: site.messages)) }
  }

  private static let noEngine = Message(
    en:
      "This is the print edition as HTML, since no PDF engine is on the PATH: install Chromium or WeasyPrint for PDF.",
    zh: "PATH 中没有 PDF 引擎，以上是 HTML 印刷版；安装 Chromium 或 WeasyPrint 后即可输出 PDF。")
}
