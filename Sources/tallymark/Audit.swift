import ArgumentParser
import Building
import Checks
import Diagnostics
import Foundation

struct Audit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare the figures of Chinese and English texts, without any markup.",
    discussion: """
      Takes text as it comes out of a PDF. Paragraphs are paired by length and by what they name; where it is not sure \
      which belong together, it says nothing. Ends in 1 when an error was found.
      """)

  @Argument(
    help: ArgumentHelp(
      "One text in which Chinese and English alternate, or a Chinese and an English one; - for standard input.",
      valueName: "file"))
  var files: [String] = []

  @Option(
    help: ArgumentHelp(
      "JSON Lines with id, zh and en; - for standard input. Prints a verdict a pair: equal, advice or different.",
      valueName: "file"))
  var pairs: String?

  @Option(help: "How findings are printed: text, json, github, sarif or csv. Pairs are always answered in JSON Lines.")
  var format = AuditFormat.text

  @Flag(help: "Count warnings as errors (advice never).")
  var strict = false

  @Option(help: "How many cores to use; all by default.")
  var jobs: Int?

  @Flag(help: "Print findings only, no summary.")
  var quiet = false

  @Option(help: "The language of messages: en or zh.")
  var messages = MessageLanguage.en

  @OptionGroup var root: Unused.Root
  @OptionGroup var output: Unused.Output

  func validate() throws {
    if pairs != nil ? !files.isEmpty : !(1...2).contains(files.count) {
      throw ValidationError("Name one bilingual text, a Chinese and an English one, or --pairs FILE.")
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1 on.") }
  }

  func run() async throws {
    if let pairs { return try auditPairs(pairs) }
    let texts = try PlainTexts(reading: files)
    let audit = try await texts.audit(width: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
    let findings = strict ? audit.findings.map { $0.raisingWarning() } : audit.findings
    AuditPrinter(format: format, language: messages, source: { texts.source($0) }).print(findings)
    if !quiet { Console.printError(AuditSummary(findings, audit.coverage).text(in: messages)) }
    if findings.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
  }

  private func auditPairs(_ file: String) throws {
    let source = try PlainText.read(file)
    let audit = TextPairAudit()
    var objects: [String] = []
    var hasErrors = false
    for (pair, line) in try Self.pairs(in: source) {
      let findings = audit.findings(chinese: pair.zh, english: pair.en)
      hasErrors = hasErrors || findings.contains { $0.severity == .error }
      objects.append(AuditedPair(id: pair.id ?? String(line), findings: findings).object(in: messages))
    }
    if !objects.isEmpty { Console.print(objects.joined(separator: "\n")) }
    if hasErrors { throw ExitCode(1) }
  }

  private struct Pair: Decodable {
    let id: String?
    let zh: String
    let en: String
  }

  /// With the numbers of their lines; empty lines are passed over.
  private static func pairs(in source: SourceFile) throws -> [(Pair, line: Int)] {
    let decoder = JSONDecoder()
    return try (1...source.lineCount).compactMap { line in
      let text = source.text(source.line(line))
      if text.allSatisfy(\.isWhitespace) { return nil }
      guard let pair = try? decoder.decode(Pair.self, from: Data(text.utf8)) else {
        throw unreadable(line, of: source)
      }
      return (pair, line)
    }
  }

  private static func unreadable(_ line: Int, of source: SourceFile) -> Failure {
    Failure(
      .usage,
      Message(
        en: "\(source.path), line \(line) is no pair of texts", zh: "\(source.path) 第 \(line) 行不是一对文本"),
      help: [
        Message(
          en: #"a line is a JSON object such as {"id":"1","zh":"…","en":"…"}"#,
          zh: #"每行是一个 JSON 对象，如 {"id":"1","zh":"…","en":"…"}"#)
      ])
  }
}

/// A pair of texts and what was found about it, as a JSON object. Pure.
struct AuditedPair {
  let id: String
  let findings: [TextPairFinding]

  /// `different` when a reader would correct one of the two, `advice` when there is less to say.
  var verdict: String {
    guard let worst = findings.map(\.severity).max() else { return "equal" }
    return worst == .error ? "different" : "advice"
  }

  func object(in language: MessageLanguage) -> String {
    let list = findings.map { finding in
      jsonObject([
        ("code", jsonString(finding.rule.code)), ("severity", jsonString(finding.severity.rawValue)),
        ("message", jsonString(finding.message.text(in: language)))
      ])
    }
    return jsonObject([("id", jsonString(id)), ("verdict", jsonString(verdict)), ("findings", jsonArray(list))])
  }
}
