import ArgumentParser
import Checks
import Diagnostics

/// How the findings of an audit are printed.
enum AuditFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, github, sarif, csv
}

/// Prints the findings of an audit: for people in the order of the text, for programs in that of files and lines.
struct AuditPrinter {
  let format: AuditFormat
  let language: MessageLanguage
  let source: @Sendable (String) -> SourceFile?

  func print(_ findings: [Diagnostic]) {
    switch format {
    case .text:
      let reporter = AuditReporter(
        language: language, usesColor: Console.usesColor, width: Console.width, source: source)
      Console.printFinished(reporter.text(for: findings))
    case .json: Console.printFinished(JSONReporter(language: language).text(for: findings.sorted()))
    case .github: Console.printFinished(GitHubReporter(language: language).text(for: findings.sorted()))
    case .sarif: Console.printFinished(SARIFReporter.tallymark(speaking: language).text(for: findings.sorted()))
    case .csv:
      Console.write(WorklistReporter(language: language, source: source).bytes(for: findings))
    }
  }
}

/// What was compared, what was not, and what came of it. Pure.
struct AuditSummary {
  private let findings: [Diagnostic]
  private let coverage: AuditCoverage

  init(_ findings: [Diagnostic], _ coverage: AuditCoverage) {
    self.findings = findings
    self.coverage = coverage
  }

  func text(in language: MessageLanguage) -> String {
    [compared, left, FindingsPrinter.counts(of: findings)].compactMap { $0?.text(in: language) }.joined(separator: "\n")
  }

  private var compared: Message {
    Message(
      en:
        "compared \(coverage.chineseCompared) Chinese paragraphs (\(coverage.chineseFigures) figures and dates) with "
        + "\(coverage.englishCompared) English ones (\(coverage.englishFigures))",
      zh:
        "已比对中文\(coverage.chineseCompared)段（数字和日期\(coverage.chineseFigures)个）、"
        + "英文\(coverage.englishCompared)段（\(coverage.englishFigures)个）")
  }

  /// Nil where everything was compared.
  private var left: Message? {
    guard coverage.chineseLeft + coverage.englishLeft > 0 else { return nil }
    return Message(
      en:
        "not compared, as no counterpart is sure: \(coverage.chineseLeft) Chinese and \(coverage.englishLeft) English "
        + "paragraphs, headings or labels (\(coverage.figuresLeft) figures and dates)",
      zh:
        "未比对（找不到确定的对应内容）：中文\(coverage.chineseLeft)段、英文\(coverage.englishLeft)段，含标题和图表文字"
        + "（数字和日期\(coverage.figuresLeft)个）")
  }
}
