extension TemporaryFolder {
  /// A report of one page in two languages, with one metric, and a page of the site itself.
  func writeSite() throws {
    try write(
      """
      title: {en: Reports of Lakeside Ltd, zh: 湖畔公司报告}
      organization: {en: Lakeside Ltd, zh: 湖畔公司}
      baseURL: https://lakeside.example/
      source: zh
      languages: [{id: zh, tag: zh-Hans, name: 中文}, {id: en, tag: en, name: English}]
      reports: ["2025"]
      """, to: "content/site.yaml")
    try write(
      """
      title: {en: Report for 2025, zh: 2025年报告}
      period: 2025-01-01/2025-12-31
      cutoff: 2026-03-31
      published: 2026-04-30
      numbers: strict
      """, to: "content/2025/report.yaml")
    try write(
      """
      metrics:
        workforce.employees:
          name: {en: Employees, zh: 员工总数}
          unit: "{person}"
          period: instant
          values: {2025-12-31: 1248}
      """, to: "content/metrics/workforce.yaml")
    try write(Self.people("1,248 employees"), to: "content/2025/10-people.en.md")
    try write(
      "---\ntitle: 员工\n---\n\n公司共有员工[1,248人](metric:workforce.employees)。\n", to: "content/2025/10-people.zh.md")
    try write("---\ntitle: Errata\n---\n\nNothing yet.\n", to: "content/errata.en.md")
    try write("---\ntitle: 勘误\n---\n\n暂无。\n", to: "content/errata.zh.md")
  }

  /// The English page, which cites the number of employees at 5:10 in these words.
  static func people(_ words: String) -> String {
    "---\ntitle: Our people\n---\n\nWe have [\(words)](metric:workforce.employees).\n"
  }
}
