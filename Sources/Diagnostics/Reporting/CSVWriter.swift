/// CSV that spreadsheets open as it is: UTF-8 with a byte order mark (without which Excel on Chinese Windows reads
/// GBK), lines ended as RFC 4180 says, and no cell that a spreadsheet would take for a formula.
public struct CSVWriter: Sendable {
  public private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
  private var isInRow = false

  public init() {}

  public mutating func row(_ cells: [String]) {
    for cell in cells { self.cell(cell) }
    endRow()
  }

  public mutating func endRow() {
    bytes += "\r\n".utf8
    isInRow = false
  }

  /// The next cell of a row.
  public mutating func cell(_ text: String) {
    if isInRow { bytes.append(UInt8(ascii: ",")) }
    isInRow = true
    guard !text.isEmpty else { return }
    var text = Self.defused(text)
    text.withUTF8 { append($0) }
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    guard text.contains(where: Self.needsQuotes) else { return bytes.append(contentsOf: text) }
    bytes.append(UInt8(ascii: "\""))
    for byte in text {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// A cell that begins with = + - @ (or a tab) would run as a formula: an apostrophe before it keeps it text. A
  /// negative number is a number and stays.
  static func defused(_ cell: String) -> String {
    guard let first = cell.utf8.first, dangerous.contains(first) else { return cell }
    if first == UInt8(ascii: "-"), isNumber(cell.dropFirst()) { return cell }
    return "'" + cell
  }

  private static let dangerous = Array("=+-@\t\r".utf8)

  private static func isNumber(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { ("0"..."9").contains(Unicode.Scalar($0)) || $0 == UInt8(ascii: ".") }
  }
}
