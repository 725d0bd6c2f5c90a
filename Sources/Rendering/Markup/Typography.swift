import Values

/// Writes prose so that a figure is never torn from its unit and a fragment in Chinese says that it is Chinese.
/// What was measured: 12.3万吨, 2026年3月31日, 15%～30% and GRI 305-1 break inside unless a nowrap span holds them, and
/// ～ · — ／ may start a line unless a word joiner stands before them.
struct Typography: Sendable {
  /// Chinese text: a digit keeps the units after it. In other languages runs of Han are marked as Chinese instead.
  let isChinese: Bool
  /// The tag for Han within text of another language; nil where the site has no Chinese.
  let chineseTag: String?

  /// Bytes that may begin something special, so that all others are copied in runs.
  private let mayBegin: [Bool]

  init(isChinese: Bool, chineseTag: String?) {
    self.isChinese = isChinese
    self.chineseTag = chineseTag
    let marksHan = !isChinese && chineseTag != nil
    mayBegin = (0..<256).map { byte in
      switch byte {
      case 0x22, 0x26, 0x3C, 0x3E, 0x30...0x39, 0x47: true
      case 0xC2, 0xE2, 0xEF: isChinese
      case 0xE3...0xE9: marksHan
      default: false
      }
    }
  }

  func write(_ text: String, to out: inout HTMLWriter) { write(Array(text.utf8)[...], to: &out) }

  func write(_ text: ArraySlice<UInt8>, to out: inout HTMLWriter) {
    var start = text.startIndex
    var index = nextCandidate(from: start, in: text)
    while index < text.endIndex {
      let found = special(at: index, in: text)
      guard found.end > index else {
        index = nextCandidate(from: index + 1, in: text)
        continue
      }
      out.markup(text[start..<index])
      write(found, text[index..<found.end], to: &out)
      start = found.end
      index = nextCandidate(from: start, in: text)
    }
    out.markup(text[start...])
  }

  /// A title, whose lines end after a colon, in Chinese after a comma too, before they end anywhere else.
  func writeTitle(_ title: String, to out: inout HTMLWriter) {
    let phrases = phrases(of: title)
    guard phrases.count > 1 else { return write(title, to: &out) }
    for (place, phrase) in phrases.enumerated() {
      if place > 0, !isChinese { out.raw(" ") }
      out.raw("<span class=\"phrase\">")
      write(phrase, to: &out)
      out.raw("</span>")
    }
  }

  private func phrases(of title: String) -> [String] {
    let separators = isChinese ? ["：", "，"] : [": "]
    return separators.reduce([title]) { phrases, separator in
      phrases.flatMap { phrase -> [String] in
        let parts = phrase.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
        let mark = isChinese ? separator : ":"
        return parts.enumerated().map { $0.offset + 1 < parts.count ? $0.element + mark : $0.element }
      }
    }
  }

  private func nextCandidate(from index: Int, in text: ArraySlice<UInt8>) -> Int {
    var index = index
    text.withUnsafeBufferPointer { buffer in
      let first = text.startIndex
      while index < text.endIndex, !mayBegin[Int(buffer[index - first])] { index += 1 }
    }
    return index
  }

  private enum Special {
    case escaped(end: Int)
    /// A figure that a browser would break somewhere.
    case breakable(end: Int)
    /// Not to start a line.
    case joined(end: Int)
    case han(end: Int)
    case ordinary

    var end: Int {
      switch self {
      case .escaped(let end), .breakable(let end), .joined(let end), .han(let end): end
      case .ordinary: 0
      }
    }
  }

  private func write(_ special: Special, _ text: ArraySlice<UInt8>, to out: inout HTMLWriter) {
    switch special {
    case .escaped, .ordinary: out.text(text)
    case .breakable:
      out.raw("<span class=\"n\">")
      out.text(text)
      out.raw("</span>")
    case .joined:
      out.raw("\u{2060}")
      out.text(text)
    case .han:
      out.attribute("<span lang=\"", chineseTag ?? "")
      out.raw(">")
      out.text(text)
      out.raw("</span>")
    }
  }

  private func special(at index: Int, in text: ArraySlice<UInt8>) -> Special {
    switch text[index] {
    case 0x30...0x39: return figure(from: index, in: text)
    case 0x47: return standard(at: index, in: text)
    case 0xE3...0xE9: return .han(end: hanExtent(from: index, in: text))
    case 0xC2, 0xE2, 0xEF: return joinedMark(at: index, in: text)
    default: return .escaped(end: index + 1)
    }
  }
}

// MARK: Figures
extension Typography {
  // A figure without a breakable place is left to the run that it stands in, all of it at once.
  private func figure(from index: Int, in text: ArraySlice<UInt8>) -> Special {
    let (end, isBreakable) = figureExtent(from: index, in: text)
    return isBreakable ? .breakable(end: end) : .escaped(end: end)
  }

  /// `GRI 305-1`, which would break at its space and at its hyphen.
  private func standard(at index: Int, in text: ArraySlice<UInt8>) -> Special {
    let number = index + 4
    guard number < text.endIndex, isDigit(text[number]), text[index..<number].elementsEqual(Self.standardPrefix)
    else { return .ordinary }
    return .breakable(end: figureExtent(from: number, in: text).end)
  }

  private static let standardPrefix = Array("GRI ".utf8)

  /// A number with what belongs to it. Breakable when a browser would break it somewhere.
  private func figureExtent(from first: Int, in text: ArraySlice<UInt8>) -> (end: Int, isBreakable: Bool) {
    var index = first
    var isBreakable = false
    var units = 0
    while index < text.endIndex, index - first < 48 {
      let byte = text[index]
      if isDigit(byte) {
        (index, units) = (index + 1, 0)
      } else if let length = joint(at: index, in: text) {
        isBreakable = isBreakable || length > 1 || byte == UInt8(ascii: "-")
        index += length
      } else if isChinese, units < 6, isUnit(at: index, in: text) {
        (index, units, isBreakable) = (index + 3, units + 1, true)
      } else {
        break
      }
    }
    return (index, isBreakable)
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

  /// How many bytes of unit characters a text begins with.
  func unitLength(at text: ArraySlice<UInt8>) -> Int {
    var index = text.startIndex
    while index - text.startIndex < 18, isUnit(at: index, in: text) { index += 3 }
    return index - text.startIndex
  }

  private func isUnit(at index: Int, in text: ArraySlice<UInt8>) -> Bool {
    guard let scalar = threeByteScalar(at: index, in: text) else { return false }
    return Self.units.contains(scalar)
  }

  private static let units = Set(
    "年月日号季度万亿千百元角分人名位次个项家件笔份棵株亩吨克公斤里米立方平瓦时小秒天周岁倍成折％‰届期辆台套所座间只头页条".unicodeScalars
      .map(\.value))
}

// MARK: Marks and scripts
extension Typography {
  /// A ～, ·, — or ／ that follows other text.
  private func joinedMark(at index: Int, in text: ArraySlice<UInt8>) -> Special {
    guard index > text.startIndex else { return .ordinary }
    if text[index] == 0xC2 {
      let isDot = index + 1 < text.endIndex && text[index + 1] == 0xB7
      return isDot ? .joined(end: index + 2) : .ordinary
    }
    switch threeByteScalar(at: index, in: text) {
    case 0x2014, 0xFF0F, 0xFF5E: return .joined(end: index + 3)
    default: return .ordinary
    }
  }

  private func hanExtent(from first: Int, in text: ArraySlice<UInt8>) -> Int {
    var index = first
    while let scalar = threeByteScalar(at: index, in: text), isHanOrItsPunctuation(scalar) { index += 3 }
    return index
  }
}

/// The scalar of three bytes at `index`; nil where none begins there.
func threeByteScalar(at index: Int, in text: ArraySlice<UInt8>) -> UInt32? {
  guard index + 2 < text.endIndex, text[index] & 0xF0 == 0xE0 else { return nil }
  return UInt32(text[index] & 0x0F) << 12 | UInt32(text[index + 1] & 0x3F) << 6 | UInt32(text[index + 2] & 0x3F)
}

/// Ideographs of the basic plane with 、。《》 and full-width forms.
func isHanOrItsPunctuation(_ scalar: UInt32) -> Bool {
  (0x3400...0x9FFF).contains(scalar) || (0x3000...0x303F).contains(scalar) || (0xF900...0xFAFF).contains(scalar)
    || (0xFF00...0xFFEF).contains(scalar)
}

@inline(__always)
func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
