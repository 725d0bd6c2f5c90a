import Values

/// A figure and, right behind it, its conversion into another unit, which do not agree: 10亩（约0.0667公顷）.
public struct BracketedConversion: Sendable, Hashable {
  /// The figure, by its index.
  public let figure: Int
  /// Its conversion, by its index.
  public let conversion: Int
  /// What the figure comes to in the unit of its conversion: a number, or a range.
  public let value: FactValue

  /// Those that are clearly wrong. Money is never converted, as no rate is fixed, nor spans of time, where a day may be one
  /// of work; and nothing is said of brackets that hold more than the one figure. `text` is what the figures were read from.
  public static func wrong(in figures: ArraySlice<Figure>, of text: [UInt8]) -> [BracketedConversion] {
    var found: [BracketedConversion] = []
    for index in figures.indices.dropFirst() where figures[index].isBracketed {
      let (one, other) = (figures[index - 1], figures[index])
      guard one.kind == .measure, other.kind == .measure, let factor = factor(one, other),
        ConversionMarks.join(one, other, text), let value = try? one.written.scaled(by: factor),
        (try? isWrong(one, other, factor)) == true
      else { continue }
      found.append(BracketedConversion(figure: index - 1, conversion: index, value: value))
    }
    return found
  }

  /// From the one unit to the other; nil for the same unit, and where none is exact.
  private static func factor(_ one: Figure, _ other: Figure) -> ExactNumber? {
    guard let unit = one.unit, let target = other.unit, unit.code != target.code, unit.quantity == target.quantity,
      unit.isConvertible, target.isConvertible, !Unit.areConfused(unit, target)
    else { return nil }
    return try? unit.factor.divided(by: target.factor)
  }

  /// Whether they miss each other both by how they are rounded and by what their qualifiers admit; of ranges, an end.
  private static func isWrong(_ one: Figure, _ other: Figure, _ factor: ExactNumber) throws(ArithmeticError) -> Bool {
    guard (one.upper == nil) == (other.upper == nil) else { return false }
    if one.upper == nil, let accepted = Agreement.accepted(by: one), let counterpart = Agreement.accepted(by: other),
      try accepted.scaled(by: factor).meets(counterpart)
    {
      return false
    }
    let ends = try zip(one.ends, other.ends).map { ends throws(ArithmeticError) in
      try ends.0.rounded().scaled(by: factor).meets(ends.1.rounded())
    }
    return ends.contains(false)
  }
}

/// The marks around a conversion.
private enum ConversionMarks {
  /// Whether nothing but the other stands in the brackets behind the one, or behind a sign of equality.
  static func join(_ one: Figure, _ other: Figure, _ text: [UInt8]) -> Bool {
    guard one.range.upperBound <= other.range.lowerBound else { return false }
    let opener = text[one.range.upperBound..<other.range.lowerBound].first { $0 > 0x20 }
    let rest = text[other.range.upperBound...].drop { $0 <= 0x20 }
    if opener == UInt8(ascii: "=") { return !isReckoned(rest.first) }
    return [")", "）", "]", "］"].contains { rest.starts(with: $0.utf8) }
  }

  /// 1 t = 1000 kg × 1: no conversion but a sum. × and ÷ both begin with 0xC3.
  private static func isReckoned(_ mark: UInt8?) -> Bool {
    mark.map { "+-*/".utf8.contains($0) || $0 == 0xC3 } ?? false
  }
}

extension Unit {
  /// Whether it is one length, mass or energy everywhere. A day of work has eight hours and a week of it five days, a
  /// gigabyte may be 1,024 megabytes, and a gallon or a barrel is not the same in all countries.
  fileprivate var isConvertible: Bool {
    guard case .measure(let base) = quantity, !["[gal_us]", "[bbl_us]"].contains(code.text) else { return false }
    return base.split(separator: "/").allSatisfy { !["s", "{person}.s", "By"].contains($0) }
  }

  /// A ton of 2,000 pounds is no tonne.
  fileprivate static func areConfused(_ one: Unit, _ other: Unit) -> Bool {
    let codes = [one.code.text, other.code.text]
    return codes.contains("[lb_av]") && codes.contains { $0.hasSuffix("t") }
  }
}

extension Figure {
  /// Of a range both ends.
  fileprivate var ends: [WrittenEnd] {
    let lower = WrittenEnd(value: value, step: step, isWhole: false)
    return upper.map { [lower, WrittenEnd(value: $0, step: upperStep ?? step, isWhole: false)] } ?? [lower]
  }

  fileprivate var written: FactValue { upper.map { .range(value, $0) } ?? .number(value) }
}

extension WrittenEnd {
  /// What it may have been rounded from. Between brackets 60 miles often stand for 100 km: round numbers count as rounded
  /// to their last digit, up to a twentieth.
  fileprivate func rounded() throws(ArithmeticError) -> Interval {
    let half = try value.lastPlace.divided(by: ExactNumber(2))
    let twentieth = try value.magnitude.divided(by: ExactNumber(20))
    return try Interval(value, plusMinus: max(try distance(.halfStep), min(half, twentieth)))
  }
}
