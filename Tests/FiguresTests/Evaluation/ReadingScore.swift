import Figures
import Foundation

/// How well a reader finds what a person labelled.
struct ReadingScore {
  private(set) var labels = 0
  private(set) var read = 0
  private(set) var found = 0
  private(set) var qualifiers = 0
  private(set) var units = 0
  /// A line for each miss, false alarm and wrong word.
  private(set) var remarks: [String] = []

  init(of texts: [LabelledText], by reader: FigureReader) {
    for text in texts { add(text, reader.read(text.text).filter(\.isCounted)) }
  }

  private mutating func add(_ text: LabelledText, _ figures: [Figure]) {
    var rest = figures
    labels += text.figures.count
    read += figures.count
    for label in text.figures {
      guard let index = rest.firstIndex(where: { label.isFound(by: $0, in: text.text) }) else {
        remark("missed", "\(label.text) = \(label.value) \(label.unit)", text)
        continue
      }
      let figure = rest.remove(at: index)
      found += 1
      if label.hasQualifier(of: figure) { qualifiers += 1 } else { compare("qualifier", label.qualifier, figure, text) }
      if label.hasUnitClass(of: figure) { units += 1 } else { compare("unit", label.unit, figure, text) }
    }
    for figure in rest { remark("false alarm", Self.words(figure, in: text.text), text) }
  }

  private mutating func compare(_ what: String, _ label: String, _ figure: Figure, _ text: LabelledText) {
    remark(what, "\(label), read as \(Self.words(figure, in: text.text))", text)
  }

  private mutating func remark(_ what: String, _ words: String, _ text: LabelledText) {
    remarks.append("  \(text.id) \(what): \(words)\n      \(text.text)")
  }

  private static func words(_ figure: Figure, in text: String) -> String {
    "“\(String(decoding: Array(text.utf8)[figure.range], as: UTF8.self))” \(figure.summary)"
  }

  var precision: Double { ratio(found, read) }
  var recall: Double { ratio(found, labels) }
  var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }
  var qualifierAccuracy: Double { ratio(qualifiers, found) }
  var unitAccuracy: Double { ratio(units, found) }

  func row(_ name: String) -> String {
    let rates = [precision, recall, f1, qualifierAccuracy, unitAccuracy].map { String(format: "%9.3f", $0) }
    return Self.column(name) + String(format: "%7d", labels) + rates.joined()
  }

  static let header = column("sentences") + " labels  precis.   recall       F1  qualif.     unit"

  static func column(_ text: String) -> String { text.padding(toLength: 18, withPad: " ", startingAt: 0) }
}

func ratio(_ part: Int, _ whole: Int) -> Double { whole == 0 ? 1 : Double(part) / Double(whole) }
