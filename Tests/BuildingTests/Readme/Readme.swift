import Foundation

/// README.md as the tests read it. A fenced block below a line that holds a path alone, in backticks, is that file; a
/// block of Markdown without a path, and code in prose that cites, are fragments of pages.
struct Readme {
  let text: String
  private(set) var files: [String: String] = [:]
  private(set) var fragments: [String] = []
  /// Languages of the fenced blocks that are neither.
  private(set) var others: [String] = []

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
    text = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    read()
  }

  private struct Fence {
    let ticks: String
    let language: String
    let path: String?
    var body: [Substring] = []
  }

  private mutating func read() {
    var open: Fence?
    var path: String?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let fence = open {
        if line == fence.ticks {
          close(fence)
          open = nil
        } else {
          open?.body.append(line)
        }
      } else if let match = line.wholeMatch(of: /(`{3,})(\w*)/) {
        open = Fence(ticks: String(match.1), language: String(match.2), path: path)
        path = nil
      } else if !line.isEmpty {
        path = line.wholeMatch(of: /`([^` ]+)`/).map { String($0.1) }
        fragments += Self.code(in: line).filter(Self.cites)
      }
    }
  }

  private mutating func close(_ fence: Fence) {
    let body = fence.body.joined(separator: "\n") + "\n"
    if let path = fence.path {
      files[path] = body
    } else if fence.language == "markdown" {
      fragments.append(body)
    } else {
      others.append(fence.language)
    }
  }

  private static func cites(_ code: String) -> Bool {
    code.contains(/(\]\(|<)(metric|change|target|story|literal):/)
  }
}

extension Readme {
  /// What stands in backticks, without the quotes of YAML.
  static func code(in line: some StringProtocol) -> [String] {
    String(line).matches(of: /`"?([^`"]+)"?`/).map { String($0.1) }
  }

  /// The files, and for the fragments of each language a page whose twin is shorter on purpose.
  var filesWithFragments: [String: String] {
    var files = files
    let (chinese, english) = (fragments.filter(Self.isChinese), fragments.filter { !Self.isChinese($0) })
    for (page, bodies) in [("98-chinese.zh", chinese), ("99-english.en", english)] {
      let twin = page.hasSuffix(".zh") ? "98-chinese.en" : "99-english.zh"
      files["content/2025/\(page).md"] = "---\ntitle: T\n---\n\n" + bodies.joined(separator: "\n\n") + "\n"
      files["content/2025/\(twin).md"] = "---\ntitle: T\ntwin: abridged\n---\n"
    }
    return files
  }

  private static func isChinese(_ text: String) -> Bool { text.unicodeScalars.contains { $0.properties.isIdeographic } }

  /// The rows of the table whose header begins with this cell, cells by `|`.
  func rows(below header: String) -> [[String]] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(where: { $0.hasPrefix("| \(header) |") }) else { return [] }
    return lines[(start + 2)...].prefix { $0.hasPrefix("|") }.map { row in
      row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }
}
