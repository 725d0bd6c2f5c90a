import Diagnostics

/// What ends a command before it can judge the site: not a finding in a file, but wrong usage or a failing machine.
public struct Failure: Error, Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// No site there, output folder not ours, port in use. Exit code 2.
    case usage
    /// Disk full, a device failing. Exit code 3.
    case machine
  }

  public let kind: Kind
  public let message: Message
  public let help: [Message]

  public init(_ kind: Kind, _ message: Message, help: [Message] = []) {
    self.kind = kind
    self.message = message
    self.help = help
  }
}

extension Failure {
  /// site.yaml could not be read.
  public static var unreadableSite: Failure {
    Failure(
      .usage, Message(en: "the site cannot be read", zh: "站点无法读取"),
      help: [Message(en: "`tallymark check` tells what is wrong", zh: "`tallymark check` 会指出问题所在")])
  }
}
