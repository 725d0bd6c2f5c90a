import Diagnostics
import Values

/// What is wrong with a citation's destination.
public struct CitationError: Error, Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    case notACitation
    case missingMetric
    case badMetric(String)
    case emptyPeriod
    /// `target:` and `change:` say which.
    case missingPeriod(CitationScheme)
    /// Not `FROM..TO`.
    case badChange(String)
    case badMember(String)
    /// A period or options stand behind the `#`.
    case wrongOrder(String)
    case unknownOption(String)
    case badOption(name: String, value: String)
    case badStory(String)
    /// `literal:` takes nothing.
    case textAfterLiteral(String)
  }

  public let kind: Kind
  /// UTF-8 offsets in the destination.
  public let range: Range<Int>
}

extension CitationTarget {
  /// Reads a link's destination, such as `metric:workforce.employees@2016?digits=3#female`.
  public static func parse(_ destination: String) -> Result<CitationTarget, CitationError> {
    Result { () throws(CitationError) in try CitationReader(destination).target() }
  }
}

/// The parts of one destination, as slices of it.
private struct CitationReader {
  private let destination: String
  private let rest: Substring

  init(_ destination: String) {
    self.destination = destination
    let colon = destination.utf8.firstIndex(of: UInt8(ascii: ":"))
    rest = colon.map { destination[destination.utf8.index(after: $0)...] } ?? ""
  }

  func target() throws(CitationError) -> CitationTarget {
    guard let scheme = CitationScheme(of: destination) else { throw error(.notACitation, destination[...]) }
    switch scheme {
    case .metric: return .metric(try reference())
    case .target:
      let reference = try reference()
      guard reference.period != nil else { throw error(.missingPeriod(.target), rest) }
      return .target(reference)
    case .change: return try change()
    case .story:
      guard let story = StoryID(rest) else { throw error(.badStory(String(rest)), rest) }
      return .story(story)
    case .literal:
      guard rest.isEmpty else { throw error(.textAfterLiteral(String(rest)), rest) }
      return .literal
    }
  }

  private func change() throws(CitationError) -> CitationTarget {
    let whole = try reference()
    guard let period = whole.period else { throw error(.missingPeriod(.change), rest) }
    let ends = period.split(separator: "..", omittingEmptySubsequences: false)
    guard ends.count == 2, !ends[0].isEmpty, !ends[1].isEmpty else {
      throw error(.badChange(period), parts.period ?? rest)
    }
    let reference = MetricReference(metric: whole.metric, member: whole.member, options: whole.options)
    return .change(reference, from: String(ends[0]), to: String(ends[1]))
  }

  private func reference() throws(CitationError) -> MetricReference {
    let parts = parts
    guard !parts.metric.isEmpty else { throw error(.missingMetric, rest) }
    guard let metric = MetricID(String(parts.metric)) else {
      throw error(.badMetric(String(parts.metric)), parts.metric)
    }
    if let period = parts.period, period.isEmpty { throw error(.emptyPeriod, rest) }
    return MetricReference(
      metric: metric, period: parts.period.map(String.init), member: try member(parts.member),
      options: try options(parts.options))
  }

  /// `metric@period?options#member`: the `#` first, as the signs of the others may stand in no member.
  private var parts: (metric: Substring, period: Substring?, options: Substring?, member: Substring?) {
    let (before, member) = halves(rest, "#")
    let (fact, options) = halves(before, "?")
    let (metric, period) = halves(fact, "@")
    return (metric, period, options, member)
  }

  private func halves(_ text: Substring, _ sign: Unicode.Scalar) -> (Substring, Substring?) {
    guard let index = text.utf8.firstIndex(of: UInt8(ascii: sign)) else { return (text, nil) }
    return (text[..<index], text[text.utf8.index(after: index)...])
  }

  private func member(_ text: Substring?) throws(CitationError) -> MemberID? {
    guard let text else { return nil }
    if text.utf8.contains(where: { $0 == UInt8(ascii: "@") || $0 == UInt8(ascii: "?") }) {
      throw error(.wrongOrder(String(text)), text)
    }
    guard let member = MemberID(text) else { throw error(.badMember(String(text)), text) }
    return member
  }

  private func options(_ text: Substring?) throws(CitationError) -> [WritingOption] {
    var options: [WritingOption] = []
    for part in text?.split(separator: "&", omittingEmptySubsequences: false) ?? [] {
      options.append(try option(part))
    }
    return options
  }

  private func option(_ text: Substring) throws(CitationError) -> WritingOption {
    let (name, value) = halves(text, "=")
    let option: WritingOption?
    switch name {
    case "digits": option = value.flatMap { Int($0) }.flatMap { (1...18).contains($0) ? .digits($0) : nil }
    case "scale": option = value == "none" ? .unscaled : nil
    case "unit": option = value.flatMap { UnitCode($0) }.map { .unit($0) }
    default: throw error(.unknownOption(String(name)), text)
    }
    guard let option else { throw error(.badOption(name: String(name), value: String(value ?? "")), text) }
    return option
  }

  private func error(_ kind: CitationError.Kind, _ part: Substring) -> CitationError {
    let start = destination.utf8.distance(from: destination.startIndex, to: part.startIndex)
    return CitationError(kind: kind, range: start..<start + part.utf8.count)
  }
}

extension CitationError {
  /// What is wrong, as a finding says it.
  public var message: Message {
    switch kind {
    case .notACitation: Message(en: "this is no citation", zh: "这不是引用")
    case .missingMetric: Message(en: "the citation names no metric", zh: "引用没有写指标")
    case .badMetric(let text):
      Message(
        en: "`\(text)` is no metric id; expected small letters with a point, such as `workforce.employees`",
        zh: "`\(text)` 不是指标名；应当是带点号的小写字母（如 `workforce.employees`）")
    case .emptyPeriod: Message(en: "no period follows the `@`", zh: "`@` 后面没有写期间")
    case .missingPeriod(let scheme): Self.missingPeriod(scheme)
    case .badChange(let text):
      Message(
        en: "`\(text)` is no pair of periods; expected `FROM..TO`, such as `2015..2016`",
        zh: "`\(text)` 不是两个期间；应当写成“起..止”（如 `2015..2016`）")
    case .badMember(let text):
      Message(
        en: text.isEmpty ? "no member follows the `#`" : "`\(text)` is no member",
        zh: text.isEmpty ? "`#` 后面没有写成员" : "`\(text)` 不是成员名")
    case .wrongOrder(let text):
      Message(
        en: "period and options come before the member: `metric@period?options#member`, found `#\(text)`",
        zh: "期间和选项要写在成员前面：`指标@期间?选项#成员`，写成了 `#\(text)`")
    case .unknownOption(let name):
      Message(
        en: "there is no option `\(name)`; known are `digits`, `scale` and `unit`",
        zh: "没有 `\(name)` 这个选项；可用的有 `digits`、`scale` 和 `unit`")
    case .badOption(let name, let value): Self.badOption(name, value)
    case .badStory(let text):
      Message(
        en: "`\(text)` is no story id; expected small letters, such as `shop.largest-loan`",
        zh: "`\(text)` 不是案例名；应当是小写字母（如 `shop.largest-loan`）")
    case .textAfterLiteral:
      Message(en: "nothing may follow `literal:`", zh: "`literal:` 后面不能再写别的")
    }
  }

  private static func missingPeriod(_ scheme: CitationScheme) -> Message {
    if scheme == .change {
      return Message(
        en: "a change needs two periods, such as `change:workforce.employees@2015..2016`",
        zh: "变动要写两个期间（如 `change:workforce.employees@2015..2016`）")
    }
    return Message(
      en: "the citation needs a period, such as `\(scheme.rawValue):group.consumers@2036`",
      zh: "这种引用要写期间（如 `\(scheme.rawValue):group.consumers@2036`）")
  }

  private static func badOption(_ name: String, _ value: String) -> Message {
    switch name {
    case "digits":
      Message(en: "`digits` takes a number from 1 to 18, not `\(value)`", zh: "`digits` 要写 1 到 18 的数，不能写 `\(value)`")
    case "scale": Message(en: "`scale` takes `none`, not `\(value)`", zh: "`scale` 只能写 `none`，不能写 `\(value)`")
    default: Message(en: "`\(name)` takes a unit, such as `MW.h`", zh: "`\(name)` 要写单位（如 `MW.h`）")
    }
  }
}

extension Rule {
  static let badCitation = Rule(
    "syntax-bad-citation", .error,
    meaning: Message(en: "The destination of a citation cannot be read.", zh: "引用的目标读不懂。"),
    reason: Message(
      en: "A figure whose fact is not named exactly is a figure that nobody has checked.",
      zh: "说不清指向哪个数据的数字，就是没人核对过的数字。"),
    example: "[6,909](metric:Workforce.Employees)",
    remedy: Message(
      en: "Write `metric:ID`, then, as needed and in this order, `@period`, `?options`, `#member`. "
        + "`tallymark metrics WORD` finds the id.",
      zh: "写 `metric:指标名`，需要时依次加 `@期间`、`?选项`、`#成员`。用 `tallymark metrics 关键词` 可以查到指标名。"),
    isWaivable: false)
}
