import Algorithms
import Diagnostics

/// A sign of a Chinese keyboard where YAML wants that of ASCII, or a colon without its space. libyaml takes both for
/// letters and fails later, at another place, so that its own message leads astray.
struct SignSlip {
  /// The bytes of the sign.
  let span: Range<Int>
  let message: Message

  /// The last one that stands where a sign of the syntax is due, in front of the place at which reading failed.
  static func find(before place: Int, from context: Int?, in source: SourceFile, _ range: Range<Int>) -> SignSlip? {
    let first = min(context ?? place, startOfPreviousLine(place, source, range.lowerBound))
    let line = source.line(source.position(of: first).line).lowerBound
    let text = SignText(bytes: source.bytes, range: max(line, range.lowerBound)..<place)
    return text.range.reversed().lazy.compactMap { text.slip(at: $0) }.first
  }

  /// Behind a quotation mark that nothing closes: `"员工”`.
  static func find(closing quote: Int, in source: SourceFile) -> SignSlip? {
    let line = quote..<source.line(source.position(of: quote).line).upperBound
    guard let found = source.bytes[line].firstRange(of: Array("”".utf8)) else { return nil }
    let span = found.lowerBound..<found.upperBound
    return FullWidthSigns.message(in: source.text(span)).map { SignSlip(span: span, message: $0) }
  }

  /// In a key that has no colon: `zh：员工`, `zh:员工`.
  static func find(inKey span: Range<Int>, of source: SourceFile) -> SignSlip? {
    let text = SignText(bytes: source.bytes, range: span)
    return span.lazy.compactMap { text.slip(at: $0) }.first
  }

  /// In a text that a comma of full width joined to the next entry: `员工，en：Staff`.
  static func find(inValue span: Range<Int>, of source: SourceFile) -> SignSlip? {
    let text = SignText(bytes: source.bytes, range: span)
    guard let comma = span.first(where: { text.isJoinedLanguage(at: $0) }) else { return nil }
    return FullWidthSigns.message(in: "，").map { SignSlip(span: comma..<comma + 3, message: $0) }
  }

  /// The last line before the one of `place` that is not blank.
  private static func startOfPreviousLine(_ place: Int, _ source: SourceFile, _ lowest: Int) -> Int {
    var end = source.line(source.position(of: place).line).lowerBound
    while end > lowest, source.bytes[end - 1] <= 0x20 { end -= 1 }
    return max(end, lowest)
  }
}

/// What stands around a sign.
private struct SignText {
  let bytes: [UInt8]
  let range: Range<Int>

  func slip(at offset: Int) -> SignSlip? {
    switch bytes[offset] {
    case UInt8(ascii: ":"):
      guard isKey(before: offset), offset + 1 < range.upperBound, isText(bytes[offset + 1]) else { return nil }
      return SignSlip(span: offset..<offset + 1, message: .colonWithoutSpace)
    case 0xE2, 0xE3, 0xEF:
      let (value, length) = decodeScalar(bytes[..<range.upperBound], at: offset)
      guard let sign = Unicode.Scalar(value), stands(sign, at: offset, length) else { return nil }
      let message = sign == "：" ? .wideColon : FullWidthSigns.message(in: String(sign))
      return message.map { SignSlip(span: offset..<offset + length, message: $0) }
    default: return nil
    }
  }

  /// Whether a sign of the syntax is due where `sign` stands.
  private func stands(_ sign: Unicode.Scalar, at offset: Int, _ length: Int) -> Bool {
    switch sign {
    case "：": isKey(before: offset)
    case "，", "、": isInBraces(offset) && isKey(after: offset + length)
    case "｛", "［", "【": beginsValue(offset)
    case "“": beginsValue(offset) && lineEndsInQuote(offset)
    case "”": isQuoteOpen(offset)
    case "｝", "］", "】": endsLine(offset + length)
    default: false
    }
  }

  /// `，zh：`: the name of a language between a comma of full width and a colon.
  func isJoinedLanguage(at offset: Int) -> Bool {
    guard bytes[offset...].starts(with: Array("，".utf8)) else { return false }
    let start = skippingBlanks(offset + 3)
    let end = endOfKey(start)
    return end - start == 2 && isColon(at: end)
  }

  /// A word of a key, with nothing but the beginning of an entry in front of it.
  private func isKey(before offset: Int) -> Bool {
    var start = offset
    while start > range.lowerBound, isPartOfKey(bytes[start - 1]) { start -= 1 }
    guard start < offset else { return false }
    while start > range.lowerBound, bytes[start - 1] == 0x20 { start -= 1 }
    return start == range.lowerBound || isBeginOfEntry(start - 1)
  }

  private func isBeginOfEntry(_ last: Int) -> Bool {
    switch bytes[last] {
    case UInt8(ascii: "\n"), UInt8(ascii: "-"): true
    case UInt8(ascii: "{"), UInt8(ascii: ","): isInBraces(last + 1)
    default: last >= 2 && bytes[last - 2...last] == Array("，".utf8)[...] && isInBraces(last)
    }
  }

  private func isInBraces(_ offset: Int) -> Bool {
    bytes[range.lowerBound..<offset].contains { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }
  }

  private func isKey(after offset: Int) -> Bool {
    let start = skippingBlanks(offset)
    let end = endOfKey(start)
    return end > start && (end == range.upperBound || isColon(at: end))
  }

  private func isColon(at offset: Int) -> Bool {
    offset < bytes.count && (bytes[offset] == UInt8(ascii: ":") || bytes[offset...].starts(with: Array("：".utf8)))
  }

  private func beginsValue(_ offset: Int) -> Bool {
    var start = offset
    while start > range.lowerBound, bytes[start - 1] == 0x20 { start -= 1 }
    guard start > range.lowerBound else { return false }
    return [UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","), UInt8(ascii: "-")]
      .contains(bytes[start - 1])
  }

  /// A quotation mark of ASCII is open on the line in front of it.
  private func isQuoteOpen(_ offset: Int) -> Bool {
    let line = bytes[range.lowerBound..<offset].suffix { $0 != UInt8(ascii: "\n") }
    return !line.count { $0 == UInt8(ascii: "\"") }.isMultiple(of: 2)
  }

  private func lineEndsInQuote(_ offset: Int) -> Bool {
    let end = bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    let words = bytes[offset..<end].trimmingSuffix { $0 <= 0x20 || $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: ",") }
    return words.suffix(3) == Array("”".utf8)[...]
  }

  private func endsLine(_ offset: Int) -> Bool {
    let end = skippingBlanks(offset)
    return end == range.upperBound || bytes[end] == UInt8(ascii: "\n") || bytes[end] == UInt8(ascii: "\r")
  }

  private func skippingBlanks(_ start: Int) -> Int {
    var offset = start
    while offset < range.upperBound, bytes[offset] == 0x20 { offset += 1 }
    return offset
  }

  private func endOfKey(_ start: Int) -> Int {
    var offset = start
    while offset < range.upperBound, isPartOfKey(bytes[offset]) { offset += 1 }
    return offset
  }

  private func isPartOfKey(_ byte: UInt8) -> Bool {
    byte < 0x80 && isText(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
  }

  private func isText(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
      true
    default: false
    }
  }
}

extension Message {
  fileprivate static let wideColon = Message(
    en: "`：` is of full width and ends no key; write `: ` with a space behind it",
    zh: "`：` 是全角冒号，不能隔开键和值；请改写成半角的 `: `，后面留一个空格")
  fileprivate static let colonWithoutSpace = Message(
    en: "this colon ends no key without a space behind it; write `: `", zh: "冒号后面没有空格，隔不开键和值；请写成 `: `")
}
