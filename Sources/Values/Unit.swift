/// The code of a unit as the data model writes it: UCUM for measures (`kW.h`, `t{CO2e}`), ISO 4217 for money
/// (`CNY`), `%`, `pp`, `1`, and `{thing}` for counted things.
public struct UnitCode: TextIdentifier {
  public let text: String
  public init?(_ text: some StringProtocol) {
    guard !text.isEmpty, !text.contains(where: \.isWhitespace) else { return nil }
    self.text = String(text)
  }
}

/// What a unit measures. Two units can be converted into each other when their quantities are equal.
public enum Quantity: Sendable, Hashable {
  /// `1`: any counted noun fits.
  case number
  /// `%`, per mille, ppm: parts of a whole. Base: `%`.
  case share
  /// Differences of shares. Base: `pp`.
  case percentagePoints
  /// Money of one currency by its ISO 4217 code; `XXX` where the writing does not say which.
  case money(String)
  /// A counted thing by its class (`person`, `event`, `company`…; `thing` for all that has none of its own).
  case count(String)
  /// A measured quantity by the code of its base unit: `kg`, `kg{CO2e}`, `J`, `m3`, `s`, `Cel`…
  case measure(String)
}

/// A unit: its code, what it measures, and how many base units it is.
public struct Unit: Sendable, Hashable {
  public let code: UnitCode
  public let quantity: Quantity
  public let factor: ExactNumber

  public init(code: UnitCode, quantity: Quantity, factor: ExactNumber = .one) {
    self.code = code
    self.quantity = quantity
    self.factor = factor
  }
}
