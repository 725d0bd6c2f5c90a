/// A value, and the bytes of the file that say it.
public struct Spanned<Value> {
  public let value: Value
  public let span: Range<Int>

  public init(_ value: Value, at span: Range<Int>) {
    self.value = value
    self.span = span
  }
}

extension Spanned: Sendable where Value: Sendable {}
extension Spanned: Equatable where Value: Equatable {}
extension Spanned: Hashable where Value: Hashable {}
