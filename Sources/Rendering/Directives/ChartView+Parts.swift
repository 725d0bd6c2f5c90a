import ReportModel
import Values

// Parts of a whole end to end, one bar a period. Every bar and the key above have the same order, so that a part is
// known without its colour; what finds no room in its bar is told below it.
extension ChartView {
  private struct Part {
    let row: Int
    let point: Point
    /// In per cent of the width.
    let from: Double
    let to: Double
    let label: String
    /// Whether the label finds room within, on the narrowest screen.
    let isWide: Bool
  }

  private static let barHeight = 30
  private static let gap = 16
  private static let swatch = 12

  func writeParts(to out: inout HTMLWriter) {
    let periods = table.periods.indices.filter { total(at: $0) > 0 }
    let key = keyLines
    let keyHeight = key.reduce(0) { $0 + $1.count * Self.lineHeight + 4 } + 8
    beginImage(height: keyHeight + periods.reduce(0) { $0 + height(at: $1) }, to: &out)
    writeKey(key, to: &out)
    var top = keyHeight
    for place in periods {
      writeBar(at: place, top: top, to: &out)
      top += height(at: place)
    }
    out.raw("</svg>\n")
  }

  /// How much of all parts at its period a part is, to a tenth of a per cent.
  func share(of point: Point) -> String {
    let place = table.periods.firstIndex(of: point.period) ?? 0
    let tenths = (point.value / max(total(at: place), .leastNonzeroMagnitude) * 1000).rounded()
    return tenths == 0 && point.value > 0 ? "<0.1%" : shortDecimal(tenths / 10) + "%"
  }

  private func total(at place: Int) -> Double {
    table.rows.reduce(0) { $0 + (point($1.cells[place], table.periods[place])?.value ?? 0) }
  }

  // MARK: The key

  /// A single bar has its figures in the key, where every part finds room.
  private var keyLines: [[String]] {
    let indent = Double(Self.swatch + 10)
    return table.rows.map { row in
      var text = language.text(row.name)
      if table.periods.count == 1, let point = points(of: row).first { text += language.colon + figures(of: point) }
      return ChartText.lines(text, width: ChartText.narrow - indent)
    }
  }

  private func figures(of point: Point) -> String {
    let figure = facts.figure(of: point.fact)
    guard chart.kind == .share, !isOfPercent else { return figure }
    return figure + (language.isChinese ? "（\(share(of: point))）" : " (\(share(of: point)))")
  }

  private func writeKey(_ key: [[String]], to out: inout HTMLWriter) {
    var top = 0
    for (row, lines) in key.enumerated() {
      out.attribute("<rect class=\"", "c\(row % Self.colours + 1)")
      out.attribute(" x=\"0\" y=\"", String(top + 4))
      out.attribute(" width=\"", String(Self.swatch))
      out.attribute(" height=\"", String(Self.swatch))
      out.raw("/>")
      writeLines(lines, x: String(Self.swatch + 10), y: top + 15, class: "name", to: &out)
      top += lines.count * Self.lineHeight + 4
    }
  }

  // MARK: Bars

  private func parts(at place: Int) -> [Part] {
    let whole = total(at: place)
    let longest = chart.kind == .share ? whole : table.periods.indices.map(total).max() ?? whole
    var from = 0.0
    return table.rows.enumerated().compactMap { row, cells in
      guard let point = point(cells.cells[place], table.periods[place]), point.value > 0 else { return nil }
      let to = from + 100 * point.value / max(longest, .leastNonzeroMagnitude)
      defer { from = to }
      let label = chart.kind == .share && !isOfPercent ? share(of: point) : facts.figure(of: point.fact)
      let isWide = to - from >= ChartText.share(ChartText.width(label) + 8)
      return Part(row: row, point: point, from: from, to: to, label: label, isWide: isWide)
    }
  }

  /// Which period it is, and where the whole is a fact, how much.
  private func head(at place: Int) -> (period: String?, total: String?) {
    let period = table.periods.count > 1 ? language.periods.text(for: table.periods[place]) : nil
    guard case .breakdown(let id, _) = chart.subject, !isOfPercent, let metric = facts.data.metric(id),
      let fact = facts.data.fact(of: metric, at: table.periods[place])
    else { return (period, nil) }
    return (period, language.words[.total] + language.colon + facts.figure(of: facts.data[fact]))
  }

  /// What is too narrow for its label. A single bar has its figures in the key.
  private func narrowParts(at place: Int) -> [String] {
    guard table.periods.count > 1 else { return [] }
    let narrow = parts(at: place).filter { !$0.isWide }.map { language.text(table.rows[$0.row].name) + " " + $0.label }
    return narrow.isEmpty ? [] : ChartText.lines(narrow.joined(separator: language.comma))
  }

  private func height(at place: Int) -> Int {
    headHeight(at: place) + Self.barHeight + narrowParts(at: place).count * Self.lineHeight + Self.gap
  }

  private func headHeight(at place: Int) -> Int { head(at: place) == (nil, nil) ? 0 : Self.lineHeight + 4 }

  private func writeBar(at place: Int, top: Int, to out: inout HTMLWriter) {
    let head = head(at: place)
    if let period = head.period {
      writeText(period, x: "0", y: top + 15, class: "value", aside: head.total, to: &out)
    } else if let total = head.total {
      writeText(total, x: "0", y: top + 15, class: "aside", to: &out)
    }
    let bar = top + headHeight(at: place)
    for part in parts(at: place) {
      writeBox(
        class: "part c\(part.row % Self.colours + 1)", from: part.from, to: part.to, top: bar, height: Self.barHeight,
        to: &out)
      guard part.isWide else { continue }
      writeText(
        part.label, x: shortDecimal((part.from + part.to) / 2) + "%", y: bar + 20, class: "inside", to: &out)
    }
    writeLines(narrowParts(at: place), y: bar + Self.barHeight + 17, class: "aside", to: &out)
  }
}
