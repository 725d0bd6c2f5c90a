import ReportModel
import Values

/// Metrics in rows and years in columns; what has no column of its own stands with its date in the last one.
struct MetricTable {
  let facts: FactContext
  let id: String
  let title: String
  let rows: [Row]

  struct Row {
    /// Its place in `DataModel.metrics`.
    let metric: Int
    /// Nil for the whole.
    let member: MemberID?
    let facts: ArraySlice<FactIndex>
  }

  private var language: LanguageContext { facts.language }

  /// Rows of facts, each metric followed by its members as it declares them.
  static func rows(of facts: [FactIndex], in data: DataModel) -> [Row] {
    var rows: [Row] = []
    let facts = facts.sorted()
    var start = 0
    while start < facts.count {
      let metric = data.metricPosition(of: facts[start])
      var end = start + 1
      while end < facts.count, data.metricPosition(of: facts[end]) == metric { end += 1 }
      addRows(of: metric, facts[start..<end], data, to: &rows)
      start = end
    }
    return rows
  }

  /// The rows of a topic.
  struct Group {
    /// Nil for figures of third parties.
    let topic: String?
    var rows: [Row]
  }

  /// By the first part of the metrics' ids, in the order in which the report, or the site, comes to them; figures of
  /// third parties apart from the company's own, at the end.
  static func groups(of facts: [FactIndex], in site: Site, for report: ReportID?) -> [Group] {
    let data = site.data
    var topics: [Group] = []
    var others = Group(topic: nil, rows: [])
    for row in rows(of: facts, in: data) {
      let topic = data.metrics[row.metric].id.topic
      if data.metrics[row.metric].isThirdParty {
        others.rows.append(row)
      } else if let last = topics.last?.topic, last == topic {
        topics[topics.count - 1].rows.append(row)
      } else {
        topics.append(Group(topic: String(topic), rows: [row]))
      }
    }
    return inReadingOrder(topics, site, report) + (others.rows.isEmpty ? [] : [others])
  }

  /// What no page cites comes last.
  private static func inReadingOrder(_ groups: [Group], _ site: Site, _ report: ReportID?) -> [Group] {
    let places = site.citingPlaces
    let firsts = groups.map { group in
      group.rows.lazy.flatMap(\.facts).compactMap { places.first(of: $0, in: report) }.min()
    }
    let order = groups.indices.sorted { a, b in
      guard let first = firsts[a] else { return false }
      guard let second = firsts[b] else { return true }
      return first < second
    }
    return order.map { groups[$0] }
  }

  private static func addRows(
    of metric: Int, _ facts: ArraySlice<FactIndex>, _ data: DataModel, to rows: inout [Row]
  ) {
    let member = data[facts[facts.startIndex]].reference.member
    if facts.allSatisfy({ data[$0].reference.member == member }) {
      return rows.append(Row(metric: metric, member: member, facts: facts))
    }
    let members = Dictionary(grouping: facts) { data[$0].reference.member }
    let declared = data.metrics[metric]
    rows += members.keys.sorted { declared.position(of: $0) < declared.position(of: $1) }.map {
      Row(metric: metric, member: $0, facts: members[$0, default: []][...])
    }
  }

  private func column(of fact: FactIndex) -> Period? { Self.column(of: facts.data[fact].reference.period) }

  /// The year that a fact belongs to: its period, or the year that it is the end of.
  static func column(of period: Period) -> Period? {
    if period.asYear != nil { return period }
    guard period.isDay, let year = Period(year: period.first.year), year.last == period.last else { return nil }
    return year
  }

  /// A row's facts with their columns.
  private typealias Placed = [(fact: FactIndex, column: Period?)]

  func write(to out: inout HTMLWriter) {
    let placed = rows.map { row in row.facts.map { (fact: $0, column: column(of: $0)) } }
    let columns = Set(placed.joined().compactMap(\.column)).sorted()
    let hasOthers = placed.joined().contains { $0.column == nil }
    var heads = [language.words[.metric], language.words[.unit]] + columns.map { language.periods.text(for: $0) }
    if hasOthers { heads.append(language.words[columns.isEmpty ? .value : .otherPeriods]) }
    TableHead.write(id: id, title: title, columns: heads, numbersFrom: 2, narrow: .figures, to: &out)
    var previous: Int?
    for (row, placed) in zip(rows, placed) {
      // Above the members of a metric whose whole has no fact here.
      if row.member != nil, row.metric != previous {
        TableHead.writeGroup(columns: heads.count, to: &out) { facts.writeMetricHead(row.metric, to: &$0) }
      }
      previous = row.metric
      write(row, placed, columns, hasOthers, to: &out)
    }
    out.raw("</tbody></table></div>\n")
  }

  private func write(
    _ row: Row, _ placed: Placed, _ columns: [Period], _ hasOthers: Bool, to out: inout HTMLWriter
  ) {
    writeName(row, to: &out)
    out.raw("<td class=\"unit\">")
    out.text(language.unitName(facts.data.metrics[row.metric].unit))
    out.raw("</td>")
    for column in columns {
      let own = placed.filter { $0.column == column }
      out.raw("<td class=\"number\"")
      // For a narrow screen, where the heads of columns have no place.
      if !own.isEmpty { out.attribute(" data-period=\"", language.periods.text(for: column)) }
      out.raw(">")
      for (fact, _) in own {
        facts.writeCell(fact, to: &out)
        writeChange(of: fact, among: row.facts, to: &out)
      }
      out.raw("</td>")
    }
    if hasOthers { writeOthers(placed.filter { $0.column == nil }.map(\.fact), to: &out) }
    out.raw("</tr>\n")
  }

  /// In small letters beneath the value.
  private func writeChange(of fact: FactIndex, among shown: ArraySlice<FactIndex>, to out: inout HTMLWriter) {
    let change = facts.yearChange(of: fact, among: shown)
    guard !change.isEmpty else { return }
    out.raw("<div class=\"aside\">")
    out.markup(change)
    out.raw("</div>")
  }

  /// Whether some value stands beside that of the year before.
  static func showsChanges(_ rows: some Sequence<Row>, _ facts: FactContext) -> Bool {
    rows.contains { row in row.facts.contains { !facts.yearChange(of: $0, among: row.facts).isEmpty } }
  }

  private func writeName(_ row: Row, to out: inout HTMLWriter) {
    out.raw(row.member == nil ? "<tr><th scope=\"row\">" : "<tr class=\"member\"><th scope=\"row\">")
    if let member = row.member {
      let name = facts.data.metrics[row.metric].name(of: member).map(language.text)
      language.typography.write(name ?? member.text, to: &out)
    } else {
      facts.writeMetricHead(row.metric, to: &out)
    }
    out.raw("</th>")
  }

  private func writeOthers(_ others: [FactIndex], to out: inout HTMLWriter) {
    out.raw("<td class=\"number\">")
    for index in others {
      out.raw("<div>")
      facts.writeCell(index, to: &out)
      out.raw(" <span class=\"aside\">")
      language.typography.write(language.periods.text(for: facts.data[index].reference.period), to: &out)
      out.raw("</span></div>")
    }
    out.raw("</td>")
  }
}

/// What the small letters in a table mean, where there are any.
enum YearChangeNote {
  static func write(for rows: some Sequence<MetricTable.Row>, _ facts: FactContext, to out: inout HTMLWriter) {
    guard MetricTable.showsChanges(rows, facts) else { return }
    out.raw("<p class=\"source\">")
    out.text(facts.language.words[.yearChanges])
    out.raw("</p>\n")
  }
}

/// Beside the name of a third party's metric, who published it.
enum PublisherName {
  static func write(_ metric: Metric, _ language: LanguageContext, to out: inout HTMLWriter) {
    guard metric.isThirdParty, let publisher = language.optional(metric.publisher) else { return }
    out.raw(" <span class=\"aside\">")
    language.typography.write(language.words[.publisher] + language.colon + publisher, to: &out)
    out.raw("</span>")
  }
}
