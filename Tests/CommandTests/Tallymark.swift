import Foundation

/// The built binary, run as people run it.
struct Tallymark {
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  /// The binary stands beside the tests' own.
  static let path: String = {
    let tests = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    var folder = tests.deletingLastPathComponent()
    while folder.path() != "/" {
      let candidate = folder.appending(path: "tallymark").path()
      if FileManager.default.isExecutableFile(atPath: candidate), candidate.contains("/.build") { return candidate }
      folder.deleteLastPathComponent()
    }
    fatalError("build the product first: swift build")
  }()

  static func run(_ arguments: String..., in folder: String = "/") async throws -> Outcome {
    try await run(arguments, in: folder)
  }

  // Waiting for the process must not block a thread of the tests: there are as few as the machine has cores.
  static func run(
    _ arguments: [String], in folder: String = "/", searchPath: String? = nil, input: FileHandle? = nil,
    writingTo device: FileHandle? = nil
  ) async throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    if let searchPath {
      process.environment = ProcessInfo.processInfo.environment.merging(["PATH": searchPath]) { _, new in new }
    }
    let (output, errors) = (OutputCapture(), OutputCapture())
    if let input { process.standardInput = input }
    process.standardOutput = device ?? output.handle
    process.standardError = errors.handle
    let status = try await withCheckedThrowingContinuation { (ended: CheckedContinuation<Int32, any Error>) in
      process.terminationHandler = { ended.resume(returning: $0.terminationStatus) }
      do { try process.run() } catch { ended.resume(throwing: error) }
    }
    return Outcome(status: status, output: output.text, errors: errors.text)
  }
}

/// A file that a process writes into: unlike a pipe it cannot fill up.
private struct OutputCapture {
  private let path = NSTemporaryDirectory() + "tallymark-output-" + UUID().uuidString
  let handle: FileHandle

  init() {
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    handle = FileHandle(forWritingAtPath: path)!
  }

  var text: String {
    defer { try? FileManager.default.removeItem(atPath: path) }
    return String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
  }
}
