import ArgumentParser
import Building
import Foundation

/// The command `tallymark`.
@main
struct Tallymark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tallymark",
    abstract: "A website from a bilingual sustainability report, with every cited figure checked against the data.",
    discussion: """
      Narrative is Markdown, metrics are YAML. Run it in the folder that holds content/, or name that with --root.
      Every command takes --root, --output, --format, --jobs, --quiet, --strict and --messages; those that its help \
      does not list change nothing there.

      Exit codes: 0 clean; 1 errors found; 2 wrong usage, no site, port in use, output folder not ours; \
      3 disk full or an internal fault.
      """,
    version: "0.1.0",
    subcommands: [
      Build.self, Check.self, Serve.self, Print.self, Prove.self, Init.self, Explain.self, Metrics.self, Trace.self,
      Gaps.self,
      ReadFigures.self,
      Audit.self
    ])

  // ArgumentParser ends wrong usage with 64; the product fixes 2.
  static func main() async {
    signal(SIGPIPE, SIG_DFL)
    do {
      var command = try parseAsRoot()
      if var command = command as? AsyncParsableCommand { try await command.run() } else { try command.run() }
    } catch let failure as Failure {
      Console.report(failure)
      Foundation.exit(failure.kind == .usage ? 2 : 3)
    } catch {
      let code = exitCode(for: error)
      let text = fullMessage(for: error)
      if code == .success { Console.print(text) } else if !text.isEmpty { Console.printError(text) }
      Foundation.exit(code == .validationFailure ? 2 : code.rawValue)
    }
  }
}
