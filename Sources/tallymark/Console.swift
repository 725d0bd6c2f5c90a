import Building
import Diagnostics
import Foundation

/// Standard output and standard error.
enum Console {
  static func print(_ text: String) { write(text + "\n", to: STDOUT_FILENO) }
  static func printError(_ text: String) { write(text + "\n", to: STDERR_FILENO) }

  /// What ends its lines itself.
  static func printFinished(_ text: String) { write(Array(text.utf8)) }

  /// Without a line end, for a line that is written over.
  static func printErrorInPlace(_ text: String) { write("\r\u{1B}[K" + text, to: STDERR_FILENO) }

  static func report(_ failure: Failure, in language: MessageLanguage = .requested) {
    printError("tallymark: " + failure.message.text(in: language))
    for help in failure.help { printError("  " + help.text(in: language)) }
  }

  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// Colour where a person looks at it who did not ask for none (no-color.org).
  static var usesColor: Bool {
    outputIsTerminal && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "").isEmpty
  }

  /// Columns of the terminal; a hundred where there is none.
  static var width: Int {
    if let columns = ProcessInfo.processInfo.environment["COLUMNS"].flatMap(Int.init), columns > 0 { return columns }
    var size = winsize()
    return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 100
  }

  /// Bytes as they are.
  static func write(_ bytes: [UInt8]) { write(bytes[...], to: STDOUT_FILENO) }

  private static func write(_ text: String, to file: Int32) { write(Array(text.utf8)[...], to: file) }

  private static func write(_ bytes: ArraySlice<UInt8>, to file: Int32) {
    var bytes = bytes
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count < 0 { return giveUp(file, errno) }
      bytes = bytes.dropFirst(count)
    }
  }

  /// Half an output must not pass for a whole one. Who closed the other end of a pipe has read enough, and of what
  /// cannot be said nobody can be told.
  private static func giveUp(_ file: Int32, _ code: Int32) {
    guard file == STDOUT_FILENO, code != EPIPE else { return }
    let reason = String(cString: strerror(code))
    report(
      Failure(
        .machine,
        Message(en: "standard output cannot be written: \(reason)", zh: "无法写入标准输出：\(reason)")))
    Foundation.exit(3)
  }
}

extension MessageLanguage {
  /// The value of --messages, read early: a failure may end the command before its options are.
  static var requested: MessageLanguage {
    let arguments = CommandLine.arguments
    if arguments.contains("--messages=zh") { return .zh }
    guard let position = arguments.firstIndex(of: "--messages") else { return .en }
    return arguments.dropFirst(position + 1).first == "zh" ? .zh : .en
  }
}
