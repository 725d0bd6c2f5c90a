import Diagnostics
import Figures
import Values

/// The value of a metric at a period, for the whole or for one member of a breakdown. It never changes; it is a class
/// because it has a dozen counted parts and is handed to whatever draws or checks a figure.
public final class Fact: Sendable {
  public enum Origin: Sendable, Hashable {
    case stated
    /// By the metric's formula, from these facts.
    case derived(from: [FactIndex])
  }

  /// A value that has since been restated.
  public struct Superseded: Sendable {
    public enum Reason: String, Sendable, CaseIterable {
      case boundary, method, error, source
    }

    public let value: FactValue
    /// The day from which the newer value holds.
    public let until: Day
    public let reason: Reason?
    public let note: LocalizedText?
  }

  public struct Evidence: Sendable {
    public let file: String?
    public let place: String?
    public let sha256: String?
  }

  public let reference: FactReference
  /// The value that holds today.
  public let value: FactValue
  public let unit: Unit
  /// The value is rounded to so many digits after the point; nil where it is exact.
  public let decimals: Int?
  public let origin: Origin
  /// Of a derived fact whose parts are rounded or bounds: where its true value lies. Nil where value and decimals say it.
  public let interval: Interval?
  /// Oldest first.
  public let history: [Superseded]
  public let source: LocalizedText?
  public let note: LocalizedText?
  public let evidence: Evidence?
  /// Where the value stands; of a derived fact its formula.
  public let location: Location

  init(
    reference: FactReference, value: FactValue, unit: Unit, decimals: Int?, origin: Origin, interval: Interval?,
    history: [Superseded], source: LocalizedText?, note: LocalizedText?, evidence: Evidence?, location: Location
  ) {
    self.reference = reference
    self.value = value
    self.unit = unit
    self.decimals = decimals
    self.origin = origin
    self.interval = interval
    self.history = history
    self.source = source
    self.note = note
    self.evidence = evidence
    self.location = location
  }

  /// The same fact, now that the places of its parts are known.
  func derived(from parts: [FactIndex]) -> Fact {
    Fact(
      reference: reference, value: value, unit: unit, decimals: decimals, origin: .derived(from: parts),
      interval: interval, history: history, source: source, note: note, evidence: evidence, location: location)
  }
}

extension Fact {
  /// The value that was in force on a day: what a report published then prints.
  public func value(on day: Day) -> FactValue {
    superseded(on: day)?.value ?? value
  }

  /// The value that was in force on a day and has since been restated; nil where today's value was in force.
  public func superseded(on day: Day) -> Superseded? {
    history.first { day < $0.until }
  }

  /// What a written figure was held against before a restatement.
  public func truth(of old: Superseded) -> TrueValue {
    TrueValue(value: old.value, unit: unit, decimals: decimals)
  }

  /// What a written figure is held against, as it was in force on a day; today's for nil.
  public func truth(on day: Day? = nil) -> TrueValue {
    let old = day.flatMap { superseded(on: $0)?.value }
    return TrueValue(value: old ?? value, unit: unit, decimals: decimals, interval: old == nil ? interval : nil)
  }
}
