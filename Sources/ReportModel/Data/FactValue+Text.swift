import Diagnostics
import Values

extension FactValue {
  /// Reads what a cell of the data says: a number (`6909`, `1/3`), a range `3000..6000`, a bound (`>N`, `>=N`, `<N`,
  /// `<=N`, `~N` about, `<~N` nearly), or the reason why it is empty. Nil for any other text.
  init?(parsing text: String) {
    if let number = ExactNumber(parsing: text) {
      self = .number(number)
    } else if let reason = EmptyReason(rawValue: text) {
      self = .empty(reason)
    } else if let bound = Self.bound(text) ?? Self.range(text) {
      self = bound
    } else {
      return nil
    }
  }

  // The longer signs first: `>=` begins with `>`.
  private static let signs: [(sign: String, bound: Bound)] =
    Bound.allCases.map { ($0.rawValue, $0) }.sorted { $0.0.utf8.count > $1.0.utf8.count }

  private static func bound(_ text: String) -> FactValue? {
    guard let (sign, bound) = signs.first(where: { text.hasPrefix($0.sign) }) else { return nil }
    return ExactNumber(parsing: text.dropFirst(sign.count)).map { .bound(bound, $0) }
  }

  private static func range(_ text: String) -> FactValue? {
    let ends = text.split(separator: "..", omittingEmptySubsequences: false)
    guard ends.count == 2, let low = ExactNumber(parsing: ends[0]), let high = ExactNumber(parsing: ends[1]), low < high
    else { return nil }
    return .range(low, high)
  }
}

extension FactValue {
  /// As the data model writes it; reads back as the same value.
  public var written: String {
    switch self {
    case .number(let number): number.description
    case .range(let low, let high): "\(low)..\(high)"
    case .bound(let bound, let number): bound.rawValue + number.description
    case .empty(let reason): reason.rawValue
    }
  }
}

extension FactValue {
  /// Of a number that is no finite decimal, or one of more than twelve places, a decimal that is near it.
  public var approximation: String? {
    guard case .number(let number) = self, number.fractionDigits.map({ $0 > 12 }) ?? true else { return nil }
    let texts = [6, 12, 18].lazy.compactMap { number.decimalText(digits: $0) }
    return texts.first { $0.contains { "1"..."9" ~= $0 } }
  }
}

extension Message {
  static let factValue = Message(
    en:
      "a value: a number without separators (`6909`, `1/3`), a range (`3000..6000`), a bound (`>N`, `>=N`, `<N`, `<=N`, "
      + "`~N`, `<~N`), or `not-collected`, `not-applicable`, `confidential`, `none`",
    zh: "数值：不带千分位的数（`6909`、`1/3`）、区间（`3000..6000`）、界限（`>N`、`>=N`、`<N`、`<=N`、`~N`、`<~N`），"
      + "或 `not-collected`、`not-applicable`、`confidential`、`none`")
}
