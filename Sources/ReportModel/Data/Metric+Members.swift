import Values

extension Metric {
  public func breakdown(_ id: String) -> Breakdown? { breakdowns.first { $0.id == id } }

  /// The member that a fact's reference names.
  public func member(_ id: MemberID) -> Member? {
    breakdowns.lazy.compactMap { breakdown in breakdown.position(of: id).map { breakdown.members[$0] } }.first
  }

  /// What an author may mean by a name: `female`, `gender.female`, `female.under-36`. More than one where breakdowns
  /// share it.
  func members(named name: String) -> [(breakdown: Breakdown, member: Member)] {
    breakdowns.flatMap { breakdown in
      let prefix = breakdown.id + "."
      let key = name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : nil
      return breakdown.members.lazy.filter { $0.key == name || $0.key == key }.map { (breakdown, $0) }
    }
  }
}

extension Metric.Breakdown {
  private static let few = 16

  static func places(of members: [Metric.Member]) -> [MemberID: Int] {
    guard members.count > few else { return [:] }
    return Dictionary(members.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Among its members.
  public func position(of id: MemberID) -> Int? {
    places.isEmpty ? members.firstIndex { $0.id == id } : places[id]
  }
}

extension Metric.PeriodKind {
  /// The period that a value stands for: of an instant or cumulative metric the last day.
  public func normalized(_ period: Period) -> Period {
    switch self {
    case .duration: period
    case .instant, .cumulative: period.lastDay
    }
  }
}
