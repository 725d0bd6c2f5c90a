import Algorithms
import Figures
import Parsing
import ReportModel
import Values

/// The words of one block, for checks of style to look around in. Places are byte offsets.
struct StyleText: Sendable {
  let bytes: [UInt8]
  let citations: [Prose.CitedWords]
  /// Those of the block, in order of place.
  let figures: ArraySlice<Figure>
  let language: FigureLanguage
  let style: HouseStyle

  /// The byte at a place; 0 outside of the text.
  subscript(place: Int) -> UInt8 { bytes.indices.contains(place) ? bytes[place] : 0 }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  // MARK: Scalars

  /// The scalar that begins at a place; 0 at the end.
  func scalar(at place: Int) -> UInt32 {
    guard bytes.indices.contains(place) else { return 0 }
    let first = UInt32(bytes[place])
    let length = lengthOfScalar(at: place)
    guard length > 1 else { return first }
    return bytes[place + 1..<place + length].reduce(first & (0xFF >> UInt32(length + 1))) {
      $0 << 6 | UInt32($1 & 0x3F)
    }
  }

  func lengthOfScalar(at place: Int) -> Int {
    let first = self[place]
    let length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    return min(length, max(0, bytes.count - place))
  }

  func startOfScalar(before place: Int) -> Int {
    var start = place - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return max(start, 0)
  }

  /// The scalar that ends before a place; 0 at the beginning.
  func scalar(before place: Int) -> UInt32 { place > 0 ? scalar(at: startOfScalar(before: place)) : 0 }

  // MARK: Words

  func has(_ word: String, at place: Int) -> Bool {
    guard place >= 0 else { return false }
    var next = place
    for byte in word.utf8 {
      guard self[next] == byte else { return false }
      next += 1
    }
    return true
  }

  /// The first of the words that stands at a place.
  func word(of words: [String], at place: Int) -> String? { words.first { has($0, at: place) } }

  /// Where the first of the words that ends before a place begins.
  func start(of words: [String], before place: Int) -> Int? {
    words.first { has($0, at: place - $0.utf8.count) }.map { place - $0.utf8.count }
  }

  /// The place before any of the words that end before it, over and over.
  func skipping(_ words: [String], before place: Int) -> Int {
    var place = place
    while let start = start(of: words, before: place) { place = start }
    return place
  }

  /// Digits with their points and commas that end before a place; empty where there are none.
  func number(before place: Int) -> Range<Int> {
    var start = place
    while start > 0, isDigit(bytes[start - 1]) || isMark(start - 1) { start -= 1 }
    return start..<place
  }

  func number(at place: Int) -> Range<Int> {
    var end = place
    while end < bytes.count, isDigit(bytes[end]) || isMark(end) { end += 1 }
    return place..<end
  }

  /// A point or comma between digits.
  private func isMark(_ place: Int) -> Bool {
    (self[place] == UInt8(ascii: ".") || self[place] == UInt8(ascii: ",")) && isDigit(self[place - 1])
      && isDigit(self[place + 1])
  }

  // MARK: Surroundings

  func figure(endingAt place: Int) -> Figure? { figures.last { $0.range.upperBound == place } }

  func figure(around range: Range<Int>) -> Figure? {
    let index = figures.partitioningIndex { $0.range.upperBound >= range.upperBound }
    return index < figures.endIndex && figures[index].range.lowerBound <= range.lowerBound ? figures[index] : nil
  }

  func isCited(_ place: Int) -> Bool { citations.contains { $0.range.contains(place) } }

  /// Whether a place lies in an address of the web or of mail, as far as its ASCII goes.
  func isInAddress(_ range: Range<Int>) -> Bool {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, isPartOfAddress(bytes[start - 1]) { start -= 1 }
    while end < bytes.count, isPartOfAddress(bytes[end]) { end += 1 }
    let token = string(start..<end)
    return token.contains("://") || token.contains("www.") || token.contains("@")
  }

  private func isPartOfAddress(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x80 }
}

func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }
func isLetter(_ scalar: UInt32) -> Bool { scalar < 0x80 && isLetter(UInt8(scalar)) }

/// A Chinese character, no punctuation.
func isIdeograph(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x3005, 0x3007, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
  default: false
  }
}

/// Punctuation that Chinese sets as wide as a character.
func isWidePunctuation(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x3001...0x3003, 0x3008...0x3011, 0x3014...0x301B, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40,
    0xFF5B...0xFF60:
    true
  default: false
  }
}
