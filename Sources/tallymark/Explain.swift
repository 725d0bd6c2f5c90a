import ArgumentParser
import Building
import Diagnostics

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell what a finding's code means, why it matters, and how to mend it.")

  @Argument(help: "A code such as figure-mismatch; without one, all are listed.")
  var code: String?

  @Option(help: "The language of messages: en or zh.")
  var messages = MessageLanguage.en

  @Option(help: "How it is printed: text or json, one object a code.")
  var format = FindingsFormat.text

  @OptionGroup var root: Unused.Root
  @OptionGroup var output: Unused.Output
  @OptionGroup var jobs: Unused.Jobs
  @OptionGroup var quiet: Unused.Quiet
  @OptionGroup var strict: Unused.Strict

  func run() throws {
    guard let code else { return Console.print(list) }
    guard let rule = allRules.first(where: { $0.code == code }) else { throw unknown(code) }
    Console.print(format == .json ? rule.object(in: messages) : rule.explanation(in: messages))
  }

  private var list: String {
    guard format == .json else { return Self.list(in: messages) }
    return allRules.map { $0.object(in: messages) }.joined(separator: "\n")
  }

  private func unknown(_ code: String) -> Failure {
    let near = nearestName(to: code, among: allRules.map(\.code).sorted())
    return Failure(
      .usage, Message(en: "there is no code “\(code)”", zh: "没有代码“\(code)”"),
      help: [
        near.map { Message(en: "did you mean \($0)?", zh: "您是不是想找 \($0)？") }
          ?? Message(en: "`tallymark explain` lists all codes", zh: "`tallymark explain` 可列出全部代码")
      ])
  }

  static func list(in language: MessageLanguage) -> String {
    let rules = allRules.sorted { $0.code < $1.code }
    let width = rules.map(\.code.count).max() ?? 0
    return rules.map { rule in
      rule.code + String(repeating: " ", count: width + 2 - rule.code.count) + rule.meaning.text(in: language)
    }.joined(separator: "\n")
  }
}

extension Rule {
  fileprivate func object(in language: MessageLanguage) -> String {
    jsonObject([
      ("code", jsonString(code)), ("severity", jsonString(severity.rawValue)),
      ("meaning", jsonString(meaning.text(in: language))), ("reason", jsonString(reason.text(in: language))),
      ("example", jsonString(example)), ("remedy", jsonString(remedy.text(in: language))),
      ("waivable", isWaivable ? "true" : "false")
    ])
  }
}
