import Figures
import Parsing
import ReportModel

/// Finds where texts of a language depart from the style of a report. Made once for a report, not for each page.
struct StyleReader: Sendable {
  private let language: FigureLanguage
  private let style: HouseStyle
  /// Names and terms of the glossary, which are written as they are written.
  private let names: [[UInt8]]
  private let figureChecks: [any FigureStyleCheck.Type]
  private let wordChecks: [(check: any WordStyleCheck.Type, triggers: StyleTriggers)]
  /// Those of any check.
  private let triggers: StyleTriggers

  init(_ language: FigureLanguage, _ style: HouseStyle, names: [String]) {
    self.language = language
    self.style = style
    self.names = names.filter { !$0.isEmpty }.map { Array($0.utf8) }
    let checks = Checks.styleChecks.filter { $0.applies(to: language, style) }
    let words = checks.compactMap { $0 as? any WordStyleCheck.Type }
    figureChecks = checks.compactMap { $0 as? any FigureStyleCheck.Type }
    wordChecks = words.map { ($0, $0.triggers) }
    triggers = words.reduce(into: StyleTriggers(words: [])) { $0.formUnion($1.triggers) }
  }

  /// What a block departs in, in order of place. `literals`: words that are cited as no figures.
  func read(
    _ prose: Prose, _ figures: ArraySlice<Figure>, literals: [Range<Int>],
    _ found: (any StyleCheck.Type, StyleLapse) -> Void
  ) {
    let text = StyleText(
      bytes: prose.text, citations: prose.citations, figures: figures, language: language, style: style)
    func add(_ check: any StyleCheck.Type, _ lapse: StyleLapse?) {
      guard let lapse, !literals.contains(where: { $0.overlaps(lapse.range) }), !isExempt(lapse, in: text) else {
        return
      }
      found(check, lapse)
    }
    triggers.forEachPlace(in: prose.text) { place, first, second, third in
      for (check, triggers) in wordChecks where triggers.contains(first, second, third) {
        add(check, check.lapse(at: place, in: text))
      }
    }
    for check in figureChecks {
      for figure in figures { add(check, check.lapse(of: figure, in: text)) }
    }
  }

  /// Codes, addresses and names are written as they are written.
  private func isExempt(_ lapse: StyleLapse, in text: StyleText) -> Bool {
    if text.figure(around: lapse.range)?.kind == .code || text.isInAddress(lapse.range) { return true }
    return names.contains { isInName($0, lapse.range, text.bytes) }
  }

  private func isInName(_ name: [UInt8], _ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
    guard name.count >= range.count else { return false }
    let first = max(0, range.upperBound - name.count)
    let last = min(range.lowerBound, bytes.count - name.count)
    guard first <= last else { return false }
    return (first...last).contains { bytes[$0..<$0 + name.count].elementsEqual(name) }
  }
}
