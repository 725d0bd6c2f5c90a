import Values

/// What a page or a heading says it discloses: `102-8`, `103-2@privacy`, `303:2018/303-1`.
public struct WrittenClaim: Sendable, Hashable {
  /// The edition of a standard where one is named: `303:2018`.
  public struct Edition: Sendable, Hashable {
    public let standard: String
    public let year: Int

    public init(standard: String, year: Int) {
      self.standard = standard
      self.year = year
    }
  }

  /// The key that the code stands under: `gri`, `sdg`.
  public let family: String
  public let code: DisclosureCode
  public let edition: Edition?
  public let topic: TopicID?

  public init(family: String, code: DisclosureCode, edition: Edition? = nil, topic: TopicID? = nil) {
    self.family = family
    self.code = code
    self.edition = edition
    self.topic = topic
  }

  /// Reads `[GRI ][303:2018/]303-1[@topic]`; nil for any other text.
  public init?(family: String, parsing text: some StringProtocol) {
    let halves = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    let topic = halves.count == 2 ? TopicID(halves[1]) : nil
    guard halves.count == 1 || topic != nil else { return nil }
    let parts = halves[0].split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let code = DisclosureCode(parts[parts.count - 1]), code.text.utf8.contains(where: isDigit) else { return nil }
    let edition = parts.count == 2 ? Edition(parsing: parts[0]) : nil
    guard parts.count == 1 || edition != nil else { return nil }
    self.init(family: family, code: code, edition: edition, topic: topic)
  }
}

extension WrittenClaim.Edition {
  /// Reads `303:2018` or `GRI 303:2018`.
  public init?(parsing text: some StringProtocol) {
    let name = text.hasPrefix("GRI ") ? text.dropFirst(4) : text[...]
    let parts = name.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, isSlug(parts[0]), parts[1].utf8.count == 4, let year = Int(parts[1]) else { return nil }
    self.init(standard: String(parts[0]), year: year)
  }
}

private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
