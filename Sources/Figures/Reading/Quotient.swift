import Values

extension WrittenNumber {
  /// 两年半 is 2.5 years.
  var addingHalf: WrittenNumber? {
    guard upper == nil, !isOdd, let half = try? ExactNumber(1, over: 2), let sum = try? value.adding(half),
      let tenth = ExactNumber(1, exponent: -1)
    else { return nil }
    return WrittenNumber(sum, place: tenth, isPlain: false, cells: cells, digits: digits)
  }
}

enum Quotient {
  /// `t/(10*4.CNY)`; without a scale `kW.h/m2`.
  static func code(_ above: Unit, over part: Unit, scale: Int) -> UnitCode? {
    UnitCode(scale == 0 ? "\(above.code)/\(part.code)" : "\(above.code)/(10*\(scale).\(part.code))")
  }
}

extension Quantity {
  /// Counted things of a class of their own, that a noun beside them need not name again.
  var isClass: Bool {
    if case .count(let thing) = self { return thing != "thing" }
    return false
  }
}
