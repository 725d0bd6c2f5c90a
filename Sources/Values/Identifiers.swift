// One type per identity, made once at the edge: a value of these types is well-formed, and nobody checks it again.

/// A textual identity. Ordered by its text, so that sorting never depends on hashing.
public protocol TextIdentifier: Sendable, Hashable, Comparable, CustomStringConvertible {
  var text: String { get }
  /// Nil when `text` is not well-formed.
  init?(_ text: some StringProtocol)
}

extension TextIdentifier {
  public var description: String { text }
  public static func < (a: Self, b: Self) -> Bool { a.text < b.text }
}

/// A metric, such as `workforce.employees`: `[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+`.
public struct MetricID: TextIdentifier {
  public let text: String
  public init?(_ text: some StringProtocol) { self.init(String(text)) }

  // Of a concrete type for the same reason as `isSlug` below: every citation names a metric.
  public init?(_ text: String) {
    guard isDottedIdentifier(text), text.utf8.contains(UInt8(ascii: ".")) else { return nil }
    self.text = text
  }
  /// What stands before the first point: the topic that the data book groups by.
  public var topic: Substring { Substring(text.utf8.prefix { $0 != UInt8(ascii: ".") }) }
}

/// A particular of a story, such as `shop.largest-loan`.
public struct StoryID: TextIdentifier {
  public let text: String
  public init?(_ text: some StringProtocol) {
    let text = String(text)
    guard isDottedIdentifier(text) else { return nil }
    self.text = text
  }
}

/// A language of the site by its short id, such as `zh`.
public struct LanguageID: TextIdentifier {
  public let text: String
  public init?(_ text: some StringProtocol) {
    guard isSlug(text) else { return nil }
    self.text = String(text)
  }
  public static let chinese = LanguageID("zh")!
  public static let english = LanguageID("en")!
}

/// A report by its folder, such as `2016`.
public struct ReportID: TextIdentifier {
  public let text: String
  public init?(_ text: some StringProtocol) {
    guard isSlug(text) else { return nil }
    self.text = String(text)
  }
}

/// A framework of disclosures by the name of its catalogue, such as `gri-2016`.
public struct FrameworkID: TextIdentifier {
  public let text: String
  public init?(_ text: some StringProtocol) {
    guard isSlug(text) else { return nil }
    self.text = String(text)
  }
}

/// A material topic of a report, such as `privacy`.
public struct TopicID: TextIdentifier {
  public let text: String
  public init?(_ text: some StringProtocol) {
    guard isSlug(text) else { return nil }
    self.text = String(text)
  }
}

/// The number of a disclosure as its framework prints it, such as `102-8` or `2-7`; goals of the SDGs are `8`.
public struct DisclosureCode: TextIdentifier {
  public let text: String
  public init?(_ text: some StringProtocol) {
    guard !text.isEmpty, !text.contains(where: \.isWhitespace) else { return nil }
    self.text = String(text)
  }

  /// Numbers as numbers: 102-8 comes before 102-46.
  public static func < (a: DisclosureCode, b: DisclosureCode) -> Bool {
    let (left, right) = (a.numbers, b.numbers)
    return left == right ? a.text < b.text : left.lexicographicallyPrecedes(right)
  }
  private var numbers: [Int] { text.split { !$0.isNumber }.compactMap { Int($0) } }
}

/// One part of an address: lower-case letters, digits and hyphens.
public func isSlug(_ text: some StringProtocol) -> Bool {
  isSlug(String(text))
}

// Of a concrete type, as pages hold thousands of ids, and generic code across modules is not specialized.
public func isSlug(_ text: String) -> Bool {
  guard let first = text.utf8.first, first != UInt8(ascii: "-") else { return false }
  return text.utf8.allSatisfy(isSlugByte)
}

private func isDottedIdentifier(_ text: String) -> Bool {
  var beginsPart = true
  for byte in text.utf8 {
    if beginsPart {
      guard isLowercase(byte) else { return false }
      beginsPart = false
    } else if byte == UInt8(ascii: ".") {
      beginsPart = true
    } else if !isSlugByte(byte) {
      return false
    }
  }
  return !beginsPart
}

private func isSlugByte(_ byte: UInt8) -> Bool { isLowercase(byte) || isDigit(byte) || byte == UInt8(ascii: "-") }
private func isLowercase(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
