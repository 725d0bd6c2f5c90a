import ReportModel
import Values

/// The opening tags of cited figures: `<data value="6909" data-fact="workforce.employees@2016-12-31">`.
enum FactTag {
  /// The tag for a value and what it is a value of. HTML asks for a value of empty cells too; theirs says nothing.
  static func open(_ value: FactValue, of reference: String, to out: inout HTMLWriter) {
    switch value {
    case .number(let number), .bound(_, let number): open(number, nil, reference, &out)
    case .range(let low, let high): open(low, high, reference, &out)
    case .empty: out.attribute("<data value=\"\" data-fact=\"", reference)
    }
    out.raw(">")
  }

  private static func open(_ number: ExactNumber, _ upper: ExactNumber?, _ reference: String, _ out: inout HTMLWriter) {
    out.attribute("<data value=\"", finite(number))
    if let upper { out.attribute(" data-upper=\"", finite(upper)) }
    if number.fractionDigits == nil { out.attribute(" data-exact=\"", number.description) }
    out.attribute(" data-fact=\"", reference)
  }

  /// A fraction that is no finite decimal has twelve digits.
  static func finite(_ number: ExactNumber) -> String {
    number.fractionDigits == nil ? number.decimalText(digits: 12) ?? number.description : number.description
  }
}

/// The tags of all facts, written once: `<metric>/#<anchor>"><data …>`, ready to follow the address of the data pages.
struct FactTags: Sendable {
  private let current: [Markup]

  init(_ data: DataModel, _ addresses: Addresses) {
    current = data.facts.map { fact in
      Markup { Self.write(fact, fact.value, addresses, &$0) }
    }
  }

  /// The tag of a fact as a report published on a day has it.
  func tag(_ index: FactIndex, of fact: Fact, on day: Day?, _ addresses: Addresses, to out: inout HTMLWriter) {
    guard let day, !fact.history.isEmpty else { return out.markup(current[Int(index.index)]) }
    Self.write(fact, fact.value(on: day), addresses, &out)
  }

  private static func write(_ fact: Fact, _ value: FactValue, _ addresses: Addresses, _ out: inout HTMLWriter) {
    out.text(addresses.page("\(fact.reference.metric)/"))
    out.raw("#")
    out.text(fact.reference.anchor)
    out.raw("\">")
    FactTag.open(value, of: fact.reference.description, to: &out)
  }
}
