import Rendering
import Values

/// A PDF as an engine made it: the same bytes for the same report, and the pages its places stand on.
struct PrintedPDF {
  private(set) var bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isComplete: Bool {
    bytes.starts(with: Array("%PDF-".utf8)) && bytes.suffix(16).contains(Array("%%EOF".utf8))
  }

  /// Puts the day of publication in the place of the moment of printing; no byte moves.
  mutating func setDates(_ day: Day) {
    let (year, month, date) = day.components
    let digits = Self.padded(year, 4) + Self.padded(month, 2) + Self.padded(date, 2) + "000000+00'00'"
    for key in ["/CreationDate (D:", "/ModDate (D:"] {
      var start = bytes.startIndex
      while let found = bytes[start...].firstRange(of: Array(key.utf8)) {
        start = found.upperBound
        for byte in digits.utf8 where start < bytes.count && bytes[start] != UInt8(ascii: ")") {
          bytes[start] = byte
          start += 1
        }
      }
    }
  }

  /// Numbers the cells that tables name from 1, in their order: Chromium's own numbers begin anywhere. No byte moves.
  mutating func numberCells() {
    let places = cellNumbers
    let numbers = Set(places.map { Array(bytes[$0]) }).sorted { $0.lexicographicallyPrecedes($1) }
    let ranks = Dictionary(uniqueKeysWithValues: numbers.enumerated().map { ($1, $0 + 1) })
    for place in places {
      guard let rank = ranks[Array(bytes[place])] else { continue }
      bytes.replaceSubrange(place, with: Self.padded(rank, place.count).utf8)
    }
  }

  /// Where the eight digits of `(node00000128)` stand.
  private var cellNumbers: [Range<Int>] {
    bytes.ranges(of: Array("(node".utf8)).compactMap { mark in
      let digits = mark.upperBound..<mark.upperBound + 8
      guard digits.upperBound < bytes.count, bytes[digits.upperBound] == UInt8(ascii: ")"),
        bytes[digits].allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
      else { return nil }
      return digits
    }
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

// MARK: Where its places stand
extension PrintedPDF {
  /// The page, from 1, of each place that something in the document leads to. Nil where the file is not written as
  /// Chromium writes it, in objects that are not compressed.
  var pages: [String: Int]? {
    guard let objects = PDFObjects(bytes), let root = objects.number(after: "/Root", in: objects.trailer),
      let tree = objects.number(after: "/Pages", in: objects.words(of: root)),
      let places = objects.number(after: "/Dests", in: objects.words(of: root))
    else { return nil }
    let leaves = objects.leaves(of: tree, depth: 0)
    let order = Dictionary(leaves.enumerated().map { ($1, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    var result: [String: Int] = [:]
    let words = objects.words(of: places)
    for (place, word) in words.enumerated() where word.hasPrefix("/") && place + 4 < words.count {
      guard words[place + 3] == "R", words[place + 4] == "/XYZ", let page = Int(words[place + 1]) else { continue }
      result[Self.name(word)] = order[page]
    }
    return result.isEmpty ? nil : result
  }

  /// `/a#2Fb` as `a/b`.
  private static func name(_ word: String) -> String {
    let parts = word.dropFirst().split(separator: "#", omittingEmptySubsequences: false)
    let decoded = parts.dropFirst().flatMap { part in
      [UInt8(part.prefix(2), radix: 16) ?? UInt8(ascii: "#")] + Array(part.dropFirst(2).utf8)
    }
    return String(parts[0]) + String(decoding: decoded, as: UTF8.self)
  }
}

/// The objects of a PDF with a plain table of them.
private struct PDFObjects {
  let bytes: [UInt8]
  let trailer: [String]
  /// Where each object begins.
  private let offsets: [Int]

  init?(_ bytes: [UInt8]) {
    let end = Self.words(bytes.suffix(64))
    guard let mark = end.lastIndex(of: "startxref"), mark + 1 < end.count, let table = Int(end[mark + 1]),
      table < bytes.count, bytes[table...].starts(with: Array("xref".utf8))
    else { return nil }
    let words = Self.words(bytes[table...])
    guard words.count > 2, words[1] == "0", let count = Int(words[2]), words.count > 3 + 3 * count else { return nil }
    offsets = (0..<count).map { Int(words[3 + 3 * $0]) ?? 0 }
    trailer = Array(words[(3 + 3 * count)...])
    self.bytes = bytes
  }

  private static func words(_ bytes: some Collection<UInt8>) -> [String] {
    let ends = Set(" \n\r\t[]<>()".utf8)
    return bytes.split(whereSeparator: ends.contains).map { String(decoding: $0, as: UTF8.self) }
  }

  func words(of object: Int) -> [String] {
    guard offsets.indices.contains(object), offsets[object] < bytes.count else { return [] }
    let rest = bytes[offsets[object]...]
    return Self.words(rest[..<(rest.firstRange(of: Array("endobj".utf8))?.lowerBound ?? rest.endIndex)])
  }

  /// `/Pages 39 0 R`
  func number(after key: String, in words: [String]) -> Int? {
    guard let place = words.firstIndex(of: key), place + 1 < words.count else { return nil }
    return Int(words[place + 1])
  }

  /// The pages below an object of the tree of pages, in order.
  func leaves(of object: Int, depth: Int) -> [Int] {
    let words = words(of: object)
    guard depth < 16, let kids = words.firstIndex(of: "/Kids") else { return [object] }
    let references = words[(kids + 1)...].prefix { !$0.hasPrefix("/") && $0 != "endobj" }
    return stride(from: references.startIndex, to: references.endIndex, by: 3).compactMap { Int(references[$0]) }
      .flatMap { leaves(of: $0, depth: depth + 1) }
  }
}
