/// What stands around a date: whether it says of when something is, or what that is compared with or counted from.
struct DateContext {
  private let before: String
  private let after: String

  /// `date` and `sentence` are ranges of the bytes of `text`.
  init(of date: Range<Int>, in text: [UInt8], _ sentence: Range<Int>) {
    let (lead, rest) = (text[sentence.lowerBound..<date.lowerBound], text[date.upperBound..<sentence.upperBound])
    before = String(decoding: lead.suffix(Self.reach), as: UTF8.self).lowercased()
    after = String(decoding: rest.prefix(Self.reach), as: UTF8.self).lowercased()
  }

  // A word of comparison lies next to its date.
  private static let reach = 40

  /// 较2015年, 2015年以来; "than in 2015", "a 2015 baseline".
  var isBase: Bool {
    if Self.afterBase.contains(where: after.drop { $0 == " " }.hasPrefix) { return true }
    if Self.beforeBaseInChinese.contains(where: before.hasSuffix) { return true }
    let words = before.split { !$0.isLetter }
    return words.suffix(4).reversed().first { !Self.articles.contains(String($0)) }
      .map { Self.beforeBase.contains(String($0)) } ?? false
  }

  /// 2024年，…; "In 2024, …": the date holds for the whole sentence.
  var isClause: Bool {
    let rest = Self.wholeYear.first(where: after.hasPrefix).map { after.dropFirst($0.count) } ?? after[...]
    return (rest.hasPrefix("，") || rest.hasPrefix(","))
      && before.split { !$0.isLetter }.allSatisfy { Self.leading.contains(String($0)) }
  }

  private static func list(_ words: String) -> [String] { words.split(separator: "|").map(String.init) }

  private static let beforeBaseInChinese = list("较|比|与|和|同|跟|从|由|自|以|相对于|对比|不及|高于|低于")
  private static let afterBase = list(
    "以来|起|后|之后|以后|以前|之前|相比|的基础|基础|为基|基准|水平|的水平|baseline|base|level|levels|onwards|-based")
  private static let beforeBase = Set(
    list("than|from|since|over|on|against|versus|vs|after|before|until|till|below|above|with|to|between|and"))
  /// Between a word of comparison and its date: "than at the end of 2015".
  private static let articles = Set(list("in|at|the|end|of|year|a|its|our|that|those|fy"))
  private static let leading = Set(
    list("截至|截止|在|于|到|in|at|as|of|by|the|end|during|for|throughout|year|financial|calendar|fiscal"))
  private static let wholeYear = list("全年|期间|内|间|里")
}
