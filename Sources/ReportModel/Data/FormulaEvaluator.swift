import Values

/// Works out one formula at one period.
struct FormulaEvaluator {
  enum Stop: Error {
    /// A part has no value there.
    case missing
    case arithmetic(ArithmeticError)
  }

  let metrics: [MetricID: Metric]
  var facts: [FactReference: Fact]

  struct Result {
    var value: FormulaValue
    /// The facts it rests on, each once, in the order they are first met.
    var parts: [FactReference]
  }

  /// `day` is the day whose values count; today's for nil.
  func evaluate(
    _ formula: Formula, of metric: Metric, at period: Period, on day: Day? = nil
  ) throws(Stop) -> Result {
    var run = Run(evaluator: self, period: period, day: day)
    var value = try run.value(of: formula.expression)
    if metric.unit.code.text == "%" { value = try run.combine(.times, value, FormulaValue(ExactNumber(100))) }
    return Result(value: value, parts: run.parts)
  }

  private struct Run {
    let evaluator: FormulaEvaluator
    let period: Period
    let day: Day?
    var parts: [FactReference] = []

    mutating func value(of expression: Formula.Expression) throws(Stop) -> FormulaValue {
      switch expression {
      case .number(let number): return FormulaValue(number)
      case .days(let period): return FormulaValue(ExactNumber((period ?? self.period).length))
      case .value(let reference): return try value(of: reference, at: reference.period ?? period)
      case .previous(let reference):
        guard let before = (reference.period ?? period).shifted(years: -1) else { throw .missing }
        return try value(of: reference, at: before)
      case .sum(let reference): return try sum(reference)
      case .operation(let sign, let left, let right):
        let first = try value(of: left)
        return try combine(sign, first, try value(of: right))
      }
    }

    func combine(
      _ sign: Formula.Operator, _ left: FormulaValue, _ right: FormulaValue
    ) throws(Stop) -> FormulaValue {
      do throws(ArithmeticError) { return try left.combined(sign, right) } catch { throw .arithmetic(error) }
    }

    private mutating func value(of reference: Formula.Reference, at period: Period) throws(Stop) -> FormulaValue {
      guard let metric = evaluator.metrics[reference.metric] else { throw .missing }
      let member = reference.member.flatMap { metric.members(named: $0).first?.member.id }
      return try value(of: metric, member, at: period)
    }

    private mutating func value(of metric: Metric, _ member: MemberID?, at period: Period) throws(Stop) -> FormulaValue
    {
      let period = metric.periodKind.normalized(period)
      let reference = FactReference(metric: metric.id, period: period, member: member)
      guard let fact = evaluator.facts[reference], let value = FormulaValue(fact.truth(on: day)) else { throw .missing }
      if !parts.contains(reference) { parts.append(reference) }
      return value
    }

    private mutating func sum(_ reference: Formula.Reference) throws(Stop) -> FormulaValue {
      guard let metric = evaluator.metrics[reference.metric],
        let breakdown = reference.member.flatMap({ metric.breakdown($0) })
      else { throw .missing }
      var total = FormulaValue(.zero)
      for member in breakdown.members {
        total = try combine(.plus, total, try value(of: metric, member.id, at: reference.period ?? period))
      }
      return total
    }
  }
}
