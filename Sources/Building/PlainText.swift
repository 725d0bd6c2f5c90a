import Diagnostics
import Parsing

/// Text that a command is given besides a site.
public enum PlainText {
  /// A file; standard input for nil or `-`. What cannot be read, or is no UTF-8, is wrong usage.
  public static func read(_ path: String?) throws(Failure) -> SourceFile {
    let name = path ?? "-"
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try name == "-" ? FileSystem.readStandardInput() : FileSystem.read(name)
    } catch {
      throw Failure(
        .usage, Message(en: "\(name) cannot be read: \(error.reason)", zh: "无法读取 \(name)：\(error.reason)"))
    }
    let (source, findings) = TextFile.read(path: name, bytes: bytes)
    guard let fault = findings.first else { return source }
    throw Failure(
      .usage,
      Message(
        en: "\(name), line \(fault.location.line): \(fault.message.en)",
        zh: "\(name) 第 \(fault.location.line) 行：\(fault.message.zh)"))
  }
}
