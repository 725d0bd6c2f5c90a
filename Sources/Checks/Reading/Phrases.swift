/// Phrases of any language, told by their bytes in UTF-8; Latin letters in small.
struct Phrases: Sendable {
  /// By their first bytes, the longest first.
  private let byFirstByte: [[[UInt8]]]

  /// `list` has a bar between two phrases.
  init(_ list: String) {
    let phrases = list.split(separator: "|").map { Array($0.utf8) }.sorted { $0.count > $1.count }
    byFirstByte = (0..<256).map { first in phrases.filter { $0.first.map(Int.init) == first } }
  }

  /// Whether one of them stands anywhere in a text.
  func stand(in text: [UInt8]) -> Bool { text.indices.contains { length(at: $0, in: text) > 0 } }

  /// Whether one of them is a whole word of a text, between characters that are no Latin letters.
  func areWords(in text: [UInt8]) -> Bool {
    text.split { $0 &- UInt8(ascii: "a") >= 26 }.contains { word in
      byFirstByte[Int(word[word.startIndex])].contains { $0.elementsEqual(word) }
    }
  }

  /// Puts spaces in their place, and says whether there were any.
  func blank(in text: inout [UInt8]) -> Bool {
    var (isFound, place) = (false, 0)
    while place < text.count {
      let length = length(at: place, in: text)
      for byte in place..<place + length { text[byte] = UInt8(ascii: " ") }
      isFound = isFound || length > 0
      place += max(length, 1)
    }
    return isFound
  }

  /// How many bytes the longest has that stands at a place; 0 where none does.
  private func length(at place: Int, in text: [UInt8]) -> Int {
    byFirstByte[Int(text[place])].first { text[place...].starts(with: $0) }?.count ?? 0
  }
}
