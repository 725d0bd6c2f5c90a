import Diagnostics

/// A value of a YAML file, scalars by their text: `2016` and `1.10` stay what was written.
public struct YAMLNode: Sendable {
  public enum Value: Sendable {
    case scalar(String, isQuoted: Bool)
    case list([YAMLNode])
    case map([Entry])
  }

  public struct Entry: Sendable {
    public let key: String
    public let keySpan: Range<Int>
    public let value: YAMLNode

    public init(key: String, keySpan: Range<Int>, value: YAMLNode) {
      self.key = key
      self.keySpan = keySpan
      self.value = value
    }
  }

  public let value: Value
  /// Bytes in the file.
  public let span: Range<Int>

  public init(_ value: Value, span: Range<Int>) {
    self.value = value
    self.span = span
  }
}
