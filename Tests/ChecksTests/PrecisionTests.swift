import Testing

@testable import Checks

/// Pages as they are really written, with nothing wrong.
struct PrecisionTests {
  @Test(arguments: [
    "超过**[6,900](metric:people.employees)**人", "**近[7,000](metric:people.employees)人**",
    "> 共[6,909人](metric:people.employees)", "（[6,909人](metric:people.employees)）",
    "- （[6,909](metric:people.employees)）",
    "- 共[6,909人](metric:people.employees)\n- 参观[18,700人次](metric:people.visits)",
    "## 共[6,909](metric:people.employees)人 {#all}", "> [!case] 共[6,909](metric:people.employees)人\n> 正文。",
    "共[6909](metric:people.employees)名员工[^1]。\n\n[^1]: 另有[18,700](metric:people.visits)人次参观。",
    "奖金由[500万元](metric:people.bonus@2015)[减少100万元](change:people.bonus@2015..2016)。",
    "员工[增长15.2%](change:people.employees@2015-12-31..2016-12-31)，增至[6,909人](metric:people.employees)。"
  ])
  func citationsStandAnywhere(_ body: String) {
    expectNothing(in: .chinese(body))
  }

  @Test(arguments: [
    "nearly **[7,000](metric:people.employees)** people", "([6,909](metric:people.employees))",
    "We are [6,909](metric:people.employees) strong.",
    "| Employees | Visits |\n|---|---:|\n| [6,909](metric:people.employees) | [18,700](metric:people.visits) |",
    "Bonuses of [RMB 4 million](metric:people.bonus), down from [RMB 5 million](metric:people.bonus@2015).",
    "Headcount [rose by 15.2%](change:people.employees@2015-12-31..2016-12-31) from [6,000](metric:people.employees@2015-12-31).",
    "In the three years to 2016, on 14 May, for the 12th time; see Section 3.2 and Scope 2 (ISO 14064-1).",
    "Call +86 571-2688-8888, 24 hours a day."
  ])
  func englishPagesAreSilent(_ body: String) {
    expectNothing(in: .english(body))
  }

  @Test func wholePageInBothLanguagesIsSilent() {
    expectNothing(
      in: Project(
        zh: """
          截至2016年12月31日，公司有[6,909名](metric:people.employees)员工，其中女性[2,563人](metric:people.employees#female)。

          ## 数据 {#data}

          | 指标 | 2015年 | 2016年 |
          |---|---:|---:|
          | 员工 | [6,000](metric:people.employees@2015-12-31) | <metric:people.employees> |
          | 奖金（元） | <metric:people.bonus@2015> | [400万](metric:people.bonus) |

          - 全年[无](metric:people.accidents)事故；
          - 森林用户[超过2.2亿](metric:forest.users@2017-04-30)，目标是2030年达到[10亿](target:forest.users@2030)。
          """,
        en: """
          On 31 December 2016 the company had [6,909](metric:people.employees) employees, [2,563](metric:people.employees#female) of them women.

          ## Data {#data}

          | Indicator | 2015 | 2016 |
          |---|---:|---:|
          | Employees | [6,000](metric:people.employees@2015-12-31) | [6,909](metric:people.employees) |
          | Bonus (yuan) | [5 million](metric:people.bonus@2015) | <metric:people.bonus> |

          - [no](metric:people.accidents) accidents in the year;
          - [over 220 million](metric:forest.users@2017-04-30) forest users, and [one billion](target:forest.users@2030) as the target for 2030.
          """))
  }

  @Test func pageOfTheSiteItselfHasNoCutOff() {
    var project = Project(zh: "员工。", en: "People.")
    project["content/errata.zh.md"] = Project.page("勘误", "用户[超过2.3亿](metric:forest.users@2017-08-31)，共500处。")
    project["content/errata.en.md"] = Project.page(
      "Errata", "[Over 230 million](metric:forest.users@2017-08-31) users; 500 places.")
    expectNothing(in: project)
  }

  @Test func windowsLineEndsChangeNoPlace() {
    var project = Project.chinese("")
    project["content/2016/10-people.zh.md"] = Project.page("员工", "第一段。\n\n共有[«6,990人»](metric:people.employees)。")
      .replacing("\n", with: "\r\n")
    expect("figure-mismatch", in: project)
  }

  @Test func traditionalChineseIsRead() {
    expect("figure-mismatch", in: .chinese("共有[«六千九百九十人»](metric:people.employees)，獎金[400萬元](metric:people.bonus)。"))
  }

  @Test func findingsAreTheSameEveryTime() {
    let project = Project(
      zh: "共6,909人，奖金400万元，占比5%。", en: "We are 6,990; bonuses RMB 40 million; share 6%.", numbers: "open")
    let first = project.findings().map(\.summary)
    #expect(first.count == 3)
    for _ in 0..<5 { #expect(project.findings().map(\.summary) == first) }
  }
}
