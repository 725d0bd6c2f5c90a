import ReportModel
import Values

/// Draws the material topics of a report: their boundary, what they disclose, and the pages that report on them.
struct TopicsView {
  let facts: FactContext
  let report: Report
  let title: String
  let id: String
  let sitePath: String

  private var language: LanguageContext { facts.language }

  func write(to out: inout HTMLWriter) {
    let topics = report.configuration.topics
    let columns = columns(of: topics)
    TableHead.write(id: id, title: title, columns: columns.map { language.words[$0] }, narrow: .stacked, to: &out)
    for topic in topics { write(topic, columns, to: &out) }
    out.raw("</tbody></table></div>\n")
  }

  /// Columns that would be empty are left out.
  private func columns(of topics: [ReportConfiguration.Topic]) -> [Word] {
    var columns: [Word] = [.topic]
    if topics.contains(where: { $0.boundary != nil }) { columns.append(.boundary) }
    if topics.contains(where: { !$0.discloses.isEmpty }) { columns.append(.disclosures) }
    if topics.contains(where: { !report.places(onTopic: $0.id).isEmpty }) { columns.append(.pages) }
    return columns
  }

  private func write(_ topic: ReportConfiguration.Topic, _ columns: [Word], to out: inout HTMLWriter) {
    out.attribute("<tr id=\"", "topic-" + topic.id)
    out.raw("><th scope=\"row\">")
    if topic.discloses.isEmpty, report.places(of: topic).isEmpty {
      language.typography.write(language.text(topic.name), to: &out)
    } else {
      TopicLink.write(topic, of: report, language, facts.atlas, from: sitePath, to: &out)
    }
    out.raw("</th>")
    for column in columns.dropFirst() {
      out.raw("<td>")
      switch column {
      case .boundary:
        language.typography.write(language.text(topic.boundary.flatMap { report.configuration.boundary[$0] }), to: &out)
      case .disclosures: writeDisclosures(topic.discloses, to: &out)
      default: writePlaces(report.places(onTopic: topic.id), to: &out)
      }
      out.raw("</td>")
    }
    out.raw("</tr>\n")
  }

  private func writeDisclosures(_ codes: [DisclosureCode], to out: inout HTMLWriter) {
    for (place, code) in codes.enumerated() {
      if place > 0 { out.text(language.comma) }
      DisclosureLink.write(code, report, facts, from: sitePath, to: &out)
    }
  }

  private func writePlaces(_ places: [ReportedPlace], to out: inout HTMLWriter) {
    let links = places.compactMap { PlaceLink($0, for: language, facts.atlas, from: sitePath) }
    for (place, link) in links.enumerated() {
      if place > 0 { out.text(language.comma) }
      link.write(link.title, to: &out)
    }
  }
}

/// The name of a topic, linked to its page.
enum TopicLink {
  static func write(
    _ topic: ReportConfiguration.Topic, of report: Report, _ language: LanguageContext, _ atlas: Atlas,
    from sitePath: String, to out: inout HTMLWriter
  ) {
    let path = Addresses.topic(topic.id, report.id, language.id)
    out.link(to: atlas.addresses.relative(from: sitePath, to: path)) {
      language.typography.write(language.text(topic.name), to: &$0)
    }
  }
}

/// Draws the stakeholders of a report and the ways it speaks with them.
struct StakeholdersView {
  let language: LanguageContext
  let report: Report
  let title: String
  let id: String

  func write(to out: inout HTMLWriter) {
    let columns: [Word] = [.stakeholder, .channels]
    TableHead.write(id: id, title: title, columns: columns.map { language.words[$0] }, narrow: .stacked, to: &out)
    for stakeholder in report.configuration.stakeholders {
      out.raw("<tr><th scope=\"row\">")
      language.typography.write(language.text(stakeholder.name), to: &out)
      out.raw("</th><td>")
      language.typography.write(
        stakeholder.channels.map(language.text).joined(separator: language.isChinese ? "；" : "; "), to: &out)
      out.raw("</td></tr>\n")
    }
    out.raw("</tbody></table></div>\n")
  }
}

/// The beginning of a table up to its first row.
enum TableHead {
  /// How a table becomes lines on a narrow screen; without one it is scrolled.
  enum Narrow: String {
    /// The cells of a row below each other.
    case stacked
    /// The name above, the figures of all rows in columns.
    case figures
  }

  /// `numbersFrom` is the first column of numbers, `numbers` how many there are (all that follow by default).
  static func write(
    id: String, title: String, columns: [String], numbersFrom: Int = .max, numbers: Int = .max / 2,
    narrow: Narrow? = nil, to out: inout HTMLWriter
  ) {
    out.attribute("<div class=\"table", narrow.map { " " + $0.rawValue } ?? "")
    out.attribute(" role=\"region\" tabindex=\"0\" aria-labelledby=\"", id + "-caption")
    out.raw("><table>\n")
    out.attribute("<caption id=\"", id + "-caption")
    out.raw(">")
    out.text(title)
    out.raw("</caption>\n<thead><tr>")
    for (place, column) in columns.enumerated() {
      let isNumber = place >= numbersFrom && place - numbersFrom < numbers
      out.raw(isNumber ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">")
      out.text(column)
      out.raw("</th>")
    }
    out.raw("</tr></thead>\n<tbody>\n")
  }

  /// A row that heads those below it, over all columns.
  static func writeGroup(columns: Int, to out: inout HTMLWriter, _ name: (inout HTMLWriter) -> Void) {
    out.raw("<tr class=\"kind\"><th scope=\"row\" colspan=\"")
    out.number(columns)
    out.raw("\">")
    name(&out)
    out.raw("</th></tr>\n")
  }
}

/// The code of a disclosure, linked to its row of the index where the report has one.
enum DisclosureLink {
  static func write(
    _ code: DisclosureCode, claimed claim: DisclosureClaim? = nil, _ report: Report, _ facts: FactContext,
    from sitePath: String, to out: inout HTMLWriter
  ) {
    guard let row = facts.atlas.indexRow(of: code, claimed: claim, in: report, for: facts.language) else {
      return facts.language.typography.write(code.text, to: &out)
    }
    out.attribute("<a href=\"", facts.atlas.addresses.relative(from: sitePath, to: row.sitePath) + "#" + row.anchor)
    out.attribute(" title=\"", row.title)
    out.raw(">")
    facts.language.typography.write(code.text, to: &out)
    out.raw("</a>")
  }
}
