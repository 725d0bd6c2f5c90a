/// Tells how far long work is. What is done with it is the caller's choice.
public struct Progress: Sendable {
  public enum Step: Sendable, Hashable {
    case reading, checking, writing
  }

  private let report: @Sendable (Step, Int) -> Void

  /// `report` hears the step and how many of its items are done.
  public init(report: @escaping @Sendable (Step, Int) -> Void) { self.report = report }

  func step(_ step: Step) -> @Sendable (Int) -> Void {
    { report(step, $0) }
  }
}
