import Algorithms
import Diagnostics
import Values

/// The rows that a claim asks for and the index does not have.
struct RequiredRows {
  let editions: EditionTable
  let topics: [ReportConfiguration.Topic]
  let rows: [DisclosureReference: DisclosureIndex.Row]

  private typealias Position = EditionTable.Position
  private typealias Missing = DisclosureIndex.Missing

  /// Each disclosure once for a topic, however many requirements ask for it.
  func missing(_ claim: Framework.Claim?, _ declaration: IndexDeclaration) -> [DisclosureIndex.Missing] {
    guard let claim else { return [] }
    var missing = claim.requirements.flatMap { asks, clause in self.missing(asks, clause) }
    missing += declaration.references.compactMap { named in
      guard let position = editions.position(of: named.code, standard: nil),
        row(position)?.isNotReported ?? true
      else { return nil }
      return self.missing(position, .reference(named.location), claim.references)
    }
    return missing.uniqued { "\($0.reference.standard)/\($0.reference.code)@\($0.topic ?? "")" }
  }

  private func row(_ position: Position) -> DisclosureIndex.Row? { rows[editions.reference(position)] }

  private func missing(
    _ position: Position, _ cause: DisclosureIndex.Missing.Cause, _ clause: Message?, topic: String? = nil
  ) -> DisclosureIndex.Missing {
    DisclosureIndex.Missing(
      reference: editions.reference(position), disclosure: editions.disclosure(position), cause: cause, clause: clause,
      topic: topic)
  }

  private func missing(_ asks: Framework.Requirement, _ clause: Message) -> [DisclosureIndex.Missing] {
    let cause = DisclosureIndex.Missing.Cause.requirement(asks)
    switch asks {
    case .core:
      return editions.all.filter { editions.disclosure($0).isCore && isGeneral($0) && row($0) == nil }
        .map { missing($0, cause, clause) }
    case .universal:
      return editions.all.filter { isUniversal($0) && isGeneral($0) && row($0) == nil }
        .map { missing($0, cause, clause) }
    case .management: return missingManagement(cause, clause)
    case .topic:
      return topics.compactMap { topic in
        let positions = positions(of: topic)
        guard let first = positions.first, positions.allSatisfy({ row($0) == nil }) else { return nil }
        return missing(first, cause, clause, topic: topic.id)
      }
    case .standard:
      return topics.flatMap { topic in
        standards(of: topic).filter { row($0) == nil }.map { missing($0, cause, clause, topic: topic.id) }
      }
    }
  }

  private func isGeneral(_ position: Position) -> Bool { !editions.disclosure(position).isPerMaterialTopic }
  private func isUniversal(_ position: Position) -> Bool { editions.framework.standards[position.standard].isUniversal }

  private func positions(of topic: ReportConfiguration.Topic) -> [Position] {
    topic.discloses.compactMap { editions.position(of: $0, standard: nil) }
  }

  /// All disclosures of the standards that a topic discloses from, of those that still apply.
  private func standards(of topic: ReportConfiguration.Topic) -> [Position] {
    let standards = Set(positions(of: topic).map(\.standard)).sorted()
    return standards.flatMap { standard in
      editions.framework.standards[standard].disclosures.compactMap { disclosure in
        editions.position(of: disclosure.code, standard: nil)
      }
    }
  }
}

// MARK: What is reported for every topic
extension RequiredRows {
  /// A report without topics still has to say how it manages them.
  private func missingManagement(
    _ cause: DisclosureIndex.Missing.Cause, _ clause: Message
  ) -> [DisclosureIndex.Missing] {
    let asked = editions.all.filter { editions.disclosure($0).isPerMaterialTopic }
    if topics.isEmpty { return asked.filter { row($0) == nil }.map { missing($0, cause, clause) } }
    return topics.flatMap { topic in
      asked.filter { position in !(row(position).map { $0.speaks(of: topic.id) } ?? false) }
        .map { missing($0, cause, clause, topic: topic.id) }
    }
  }
}

extension DisclosureIndex.Row {
  /// Whether it is about a material topic: what names none is about the topics of its page, else about all.
  func speaks(of topic: String) -> Bool {
    places.contains { $0.speaks(of: topic) } || declared.contains { $0.topic.map { $0 == topic } ?? true }
  }
}

extension DisclosureIndex.Place {
  func speaks(of topic: String) -> Bool {
    if let named = self.topic { return named == topic }
    return pageTopics.isEmpty || pageTopics.contains(topic)
  }
}
