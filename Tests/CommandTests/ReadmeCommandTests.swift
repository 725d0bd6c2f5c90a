import Foundation
import Testing

/// README.md lists what the binary can do, and nothing else.
@Suite struct ReadmeCommandTests {
  private let readme: String

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
    readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
  }

  @Test func everyCommandIsListedAndNoOther() async throws {
    let help = try await Tallymark.run("--help").output
    let commands = Set(help.matches(of: /(?m)^  ([a-z]+)(?: \(default\))? {2,}\S/).map { String($0.1) })
    #expect(commands.count > 10)
    let listed = Set(readme.matches(of: /\| `tallymark ([a-z]+)/).map { String($0.1) })
    #expect(listed == commands.subtracting(["help"]))
    let named = Set(readme.matches(of: /[`\n]tallymark ([a-z]+)/).map { String($0.1) })
    #expect(named.isSubset(of: listed), "\(named.subtracting(listed))")
  }

  @Test func everyOptionThatIsNamedExists() async throws {
    let options = Set(readme.matches(of: /`[^`\n]*?(--[a-z]+)/).map { String($0.1) })
    #expect(options.count > 5)
    var help = ""
    for command in Set(readme.matches(of: /\| `tallymark ([a-z]+)/).map { String($0.1) }) {
      help += try await Tallymark.run(command, "--help").output
    }
    for option in options { #expect(help.contains(option), "\(option)") }
  }
}
