// The pieces that all kinds of charts are put together from.
extension ChartView {
  /// Where a text stands against its place.
  enum Anchor: String {
    case start, middle, end
  }

  func writeText(
    _ text: String, x: String, y: Int, class name: String, shift: Int = 0, anchor: Anchor = .start,
    aside: String? = nil, to out: inout HTMLWriter
  ) {
    out.attribute("<text class=\"", name)
    out.attribute(" x=\"", x)
    out.attribute(" y=\"", String(y))
    if shift != 0 { out.attribute(" dx=\"", String(shift)) }
    if anchor != .start { out.attribute(" text-anchor=\"", anchor.rawValue) }
    out.raw(">")
    out.text(text)
    if let aside {
      out.raw("<tspan class=\"aside\" dx=\"8\">")
      out.text(aside)
      out.raw("</tspan>")
    }
    out.raw("</text>\n")
  }

  /// One line below the other; `y` is that of the first.
  func writeLines(
    _ lines: [String], x: String = "0", y: Int, class name: String, to out: inout HTMLWriter
  ) {
    for (place, line) in lines.enumerated() {
      writeText(line, x: x, y: y + place * Self.lineHeight, class: name, to: &out)
    }
  }

  /// From and to in per cent of the width.
  func writeBox(
    class name: String, from: Double, to end: Double, top: Int, height: Int, to out: inout HTMLWriter
  ) {
    out.attribute("<rect class=\"", name)
    out.attribute(" x=\"", shortDecimal(from) + "%")
    out.attribute(" y=\"", String(top))
    out.attribute(" width=\"", shortDecimal(end - from) + "%")
    out.attribute(" height=\"", String(height))
    out.raw("/>")
  }

  func writeLevel(class name: String, from: Double, to end: Double, y: Int, to out: inout HTMLWriter) {
    writeStroke(class: name, from: (from, y), to: (end, y), to: &out)
  }

  /// Places are per cent of the width, and pixels from the top.
  func writeStroke(
    class name: String, from: (x: Double, y: Int), to end: (x: Double, y: Int), to out: inout HTMLWriter
  ) {
    out.attribute("<line class=\"", name)
    out.attribute(" x1=\"", shortDecimal(from.x) + "%")
    out.attribute(" y1=\"", String(from.y))
    out.attribute(" x2=\"", shortDecimal(end.x) + "%")
    out.attribute(" y2=\"", String(end.y))
    out.raw("/>")
  }

  /// The mark of a row: each of six has a shape of its own beside its colour.
  func writeMark(_ row: Int, x: String, y: Int, to out: inout HTMLWriter) {
    let shapes = [
      "", "M-4-4H4V4H-4Z", "M0-5.5L5 4H-5Z", "M0-5.5L5.5 0L0 5.5L-5.5 0Z", "M0 5.5L5-4H-5Z", "M-6-2.5H6V2.5H-6Z"
    ]
    let shape = shapes[row % Self.colours]
    if shape.isEmpty {
      out.attribute("<circle class=\"", "c\(row % Self.colours + 1)")
      out.attribute(" r=\"4\" cx=\"", x)
      out.attribute(" cy=\"", String(y))
      out.raw("/>")
    } else {
      writeShape(shape, class: "c\(row % Self.colours + 1)", x: x, y: y, to: &out)
    }
  }

  /// A path around a place, which an image within the image moves to per cents.
  func writeShape(_ path: String, class name: String, x: String, y: Int, to out: inout HTMLWriter) {
    out.attribute("<svg width=\"1\" height=\"1\" x=\"", x)
    out.attribute(" y=\"", String(y))
    out.attribute("><path class=\"", name)
    out.attribute(" d=\"", path)
    out.raw("/></svg>")
  }
}
