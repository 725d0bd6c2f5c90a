import Diagnostics
import Testing

@testable import Checks

struct ConsequenceTests {
  private func finding(_ code: String, in file: String) -> Diagnostic {
    let words = Message(en: "x", zh: "x")
    let rule = Rule(code, .error, meaning: words, reason: words, example: "", remedy: words)
    return Diagnostic(rule, at: Location(wholeFile: file), words)
  }

  @Test func whatFollowsFromAnUnreadFileIsNotTold() {
    let findings = [
      finding("citation-unknown-metric", in: "content/2016/10-a.zh.md"),
      finding("link-page", in: "content/2016/10-a.zh.md"), finding("syntax-yaml", in: "content/metrics/a.yaml")
    ]
    #expect(Checks.withoutConsequences(findings).map(\.rule.code) == ["link-page", "syntax-yaml"])
  }

  @Test func aPageThatCannotBeReadHidesNothing() {
    let findings = [
      finding("citation-unknown-metric", in: "content/2016/10-a.zh.md"),
      finding("syntax-encoding", in: "content/2016/20-b.zh.md")
    ]
    #expect(Checks.withoutConsequences(findings).count == 2)
  }

  /// The codes are written as text, since most are of other rooms; a code that changed would hide nothing.
  @Test func itsOwnCodesAreThoseOfChecks() {
    let own = Set(Checks.rules.map(\.code))
    let families = ["citation-", "figure-", "index-"]
    let named = Checks.followingCodes.filter { code in families.contains { code.hasPrefix($0) } }
    #expect(named.isSubset(of: own), "\(named.subtracting(own))")
  }
}
