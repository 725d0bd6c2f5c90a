import Testing

@testable import ReportModel

@Suite struct RuleTests {
  @Test func everyCodeIsOfAFamilyAndStandsOnce() {
    let codes = modelRules.map(\.code)
    #expect(Set(codes).count == codes.count)
    let families = ["syntax-", "data-", "twin-", "index-"]
    #expect(codes.allSatisfy { code in families.contains { code.hasPrefix($0) } })
  }

  @Test func everyRuleIsExplainedInBothLanguages() {
    for rule in modelRules {
      for message in [rule.meaning, rule.reason, rule.remedy] {
        #expect(!message.en.isEmpty && !message.zh.isEmpty, "\(rule.code)")
      }
      #expect(!rule.example.isEmpty, "\(rule.code)")
    }
  }
}
