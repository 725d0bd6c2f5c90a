import Building
import Diagnostics

/// Prints findings in the format asked for: findings to standard output, the summary to standard error.
struct FindingsPrinter {
  let site: SiteOptions
  let findings: FindingOptions

  func print(_ snapshot: Snapshot) { print(snapshot.findings) { snapshot.source($0) } }

  /// `source` gives the file that a finding stands in, by its path.
  func print(_ found: [Diagnostic], source: @escaping @Sendable (String) -> SourceFile?) {
    let text = text(for: found, source)
    if !text.isEmpty { Console.print(String(text.dropLast())) }
  }

  private func text(for found: [Diagnostic], _ source: @escaping @Sendable (String) -> SourceFile?) -> String {
    switch findings.format {
    case .json: JSONReporter(language: site.messages).text(for: found)
    case .github: GitHubReporter(language: site.messages).text(for: found)
    case .sarif: SARIFReporter.tallymark(speaking: site.messages).text(for: found)
    case .text:
      TextReporter(language: site.messages, usesColor: Console.usesColor, source: source).text(for: found)
    }
  }

  /// "2 errors, 1 warning in 24 pages". Nothing when asked to be quiet.
  func summarize(_ snapshot: Snapshot, nothingWritten: Bool) {
    guard !site.quiet else { return }
    var message = Self.counts(in: snapshot)
    if nothingWritten {
      message = Message(en: message.en + "; nothing was written", zh: message.zh + "；未写入任何文件")
    }
    Console.printError(message.text(in: site.messages))
  }

  func summarize(written count: Int, to folder: String) {
    guard !site.quiet else { return }
    Console.printError(
      Message(en: "wrote \(count) files to \(folder)", zh: "已在 \(folder) 写入 \(count) 个文件").text(in: site.messages))
  }

  static func counts(in snapshot: Snapshot) -> Message {
    let (pages, counts) = (snapshot.pageCount, counts(of: snapshot.findings))
    return Message(en: "\(counts.en) in \(plural(pages, "page"))", zh: "\(pages) 个页面，\(counts.zh)")
  }

  /// "2 errors, 1 warning".
  static func counts(of findings: [Diagnostic]) -> Message {
    let counts = Severity.allCases.reversed().map { severity in
      (severity, findings.count { $0.severity == severity })
    }.filter { $0.1 > 0 }
    if counts.isEmpty { return Message(en: "no findings", zh: "未发现问题") }
    let english = counts.map { $0.0 == .advice ? "\($0.1) advice" : plural($0.1, $0.0.rawValue) }
    let chinese = counts.map { "\($0.1) 项\(chineseName(of: $0.0))" }
    return Message(en: english.joined(separator: ", "), zh: chinese.joined(separator: "、"))
  }

  private static func chineseName(of severity: Severity) -> String {
    switch severity {
    case .error: "错误"
    case .warning: "警告"
    case .advice: "建议"
    }
  }

  private static func plural(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}

extension SARIFReporter {
  static func tallymark(speaking language: MessageLanguage) -> SARIFReporter {
    SARIFReporter(language: language, version: Tallymark.configuration.version)
  }
}
