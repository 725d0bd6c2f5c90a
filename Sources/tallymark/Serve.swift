import ArgumentParser
import Building
import Preview

struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Preview the site on this machine; pages reload as you save, and show what is wrong with them.")

  @OptionGroup var site: SiteOptions
  @OptionGroup var format: Unused.Format
  @OptionGroup var output: Unused.Output

  @Flag(help: "Show warnings as errors (advice never).")
  var strict = false

  @Option(help: "The port; 0 takes any that is free.")
  var port = 8080

  func validate() throws {
    guard (0...65535).contains(port) else { throw ValidationError("--port takes a number from 0 to 65535.") }
  }

  func run() async throws {
    let builder = Builder(options: BuildOptions(root: site.rootPath, width: site.width, isStrict: strict))
    let isQuiet = site.quiet
    let preview = Preview(builder: builder, port: port, language: site.messages) { line in
      if !isQuiet { Console.printError(line) }
    }
    try await preview.run()
  }
}
