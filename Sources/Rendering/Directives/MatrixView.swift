import ReportModel
import Values

/// Draws the materiality matrix: numbered points, and beneath them the table that says which topic each number is. The
/// numbers carry the meaning, so that neither colour nor sight is needed.
struct MatrixView {
  let facts: FactContext
  let matrix: Directive.Matrix
  let topics: [RankedTopic]
  let id: String

  private var language: LanguageContext { facts.language }
  private var words: WordBook { language.words }

  private static let plotTop = 46
  private static let plotHeight = 320
  /// Below the plot, for its ticks and the name of the axis.
  private static let foot = 58
  private static let radius = 12
  // Of the width; points at the ends of the axes stay within.
  private static let left = 9.0
  private static let right = 95.0

  func write(to out: inout HTMLWriter) {
    out.attribute("<figure class=\"chart\" id=\"", id)
    out.raw("><figcaption>")
    language.typography.write(language.text(matrix.title), to: &out)
    out.raw("</figcaption>\n")
    writeImage(to: &out)
    out.raw("<p class=\"source\">")
    out.text(words[.rankedBySum])
    if let note = language.optional(matrix.note) {
      language.typography.write((language.isChinese ? "" : " ") + note, to: &out)
    }
    out.raw("</p>\n")
    writeTable(to: &out)
    DownloadLink.write(id, facts, to: &out)
    out.raw("</figure>\n")
  }

  // MARK: The table

  private func writeTable(to out: inout HTMLWriter) {
    let columns: [Word] = [.rank, .topic, .impactScore, .financialScore]
    TableHead.write(
      id: id, title: language.text(matrix.title), columns: columns.map { words[$0] }, numbersFrom: 2, to: &out)
    for ranked in topics {
      out.raw("<tr><td class=\"number\">")
      out.text(String(ranked.rank))
      out.raw("</td><th scope=\"row\">")
      language.typography.write(language.text(ranked.topic.name), to: &out)
      out.raw("</th><td class=\"number\">")
      out.text(ranked.impact.description)
      out.raw("</td><td class=\"number\">")
      out.text(ranked.financial.description)
      out.raw("</td></tr>\n")
    }
    out.raw("</tbody></table></div>\n")
  }

  // MARK: The image

  private func writeImage(to out: inout HTMLWriter) {
    ImageHead.write(
      class: "matrix", id: id, title: language.text(matrix.title), description: description,
      height: Self.plotTop + Self.plotHeight + Self.foot, to: &out)
    let across = MatrixAxis(topics.map(\.financial.drawn))
    let up = MatrixAxis(topics.map(\.impact.drawn))
    let bottom = Self.plotTop + Self.plotHeight
    for tick in up.ticks { writeTick(tick, at: y(tick, up), to: &out) }
    for tick in across.ticks {
      writeText(shortDecimal(tick), "date", x: shortDecimal(x(tick, across)) + "%", y: bottom + 30, to: &out)
    }
    writeText(words[.impactScore], "name", x: "0", y: 16, to: &out)
    writeText(words[.financialScore], "axis", x: "100%", y: bottom + 52, to: &out)
    for points in points {
      write(points, x: x(points[0].financial.drawn, across), y: y(points[0].impact.drawn, up), to: &out)
    }
    out.raw("</svg>\n")
  }

  /// Topics at one place share a point.
  private var points: [[RankedTopic]] {
    var points: [[RankedTopic]] = []
    for topic in topics {
      let same = points.firstIndex { $0[0].impact == topic.impact && $0[0].financial == topic.financial }
      if let same { points[same].append(topic) } else { points.append([topic]) }
    }
    return points
  }

  /// Topics at one place stand side by side.
  private func write(_ point: [RankedTopic], x: Double, y: Int, to out: inout HTMLWriter) {
    for (place, ranked) in point.enumerated() {
      out.attribute("<g transform=\"translate(", String(place * (2 * Self.radius + 2)) + " 0)")
      out.raw(">")
      out.attribute("<circle class=\"c1\" r=\"", String(Self.radius))
      out.attribute(" cx=\"", shortDecimal(x) + "%")
      out.attribute(" cy=\"", String(y))
      out.raw("/>")
      writeText(String(ranked.rank), "number", x: shortDecimal(x) + "%", y: y + 5, to: &out)
      out.raw("</g>\n")
    }
  }

  private func writeTick(_ tick: Double, at y: Int, to out: inout HTMLWriter) {
    out.attribute("<line class=\"grid\" x1=\"0\" x2=\"100%\" y1=\"", String(y))
    out.attribute(" y2=\"", String(y))
    out.raw("/>")
    writeText(shortDecimal(tick), "tick", x: "0", y: y - 4, to: &out)
  }

  private func writeText(_ text: String, _ name: String, x: String, y: Int, to out: inout HTMLWriter) {
    out.attribute("<text class=\"", name)
    out.attribute(" x=\"", x)
    out.attribute(" y=\"", String(y))
    out.raw(">")
    out.text(text)
    out.raw("</text>\n")
  }

  private func x(_ value: Double, _ axis: MatrixAxis) -> Double {
    Self.left + (Self.right - Self.left) * axis.share(value)
  }

  private func y(_ value: Double, _ axis: MatrixAxis) -> Int {
    Self.plotTop + Int((Double(Self.plotHeight) * (1 - axis.share(value))).rounded())
  }

  private var description: String {
    let rows = topics.map { ranked in
      let scores = [(Word.impactScore, ranked.impact), (.financialScore, ranked.financial)].map { "\(words[$0]) \($1)" }
      let name = "\(ranked.rank) \(language.text(ranked.topic.name))"
      return name + language.colon + scores.joined(separator: language.comma)
    }
    return rows.joined(separator: language.isChinese ? "；" : "; ") + (language.isChinese ? "。" : ".")
  }
}

/// The axis of scores. Unlike that of a bar it need not begin at zero: places are compared, no lengths.
struct MatrixAxis {
  let ticks: [Double]

  init(_ values: [Double]) {
    let (low, high) = (values.min() ?? 0, values.max() ?? 1)
    let step = ChartScale.step(max(high - low, 1) / 4)
    let first = Int((low / step).rounded(.down))
    let last = max(Int((high / step).rounded(.up)), first + 1)
    ticks = (first...last).map { Double($0) * step }
  }

  func share(_ value: Double) -> Double { (value - ticks[0]) / (ticks[ticks.count - 1] - ticks[0]) }
}
