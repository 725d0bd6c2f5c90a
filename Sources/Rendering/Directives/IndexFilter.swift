import ReportModel

/// How a row of a content index answers: a reader may show the rows of one kind alone.
enum RowState: String, CaseIterable {
  case reported, figures, answered, elsewhere, partly, omitted
  case notReported = "not-reported"

  var word: Word {
    switch self {
    case .reported: .reported
    case .figures: .withFigures
    case .answered: .answeredHere
    case .elsewhere: .answeredElsewhere
    case .partly: .partlyOmitted
    case .omitted: .omitted
    case .notReported: .notReported
    }
  }
}

extension DisclosureIndex.Row {
  /// Not only left out or said to be not reported.
  var isAnswered: Bool { !Set(states).isSubset(of: [.omitted, .notReported]) }

  /// In the order of the cases; a row that is reported in part has several.
  var states: [RowState] {
    var states: Set<RowState> = []
    if !places.isEmpty { states.insert(.reported) }
    if !facts.isEmpty { states.insert(.figures) }
    for declared in declared {
      switch declared.row {
      case .answer: states.insert(.answered)
      case .external: states.insert(.elsewhere)
      case .omitted(let omission): states.insert(omission.requirements.isEmpty && places.isEmpty ? .omitted : .partly)
      case .notReported: states.insert(.notReported)
      }
    }
    return RowState.allCases.filter(states.contains)
  }
}

/// Choices above a content index. They are radio buttons that the style sheet reads, so they need no script; where a
/// browser cannot do that they are hidden, and all rows stand.
struct IndexFilter {
  let index: DisclosureIndex
  let language: LanguageContext

  func write(to out: inout HTMLWriter) {
    let counts = RowState.allCases.map { state in (state, index.rows.count { $0.states.contains(state) }) }
    let choices = counts.filter { $0.1 > 0 && $0.1 < index.rows.count }
    guard choices.count > 1 else { return }
    out.raw("<fieldset class=\"filter\"><legend>")
    out.text(language.words[.showRows])
    out.raw("</legend>\n")
    write("all", language.words[.allRows], index.rows.count, isChosen: true, to: &out)
    for (state, count) in choices {
      write(state.rawValue, language.words[state.word], count, isChosen: false, to: &out)
    }
    out.raw("</fieldset>\n")
  }

  private func write(_ value: String, _ label: String, _ count: Int, isChosen: Bool, to out: inout HTMLWriter) {
    out.attribute("<label><input type=\"radio\" name=\"", "\(index.declaration.framework)-rows")
    out.attribute(" value=\"", value)
    if isChosen { out.raw(" checked") }
    out.raw("> ")
    out.text(label + (language.isChinese ? "" : " ") + language.bracketed(String(count)))
    out.raw("</label>\n")
  }
}
