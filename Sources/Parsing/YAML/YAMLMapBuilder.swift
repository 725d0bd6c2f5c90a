import Diagnostics

/// Collects the entries of one map. Duplicates are findings, and so are keys of a flow map without a colon, which is
/// how YAML reads `{person}` and `{a: 2,563}`.
struct YAMLMapBuilder {
  private let source: SourceFile
  private let isFlow: Bool
  private var entries: [YAMLNode.Entry] = []
  /// Index of each key, made once a map is so large that a search would cost.
  private var indices: [String: Int] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  /// Where the last value ends.
  private(set) var end: Int?
  /// The text in the braces, while it is all they hold.
  private var loneText: YAMLNode?

  init(_ source: SourceFile, isFlow: Bool) {
    self.source = source
    self.isFlow = isFlow
  }

  mutating func add(_ key: YAMLNode, _ value: YAMLNode) {
    let isFirst = end == nil
    end = max(key.span.upperBound, value.span.upperBound)
    guard case .scalar(let text, _) = key.value else {
      return report(.keyIsNoText, at: key.span)
    }
    if isFlow, isWithoutColon(key, value) {
      if let slip = SignSlip.find(inKey: key.span, of: source) {
        add(key, cutAt: slip)
      } else if isFirst {
        loneText = key
      } else {
        add(withoutColon: key)
      }
    } else {
      reportLoneText()
      reportJoinedEntry(value)
      add(text, key.span, value)
    }
  }

  /// The map; or, for `{person}`, the text that its author meant.
  mutating func node(span: Range<Int>) -> YAMLNode {
    guard loneText != nil else { return YAMLNode(.map(entries), span: span) }
    let text = source.text(span)
    diagnostics.append(Diagnostic(.unquotedBraces, at: source.location(of: span), .unquotedBraces(text)))
    return YAMLNode(.scalar(text, isQuoted: true), span: span)
  }

  private mutating func add(_ text: String, _ keySpan: Range<Int>, _ value: YAMLNode) {
    if let first = index(of: text) {
      let note = Diagnostic.Note(.firstKey, at: source.location(of: entries[first].keySpan))
      let location = source.location(of: keySpan)
      diagnostics.append(Diagnostic(.duplicateKey, at: location, .duplicateKey(text), notes: [note]))
    } else {
      entries.append(YAMLNode.Entry(key: text, keySpan: keySpan, value: value))
      if entries.count > 8 { remember() }
    }
  }

  private func index(of key: String) -> Int? {
    indices.isEmpty ? entries.firstIndex { $0.key == key } : indices[key]
  }

  private mutating func remember() {
    if indices.isEmpty {
      for (index, entry) in entries.enumerated() { indices[entry.key] = index }
    } else {
      indices[entries[entries.count - 1].key] = entries.count - 1
    }
  }

  /// Whether only a comma or brace follows the key.
  private func isWithoutColon(_ key: YAMLNode, _ value: YAMLNode) -> Bool {
    guard case .scalar("", isQuoted: false) = value.value, value.span.isEmpty else { return false }
    let end = max(key.span.upperBound, value.span.upperBound)
    return !source.bytes[key.span.upperBound..<end].contains(UInt8(ascii: ":"))
  }

  /// A key and its value with a sign between them that YAML takes for a letter; read as they were meant.
  private mutating func add(_ key: YAMLNode, cutAt slip: SignSlip) {
    reportLoneText()
    report(slip.message, at: slip.span)
    let (keySpan, span) = (key.span.lowerBound..<slip.span.lowerBound, slip.span.upperBound..<key.span.upperBound)
    add(source.text(keySpan), keySpan, YAMLNode(.scalar(source.text(span), isQuoted: false), span: span))
  }

  /// `{zh: 员工，en：Staff}` is one entry for YAML.
  private mutating func reportJoinedEntry(_ value: YAMLNode) {
    guard isFlow, case .scalar(_, isQuoted: false) = value.value else { return }
    if let slip = SignSlip.find(inValue: value.span, of: source) { report(slip.message, at: slip.span) }
  }

  /// A comma cut the value before it in two: a number, or a text without quotes. It is joined again.
  private mutating func add(withoutColon key: YAMLNode) {
    guard loneText == nil, let last = entries.last, case .scalar(let text, isQuoted: false) = last.value.value else {
      reportLoneText()
      return report(.keyWithoutColon(source.text(key.span)), at: key.span)
    }
    let span = last.value.span.lowerBound..<key.span.upperBound
    let isNumber = isDigits(text) && isDigits(source.text(key.span))
    let joined = isNumber ? source.text(span).filter { !",  ".contains($0) } : source.text(span)
    let message: Message = isNumber ? .commaInNumber(source.text(span), joined) : .commaInText(source.text(span))
    diagnostics.append(Diagnostic(.unquotedComma, at: source.location(of: span), message))
    let value = YAMLNode(.scalar(joined, isQuoted: false), span: span)
    entries[entries.count - 1] = YAMLNode.Entry(key: last.key, keySpan: last.keySpan, value: value)
  }

  private mutating func reportLoneText() {
    guard let text = loneText else { return }
    loneText = nil
    report(.keyWithoutColon(source.text(text.span)), at: text.span)
  }

  private mutating func report(_ message: Message, at span: Range<Int>) {
    diagnostics.append(Diagnostic(.yaml, at: source.location(of: span), message))
  }

  private func isDigits(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
  }
}

extension Rule {
  static let duplicateKey = Rule(
    "syntax-duplicate-key", .error,
    meaning: Message(
      en: "A key stands twice in the same map.", zh: "同一个映射里，一个键写了两次。"),
    reason: Message(
      en: "Only one of the two can count, and nobody can tell from the file which one the author believes in.",
      zh: "两个里只能有一个算数，光看文件，谁也说不准作者认的是哪一个。"),
    example: """
      values:
        2016: 6909
        "2016": 6925
      """,
    remedy: Message(
      en:
        "Delete one of them. With or without quotes it is the same key. Two values of one fact, the older replaced by "
        + "the newer, are written with `was:`.",
      zh: "删掉其中一个；加不加引号都是同一个键。如果是新值替换旧值，请用 `was:` 记下旧值。"),
    isWaivable: false)

  static let unquotedBraces = Rule(
    "syntax-unquoted-braces", .error,
    meaning: Message(
      en: "A text in braces stands without quotes.", zh: "花括号里的文字没有加引号。"),
    reason: Message(
      en: "YAML takes braces for a map, so that `{person}` is no text but a map with the key “person”.",
      zh: "YAML 把花括号当作映射，`{person}` 会被读成一个键为 person 的映射，而不是文字。"),
    example: "unit: {person}",
    remedy: Message(en: "Put the text in quotes: `unit: \"{person}\"`.", zh: "加上引号：`unit: \"{person}\"`。"),
    isWaivable: false)

  static let unquotedComma = Rule(
    "syntax-unquoted-comma", .error,
    meaning: Message(
      en: "Between braces, a comma cuts a number or a text in two.", zh: "花括号里的逗号把一个数或一段文字切成了两半。"),
    reason: Message(
      en: "In `{female: 2,563}` the comma ends the entry: the value would be 2, and 563 a key of its own.",
      zh: "`{female: 2,563}` 里的逗号表示这一项到此为止：值成了 2，563 成了另一个键。"),
    example: "2016-12-31: {female: 2,563, male: 4,346}",
    remedy: Message(
      en: "Write numbers without separators (`2563`) and put texts with commas in quotes.",
      zh: "数字不写千分位（`2563`），带英文逗号的文字加引号。"),
    isWaivable: false)
}

extension Message {
  fileprivate static let firstKey = Message(en: "the key stands here first", zh: "这个键第一次出现在这里")
  fileprivate static let keyIsNoText = Message(
    en: "a key must be a single word or text, not a list or a map", zh: "键只能是文字，不能是列表或映射")

  fileprivate static func duplicateKey(_ key: String) -> Message {
    Message(en: "`\(key)` stands twice in this map", zh: "`\(key)` 在这个映射里写了两次")
  }

  fileprivate static func unquotedBraces(_ text: String) -> Message {
    Message(
      en: "without quotes, `\(text)` is a map and no text; write `\"\(text)\"`",
      zh: "不加引号，`\(text)` 会被当成映射；请写成 `\"\(text)\"`")
  }

  fileprivate static func commaInNumber(_ written: String, _ joined: String) -> Message {
    Message(
      en: "the comma ends the value here; write `\(joined)` for `\(written)`",
      zh: "逗号在这里把值截断了；`\(written)` 请写成 `\(joined)`")
  }

  fileprivate static func commaInText(_ text: String) -> Message {
    Message(
      en: "the comma ends the value here; put the text in quotes: `\"\(text)\"`",
      zh: "逗号在这里把值截断了；请给整段文字加引号：`\"\(text)\"`")
  }

  fileprivate static func keyWithoutColon(_ key: String) -> Message {
    Message(
      en: "`\(key)` has neither colon nor value; an entry reads `key: value`",
      zh: "`\(key)` 后面没有冒号和值；每一项都要写成 `键: 值`")
  }
}
