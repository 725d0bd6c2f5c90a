import ArgumentParser
import Building
import Diagnostics
import Figures

// Not named Figures: that is the room it reads with.
struct ReadFigures: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures",
    abstract: "Read figures out of plain text: one JSON object a figure.",
    discussion: "Each line is read on its own. Offsets count Unicode scalars of the line.")

  @Argument(help: "A text file in UTF-8; standard input without one.")
  var file: String?

  @Option(help: "The language of the text: zh or en, or a longer tag such as zh-Hant.")
  var language: FigureLanguage

  @Flag(help: "Also print dates, ordinals, codes and vague quantities.")
  var all = false

  @Option(help: "The language of messages: en or zh.")
  var messages = MessageLanguage.en

  // Accepted as everywhere, and without effect: the output is always JSON Lines.
  @OptionGroup var format: Unused.Format
  @OptionGroup var root: Unused.Root
  @OptionGroup var output: Unused.Output
  @OptionGroup var jobs: Unused.Jobs
  @OptionGroup var quiet: Unused.Quiet
  @OptionGroup var strict: Unused.Strict

  func run() throws {
    let source = try PlainText.read(file)
    let reader = FigureReader(language: language)
    let objects = (1...source.lineCount).flatMap { number in
      let text = source.text(source.line(number))
      let figures = reader.read(text).filter { all || $0.isCounted }
      return FigureLine(number: number, text: text, figures: figures).objects
    }
    if !objects.isEmpty { Console.print(objects.joined(separator: "\n")) }
  }
}

extension FigureLanguage: ExpressibleByArgument {
  public init?(argument: String) { self.init(tag: argument) }
  public static var allValueStrings: [String] { ["zh", "en"] }
}
