import Diagnostics

/// The entries of a map whose keys have been checked.
public struct Fields: Sendable {
  /// The whole map.
  public let node: YAMLNode
  /// The entries under known keys.
  private let known: [YAMLNode.Entry]
  /// The entries whose keys are data: periods, member ids. In the order of the file.
  public let others: [YAMLNode.Entry]

  init(_ node: YAMLNode, known: [YAMLNode.Entry], others: [YAMLNode.Entry]) {
    self.node = node
    self.known = known
    self.others = others
  }

  public subscript(key: String) -> YAMLNode? { entry(key)?.value }

  /// The entry itself, for a finding that speaks of its key.
  public func entry(_ key: String) -> YAMLNode.Entry? {
    known.first { $0.key == key }
  }
}

extension NodeReader {
  /// The entries of a map. A key that is neither in `known` nor accepted by `isOther` is a finding with the nearest
  /// valid name; so is every key of `required` that is missing, at `keySpan` (the key that holds the map) or else at
  /// the map's beginning, unless it is the one that a misspelt key was meant for. Nil, with a finding, for what is no map.
  public mutating func fields(
    of node: YAMLNode?, at keySpan: Range<Int>? = nil, known: [String], required: [String] = [],
    isOther: (YAMLNode.Entry) -> Bool = { _ in false }
  ) -> Fields? {
    guard let node, let entries = entries(of: node) else { return nil }
    var (taken, others): ([YAMLNode.Entry], [YAMLNode.Entry]) = ([], [])
    var meant: Set<String> = []
    for entry in entries {
      if known.contains(entry.key) {
        taken.append(entry)
      } else if isOther(entry) {
        others.append(entry)
      } else {
        if let nearest = reportUnknown(entry, among: known) { meant.insert(nearest) }
      }
    }
    for key in required where !meant.contains(key) && !taken.contains(where: { $0.key == key }) {
      report(.missingKey, at: keySpan ?? entries.first?.keySpan ?? node.span, .missingKey(key))
    }
    return Fields(node, known: taken, others: others)
  }

  /// Adds a finding: a key that is known, and means nothing beside the others of its map.
  public mutating func reportMisplaced(_ entry: YAMLNode.Entry, help: Message) {
    report(.unknownKey, at: entry.keySpan, .unknownKey(entry.key), help: [help])
  }

  /// The entries of a map whose keys are all data. Nil, with a finding, for what is no map.
  public mutating func entries(of node: YAMLNode?) -> [YAMLNode.Entry]? {
    guard let node else { return nil }
    if case .map(let entries) = node.value { return entries }
    reportShape(of: node, expected: .map)
    return nil
  }

  /// Returns the name that was probably meant.
  private mutating func reportUnknown(_ entry: YAMLNode.Entry, among known: [String]) -> String? {
    let nearest = nearestName(to: entry.key, among: known)
    let help = nearest.map { .didYouMean($0) } ?? Message.validKeys(known)
    report(.unknownKey, at: entry.keySpan, .unknownKey(entry.key), help: [help])
    return nearest
  }
}

extension Rule {
  static let unknownKey = Rule(
    "syntax-unknown-key", .error,
    meaning: Message(en: "A key that means nothing at this place.", zh: "这个位置没有这样的键。"),
    reason: Message(
      en: "A misspelt key would be passed over in silence: its value would be missing, and nobody would know.",
      zh: "键名写错如果不报，它的值就会悄悄丢掉，谁也不知道。"),
    example: """
      workforce.employees:
        unti: "{person}"
      """,
    remedy: Message(
      en: "Correct the name, or move the key to the map that it belongs to. A comment for colleagues begins with `#`.",
      zh: "改正键名，或把它移到该在的那一层；写给同事看的话请用 `#` 开头的注释。"),
    isWaivable: false)

  static let missingKey = Rule(
    "syntax-missing-key", .error,
    meaning: Message(en: "A required key is missing.", zh: "缺少必填的键。"),
    reason: Message(
      en: "Without it the entry cannot be published: a metric without a unit is no figure.",
      zh: "缺了它，这一项就没法发布：没有单位的指标算不上数。"),
    example: """
      workforce.employees:
        name: {en: Employees, zh: 员工}
        period: instant
      """,
    remedy: Message(en: "Add the key that the finding names.", zh: "补上提示里说的那个键。"),
    isWaivable: false)

  static let wrongShape = Rule(
    "syntax-wrong-shape", .error,
    meaning: Message(
      en: "A text, list or map stands where another of the three is due.", zh: "该写文字、列表或映射的地方，写成了另一种。"),
    reason: Message(
      en: "The value cannot be used as it stands, and guessing what was meant would change the data.",
      zh: "这样的值没法用；替作者猜，就等于改数据。"),
    example: "discloses: 102-8",
    remedy: Message(
      en: "Write a list as `[a, b]` or with `- ` before each item, a map as `{key: value}` or one entry a line.",
      zh: "列表写成 `[a, b]`，或每项一行、以 `- ` 开头；映射写成 `{键: 值}`，或每项一行。"),
    isWaivable: false)
}

extension Message {
  static func didYouMean(_ name: String) -> Message {
    Message(en: "did you mean `\(name)`?", zh: "是不是 `\(name)`？")
  }

  fileprivate static func unknownKey(_ key: String) -> Message {
    Message(en: "there is no key `\(key)` here", zh: "这里没有 `\(key)` 这个键")
  }

  fileprivate static func validKeys(_ keys: [String]) -> Message {
    Message(
      en: "valid here: \(keys.map { "`\($0)`" }.joined(separator: ", "))",
      zh: "这里可以写：\(keys.map { "`\($0)`" }.joined(separator: "、"))")
  }

  fileprivate static func missingKey(_ key: String) -> Message {
    Message(en: "`\(key)` is missing", zh: "缺少 `\(key)`")
  }

  static func wrongShape(expected: YAMLNode.Shape, found node: YAMLNode) -> Message {
    Message(
      en: "expected \(expected.name.en), found \(node.shape.name.en)",
      zh: "这里应当是\(expected.name.zh)，写成了\(node.shape.name.zh)")
  }
}

extension YAMLNode {
  enum Shape {
    case text, list, map

    var name: Message {
      switch self {
      case .text: Message(en: "a text", zh: "文字")
      case .list: Message(en: "a list such as `[a, b]`", zh: "列表（如 `[a, b]`）")
      case .map: Message(en: "a map such as `{key: value}`", zh: "映射（如 `{键: 值}`）")
      }
    }
  }

  var shape: Shape {
    switch value {
    case .scalar: .text
    case .list: .list
    case .map: .map
    }
  }
}
