import Diagnostics
import Figures
import Values

/// The figures of a line of text as JSON objects, one each. Pure.
struct FigureLine {
  /// 1-based.
  let number: Int
  let text: String
  let figures: [Figure]

  /// In the order of the text. Offsets count Unicode scalars of the line, the end is exclusive.
  var objects: [String] {
    let bytes = Array(text.utf8)
    // Figures come in order: what lies before one is counted on from the one before, so that a long line costs no more.
    var (offset, scalars) = (0, 0)
    return figures.sorted { $0.range.lowerBound < $1.range.lowerBound }.map { figure in
      scalars += Self.scalarCount(bytes[offset..<figure.range.lowerBound])
      offset = figure.range.lowerBound
      let words = bytes[figure.range]
      let end = scalars + Self.scalarCount(words)
      return object(figure, scalars..<end, String(decoding: words, as: UTF8.self))
    }
  }

  private static func scalarCount(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 & 0xC0 != 0x80 } }

  private func object(_ figure: Figure, _ range: Range<Int>, _ words: String) -> String {
    let unit = figure.unit?.code.text ?? "1"
    return jsonObject([
      ("line", String(number)), ("start", String(range.lowerBound)), ("end", String(range.upperBound)),
      ("text", jsonString(words)), ("value", jsonString(figure.writtenValue)),
      ("upper", figure.upper.map { jsonString($0.description) }), ("unit", jsonString(unit)),
      ("noun", unit == "{thing}" ? figure.noun.map { jsonString($0) } : nil),
      ("qualifier", jsonString(figure.qualifier.rawValue)), ("kind", jsonString(figure.kind.rawValue))
    ])
  }
}

extension Figure {
  /// Whether it is counted as a figure, and not a date, an ordinal, a code or a vague quantity.
  var isCounted: Bool {
    switch kind {
    case .date, .ordinal, .code, .vague: false
    case .count, .currency, .percent, .percentagePoints, .ratio, .multiple, .measure, .duration, .age: true
    }
  }

  /// Of a date its period, of a code what identifies it in either language, of a half and the like the fraction, else
  /// the number.
  fileprivate var writtenValue: String {
    switch kind {
    case .date, .code: period?.description ?? key ?? ""
    case .ratio: value.isWhole ? value.description : "\(value.numerator)/\(value.denominator)"
    case .count, .currency, .percent, .percentagePoints, .multiple, .measure, .duration, .age, .ordinal, .vague:
      value.description
    }
  }
}
