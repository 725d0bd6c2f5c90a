import Diagnostics
import Values

/// A metric's formula, read.
struct Formula: Sendable {
  struct Reference: Sendable {
    let metric: MetricID
    /// Nil for the period that the formula is worked out for.
    let period: Period?
    /// Of `sum` the breakdown.
    let member: String?
    var isBreakdown = false
    /// UTF-8 offsets in the formula.
    let range: Range<Int>
  }

  indirect enum Expression: Sendable {
    case number(ExactNumber)
    case value(Reference)
    /// A year before.
    case previous(Reference)
    /// The sum of a breakdown's members.
    case sum(Reference)
    /// Number of days; nil for the period that the formula is worked out for.
    case days(Period?)
    case operation(Operator, Expression, Expression)
  }

  enum Operator: String, Sendable {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case over = "/"
  }

  struct SyntaxError: Error {
    let message: Message
    /// UTF-8 offsets in the formula.
    let range: Range<Int>
  }

  let expression: Expression

  /// Reads `a.b#c / a.b`. Operators stand between spaces, since ids hold hyphens and periods slashes.
  init(parsing text: String, periods: [String: Period]) throws(SyntaxError) {
    var parser = FormulaParser(text, periods: periods)
    expression = try parser.formula()
  }
}

extension Formula.Expression {
  /// Everything it refers to, in the order it is written.
  var references: [Formula.Reference] {
    switch self {
    case .number, .days: []
    case .value(let reference), .previous(let reference), .sum(let reference): [reference]
    case .operation(_, let left, let right): left.references + right.references
    }
  }
}
