import Figures
import Values

/// Writes prose so that a figure is never torn from its unit and a fragment in Chinese says that it is Chinese.
/// What was measured: 550 million, 12.3万吨, 2026年3月31日, 15%～30% and GRI 305-1 break inside unless a nowrap span holds
/// them, and ～ · — ／ may start a line unless a word joiner stands before them. A class, since every text of a page asks
/// for it.
final class Typography: Sendable {
  /// In other languages runs of Han are marked as Chinese instead.
  let isChinese: Bool
  /// The tag for Han within text of another language; nil where the site has no Chinese.
  let chineseTag: String?
  /// Knows where a figure begins and ends; nil for a language whose figures are not read.
  let figures: FigureReader?

  /// Bytes that may begin something special, so that all others are copied in runs.
  private let mayBegin: [Bool]

  init(isChinese: Bool, chineseTag: String?, figures: FigureReader?) {
    self.isChinese = isChinese
    self.chineseTag = chineseTag
    self.figures = figures
    let marksHan = !isChinese && chineseTag != nil
    mayBegin = (0..<256).map { byte in
      switch byte {
      case 0x22, 0x26, 0x3C, 0x3E: true
      case 0xC2, 0xE2, 0xEF: isChinese
      case 0xE3...0xE9: marksHan
      default: false
      }
    }
  }

  func write(_ text: String, to out: inout HTMLWriter) { write(Array(text.utf8)[...], to: &out) }

  func write(_ text: ArraySlice<UInt8>, to out: inout HTMLWriter) {
    var written = text.startIndex
    for kept in unbroken(in: text) {
      writeWords(written..<kept.lowerBound, of: text, to: &out)
      out.raw("<span class=\"n\">")
      out.text(text[kept])
      out.raw("</span>")
      written = kept.upperBound
    }
    writeWords(written..<text.endIndex, of: text, to: &out)
  }

  /// Words without a figure that would break.
  private func writeWords(_ range: Range<Int>, of text: ArraySlice<UInt8>, to out: inout HTMLWriter) {
    var start = range.lowerBound
    var index = nextCandidate(in: start..<range.upperBound, of: text)
    while index < range.upperBound {
      let found = special(at: index, in: text)
      guard found.end > index else {
        index = nextCandidate(in: index + 1..<range.upperBound, of: text)
        continue
      }
      out.markup(text[start..<index])
      write(found, text[index..<found.end], to: &out)
      start = found.end
      index = nextCandidate(in: min(start, range.upperBound)..<range.upperBound, of: text)
    }
    if start < range.upperBound { out.markup(text[start..<range.upperBound]) }
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
    // Most titles are one phrase, and have no byte that a separator begins with.
    guard title.utf8.contains(where: { $0 == (isChinese ? 0xEF : UInt8(ascii: ":")) }) else { return [title] }
    return separators.reduce([title]) { phrases, separator in
      phrases.flatMap { phrase -> [String] in
        let parts = phrase.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
        let mark = isChinese ? separator : ":"
        return parts.enumerated().map { $0.offset + 1 < parts.count ? $0.element + mark : $0.element }
      }
    }
  }

  private func nextCandidate(in range: Range<Int>, of text: ArraySlice<UInt8>) -> Int {
    var index = range.lowerBound
    text.withUnsafeBufferPointer { buffer in
      let first = text.startIndex
      while index < range.upperBound, !mayBegin[Int(buffer[index - first])] { index += 1 }
    }
    return index
  }

  private enum Special {
    case escaped(end: Int)
    /// Not to start a line.
    case joined(end: Int)
    case han(end: Int)
    case ordinary

    var end: Int {
      switch self {
      case .escaped(let end), .joined(let end), .han(let end): end
      case .ordinary: 0
      }
    }
  }

  private func write(_ special: Special, _ text: ArraySlice<UInt8>, to out: inout HTMLWriter) {
    switch special {
    case .escaped, .ordinary: out.text(text)
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
    case 0xE3...0xE9: return .han(end: hanExtent(from: index, in: text))
    case 0xC2, 0xE2, 0xEF: return joinedMark(at: index, in: text)
    default: return .escaped(end: index + 1)
    }
  }
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
