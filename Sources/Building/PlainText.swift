import Diagnostics
import Parsing

/// Text that a command is given besides a site.
public enum PlainText {
  /// A file or a pipe; standard input for nil or `-`. What cannot be read, or is no UTF-8, is wrong usage.
  public static func read(_ path: String?) throws(Failure) -> SourceFile {
    let name = path ?? "-"
    return try checked(name, TextFile.read(path: name, bytes: bytes(of: name)))
  }

  /// As `read`, but the text may also be GB18030.
  public static func readAnyEncoding(_ path: String) throws(Failure) -> SourceFile {
    try checked(path, TextFile.readTable(path: path, bytes: bytes(of: path)))
  }

  private static func bytes(of name: String) throws(Failure) -> [UInt8] {
    do throws(FileError) {
      return try name == "-" ? FileSystem.readStandardInput() : FileSystem.readStream(name)
    } catch {
      throw Failure(
        .usage, Message(en: "\(name) cannot be read: \(error.reason)", zh: "无法读取 \(name)：\(error.reason)"))
    }
  }

  private static func checked(_ name: String, _ read: (SourceFile, [Diagnostic])) throws(Failure) -> SourceFile {
    let (source, findings) = read
    guard let fault = findings.first else { return source }
    throw Failure(
      .usage,
      Message(
        en: "\(name), line \(fault.location.line): \(fault.message.en)",
        zh: "\(name) 第 \(fault.location.line) 行：\(fault.message.zh)"))
  }
}
