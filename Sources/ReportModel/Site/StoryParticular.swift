import Diagnostics
import Values

/// A particular of a story: cited and compared, but no metric.
public struct StoryParticular: Sendable {
  public let id: StoryID
  public let value: FactValue
  public let unit: Unit
  public let note: LocalizedText?
  public let evidence: Fact.Evidence?
  /// Where its id stands.
  public let location: Location

  /// Whether its id says that it is somebody's age: lin.age, organ-gift.donor-age.
  public var isAge: Bool { unit.code.text == "a" && (id.text.hasSuffix(".age") || id.text.hasSuffix("-age")) }
}
