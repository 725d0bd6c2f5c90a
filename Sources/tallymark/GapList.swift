import Diagnostics
import Rendering
import ReportModel
import Values

/// Disclosures as text, JSON Lines and CSV. Pure.
struct GapList {
  private let lines: [Line]
  private let language: MessageLanguage

  /// A disclosure in words.
  private struct Line {
    let gap: Gap
    let title: String
    let owner: String
    let place: String
    let reason: String
    /// Languages of its titles that nobody has verified.
    let unverified: [String]
  }

  init(_ gaps: [Gap], in language: MessageLanguage) {
    self.language = language
    lines = gaps.map { gap in
      Line(
        gap: gap, title: Self.text(gap.disclosure.title, language), owner: gap.owners.joined(separator: ", "),
        place: gap.places.map { "\($0.file):\($0.line)" }.joined(separator: "; "),
        reason: Self.words(gap.reason, language), unverified: gap.disclosure.unverifiedTitles.map(\.text))
    }
  }

  private static func text(_ text: LocalizedText?, _ language: MessageLanguage) -> String {
    let other: MessageLanguage = language == .en ? .zh : .en
    let wanted = [language, other].compactMap { LanguageID($0.rawValue) }.compactMap { text?[$0] }
    return wanted.first ?? text?.texts.min { $0.key < $1.key }?.value ?? ""
  }

  private static func words(_ reason: Gap.Reason?, _ language: MessageLanguage) -> String {
    switch reason {
    case .omitted(let reason, let explanation):
      return [reason.rawValue, text(explanation, language)].filter { !$0.isEmpty }.joined(separator: ": ")
    case .message(let message): return message.text(in: language)
    case nil: return ""
    }
  }
}

// MARK: For programs
extension GapList {
  /// One JSON object a disclosure.
  var objects: [String] {
    lines.map { line in
      let gap = line.gap
      return jsonObject([
        ("report", jsonString(gap.report.text)), ("framework", jsonString(gap.reference.framework.text)),
        ("standard", jsonString(gap.reference.standard)), ("disclosure", jsonString(gap.reference.code.text)),
        ("title", jsonString(line.title)), ("owner", jsonString(line.owner)),
        ("state", jsonString(gap.state.rawValue)), ("place", jsonString(line.place)),
        ("reason", jsonString(line.reason)), ("topic", gap.topic.map { jsonString($0) }),
        ("unverifiedTitles", jsonArray(line.unverified.map { jsonString($0) }))
      ])
    }
  }

  /// For spreadsheets.
  var table: [UInt8] {
    var writer = CSVWriter()
    writer.row([
      "report", "framework", "standard", "disclosure", "title", "owner", "state", "place", "reason", "topic",
      "unverified titles"
    ])
    for line in lines {
      let gap = line.gap
      writer.row([
        gap.report.text, gap.reference.framework.text, gap.reference.standard, gap.reference.code.text, line.title,
        line.owner, gap.state.rawValue, line.place, line.reason, gap.topic ?? "", line.unverified.joined(separator: " ")
      ])
    }
    return writer.bytes
  }
}

// MARK: For people
extension GapList {
  /// By index, gaps first, the most urgent before the others.
  var text: String {
    var groups: [(name: String, lines: [Line])] = []
    for line in lines {
      let name = "\(line.gap.report) \(line.gap.reference.framework)"
      if groups.last?.name != name { groups.append((name, [])) }
      groups[groups.count - 1].lines.append(line)
    }
    return groups.map { text(of: $0.lines, $0.name) }.joined(separator: "\n\n")
  }

  private func text(of lines: [Line], _ name: String) -> String {
    let states = Gap.State.allCases.map { state in lines.filter { $0.gap.state == state } }
    let counts = zip(Gap.State.allCases, states).filter { !$1.isEmpty }.map { "\($1.count) \($0.rawValue)" }
    let width = lines.map(\.gap.reference.code.text.count).max() ?? 0
    let entries = states.flatMap { $0 }.map { entry($0, codeWidth: width) }
    return (["\(name): \(counts.joined(separator: ", "))"] + entries).joined(separator: "\n")
  }

  private func entry(_ line: Line, codeWidth: Int) -> String {
    func padded(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(0, width - text.count) + 2)
    }
    var entry =
      "  " + padded(line.gap.state.rawValue, 12) + padded(line.gap.reference.code.text, codeWidth) + line.title
    if let topic = line.gap.topic { entry += " (\(topic))" }
    if !line.unverified.isEmpty {
      entry += " [\(unverified.text(in: language)): \(line.unverified.joined(separator: ", "))]"
    }
    let particulars = [line.owner, line.place, line.reason].filter { !$0.isEmpty }
    guard !particulars.isEmpty else { return entry }
    return entry + "\n" + String(repeating: " ", count: 16) + particulars.joined(separator: " · ")
  }

  private var unverified: Message { Message(en: "title unverified", zh: "标题未核实") }
}
