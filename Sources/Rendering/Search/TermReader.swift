/// Cuts text into what readers search for: words of Latin letters and digits in small letters (`6,909` is `6909`, `CO₂` is
/// `co2`), and every two neighbouring Han characters. The last character of a run stands for itself too, so that single
/// characters are found at the beginning of a term. `templates/search.js` cuts a query in the same way.
struct TermReader {
  private(set) var table = TermTable()
  /// The page that is read, and whether it is one of its headings.
  var page: Int32 = 0
  var isHeading = false

  /// The Han character before, as its UTF-8; zero where there is none.
  private var han: UInt64 = 0
  /// The word that has begun.
  private var word: UInt64 = 0
  private var wordLength = 0
  private var longWord: [UInt8] = []
  private var endsInDigit = false

  /// Text that may go on in the next piece.
  mutating func read(_ text: ArraySlice<UInt8>) { text.withUnsafeBufferPointer { read($0) } }

  mutating func read(_ text: String) {
    var text = text
    text.withUTF8 { read($0) }
    endText()
  }

  private mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte &- 0xE4 < 6, index + 2 < text.count {
        // Nearly all Han characters.
        append(han: UInt64(byte) << 16 | UInt64(text[index + 1]) << 8 | UInt64(text[index + 2]))
        index += 3
      } else {
        index += Self.folded(byte) == 0 ? readScalar(at: index, of: text) : readRun(at: index, of: text)
      }
    }
  }

  /// What an ASCII character is in a term; zero for all that ends one or is no ASCII.
  @inline(__always)
  private static func folded(_ byte: UInt8) -> UInt8 {
    let small = byte | 0x20
    return small &- UInt8(ascii: "a") < 26 ? small : isDigit(byte) ? byte : 0
  }

  /// Reads letters and digits up to what is none, and returns how many.
  private mutating func readRun(at start: Int, of text: UnsafeBufferPointer<UInt8>) -> Int {
    if han != 0 { endHan() }
    var (word, index) = (self.word, start)
    let short = min(text.count, start + max(0, 8 - wordLength))
    while index < short, case let folded = Self.folded(text[index]), folded != 0 {
      word = word << 8 | UInt64(folded)
      index += 1
    }
    self.word = word
    wordLength += index - start
    if wordLength >= 8 { index = readLongRun(at: index, of: text) }
    endsInDigit = isDigit(text[index - 1])
    return index - start
  }

  /// The same beyond the eighth byte of a word; returns where the run ends.
  private mutating func readLongRun(at start: Int, of text: UnsafeBufferPointer<UInt8>) -> Int {
    var index = start
    while index < text.count, case let folded = Self.folded(text[index]), folded != 0 {
      if wordLength == 8 { beginLongWord() }
      longWord.append(folded)
      wordLength += 1
      index += 1
    }
    return index
  }

  /// Nothing goes on beyond here.
  mutating func endText() {
    endWord()
    endHan()
  }

  /// Reads one scalar and returns how many bytes it has.
  @inline(__always)
  private mutating func readScalar(at index: Int, of text: UnsafeBufferPointer<UInt8>) -> Int {
    let byte = text[index]
    if byte < 0x80 {
      readASCII(byte, next: index + 1 < text.count ? text[index + 1] : 0)
      return 1
    }
    let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    guard index + length <= text.count else { return text.count - index }
    var bytes: UInt64 = 0
    for offset in 0..<length { bytes = bytes << 8 | UInt64(text[index + offset]) }
    readWide(bytes, length)
    return length
  }

  @inline(__always)
  private mutating func readASCII(_ byte: UInt8, next: UInt8) {
    let isPoint = byte == UInt8(ascii: ".")
    if endsInDigit, isDigit(next), isPoint || byte == UInt8(ascii: ",") {
      if isPoint { append(byte) }
      endsInDigit = true
      return
    }
    endText()
  }

  private mutating func readWide(_ bytes: UInt64, _ length: Int) {
    if isHan(bytes) { return append(han: bytes) }
    switch bytes {
    case 0xE281A0, 0xEFBBBF: break  // word joiner and byte order mark
    case 0xC2B2, 0xC2B3: append(UInt8(truncatingIfNeeded: bytes) - 0xB2 + UInt8(ascii: "2"))
    case 0xC2B9: append(UInt8(ascii: "1"))
    case 0xE28280...0xE28289: append(UInt8(truncatingIfNeeded: bytes) - 0x80 + UInt8(ascii: "0"))
    case 0xC397, 0xC3B7: endText()
    case 0xC380...0xC39E: appendWide(bytes + 0x20, length)
    case 0xC39F...0xDFBF: appendWide(bytes, length)
    default: endText()
    }
  }

  /// Ideographs, 〇 and 々, kana and syllables of Hangul.
  private func isHan(_ bytes: UInt64) -> Bool {
    switch bytes {
    case 0xE39080...0xE9BFBF, 0xE38080...0xE383BF: bytes == 0xE38085 || bytes == 0xE38087 || bytes >= 0xE38181
    case 0xEAB080...0xED9EA3, 0xEFA480...0xEFABBF, 0xF0A08080...0xF0BFBFBF: true
    default: false
    }
  }
}

// MARK: Terms
extension TermReader {
  private mutating func append(_ byte: UInt8) {
    if han != 0 { endHan() }
    endsInDigit = isDigit(byte)
    appendToWord(byte)
  }

  private mutating func appendWide(_ bytes: UInt64, _ length: Int) {
    if han != 0 { endHan() }
    endsInDigit = false
    for offset in (0..<length).reversed() { appendToWord(UInt8(truncatingIfNeeded: bytes >> (8 * UInt64(offset)))) }
  }

  @inline(__always)
  private mutating func appendToWord(_ byte: UInt8) {
    if wordLength < 8 {
      word = word << 8 | UInt64(byte)
    } else {
      if wordLength == 8 { beginLongWord() }
      longWord.append(byte)
    }
    wordLength += 1
  }

  private mutating func beginLongWord() {
    longWord.removeAll(keepingCapacity: true)
    withUnsafeBytes(of: word.bigEndian) { longWord.append(contentsOf: $0) }
  }

  private mutating func append(han next: UInt64) {
    if wordLength > 0 { endWord() }
    if han != 0 {
      let length = Self.length(next)
      add(han << (8 * length) | next, length: Self.length(han) + length)
    }
    han = next
  }

  private mutating func endHan() {
    guard han != 0 else { return }
    add(han, length: Self.length(han))
    han = 0
  }

  private mutating func endWord() {
    guard wordLength > 0 else { return }
    if wordLength <= 8 {
      add(word, length: UInt64(wordLength))
    } else {
      table.add(longWord, page: page, isHeading: isHeading)
    }
    (word, wordLength, endsInDigit) = (0, 0, false)
  }

  private static func length(_ han: UInt64) -> UInt64 { han > 0xFFFFFF ? 4 : 3 }

  private mutating func add(_ bytes: UInt64, length: UInt64) {
    table.add(bytes << (8 * (8 - length)), page: page, isHeading: isHeading)
  }
}
