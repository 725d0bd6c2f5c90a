import ArgumentParser

/// Common options that a command has no use for. Every command takes them all the same, so that a script may give the
/// same ones to all; a command's help lists only those that change what it does.
enum Unused {
  struct Root: ParsableArguments {
    @Option(help: .hidden) var root: String?
  }

  struct Output: ParsableArguments {
    @Option(help: .hidden) var output: String?
  }

  struct Format: ParsableArguments {
    @Option(help: .hidden) var format: FindingsFormat?
  }

  struct Jobs: ParsableArguments {
    @Option(help: .hidden) var jobs: Int?
  }

  struct Quiet: ParsableArguments {
    @Flag(help: .hidden) var quiet = false
  }

  struct Strict: ParsableArguments {
    @Flag(help: .hidden) var strict = false
  }
}
