import ArgumentParser
import Building
import Diagnostics
import Foundation

extension MessageLanguage: ExpressibleByArgument {}

/// How findings are printed. Lists that are no findings have the first two.
enum FindingsFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, github, sarif
}

/// Where the site is, and how to speak about it.
struct SiteOptions: ParsableArguments {
  @Option(help: "The folder that holds content/.")
  var root = "."

  @Option(help: "How many cores to use; all by default.")
  var jobs: Int?

  @Option(help: "The language of messages: en or zh.")
  var messages = MessageLanguage.en

  @Flag(help: "Print findings only, no summary and no progress.")
  var quiet = false

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1 on.") }
  }

  var width: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }

  /// Without a slash at its end, as paths are joined with one.
  var rootPath: String { root.count > 1 && root.hasSuffix("/") ? String(root.dropLast()) : root }
}

/// What `build` and `check` have in common.
struct FindingOptions: ParsableArguments {
  @Option(help: "How findings are printed: text, json, github or sarif.")
  var format = FindingsFormat.text

  @Flag(help: "Count warnings as errors (advice never).")
  var strict = false
}
