/// The units a site may use, by code. The built-in ones are those that sustainability reports usually need; a site
/// adds its own counted things. Annotated measures (`t{CO2e}`), quotients (`t{CO2e}/MW.h`, `t/(10*4.CNY)`) and
/// `{thing}` of any name need no entry.
public struct UnitCatalogue: Sendable {
  public static let builtIn = UnitCatalogue(
    units: Dictionary(uniqueKeysWithValues: BuiltInUnits.all.map { ($0.code, $0) }))

  private let units: [UnitCode: Unit]

  /// Nil for a code that is neither listed nor made of listed ones. A `{thing}` that is not listed counts things.
  public func unit(_ code: UnitCode) -> Unit? {
    units[code] ?? annotated(code) ?? quotient(code)
  }

  /// This catalogue with further units; a code that is listed already takes the new meaning.
  public func adding(_ more: [Unit]) -> UnitCatalogue {
    UnitCatalogue(units: units.merging(more.map { ($0.code, $0) }) { _, new in new })
  }

  /// The classes that the built-in counted things are compared in.
  public static let builtInClasses: [String] = Set(
    BuiltInUnits.all.compactMap { unit in if case .count(let name) = unit.quantity { name } else { nil } }
  ).sorted()

  /// All listed codes in order, for "did you mean".
  public var codes: [UnitCode] { units.keys.sorted() }

  /// `{thing}`, or a listed measure with an annotation: `t{SO2}` measures `kg{SO2}` and is no plain tonne.
  private func annotated(_ code: UnitCode) -> Unit? {
    guard code.text.hasSuffix("}"), let brace = code.text.firstIndex(of: "{") else { return nil }
    let annotation = code.text[brace...].dropFirst().dropLast()
    guard !annotation.isEmpty, !annotation.contains(where: { $0 == "{" || $0 == "}" || $0 == "/" }) else { return nil }
    if brace == code.text.startIndex { return Unit(code: code, quantity: .count("thing")) }
    guard let plain = UnitCode(code.text[..<brace]).flatMap({ units[$0] }), case .measure(let base) = plain.quantity
    else { return nil }
    return Unit(code: code, quantity: .measure("\(base){\(annotation)}"), factor: plain.factor)
  }

  /// `A/B`, where B may be scaled: `(10*6.CNY)` is a million yuan.
  private func quotient(_ code: UnitCode) -> Unit? {
    guard let slash = code.text.lastIndex(of: "/") else { return nil }
    var below = code.text[slash...].dropFirst()
    if below.hasPrefix("("), below.hasSuffix(")") { below = below.dropFirst().dropLast() }
    guard let above = UnitCode(code.text[..<slash]).flatMap({ unit($0) }), let (power, part) = scaled(below),
      let factor = try? above.factor.divided(by: part.factor.multiplied(by: power))
    else { return nil }
    let base = "\(above.quantity.baseText)/\(part.quantity.baseText)"
    return Unit(code: code, quantity: .measure(base), factor: factor)
  }

  private func scaled(_ text: Substring) -> (power: ExactNumber, unit: Unit)? {
    guard text.hasPrefix("10*") else { return UnitCode(text).flatMap { unit($0) }.map { (.one, $0) } }
    let rest = text.dropFirst(3)
    guard let point = rest.firstIndex(of: "."), let exponent = Int(rest[..<point]),
      let power = ExactNumber.powerOfTen(exponent).flatMap({ ExactNumber($0, exponent: 0) }),
      let part = UnitCode(rest[point...].dropFirst()).flatMap({ unit($0) })
    else { return nil }
    return (power, part)
  }
}

extension Quantity {
  /// The code of the base unit: `kg`, `CNY`, `{person}`.
  public var baseText: String {
    switch self {
    case .number: "1"
    case .share: "%"
    case .percentagePoints: "pp"
    case .money(let currency): currency
    case .count(let thing): "{\(thing)}"
    case .measure(let base): base
    }
  }
}
