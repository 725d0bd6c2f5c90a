// Writes a Swift file with the text of every file below some folders: `EmbedFiles OUTPUT NAME=FOLDER…`.
// Run by the build-tool plugin, so that the installed binary needs no file beside it.
import Foundation

/// The files below a folder, by their path from it, in order.
func files(below folder: String) throws -> [String] {
  try FileManager.default.subpathsOfDirectory(atPath: folder).filter { path in
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder + "/" + path, isDirectory: &isDirectory) else { return false }
    return !isDirectory.boolValue && !path.split(separator: "/").contains { $0.hasPrefix(".") }
  }.sorted()
}

/// A raw string literal that holds any text: as many `#` as the text never closes.
func literal(_ text: String) -> String {
  var marks = "#"
  while text.contains("\"\"\"" + marks) || text.contains("\\" + marks) { marks += "#" }
  return "\(marks)\"\"\"\n\(text)\n\"\"\"\(marks)"
}

let arguments = Array(CommandLine.arguments.dropFirst())
var source = "enum EmbeddedFiles {\n  static let all: [(path: String, text: String)] = [\n"
for argument in arguments.dropFirst() {
  let parts = argument.split(separator: "=", maxSplits: 1)
  for path in try files(below: String(parts[1])) {
    let text = try String(contentsOfFile: "\(parts[1])/\(path)", encoding: .utf8)
    source += "(path: \"\(parts[0])/\(path)\", text: \(literal(text))),\n"
  }
}
source += "  ]\n}\n"
try source.write(toFile: arguments[0], atomically: true, encoding: .utf8)
