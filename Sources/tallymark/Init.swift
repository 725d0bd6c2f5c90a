import ArgumentParser
import Building
import Diagnostics

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a small bilingual report that builds and passes, to start from.")

  @Argument(help: "A folder that is empty or does not exist.")
  var directory: String

  @Option(help: "The language of messages: en or zh.")
  var messages = MessageLanguage.en

  @Flag(help: "Do not tell what to do next.")
  var quiet = false

  @OptionGroup var format: Unused.Format
  @OptionGroup var root: Unused.Root
  @OptionGroup var output: Unused.Output
  @OptionGroup var jobs: Unused.Jobs
  @OptionGroup var strict: Unused.Strict

  func run() throws {
    let files = EmbeddedFiles.all.map { (path: Self.target(of: $0.path), text: $0.text) }
    try StarterSite(files: files).write(to: directory)
    guard !quiet else { return }
    // Standard output is for programs where they ask for it.
    if format.format == .json {
      Console.printError(welcome.text(in: messages))
    } else {
      Console.print(welcome.text(in: messages))
    }
  }

  /// A file whose name begins with a dot is embedded without it: what embeds them leaves such files out.
  private static func target(of path: String) -> String {
    let relative = String(path.dropFirst("embedded/starter/".count))
    return relative == "gitignore" ? ".gitignore" : relative
  }

  private var welcome: Message {
    let root = Self.shellWord(directory)
    return Message(
      en: """
        A report is waiting in \(directory). Next:
          tallymark serve --root \(root)    to see it while you write
          tallymark check --root \(root)    to check every figure
          tallymark build --root \(root)    to write the website
        """,
      zh: """
        报告已建在 \(directory)。接下来：
          tallymark serve --root \(root)    边写边看
          tallymark check --root \(root)    核对每个数字
          tallymark build --root \(root)    生成网站
        """)
  }

  /// As a shell takes it for one word.
  private static func shellWord(_ text: String) -> String {
    let plain = text.utf8.allSatisfy { byte in
      byte >= 0x80 || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
        || "0123456789/._-+@%:=,".utf8.contains(byte)
    }
    return plain
      ? text : "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
  }
}
