import Diagnostics
import Values

/// Makes text of a file's bytes, once, before anything else reads them.
public enum TextFile {
  /// UTF-8. A byte that is none, or zero, is a finding at its place and U+FFFD from then on, so that whoever reads the
  /// text meets well-formed UTF-8 without zeros.
  public static func read(path: String, bytes: [UInt8]) -> (SourceFile, [Diagnostic]) {
    if isClean(bytes) { return (SourceFile(path: path, bytes: bytes), []) }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      let finding = Diagnostic(.encoding, at: Location(wholeFile: path), .utf16)
      return (SourceFile(path: path, bytes: []), [finding])
    }
    return repaired(path, bytes)
  }

  /// Of a CSV file: UTF-8, else GB18030, which is what Excel saves in China.
  public static func readTable(path: String, bytes: [UInt8]) -> (SourceFile, [Diagnostic]) {
    if isUTF8(bytes) || bytes.starts(with: [0xFF, 0xFE]) { return read(path: path, bytes: bytes) }
    guard let decoded = decodeGB18030(bytes) else { return read(path: path, bytes: bytes) }
    return read(path: path, bytes: decoded)
  }

  private static func isClean(_ bytes: [UInt8]) -> Bool {
    isUTF8(bytes) && ByteSearch.first(0, in: bytes, 0..<bytes.count) == nil
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

  /// The first fault stands for all of its kind: one wrong setting of an editor makes hundreds.
  private static func repaired(_ path: String, _ bytes: [UInt8]) -> (SourceFile, [Diagnostic]) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...]
    var text: [UInt8] = []
    var faults: [(offset: Int, byte: UInt8)] = []
    var next = bytes.startIndex
    while next < bytes.endIndex {
      let length = lengthOfScalar(bytes[next...])
      if length == 0 || bytes[next] == 0 {
        if !faults.contains(where: { ($0.byte == 0) == (bytes[next] == 0) }) {
          faults.append((text.count, bytes[next]))
        }
        text += [0xEF, 0xBF, 0xBD]
      } else {
        text += bytes[next..<next + length]
      }
      next += max(length, 1)
    }
    let source = SourceFile(path: path, bytes: text)
    let findings = faults.map { fault in
      let message: Message = fault.byte == 0 ? .zeroByte : .noUTF8(fault.byte)
      return Diagnostic(.encoding, at: source.location(of: fault.offset..<fault.offset + 3), message)
    }
    return (source, findings)
  }

  /// Bytes of the well-formed scalar at the beginning; 0 where there is none (Unicode, table 3-7).
  private static func lengthOfScalar(_ bytes: ArraySlice<UInt8>) -> Int {
    guard let first = bytes.first else { return 0 }
    let second: ClosedRange<UInt8>
    let length: Int
    switch first {
    case 0...0x7F: return 1
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    let rest = bytes.dropFirst().prefix(length - 1)
    guard rest.count == length - 1, let next = rest.first, second.contains(next) else { return 0 }
    return rest.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 } ? length : 0
  }
}

extension Rule {
  static let encoding = Rule(
    "syntax-encoding", .error,
    meaning: Message(
      en: "The file is not UTF-8, or holds a zero byte.", zh: "文件不是 UTF-8 编码，或者含有零字节。"),
    reason: Message(
      en:
        "Read in the wrong encoding, Chinese turns into other characters, and nobody who cannot read it would notice.",
      zh: "用错编码去读，汉字会变成另外的字，不看中文的同事根本发现不了。"),
    example: "a page saved by an old editor as GBK",
    remedy: Message(
      en: "Save the file anew as UTF-8. CSV files may also be GB18030, as Excel saves them in China.",
      zh: "用 UTF-8 重新保存文件。CSV 文件也可以是 GB18030（Excel 在国内的默认编码）。"),
    isWaivable: false)
}

extension Message {
  fileprivate static let utf16 = Message(
    en: "the file is UTF-16; save it as UTF-8", zh: "文件是 UTF-16 编码；请另存为 UTF-8")
  fileprivate static let zeroByte = Message(
    en: "a zero byte stands here; the file is damaged, or no text", zh: "这里有一个零字节；文件已损坏，或者不是文本")

  fileprivate static func noUTF8(_ byte: UInt8) -> Message {
    let hex = String(byte, radix: 16, uppercase: true)
    return Message(
      en: "the byte 0x\(hex) here is not UTF-8; save the file as UTF-8",
      zh: "这里的字节 0x\(hex) 不是 UTF-8；请把文件另存为 UTF-8")
  }
}
