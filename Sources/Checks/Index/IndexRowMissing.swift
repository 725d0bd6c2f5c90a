import Diagnostics
import ReportModel
import Values

enum IndexRowMissing: SiteCheck {
  static let rule = Rule(
    "index-row-missing", .error,
    meaning: Message(
      en: "The claim of the index asks for disclosures that no page reports and report.yaml gives no row.",
      zh: "索引所作的声明要求某些披露项，而没有页面回应，report.yaml 也没有相应的行。"),
    reason: Message(
      en: "The claim is void without them. With gri-2016, Core asks for 33 general disclosures, and for 103-1 to 103-3 "
        + "and at least one disclosure of every material topic; with gri-2021, a report in accordance asks for all of "
        + "GRI 2, for 3-1, 3-2, and for 3-3 of every material topic.",
      zh: "缺少它们，声明就不成立。gri-2016 的“核心”方案要求33个一般披露项，以及每个实质性议题的 103-1 至 103-3 和至少"
        + "一个披露项；gri-2021 的“符合”要求 GRI 2 的全部披露项、3-1、3-2 以及每个实质性议题的 3-3。"),
    example: "index:\n  - framework: gri-2016\n    claim: core        # and no page with `gri: [102-1]`",
    remedy: Message(
      en: "Report the disclosure (`gri: [102-1]` on a page, `{#id gri=103-2@privacy}` at a heading), give it a row in "
        + "report.yaml, or make a claim that the report can keep.",
      zh: "补报披露项（在页面写 `gri: [102-1]`，在标题处写 `{#id gri=103-2@privacy}`），或在 report.yaml 中给它一行，"
        + "或改用报告能够做到的声明。"))

  static func check(_ site: ReadSite, into findings: inout [Diagnostic]) {
    for index in site.indexes {
      for group in groups(index.index.missing) { findings.append(finding(group, index)) }
    }
  }

  /// What one clause asks for, together; of what the statement of use names, each.
  private static func groups(_ missing: [DisclosureIndex.Missing]) -> [[DisclosureIndex.Missing]] {
    var groups: [[DisclosureIndex.Missing]] = []
    for one in missing {
      if let last = groups.last?.last, last.cause == one.cause, isTogether(last, one) {
        groups[groups.count - 1].append(one)
      } else {
        groups.append([one])
      }
    }
    return groups
  }

  private static func isTogether(_ one: DisclosureIndex.Missing, _ other: DisclosureIndex.Missing) -> Bool {
    switch other.cause {
    case .requirement(.core), .requirement(.universal), .requirement(.topic): true
    case .requirement(.management), .requirement(.standard): one.topic == other.topic
    case .reference: false
    }
  }

  private static func finding(_ group: [DisclosureIndex.Missing], _ index: ReadIndex) -> Diagnostic {
    let first = group[0]
    switch first.cause {
    case .reference(let location):
      return Diagnostic(rule, at: location, named(first), help: [help])
    case .requirement(.topic):
      let topics = group.map { "\($0.topic ?? "") (\(codes(of: $0.topic, in: index)))" }
      return Diagnostic(rule, at: index.declaration.claimLocation, topicsWithout(topics, first, index), help: [help])
    case .requirement(.core), .requirement(.universal), .requirement(.management), .requirement(.standard):
      let codes = group.map(\.reference.code.text)
      return Diagnostic(rule, at: index.declaration.claimLocation, missing(codes, first, index), help: [help])
    }
  }

  private static func codes(of topic: String?, in index: ReadIndex) -> String {
    let topic = index.report.configuration.topics.first { $0.id == topic }
    return topic?.discloses.map(\.text).joined(separator: ", ") ?? ""
  }
}

// MARK: Messages
extension IndexRowMissing {
  private static func missing(
    _ codes: [String], _ first: DisclosureIndex.Missing, _ index: ReadIndex
  ) -> Message {
    let ofEnglish = first.topic.map { " for the material topic \($0)" } ?? ""
    let ofChinese = first.topic.map { "关于实质性议题 \($0) 的" } ?? ""
    return Message(
      en:
        "the claim `\(index.claimName)` asks for \(codes.joined(separator: ", "))\(ofEnglish), and the index has no row: "
        + "\(first.clause?.en ?? "")",
      zh: "`\(index.claimName)` 声明要求\(ofChinese) \(codes.joined(separator: "、"))，而索引中没有相应的行：\(first.clause?.zh ?? "")")
  }

  private static func topicsWithout(
    _ topics: [String], _ first: DisclosureIndex.Missing, _ index: ReadIndex
  ) -> Message {
    Message(
      en: "the claim `\(index.claimName)` asks for a disclosure of each material topic, and the index has none for "
        + "\(topics.joined(separator: ", ")): \(first.clause?.en ?? "")",
      zh: "`\(index.claimName)` 声明要求每个实质性议题都有披露项，而索引中缺少 \(topics.joined(separator: "、")) 的：\(first.clause?.zh ?? "")")
  }

  private static func named(_ missing: DisclosureIndex.Missing) -> Message {
    let code = missing.reference.code
    let standard = missing.reference.standard
    guard let clause = missing.clause else {
      return Message(
        en: "the index names \(code) of \(standard), and nothing in the report answers it",
        zh: "索引写明使用 \(standard) 的 \(code)，而报告中没有任何回应")
    }
    return Message(
      en: "the statement of use names \(code) of \(standard) (\(clause.en)), and nothing in the report answers it",
      zh: "使用声明写明引用 \(standard) 的 \(code)（\(clause.zh)），而报告中没有任何回应")
  }

  private static let help = Message(
    en: "declare it at the page or heading that reports it, give it a row in report.yaml, or make another claim",
    zh: "请在回应它的页面或标题处声明，或在 report.yaml 中给它一行，或改用其他声明")
}
