import Building
import Diagnostics
import Foundation

/// One line on the terminal that tells how far work is once it has taken a second; nothing in a pipe.
struct ProgressLine: Sendable {
  private let start = ContinuousClock.now
  private let language: MessageLanguage

  /// Nil where nobody would see it.
  init?(options: SiteOptions) {
    guard Console.errorIsTerminal, !options.quiet else { return nil }
    language = options.messages
  }

  var progress: Building.Progress {
    Building.Progress { step, done in
      guard ContinuousClock.now - start > .seconds(1) else { return }
      Console.printErrorInPlace(Self.message(step, done).text(in: language))
    }
  }

  func clear() { Console.printErrorInPlace("") }

  private static func message(_ step: Building.Progress.Step, _ done: Int) -> Message {
    switch step {
    case .reading: Message(en: "Reading pages: \(done)", zh: "正在读取页面：\(done)")
    case .checking: Message(en: "Checking pages: \(done)", zh: "正在检查页面：\(done)")
    case .writing: Message(en: "Writing pages: \(done)", zh: "正在写入页面：\(done)")
    }
  }
}
