import Diagnostics
import Values

/// An index, a page or a heading that speaks of a framework nobody knows.
enum UnknownFrameworkRule {
  static let rule = Rule(
    "index-unknown-framework", .error,
    meaning: Message(
      en: "An index names a catalogue, or a page a key of one, that is neither built in nor in content/frameworks/.",
      zh: "索引或页面用了一个既非内置、也不在 content/frameworks/ 里的框架。"),
    reason: Message(
      en: "Without its catalogue nobody can tell which disclosures there are; a misspelt key would be lost in silence.",
      zh: "没有框架目录，就不知道有哪些披露项；键名写错，内容就会悄悄丢掉。"),
    example: """
      index:
        - framework: gri-2017
      """,
    remedy: Message(
      en:
        "Use a built-in catalogue (gri-2016, gri-2021, sdg; on pages the keys `gri` and `sdg`), or add your own under "
        + "content/frameworks/.",
      zh: "使用内置框架（gri-2016、gri-2021、sdg；页面上的键是 `gri` 和 `sdg`），或在 content/frameworks/ 里添加自己的框架。"),
    isWaivable: false)

  static func finding(_ name: String, at location: Location, among names: [String]) -> Diagnostic {
    Diagnostic(
      rule, at: location, Message(en: "there is no framework `\(name)`", zh: "没有 `\(name)` 这个框架"),
      help: Message.suggesting(name, among: names))
  }

  /// A directive that shows an index which the report does not have.
  static func undeclared(_ id: FrameworkID, at location: Location, _ declared: [FrameworkID]) -> Diagnostic {
    Diagnostic(
      rule, at: location, Message(en: "report.yaml declares no index of `\(id)`", zh: "report.yaml 没有声明 `\(id)` 的索引"),
      help: declared.isEmpty ? [] : [.valid(declared.map(\.text))])
  }
}
