import Diagnostics

/// What the preview says in the terminal.
enum PreviewWords {
  static func ready(_ url: String, _ problems: Problems) -> Message {
    let state = state(of: problems)
    return Message(
      en: "preview at \(url) (\(state.en)); Ctrl-C ends it", zh: "预览地址：\(url)（\(state.zh)）；按 Ctrl-C 结束")
  }

  /// `content/2016/10-message.zh.md changed: 2 errors`
  static func changed(_ paths: Set<String>, _ problems: Problems) -> Message {
    let first = paths.min() ?? ""
    let more = paths.count - 1
    let state = state(of: problems)
    return Message(
      en: first + (more > 0 ? " and \(more) more" : "") + " changed: \(state.en)",
      zh: first + (more > 0 ? " 等 \(paths.count) 个文件" : "") + "已更改：\(state.zh)")
  }

  private static func state(of problems: Problems) -> Message {
    problems.failure?.message ?? PanelWords.count(problems.findings)
  }
}
