import Diagnostics
import Values

/// Recursive descent over the words of a formula.
struct FormulaParser {
  private struct Token {
    let text: Substring
    let range: Range<Int>
  }

  private let tokens: [Token]
  private let periods: [String: Period]
  private let end: Int
  private var next = 0
  private var depth = 0
  private var terms = 0

  /// What is worked out later goes as deep as a formula is long; a sum of more metrics is a breakdown.
  private static let mostTerms = 1000

  init(_ text: String, periods: [String: Period]) {
    tokens = Self.tokens(of: text)
    end = text.utf8.count
    self.periods = periods
  }

  /// Words, cut at spaces and parentheses.
  private static func tokens(of text: String) -> [Token] {
    var tokens: [Token] = []
    var start: String.Index?
    func offset(_ index: String.Index) -> Int { text.utf8.distance(from: text.startIndex, to: index) }
    func add(_ from: String.Index, _ to: String.Index) {
      tokens.append(Token(text: text[from..<to], range: offset(from)..<offset(to)))
    }
    for index in text.utf8.indices {
      let byte = text.utf8[index]
      let isParenthesis = byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")")
      guard isParenthesis || byte <= UInt8(ascii: " ") else {
        if start == nil { start = index }
        continue
      }
      if let begun = start { add(begun, index) }
      start = nil
      if isParenthesis { add(index, text.utf8.index(after: index)) }
    }
    if let begun = start { add(begun, text.endIndex) }
    return tokens
  }

  // MARK: Grammar

  mutating func formula() throws(Formula.SyntaxError) -> Formula.Expression {
    let expression = try sum()
    if next < tokens.count { throw error(.operatorExpected(tokens[next].text), at: tokens[next].range) }
    return expression
  }

  private mutating func sum() throws(Formula.SyntaxError) -> Formula.Expression {
    var left = try product()
    while let sign = take("+", "-") { left = .operation(sign, left, try product()) }
    return left
  }

  private mutating func product() throws(Formula.SyntaxError) -> Formula.Expression {
    var left = try factor()
    while let sign = take("*", "/") { left = .operation(sign, left, try factor()) }
    return left
  }

  private mutating func factor() throws(Formula.SyntaxError) -> Formula.Expression {
    guard next < tokens.count else { throw error(.valueExpected, at: max(0, end - 1)..<end) }
    let token = tokens[next]
    next += 1
    if token.text == "(" {
      return try parenthesis(opened: token) { (parser) throws(Formula.SyntaxError) in try parser.sum() }
    }
    terms += 1
    guard terms <= Self.mostTerms else { throw error(.tooLong(Self.mostTerms), at: token.range) }
    if token.text == ")" || Formula.Operator(rawValue: String(token.text)) != nil {
      throw error(.valueExpected, at: token.range)
    }
    if next < tokens.count, tokens[next].text == "(" { return try function(token) }
    if let number = ExactNumber(parsing: token.text) { return .number(number) }
    return .value(try reference(token))
  }

  private mutating func function(_ name: Token) throws(Formula.SyntaxError) -> Formula.Expression {
    let opened = tokens[next]
    next += 1
    switch name.text {
    case "previous":
      return .previous(
        try parenthesis(opened: opened) { (parser) throws(Formula.SyntaxError) in try parser.reference() })
    case "sum":
      var reference = try parenthesis(opened: opened) { (parser) throws(Formula.SyntaxError) in try parser.reference() }
      reference.isBreakdown = true
      guard reference.member != nil else { throw error(.breakdownExpected, at: reference.range) }
      return .sum(reference)
    case "days":
      return .days(try parenthesis(opened: opened) { (parser) throws(Formula.SyntaxError) in try parser.period() })
    default: throw error(.unknownFunction(name.text), at: name.range)
    }
  }

  /// What stands before the closing parenthesis.
  private mutating func parenthesis<Value>(
    opened: Token, _ inner: (inout FormulaParser) throws(Formula.SyntaxError) -> Value
  ) throws(Formula.SyntaxError) -> Value {
    depth += 1
    guard depth <= 40 else { throw error(.tooDeep, at: opened.range) }
    let value = try inner(&self)
    guard next < tokens.count, tokens[next].text == ")" else { throw error(.notClosed, at: opened.range) }
    next += 1
    depth -= 1
    return value
  }

  private mutating func word() throws(Formula.SyntaxError) -> Token {
    guard next < tokens.count, tokens[next].text != ")", tokens[next].text != "(" else {
      throw error(.valueExpected, at: next < tokens.count ? tokens[next].range : max(0, end - 1)..<end)
    }
    next += 1
    return tokens[next - 1]
  }

  private mutating func period() throws(Formula.SyntaxError) -> Period? {
    let token = try word()
    return token.text == "period" ? nil : try period(token.text, at: token.range)
  }

  private mutating func reference() throws(Formula.SyntaxError) -> Formula.Reference { try reference(word()) }

  /// `metric@period#member`
  private func reference(_ token: Token) throws(Formula.SyntaxError) -> Formula.Reference {
    let halves = token.text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let parts = halves[0].split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    guard let metric = MetricID(parts[0]) else { throw error(.badReference(token.text), at: token.range) }
    let period: Period? = parts.count == 2 ? try period(parts[1], at: token.range) : nil
    return Formula.Reference(
      metric: metric, period: period, member: halves.count == 2 ? String(halves[1]) : nil, range: token.range)
  }

  private func period(_ text: Substring, at range: Range<Int>) throws(Formula.SyntaxError) -> Period {
    if let period = periods[String(text)] ?? Period(parsing: text) { return period }
    throw error(.badPeriod(text), at: range)
  }

  private mutating func take(_ signs: Substring...) -> Formula.Operator? {
    guard next < tokens.count, signs.contains(tokens[next].text) else { return nil }
    next += 1
    return Formula.Operator(rawValue: String(tokens[next - 1].text))
  }

  private func error(_ message: Message, at range: Range<Int>) -> Formula.SyntaxError {
    Formula.SyntaxError(message: message, range: range)
  }
}

extension Message {
  fileprivate static func operatorExpected(_ found: Substring) -> Message {
    Message(
      en: "an operator was expected here, found `\(found)`; write `+`, `-`, `*`, `/` with a space on either side",
      zh: "这里应当是运算符，写成了 `\(found)`；`+`、`-`、`*`、`/` 两边都要有空格")
  }
  fileprivate static let valueExpected = Message(
    en: "a metric, a number or a parenthesis was expected here", zh: "这里应当是指标、数或括号")
  fileprivate static let notClosed = Message(en: "this parenthesis is not closed", zh: "这个括号没有收尾")
  fileprivate static let tooDeep = Message(en: "parentheses are nested too deeply", zh: "括号嵌套得太深")
  fileprivate static func tooLong(_ most: Int) -> Message {
    Message(
      en: "the formula has more than \(most) terms; give a part of it a metric of its own, or add up a breakdown",
      zh: "公式超过 \(most) 项；请把其中一部分另立指标，或对细分求和")
  }
  fileprivate static let breakdownExpected = Message(
    en: "`sum` takes a breakdown: `sum(metric#breakdown)`", zh: "`sum` 要写细分：`sum(指标#细分)`")
  fileprivate static func unknownFunction(_ name: Substring) -> Message {
    Message(
      en: "there is no function `\(name)`; known are `previous(metric)`, `sum(metric#breakdown)` and `days(period)`",
      zh: "没有 `\(name)` 这个函数；可用的有 `previous(指标)`、`sum(指标#细分)` 和 `days(period)`")
  }
  fileprivate static func badReference(_ text: Substring) -> Message {
    let signs = FullWidthSigns.message(in: text)
    return Message(
      en: "`\(text)` is neither a number nor a metric such as `workforce.employees`"
        + (signs.map { "; \($0.en)" } ?? ""),
      zh: "`\(text)` 既不是数，也不是指标（如 `workforce.employees`）" + (signs.map { "；\($0.zh)" } ?? ""))
  }
  fileprivate static func badPeriod(_ text: Substring) -> Message {
    Message(en: "`\(text)` is no period", zh: "`\(text)` 不是期间")
  }
}

/// A formula that cannot be read.
enum FormulaSyntaxRule {
  static let rule = Rule(
    "data-formula-syntax", .error,
    meaning: Message(en: "A formula cannot be read.", zh: "公式读不懂。"),
    reason: Message(en: "The metric would have no values.", zh: "指标会因此没有数值。"),
    example: "formula: energy.total/company.revenue",
    remedy: Message(
      en: "Write metrics, numbers and parentheses, with `+ - * /` between spaces; `previous(metric)`, "
        + "`sum(metric#breakdown)` and `days(period)` where they are needed.",
      zh: "公式由指标、数和括号组成，`+ - * /` 两边留空格；需要时用 `previous(指标)`、`sum(指标#细分)`、`days(period)`。"))
}
