import Algorithms
import Diagnostics
import Values

/// Reads typed values out of YAML nodes. What does not read is one finding at its exact place, saying what is
/// expected there, and nil; a nil node reads as nil without a finding, so that optional keys need no test.
///
///     var reader = NodeReader(source)
///     guard let fields = reader.fields(of: node, known: ["name", "unit"], required: ["name"]) else { … }
///     let unit = reader.identifier(fields["unit"], UnitCode.self)
public struct NodeReader: Sendable {
  public let source: SourceFile
  public private(set) var diagnostics: [Diagnostic] = []

  public init(_ source: SourceFile) { self.source = source }

  /// Adds a finding at some bytes of the file.
  public mutating func report(
    _ rule: Rule, severity: Severity? = nil, at span: Range<Int>, _ message: Message, help: [Message] = []
  ) {
    diagnostics.append(Diagnostic(rule, severity: severity, at: source.location(of: span), message, help: help))
  }

  /// Adds a finding `syntax-bad-value`: a scalar that is not what is due here.
  public mutating func reportBadValue(
    _ node: YAMLNode, severity: Severity? = nil, expected: Message, help: [Message] = []
  ) {
    let written = source.text(node.span)
    let help = FullWidthSigns.message(in: written).map { [$0] } ?? help
    report(.badValue, severity: severity, at: node.span, .badValue(written, expected: expected), help: help)
  }

  // MARK: Scalars

  /// A text that is not empty.
  public mutating func text(_ node: YAMLNode?) -> String? {
    guard let node else { return nil }
    guard case .scalar(let text, let isQuoted) = node.value else {
      reportShape(of: node, expected: .text)
      return nil
    }
    guard text.isEmpty, !isQuoted else { return text }
    report(.badValue, at: node.span, .noValue)
    return nil
  }

  /// A text, and where it stands.
  public mutating func spannedText(_ node: YAMLNode?) -> Spanned<String>? {
    guard let node, let text = text(node) else { return nil }
    return Spanned(text, at: node.span)
  }

  public mutating func flag(_ node: YAMLNode?) -> Bool? {
    scalar(node, expected: Message(en: "`true` or `false`", zh: "`true` 或 `false`")) { Bool($0) }
  }

  public mutating func wholeNumber(_ node: YAMLNode?) -> Int? {
    scalar(node, expected: Message(en: "a whole number", zh: "整数")) { Int($0) }
  }

  /// `[-]digits[.digits]` or `"1/3"`.
  public mutating func number(_ node: YAMLNode?) -> ExactNumber? {
    scalar(node, expected: .number) { ExactNumber(parsing: $0) }
  }

  public mutating func day(_ node: YAMLNode?) -> Day? {
    scalar(node, expected: Message(en: "a day such as `2016-12-31`", zh: "日期（如 `2016-12-31`）")) { text in
      guard text.utf8.count == 10, let period = Period(parsing: text), period.isDay else { return nil }
      return period.first
    }
  }

  /// An ISO 8601 period, or one of the site's named periods.
  public mutating func period(_ node: YAMLNode?, named: [String: Period] = [:]) -> Period? {
    scalar(node, expected: .period) { named[$0] ?? Period(parsing: $0) }
  }

  /// The same for a key that is a period.
  public mutating func period(key entry: YAMLNode.Entry, named: [String: Period] = [:]) -> Period? {
    if let period = named[entry.key] ?? Period(parsing: entry.key) { return period }
    report(.badValue, at: entry.keySpan, .badValue(entry.key, expected: .period))
    return nil
  }

  public mutating func identifier<ID: TextIdentifier>(_ node: YAMLNode?, _ type: ID.Type = ID.self) -> ID? {
    scalar(node, expected: .identifier(type)) { ID($0) }
  }

  /// The same for a key that is an identifier.
  public mutating func identifier<ID: TextIdentifier>(key entry: YAMLNode.Entry, _ type: ID.Type = ID.self) -> ID? {
    if let id = ID(entry.key) { return id }
    report(.badValue, at: entry.keySpan, .badValue(entry.key, expected: .identifier(type)))
    return nil
  }

  /// One word of a closed list; a near miss is named.
  public mutating func choice<Choice>(_ node: YAMLNode?, _ type: Choice.Type = Choice.self) -> Choice?
  where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
    guard let node, let text = text(node) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let names = Choice.allCases.map(\.rawValue)
    let nearest = nearestName(to: text, among: names)
    reportBadValue(node, expected: .oneOf(names), help: nearest.map { [.didYouMean($0)] } ?? [])
    return nil
  }

  /// Any scalar that `parse` understands; `expected` completes “expected …”.
  public mutating func scalar<Value>(
    _ node: YAMLNode?, expected: Message, _ parse: (String) -> Value?
  ) -> Value? {
    guard let node, let text = text(node) else { return nil }
    if let value = parse(text) { return value }
    reportBadValue(node, expected: expected)
    return nil
  }

  // MARK: Collections

  /// The items of a list; empty for a nil node. A single text is a finding, and read as the list of it.
  public mutating func list(_ node: YAMLNode?) -> [YAMLNode] {
    guard let node else { return [] }
    if case .list(let items) = node.value { return items }
    reportShape(of: node, expected: .list)
    guard case .scalar(let text, _) = node.value else { return [] }
    let items = items(inWideBrackets: text) ?? [text]
    return items.map { YAMLNode(.scalar($0, isQuoted: false), span: node.span) }
  }

  /// `【2-7，405-1】`, which is a text for YAML, as the list that was meant.
  private func items(inWideBrackets text: String) -> [String]? {
    guard let first = text.first, let last = text.last, "【［".contains(first), "】］".contains(last) else { return nil }
    return text.dropFirst().dropLast().split { ",，、".contains($0) }.map { String($0.trimming(while: \.isWhitespace)) }
  }

  /// Adds a finding `syntax-wrong-shape`: a text, list or map where another of them is due.
  mutating func reportShape(of node: YAMLNode, expected: YAMLNode.Shape) {
    let signs = node.shape == .text ? FullWidthSigns.message(in: source.text(node.span)) : nil
    report(.wrongShape, at: node.span, .wrongShape(expected: expected, found: node), help: signs.map { [$0] } ?? [])
  }

  public mutating func texts(_ node: YAMLNode?) -> [Spanned<String>] {
    list(node).compactMap { spannedText($0) }
  }

  public mutating func identifiers<ID: TextIdentifier>(
    _ node: YAMLNode?, _ type: ID.Type = ID.self
  ) -> [Spanned<ID>] {
    list(node).compactMap { item in identifier(item, type).map { Spanned($0, at: item.span) } }
  }

  /// `{en: …, zh: …}`: a map of language ids to texts.
  public mutating func localizedText(_ node: YAMLNode?) -> LocalizedText? {
    guard let node else { return nil }
    guard case .map(let entries) = node.value else {
      report(.wrongShape, at: node.span, .notLocalized(node))
      return nil
    }
    var texts: [LanguageID: String] = [:]
    for entry in entries {
      guard let language = identifier(key: entry, LanguageID.self) else { continue }
      texts[language] = text(entry.value)
    }
    return LocalizedText(texts)
  }
}

extension Rule {
  static let badValue = Rule(
    "syntax-bad-value", .error,
    meaning: Message(
      en: "A value is not of the kind that its key takes: no day, no number, no such word.",
      zh: "值不是这个键要的那一类：不是日期、不是数，或没有这个选项。"),
    reason: Message(
      en: "Tallymark never guesses at data. What it cannot read exactly it does not publish.",
      zh: "对数据，Tallymark 从不猜。读不准的，就不发布。"),
    example: "cutoff: 2017-02-30",
    remedy: Message(
      en: "Write the value in the form that the finding names.", zh: "按提示里的写法改。"),
    isWaivable: false)
}

extension Message {
  static let noValue = Message(
    en: "the key has no value; write one, or delete the line", zh: "这个键没有值；请写上，或删掉这一行")
  static let number = Message(
    en: "a number such as `6909`, `-1.5` or `\"1/3\"`, without separators", zh: "数（如 `6909`、`-1.5`、`\"1/3\"`，不带千分位）")
  static let period = Message(
    en: "a period such as `2016`, `2016-Q1`, `2016-04`, `2016-12-31` or `2016-04-01/2017-03-31`",
    zh: "期间（如 `2016`、`2016-Q1`、`2016-04`、`2016-12-31`、`2016-04-01/2017-03-31`）")

  static func badValue(_ text: String, expected: Message) -> Message {
    Message(en: "expected \(expected.en), found `\(text)`", zh: "这里应当是\(expected.zh)，写成了 `\(text)`")
  }

  public static func oneOf(_ names: [String]) -> Message {
    let quoted = names.map { "`\($0)`" }
    return Message(en: "one of \(quoted.joined(separator: ", "))", zh: quoted.joined(separator: "、") + " 之一")
  }

  fileprivate static func notLocalized(_ node: YAMLNode) -> Message {
    Message(
      en: "expected the text in each language, `{en: …, zh: …}`, found \(node.shape.name.en)",
      zh: "这里应当按语言分写（`{en: …, zh: …}`），写成了\(node.shape.name.zh)")
  }

  /// What an identifier looks like, by its type.
  static func identifier(_ type: (some TextIdentifier).Type) -> Message {
    switch type {
    case is MetricID.Type:
      Message(en: "a metric such as `workforce.employees`", zh: "指标（如 `workforce.employees`）")
    case is StoryID.Type:
      Message(en: "a story such as `shop.largest-loan`", zh: "案例（如 `shop.largest-loan`）")
    case is MemberID.Type: Message(en: "a member such as `female`", zh: "成员（如 `female`）")
    case is DisclosureCode.Type: Message(en: "a disclosure such as `102-8`", zh: "披露项编号（如 `102-8`）")
    case is UnitCode.Type:
      Message(en: "a unit such as `kW.h`, `CNY` or `\"{person}\"`", zh: "单位（如 `kW.h`、`CNY`、`\"{person}\"`）")
    case is LanguageID.Type: Message(en: "a language such as `en` or `zh`", zh: "语言（如 `en`、`zh`）")
    default:
      Message(en: "a name of small letters, digits and hyphens", zh: "由小写字母、数字和连字符组成的名称")
    }
  }
}
