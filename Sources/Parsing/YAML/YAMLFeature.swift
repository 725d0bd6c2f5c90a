import Diagnostics

/// What YAML can do beyond maps, lists and scalars, and a site's files may not.
enum YAMLFeature {
  case anchor, alias, tag, directive, severalDocuments

  func diagnostic(at location: Location) -> Diagnostic {
    Diagnostic(.yamlFeature, at: location, message)
  }

  private var message: Message {
    switch self {
    case .anchor:
      Message(
        en: "anchors (`&name`) are not read; write the value out at every place that needs it",
        zh: "不支持锚点（`&name`）；用到这个值的每一处都请写全")
    case .alias:
      Message(
        en: "aliases (`*name`) are not read; write the value out. A text that begins with `*` needs quotes",
        zh: "不支持别名（`*name`），请把值写全；以 `*` 开头的文字要加引号")
    case .tag:
      Message(
        en: "tags (`!name`) are not read; leave it out. A text that begins with `!` needs quotes",
        zh: "不支持标签（`!name`），请去掉；以 `!` 开头的文字要加引号")
    case .directive:
      Message(en: "YAML directives (`%…`) are not read; leave them out", zh: "不支持 YAML 指令（`%…`），请去掉")
    case .severalDocuments:
      Message(
        en: "a second document begins here; a file holds one, so take out this `---`",
        zh: "这里开始了第二个文档；一个文件只能有一个文档，请去掉这个 `---`")
    }
  }
}

extension Rule {
  static let yamlFeature = Rule(
    "syntax-yaml-feature", .error,
    meaning: Message(
      en:
        "The file uses a part of YAML that Tallymark does not read: an anchor, alias, tag, directive or second document.",
      zh: "文件用了 Tallymark 不读的 YAML 写法：锚点、别名、标签、指令或第二个文档。"),
    reason: Message(
      en:
        "With them a value stands somewhere else than where it counts. Data that an auditor reads must say what it means "
        + "in its own place.",
      zh: "有了这些写法，值就不在它起作用的地方。审计要看的数据，应当在原处就写得明明白白。"),
    example: """
      2015: &headcount 5523
      2016: *headcount
      """,
    remedy: Message(
      en: "Write every value out where it belongs; put quotes around a text that begins with `&`, `*`, `!` or `%`.",
      zh: "每个值都在原处写全；以 `&`、`*`、`!`、`%` 开头的文字加引号。"),
    isWaivable: false)
}
