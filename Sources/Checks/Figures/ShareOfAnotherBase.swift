import Figures
import ReportModel
import Values

extension ReadPage {
  /// A share of a part where a share of the whole was meant, or the other way about: the base that makes the figure
  /// true, for a cited percentage that divides one fact by another. 2,563 women are 37 % of 6,909 employees and 59 % of
  /// 4,346 men.
  func baseOfShare(_ disagreement: Disagreement) -> (part: FactReference, base: FactReference)? {
    guard case .fact(let cited) = disagreement.citation.resolution,
      let (part, whole) = parts(ofShare: cited), let metric = site.data.metric(site.data[whole].reference.metric)
    else { return nil }
    let period = site.data[whole].reference.period
    let figure = figure(of: disagreement)
    let base = metric.facts.first { other in
      guard other != whole, other != part, site.data[other].reference.period == period,
        let share = percentage(part, of: other)
      else { return false }
      return Agreement.agrees(figure, with: TrueValue(value: .number(share), unit: site.data[cited].unit))
    }
    return base.map { (site.data[part].reference, site.data[$0].reference) }
  }

  /// Of a fact that its metric's formula makes by dividing two others.
  private func parts(ofShare cited: FactIndex) -> (part: FactIndex, whole: FactIndex)? {
    let fact = site.data[cited]
    guard case .derived(let parts) = fact.origin, parts.count == 2, fact.unit.quantity == .share,
      fact.unit.factor == .one,
      case .number(let value) = fact.value, percentage(parts[0], of: parts[1]) == value
    else { return nil }
    return (parts[0], parts[1])
  }

  private func percentage(_ part: FactIndex, of whole: FactIndex) -> ExactNumber? {
    guard case .number(let part) = site.data[part].value, case .number(let whole) = site.data[whole].value else {
      return nil
    }
    return try? part.multiplied(by: ExactNumber(100)).divided(by: whole)
  }
}
