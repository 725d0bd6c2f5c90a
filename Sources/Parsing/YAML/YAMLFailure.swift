import Diagnostics

extension YAMLFailure {
  static let tooDeep = "nesting is too deep"
  private static let endInQuotes = "found unexpected end of stream"

  /// The finding for broken syntax, in words that speak of what authors do rather than of tokens.
  static func diagnostic(
    _ failure: YAMLFailure, at place: Int, context: Int?, in source: SourceFile, _ range: Range<Int>
  ) -> Diagnostic {
    let place = min(place, range.upperBound)
    if let slip = failure.slip(before: place, context, source, range) {
      return Diagnostic(.yaml, at: source.location(of: slip.span), slip.message)
    }
    let end = min(place + 1, range.upperBound)
    var notes: [Diagnostic.Note] = []
    if let context, context < place, source.position(of: context).line != source.position(of: place).line {
      notes.append(Diagnostic.Note(.contextBegins, at: source.location(of: context..<context + 1)))
    }
    return Diagnostic(.yaml, at: source.location(of: place..<max(place, end)), failure.message, notes: notes)
  }

  private func slip(before place: Int, _ context: Int?, _ source: SourceFile, _ range: Range<Int>) -> SignSlip? {
    if problem == Self.endInQuotes { return context.flatMap { SignSlip.find(closing: $0, in: source) } }
    return problem == Self.tooDeep ? nil : SignSlip.find(before: place, from: context, in: source, range)
  }

  private var message: Message {
    Self.messages[problem]
      ?? Message(en: "this is not valid YAML: \(problem)", zh: "这不是有效的 YAML（\(problem)）")
  }

  /// What libyaml says, and what to say instead.
  private static let messages: [String: Message] = [
    tooDeep: Message(en: "lists and maps are nested too deeply here", zh: "列表和映射在这里嵌套得太深"),
    "mapping values are not allowed in this context": Message(
      en: "this colon cannot begin a value here; put a text that contains `: ` in quotes, and check the indentation",
      zh: "这个冒号在这里不能引出值；含有“: ”的文字请加引号，并检查缩进"),
    "did not find expected key": Message(
      en:
        "a key was expected here; check the indentation, and put a text that begins with `[`, `{` or a quotation mark in "
        + "quotes as a whole",
      zh: "这里应当是一个键；请检查缩进，以 `[`、`{` 或引号开头的文字要整段加引号"),
    "could not find expected ':'": Message(
      en: "a key without a colon; write `key: value`, and indent the lines that continue a text",
      zh: "键后面缺少冒号；请写成 `键: 值`，续行的文字要缩进"),
    "found character that cannot start any token": badCharacter,
    "found a tab character that violates indentation": badCharacter,
    "found a tab character where an indentation space is expected": badCharacter,
    "did not find expected ',' or '}'": Message(
      en: "a comma or the closing `}` is missing here", zh: "这里缺少逗号或收尾的 `}`"),
    "did not find expected ',' or ']'": Message(
      en: "a comma or the closing `]` is missing here", zh: "这里缺少逗号或收尾的 `]`"),
    endInQuotes: Message(
      en: "the text ends before its closing quotation mark", zh: "文件到这里结束，引号还没有收尾"),
    "did not find expected '-' indicator": badItem,
    "block sequence entries are not allowed in this context": badItem,
    "found unknown escape character": Message(
      en: "no such escape exists; in double quotes write `\\\\` for a backslash, or use single quotes",
      zh: "没有这种转义；双引号里的反斜杠请写成 `\\\\`，或改用单引号"),
    "did not find expected node content": Message(en: "a value was expected here", zh: "这里应当有一个值")
  ]

  private static let badCharacter = Message(
    en:
      "no value can begin with this character; indent with spaces, not tabs, and put a text that begins with `@`, `%` or "
      + "a backtick in quotes",
    zh: "值不能以这个字符开头；缩进请用空格，不用制表符，以 `@`、`%` 或反引号开头的文字要加引号")
  private static let badItem = Message(
    en: "the items of a list must begin with `- ` at the same column, on lines of their own",
    zh: "列表的每一项都要另起一行、以 `- ` 开头，并且对齐")
}

extension Message {
  fileprivate static let contextBegins = Message(en: "what is being read began here", zh: "出错的内容从这里开始")
}

extension Rule {
  static let yaml = Rule(
    "syntax-yaml", .error,
    meaning: Message(en: "The YAML cannot be read from this place on.", zh: "YAML 从这里开始读不下去了。"),
    reason: Message(
      en: "Nothing of the file counts until it can be read: its metrics, keys or titles are missing everywhere.",
      zh: "文件读不出来，里面的指标、键和标题就都不算数，用到它们的地方都会缺。"),
    example: "note: Restated: see page 12",
    remedy: Message(
      en:
        "Look at the place and the line above it: most often a text with `: ` or `#` lacks quotes, a bracket is not closed, "
        + "or a line is indented by a tab or by one space too many.",
      zh: "看看这一处和上一行：多半是含“: ”或 `#` 的文字没加引号、括号没有收尾，或者缩进用了制表符、多了一个空格。"),
    isWaivable: false)
}
