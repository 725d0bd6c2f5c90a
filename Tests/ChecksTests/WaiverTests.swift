import Diagnostics
import Testing

@testable import Checks

struct WaiverTests {
  @Test func waiverHoldsForTheBlockThatFollows() {
    expectNothing(in: .chinese("<!-- waive figure-coarse: 来源仅有约数 -->\n\n参观[2万人次](metric:people.visits)"))
  }

  @Test func waiverHoldsForNoOtherBlock() {
    let findings = Project.chinese(
      "<!-- waive figure-coarse: 来源仅有约数 -->\n\n没有数字。\n\n参观[2万人次](metric:people.visits)"
    ).findings()
    #expect(findings.map(\.rule.code).sorted() == ["figure-coarse", "waiver-unused"])
  }

  @Test func waiverAtTheEndOfAListHoldsForNothing() {
    let findings = Project.chinese(
      "- 没有数字。\n  <!-- waive figure-coarse: 来源仅有约数 -->\n\n参观[2万人次](metric:people.visits)"
    ).findings()
    #expect(findings.map(\.rule.code).sorted() == ["figure-coarse", "waiver-unused"])
  }

  @Test func waiverWithinAListHoldsForItsNextBlock() {
    expectNothing(
      in: .chinese("- 没有数字。\n\n  <!-- waive figure-coarse: 来源仅有约数 -->\n\n  参观[2万人次](metric:people.visits)"))
  }

  @Test func waiversStack() {
    expectNothing(
      in: .chinese(
        "<!-- waive figure-coarse: 来源仅有约数 -->\n<!-- waive figure-loose: 另有说明 -->\n\n参观[2万人次](metric:people.visits)，共30个团"
      ))
  }

  @Test func frontMatterWaivesForThePage() {
    var project = Project.chinese("")
    project["content/2016/10-people.zh.md"] = """
      ---
      title: 员工
      waive: [{code: figure-coarse, reason: 来源仅有约数}]
      ---

      参观[2万人次](metric:people.visits)
      """
    expectNothing(in: project)
  }

  @Test func reportWaivesForAllItsPages() {
    var project = Project.chinese("参观[2万人次](metric:people.visits)")
    project["content/2016/report.yaml"]? += "\nwaive: [{code: figure-coarse, reason: source}]\n"
    expectNothing(in: project)
  }

  @Test func waiverBesideEitherHalfAcceptsATwinFinding() {
    for body in [
      ("<!-- waive twin-figure: a -->\n\n共6,909人。", "We are 6,919."),
      ("共6,909人。", "<!-- waive twin-figure: a -->\n\nWe are 6,919.")
    ] {
      expectNothing(in: Project(zh: body.0, en: body.1, numbers: "open"))
    }
  }

  @Test func waiverThatMatchesNothingIsReported() {
    expect("waiver-unused", .warning, in: .chinese("<!-- waive «figure-coarse»: 来源仅有约数 -->\n\n没有数字。"))
  }

  @Test func waiverOfAnUnknownCodeIsReported() {
    expect("waiver-unknown-code", .error, in: .chinese("<!-- waive «figure-corse»: 来源仅有约数 -->\n\n没有数字。"))
  }

  @Test func unknownMetricCannotBeWaived() {
    let project = Project.chinese(
      "<!-- waive citation-unknown-metric: 下周补上 -->\n\n共有[6,909人](metric:people.employes)。")
    #expect(project.findings().map(\.rule.code) == ["waiver-not-allowed", "citation-unknown-metric"])
  }
}
