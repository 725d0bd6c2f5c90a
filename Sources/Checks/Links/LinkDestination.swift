/// Where a link leads, as far as its own text tells.
enum LinkDestination: Equatable {
  case empty
  /// `https:`, `mailto:`: leads out of the site, or is opened by a program of the reader.
  case external
  /// Any other scheme; `//` where the link leaves it out.
  case scheme(String)
  /// Begins in `/`.
  case absolute
  /// A file by its path below the site's root; both decoded. A path of nil is the page itself, an empty one lies
  /// outside of content/.
  case local(path: String?, fragment: String?)

  private static let safeSchemes: Set<String> = ["http", "https", "mailto", "tel"]

  /// `file` is the path of the file that the link stands in.
  init(_ text: String, in file: String) {
    let bytes = text.utf8
    if let scheme = Self.scheme(of: text) {
      self = Self.safeSchemes.contains(scheme) ? .external : .scheme(scheme)
    } else if bytes.isEmpty {
      self = .empty
    } else if text.hasPrefix("//") {
      self = .scheme("//")
    } else if bytes.first == UInt8(ascii: "/") {
      self = .absolute
    } else {
      let path = bytes.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
      let hash = bytes.firstIndex(of: UInt8(ascii: "#"))
      let fragment = hash.map { Self.decoded(bytes[bytes.index(after: $0)...]) }
      self = .local(path: path.isEmpty ? nil : Self.resolve(Self.decoded(path), in: file), fragment: fragment)
    }
  }

  /// In lower case; blanks and control characters, which browsers drop, do not hide it. A single letter is the drive of
  /// a Windows path.
  private static func scheme(of text: String) -> String? {
    var scheme = ""
    for byte in text.utf8 where byte > 0x20 {
      switch byte {
      case UInt8(ascii: ":"): return scheme.utf8.count > 1 ? scheme.lowercased() : nil
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): break
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "-"):
        if scheme.isEmpty { return nil }
      default: return nil
      }
      scheme.unicodeScalars.append(Unicode.Scalar(byte))
    }
    return nil
  }

  private static func decoded(_ bytes: Substring.UTF8View) -> String {
    guard bytes.contains(UInt8(ascii: "%")) else { return String(Substring(bytes)) }
    var result: [UInt8] = []
    var rest = bytes
    while let byte = rest.first {
      let digits = rest.dropFirst().prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2, let value = UInt8(String(Substring(digits)), radix: 16) {
        result.append(value)
        rest = rest.dropFirst(3)
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  // Every link of a site comes by here: parts are told apart by bytes, not by characters.
  private static func resolve(_ path: String, in file: String) -> String {
    let slash = UInt8(ascii: "/")
    var parts = file.utf8.split(separator: slash).dropLast()
    for part in path.utf8.split(separator: slash) where !part.elementsEqual(".".utf8) {
      if !part.elementsEqual("..".utf8) {
        parts.append(part)
      } else if parts.popLast() == nil {
        return ""
      }
    }
    guard let first = parts.first, first.elementsEqual("content".utf8) else { return "" }
    var bytes = Array(first)
    bytes.reserveCapacity(file.utf8.count + path.utf8.count)
    for part in parts.dropFirst() {
      bytes.append(slash)
      bytes += part
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
