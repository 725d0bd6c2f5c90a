import Figures

// What no line may end in: a figure from its currency or number to its unit as the reader of figures sees it, and what
// joins digits otherwise (2016-12-31, 2016～2018).
extension Typography {
  /// The parts of a text that a browser would break and must not, in order. Words after a long unit's first may break.
  func unbroken(in text: ArraySlice<UInt8>) -> [Range<Int>] {
    guard let first = text.firstIndex(where: isDigit), text.contains(where: mayBreak) else { return [] }
    var parts = figures(in: text)
    let joined = joinedDigits(in: text, from: first)
    if !joined.isEmpty { parts = (parts + joined).sorted { $0.lowerBound < $1.lowerBound } }
    var result: [Range<Int>] = []
    for part in parts {
      if let last = result.last, part.lowerBound < last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, part.upperBound)
      } else {
        result.append(part)
      }
    }
    return result.filter { breaks(text[$0]) }
  }

  /// How many bytes at the beginning of `text` belong to the figure that the words before it end with.
  func unitLength(after words: [UInt8], in text: ArraySlice<UInt8>) -> Int {
    let whole = words + text.prefix(48)
    let torn = unbroken(in: whole[...]).first { $0.lowerBound < words.count && $0.upperBound > words.count }
    return torn.map { $0.upperBound - words.count } ?? 0
  }

  /// Whether a figure and what follows it are to be read as one: a word is, several are where they bring its scale or
  /// unit (`million people`), and not only describe what is counted (`small and micro borrowers`).
  func isOne(_ words: [UInt8], with rest: ArraySlice<UInt8>) -> Bool {
    if isChinese || !rest.dropFirst().contains(UInt8(ascii: " ")) { return true }
    let last = { (text: [UInt8]) in text.withUnsafeBufferPointer { self.figures?.read($0).last } }
    guard let whole = last(words + rest), whole.range.upperBound == words.count + rest.count else { return false }
    return whole.noun == nil || last(words)?.value != whole.value
  }

  /// Whether a figure begins in one text and ends in the next, with a space between them.
  func isFigure(across text: ArraySlice<UInt8>, _ next: ArraySlice<UInt8>) -> Bool {
    let start = text.suffix(48)
    guard start.contains(where: isDigit) || next.first.map(isDigit) == true else { return false }
    return unitLength(after: Array(start) + [UInt8(ascii: " ")], in: next) > 0
  }

  /// Figures in digits; those in words may break as words do.
  private func figures(in text: ArraySlice<UInt8>) -> [Range<Int>] {
    guard let figures else { return [] }
    let start = text.startIndex
    return text.withUnsafeBufferPointer { figures.read($0) }.compactMap { figure in
      let range = start + figure.range.lowerBound..<start + figure.range.upperBound
      return text[range].contains(where: isDigit) ? fitting(range, in: text) : nil
    }
  }

  /// As much of a figure as fits on a line of the narrowest column.
  private func fitting(_ range: Range<Int>, in text: ArraySlice<UInt8>) -> Range<Int> {
    var (width, end) = (0, range.lowerBound)
    for index in range {
      let byte = text[index]
      if byte == UInt8(ascii: " ") { end = index }
      if byte & 0xC0 == 0x80 { continue }
      width += byte < 0xE3 ? 1 : 2
      if width > 26 { return range.lowerBound..<(end > range.lowerBound ? end : index) }
    }
    return range
  }

  /// No line ends after a minus sign.
  private func breaks(_ figure: ArraySlice<UInt8>) -> Bool {
    let isNegative = figure.starts(with: [0xE2, 0x88, 0x92])
    return figure.dropFirst(isNegative ? 3 : 0).contains(where: mayBreak)
  }

  private func mayBreak(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") || byte >= 0x80
  }
}

// MARK: Digits
extension Typography {
  private func joinedDigits(in text: ArraySlice<UInt8>, from first: Int) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = first
    while index < text.endIndex {
      guard isDigit(text[index]) else {
        index += 1
        continue
      }
      let end = joinedDigits(from: index, in: text)
      if text[index..<end].contains(where: mayBreak) { found.append(index..<end) }
      index = end
    }
    return found
  }

  private func joinedDigits(from first: Int, in text: ArraySlice<UInt8>) -> Int {
    var index = first
    while index < text.endIndex, index - first < 48 {
      guard let length = isDigit(text[index]) ? 1 : joint(at: index, in: text) else { break }
      index += length
    }
    return index
  }

  /// Length of a per cent sign, or of a mark between two digits: `,` `.` `-` `:` `/` `～` `–`.
  private func joint(at index: Int, in text: ArraySlice<UInt8>) -> Int? {
    let length: Int
    switch text[index] {
    case UInt8(ascii: "%"): return 1
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "/"): length = 1
    default:
      guard let scalar = threeByteScalar(at: index, in: text), scalar == 0xFF5E || scalar == 0x2013 else { return nil }
      length = 3
    }
    guard index + length < text.endIndex, isDigit(text[index + length]) else { return nil }
    return length
  }
}
