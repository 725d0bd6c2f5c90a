import Values

extension Metric {
  public func breakdown(_ id: String) -> Breakdown? { breakdowns.first { $0.id == id } }

  /// The member that a fact's reference names.
  public func member(_ id: MemberID) -> Member? {
    breakdowns.lazy.compactMap { breakdown in breakdown.members.first { $0.id == id } }.first
  }

  /// What an author may mean by a name: `female`, `gender.female`, `female.under-36`. More than one where breakdowns
  /// share it.
  func members(named name: String) -> [(breakdown: Breakdown, member: Member)] {
    breakdowns.flatMap { breakdown in
      breakdown.members.lazy.filter { member in
        member.key == name || "\(breakdown.id).\(member.key)" == name
      }.map { (breakdown, $0) }
    }
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
