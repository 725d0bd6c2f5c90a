import Figures
import Values

/// Figures and facts as tests write them: numbers by their text, units by their code.
func number(_ text: String) -> ExactNumber { ExactNumber(parsing: text)! }

func unit(_ code: String) -> Unit { UnitCatalogue.builtIn.unit(UnitCode(code)!)! }

func fact(_ text: String, _ code: String = "1", decimals: Int? = nil) -> TrueValue {
  TrueValue(value: .number(number(text)), unit: unit(code), decimals: decimals)
}

func written(
  _ value: String, _ code: String? = nil, _ qualifier: Qualifier = .exact, step: String? = nil,
  kind: Figure.Kind? = nil, direction: Figure.Direction? = nil, at offset: Int = 0
) -> Figure {
  let value = number(value)
  return Figure(
    range: offset..<offset + 4, digits: offset..<offset + 4, value: value, unit: code.map(unit), qualifier: qualifier,
    kind: kind ?? usualKind(code), step: step.map(number) ?? value.lastPlace, direction: direction)
}

func writtenRange(_ low: String, _ high: String, _ code: String? = nil, _ qualifier: Qualifier = .exact) -> Figure {
  var figure = written(low, code, qualifier)
  figure.upper = number(high)
  figure.upperStep = number(high).lastPlace
  return figure
}

private func usualKind(_ code: String?) -> Figure.Kind {
  guard let code else { return .count }
  switch unit(code).quantity {
  case .number, .count: return .count
  case .share: return .percent
  case .percentagePoints: return .percentagePoints
  case .money: return .currency
  case .measure(let base): return base == "s" ? .duration : .measure
  }
}
