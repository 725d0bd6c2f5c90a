import Diagnostics

/// The panel's own words.
enum PanelWords {
  static let label = Message(en: "Findings of Tallymark", zh: "Tallymark 检查结果")
  static let unreadable = Message(en: "The site cannot be read", zh: "站点无法读取")
  static let olderSite = Message(
    en: "You see the last version that could be read.", zh: "当前显示的是上一次可读取的版本。")
  static let noSite = Message(en: "Nothing to show yet", zh: "暂无可显示的内容")

  static func here(_ findings: [Diagnostic]) -> Message {
    let count = count(findings)
    return Message(en: "this page: \(count.en)", zh: "本页：\(count.zh)")
  }

  static func elsewhere(_ findings: [Diagnostic]) -> Message {
    let count = count(findings)
    return Message(en: "elsewhere: \(count.en)", zh: "其他位置：\(count.zh)")
  }

  static func more(_ count: Int) -> Message {
    Message(en: "… and \(count) more: run `tallymark check`", zh: "……另有 \(count) 项：请运行 `tallymark check`")
  }

  static func name(of severity: Severity) -> Message {
    switch severity {
    case .error: Message(en: "error", zh: "错误")
    case .warning: Message(en: "warning", zh: "警告")
    case .advice: Message(en: "advice", zh: "建议")
    }
  }

  /// `2 errors, 1 warning`; `no errors` where there is nothing.
  static func count(_ findings: [Diagnostic]) -> Message {
    let errors = findings.count { $0.severity == .error }
    let warnings = findings.count { $0.severity == .warning }
    var parts: [Message] = []
    if errors > 0 { parts.append(Message(en: errors == 1 ? "1 error" : "\(errors) errors", zh: "\(errors) 个错误")) }
    if warnings > 0 {
      parts.append(Message(en: warnings == 1 ? "1 warning" : "\(warnings) warnings", zh: "\(warnings) 个警告"))
    }
    guard !parts.isEmpty else { return Message(en: "no errors", zh: "没有错误") }
    return Message(
      en: parts.map(\.en).joined(separator: ", "), zh: parts.map(\.zh).joined(separator: "，"))
  }
}
