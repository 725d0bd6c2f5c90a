/// Words that set one period beside another: what a sentence says of the one year then need not be of that year.
enum Comparison {
  private static let chinese = [
    "较", "比", "从", "由", "自", "以来", "至今", "起", "后", "成立", "增", "减", "升", "降", "翻", "倍", "曾", "上年", "去年"
  ]
  private static let english: Set<String> = [
    "compared", "comparison", "than", "since", "from", "against", "after", "until", "rose", "grew", "grown", "growth",
    "increase", "increased", "decrease", "decreased", "fell", "fallen", "up", "down", "doubled", "tripled", "founded",
    "established", "previous", "earlier", "formerly"
  ]

  static func isSaid(in sentence: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: sentence, as: UTF8.self).lowercased()
    return chinese.contains { text.contains($0) }
      || text.split { !$0.isLetter }.contains { english.contains(String($0)) }
  }
}
