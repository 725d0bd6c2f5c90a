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

/// A unit: its code, what it measures, and how many base units it is. There are few units and many figures, so all that
/// have a unit of the catalogue share its one description.
public struct Unit: Sendable, Hashable {
  private final class Description: Sendable {
    let code: UnitCode
    let quantity: Quantity
    let factor: ExactNumber

    init(_ code: UnitCode, _ quantity: Quantity, _ factor: ExactNumber) {
      (self.code, self.quantity, self.factor) = (code, quantity, factor)
    }
  }

  private let shared: Description

  public init(code: UnitCode, quantity: Quantity, factor: ExactNumber = .one) {
    shared = Description(code, quantity, factor)
  }

  public var code: UnitCode { shared.code }
  public var quantity: Quantity { shared.quantity }
  public var factor: ExactNumber { shared.factor }

  public static func == (a: Unit, b: Unit) -> Bool {
    a.shared === b.shared || a.code == b.code && a.quantity == b.quantity && a.factor == b.factor
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(code) }
}
