import ReportModel

/// A slip of the pen that somebody could make in a file of the site.
struct Mutation: Sendable, CustomStringConvertible {
  enum Kind: String, CaseIterable, Sendable {
    case digit, swapped, scale, fact
  }

  let kind: Kind
  let path: String
  /// In the file's text, in UTF-8.
  let range: Range<Int>
  let old: String
  let new: String

  var description: String { "\(kind.rawValue) in \(path) at byte \(range.lowerBound): \(old) → \(new)" }

  func applied(to text: String) -> String {
    var bytes = Array(text.utf8)
    bytes.replaceSubrange(range, with: new.utf8)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Mutation {
  /// Every slip in the words of every citation of a page that has digits.
  static func citations(in text: String, path: String) -> [Mutation] {
    let citation = /\[(?<words>[^\[\]]*[0-9][^\[\]]*)\]\((?:metric|change|target|story):[^)]*\)/
    return text.matches(of: citation).flatMap { match -> [Mutation] in
      let words = match.output.words
      let start = text.utf8.distance(from: text.startIndex, to: words.startIndex)
      return changes(of: Array(words.utf8)).map { kind, new in
        Mutation(
          kind: kind, path: path, range: start..<start + words.utf8.count, old: String(words),
          new: String(decoding: new, as: UTF8.self))
      }
    }
  }

  private static func changes(of words: [UInt8]) -> [(Kind, [UInt8])] {
    [(.digit, digitChanged(words)), (.swapped, digitsSwapped(words)), (.scale, scaleChanged(words))]
      .compactMap { kind, new in new.map { (kind, $0) } }
  }

  /// The first digit that is no zero, one more: 6,909 becomes 7,909; nine becomes one.
  static func digitChanged(_ words: [UInt8]) -> [UInt8]? {
    guard let index = words.firstIndex(where: isNonZero) else { return nil }
    var new = words
    new[index] = new[index] == UInt8(ascii: "9") ? UInt8(ascii: "1") : new[index] + 1
    return new
  }

  /// A value of the data with a digit more in front, and with one less at the end: "up to 9.7" holds of less, "over 20"
  /// of more, but nothing that was written of the old value holds of both.
  static func valuesChanged(_ value: String) -> [String] {
    guard let digits = value.firstMatch(of: /[1-9][0-9]*/)?.output else { return [] }
    let lower = digits.count > 1 ? String(digits.dropLast()) : "0"
    return ["1" + digits, lower].map { value.replacing(digits, with: $0, maxReplacements: 1) }
  }

  /// The first two neighbouring digits that differ, unless a number would begin with zero.
  private static func digitsSwapped(_ words: [UInt8]) -> [UInt8]? {
    for index in words.indices.dropLast() {
      let (first, second) = (words[index], words[index + 1])
      guard isNonZero(first), isNonZero(second), first != second else { continue }
      var new = words
      new.swapAt(index, index + 1)
      return new
    }
    return nil
  }

  /// 万 for 亿, million for billion, and back.
  private static func scaleChanged(_ words: [UInt8]) -> [UInt8]? {
    let scales = ["万": "亿", "亿": "万", "million": "billion", "billion": "million"]
    let text = String(decoding: words, as: UTF8.self)
    guard let match = text.firstMatch(of: /万|亿|million|billion/), let other = scales[String(match.output)] else {
      return nil
    }
    return Array(text.replacing(match.output, with: other, maxReplacements: 1).utf8)
  }

  private static func isNonZero(_ byte: UInt8) -> Bool { (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(byte) }
}
