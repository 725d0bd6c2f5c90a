import Algorithms
import ReportModel
import Values

/// A formula in the words of a language: 员工（女） ÷ 员工, with the metrics it refers to for links.
struct FormulaWords {
  enum Piece {
    case text(String)
    /// Its name as the formula has it.
    case part(MetricID, name: String)
  }

  private(set) var pieces: [Piece] = []
  private let data: DataModel
  private let language: LanguageContext

  /// `formula` as it is written in the metrics file, where spaces stand around every operator.
  init(_ formula: String, _ data: DataModel, _ language: LanguageContext) {
    self.data = data
    self.language = language
    for (place, word) in formula.split(separator: " ").enumerated() {
      if place > 0 { pieces.append(.text(" ")) }
      add(word)
    }
  }

  var text: String {
    pieces.map { piece in
      switch piece {
      case .text(let text), .part(_, let text): text
      }
    }.joined()
  }

  private mutating func add(_ word: Substring) {
    var core = word
    while core.first == "(", !core.dropFirst().isEmpty { take(1, of: &core) }
    let call = Self.functions.first { core.hasPrefix($0 + "(") }
    if let call { core = core.dropFirst(call.count + 1) }
    let closing = core.reversed().prefix { $0 == ")" }.count
    pieces.append(piece(core.dropLast(closing), in: call))
    let rest = String(repeating: ")", count: max(0, closing - (call == nil ? 0 : 1)))
    if !rest.isEmpty { pieces.append(.text(rest)) }
  }

  private mutating func take(_ count: Int, of word: inout Substring) {
    pieces.append(.text(String(word.prefix(count))))
    word = word.dropFirst(count)
  }

  private static let functions = ["previous", "sum", "days"]
  private static let signs: [Substring: String] = ["*": "×", "/": "÷", "-": "−"]

  private func piece(_ word: Substring, in call: String?) -> Piece {
    if call == "days" { return .text(language.words[.daysInPeriod]) }
    let id = word.prefix { $0 != "@" && $0 != "#" && $0 != "?" }
    guard let metric = MetricID(id).flatMap({ data.metric($0) }) else { return .text(Self.signs[word] ?? String(word)) }
    let member = word.contains("#") ? word.drop { $0 != "#" }.dropFirst() : nil
    let name = language.text(metric.name)
    let particular = particular(of: metric, member, in: call)
    return .part(
      metric.id, name: particular.map { name + (language.isChinese ? "" : " ") + language.bracketed($0) } ?? name)
  }

  /// What the formula takes of a metric, where it is not its whole at the same period.
  private func particular(of metric: Metric, _ member: Substring?, in call: String?) -> String? {
    if call == "sum", let breakdown = metric.breakdowns.first(where: { $0.id == member.map(String.init) }) {
      return language.words(.summedBy, ["breakdown": language.text(breakdown.name)])
    }
    let memberName = member.map { member in
      MemberID(member).flatMap { metric.name(of: $0) }.map(language.text) ?? String(member)
    }
    let parts = [memberName, call == "previous" ? language.words[.previousYear] : nil].compacted()
    return parts.isEmpty ? nil : parts.joined(separator: language.clauseComma)
  }
}
