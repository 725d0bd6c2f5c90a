/// Words that make a name of the number beside them.
enum EnglishLabels {
  static let streets = PhraseTable(
    ["road", "street", "avenue", "lane", "drive", "boulevard", "square", "place", "highway", "tower", "plaza"].map {
      ($0, true)
    })
  static let identifiers = PhraseTable(
    [
      "ticker", "code", "tel", "telephone", "phone", "fax", "hotline", "postcode", "postal code", "zip", "isin",
      "extension", "wechat", "number", "no", "licence", "license", "registration", "id"
    ].map { ($0, true) }, .backward)
  /// "the helpline on 116 123", "the HS code is 8541.43".
  static let lines = PhraseTable(
    ["hotline", "helpline", "HS code", "postal code", "commodity code"].flatMap { line in
      ["", " on", " at", " is"].map { (line + $0, true) }
    }, .backward)
  static let beforeDecimal = PhraseTable(
    [
      "rule", "rules", "section", "sections", "chapter", "paragraph", "clause", "note", "table", "figure", "appendix",
      "provision", "article", "requirement", "version", "standard", "release", "edition", "target", "targets"
    ].map { ($0, true) }, .backward)
  static let always = PhraseTable([
    (" hours a day", 24), (" hours per day", 24), (" days a week", 7), (" days per week", 7), (" days a year", 365),
    (" days per year", 365)
  ])
  static let beforeZero = PhraseTable(
    ["was", "were", "is", "are", "remained", "remained at", "stood at", "stayed at", "of"].map { ($0, true) },
    .backward)
  static let beforePronoun = PhraseTable(["the", "these", "those", "all", "other"].map { ($0, true) }, .backward)
  static let before = PhraseTable(
    [
      "chapter", "section", "page", "pages", "table", "figure", "chart", "graph", "map", "phase", "stage", "level",
      "version", "goal", "article",
      "note",
      "appendix", "annex", "step", "principle", "building", "room", "floor", "gate", "platform", "option", "volume",
      "line",
      "hotline", "number", "code", "extension", "act", "grade", "group", "block", "route", "highway", "flight", "box",
      "item",
      "tier", "paragraph", "provision", "requirement", "disclosure", "standard", "target", "question", "pillar",
      "tower", "lane", "alley", "zone", "lot", "plot",
      "unit",
      "act", "rule", "clause", "law", "order no.", "announcement", "exhibit", "schedule", "form", "model", "pier",
      "berth",
      "terminal", "exit", "junction", "hall", "dock", "pit", "fab", "stand", "line", "bus", "train", "class",
      "category", "case", "area", "series", "type"
    ].flatMap { [($0, true), ($0 + "s", true)] }, .backward)

  static let after = PhraseTable(afterNumber.map { ($0, true) })
  static let afterNumber =
    [
      "-degree target", " degrees celsius target", "-hour hotline", "-hour service", "-hour services",
      "-hour customer service", "-hour helpline", "-hour support",
      "-hour security", "-hour on-call", "-hour manned", "-hour online", "-hour monitoring",
      "-hour call centre", " sigma", "-degree review", "-degree reviews", "-degree feedback", "-degree assessment",
      "-degree view"
    ] + paths + nodes

  /// 3nm process: the name of a generation of chips.
  private static let nodes = ["nm", " nm", "-nm", " nanometre", "-nanometre", " nanometer", "-nanometer"].flatMap {
    unit in
    "process processes node nodes chip chips technology technologies class".split(separator: " ").map {
      "\(unit) \($0)"
    }
  }

  /// 1.5°C pathways: a name for a goal.
  private static let paths = ["°c", " °c", " degrees", "-degree", " degrees celsius"].flatMap { unit in
    "goal target pathway scenario trajectory limit".split(separator: " ").flatMap { word in
      ["\(unit) \(word)", "\(unit) \(word)s"]
    }
  }
}
