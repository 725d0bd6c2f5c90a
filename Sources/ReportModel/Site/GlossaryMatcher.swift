import Values

/// Finds the words of the glossary in texts of one language: whole words in English, in any case and number; in Chinese
/// the longest that fits.
public struct GlossaryMatcher: Sendable {
  public enum Entry: Sendable, Hashable {
    /// By its place among the terms.
    case term(Int)
    /// A word that is not to be used for a term.
    case avoided(Int)
    case name
  }

  public struct Match: Sendable {
    public let entry: Entry
    /// Bytes of the text.
    public let range: Range<Int>
    /// No longer match covers it, and it is written with the capitals of the glossary.
    public let isUse: Bool
  }

  private struct Pattern: Sendable {
    let bytes: [UInt8]
    /// The same with small letters.
    let folded: [UInt8]
    var entries: [Entry]
    /// A term with a capital is a name: `Service` is another word than `service`.
    let needsCapitals: Bool
  }

  /// By the key of their first character, the longer first.
  private var patterns: [UInt16: [Pattern]] = [:]
  /// Which keys there are: nearly all characters of a text are passed over by this.
  private var isKey = [Bool](repeating: false, count: 1 << 16)

  /// Nil for a glossary without terms in the language.
  public init?(_ site: Site, _ language: LanguageID) {
    for (index, term) in site.termsInText { if let word = term.words[language] { add(word, .term(index)) } }
    for (index, term) in site.glossary.terms.enumerated() {
      for word in term.avoid[language] ?? [] { add(word, .avoided(index)) }
    }
    guard finish(site, language) else { return nil }
  }

  /// Finds the terms that have a definition, and no words to be avoided. Nil where there are none in the language.
  public init?(definedIn site: Site, _ language: LanguageID) {
    for (index, term) in site.termsInText where term.definition != nil {
      if let word = term.words[language] { add(word, .term(index)) }
    }
    guard finish(site, language) else { return nil }
  }

  /// False where there is nothing to find.
  private mutating func finish(_ site: Site, _ language: LanguageID) -> Bool {
    guard !patterns.isEmpty else { return false }
    for name in site.glossary.names { if let word = name[language] { add(word, .name) } }
    for key in patterns.keys {
      isKey[Int(key)] = true
      patterns[key]?.sort { $0.bytes.count > $1.bytes.count }
    }
    return true
  }

  private mutating func add(_ word: String, _ entry: Entry) {
    let bytes = Array(word.utf8)
    guard let key = Self.key(bytes, at: 0) else { return }
    if let same = patterns[key]?.firstIndex(where: { $0.bytes == bytes }) {
      patterns[key]![same].entries.append(entry)
    } else {
      let folded = bytes.map(Self.lowercase)
      var isTerm = false
      if case .term = entry { isTerm = true }
      patterns[key, default: []].append(
        Pattern(bytes: bytes, folded: folded, entries: [entry], needsCapitals: isTerm && folded != bytes))
    }
  }

  public func read(_ text: [UInt8], _ found: (Match) -> Void) {
    var (next, covered) = (0, 0)
    while next < text.count {
      defer { next += Self.length(text[next]) }
      guard let key = Self.key(text, at: next), isKey[Int(key)], Self.isWordStart(text, next) else { continue }
      for pattern in patterns[key] ?? [] {
        guard let end = Self.end(of: pattern, in: text, at: next) else { continue }
        let isWritten = !pattern.needsCapitals || text[next...].starts(with: pattern.bytes)
        let isUse = isWritten && next >= covered
        if isUse { covered = end }
        for entry in pattern.entries { found(Match(entry: entry, range: next..<end, isUse: isUse)) }
      }
    }
  }
}

// MARK: Bytes
extension GlossaryMatcher {
  /// Of a Latin letter itself, else the two bytes that tell characters of a script apart.
  private static func key(_ text: [UInt8], at offset: Int) -> UInt16? {
    guard offset < text.count else { return nil }
    let length = length(text[offset])
    if length == 1 { return UInt16(lowercase(text[offset])) }
    guard offset + length <= text.count else { return nil }
    return UInt16(text[offset + length - 2]) << 8 | UInt16(text[offset + length - 1])
  }

  /// Where a pattern that begins here ends, in English with an `s` of the plural; nil where it does not stand here.
  private static func end(of pattern: Pattern, in text: [UInt8], at start: Int) -> Int? {
    var end = start + pattern.folded.count
    guard end <= text.count else { return nil }
    for (offset, byte) in pattern.folded.enumerated() where lowercase(text[start + offset]) != byte { return nil }
    guard let last = pattern.folded.last, isAlphanumeric(last) else { return end }
    if isWordEnd(text, end) { return end }
    for plural in ["s", "es"] where text[end...].starts(with: plural.utf8) && isWordEnd(text, end + plural.utf8.count) {
      end += plural.utf8.count
      return end
    }
    return nil
  }

  private static func isWordStart(_ text: [UInt8], _ offset: Int) -> Bool {
    offset == 0 || !isAlphanumeric(text[offset]) || !isAlphanumeric(text[offset - 1])
  }

  private static func isWordEnd(_ text: [UInt8], _ offset: Int) -> Bool {
    offset >= text.count || !isAlphanumeric(text[offset])
  }

  private static func length(_ first: UInt8) -> Int { first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4 }

  private static func lowercase(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    let byte = lowercase(byte)
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
