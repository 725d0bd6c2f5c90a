/// Whether words set one period beside another: what a sentence says of the one year then need not be of that year.
struct Comparison {
  /// With any period at all.
  let isSaid: Bool
  /// With some other period than the one before: from 2010 on, compared with 2012, now.
  let isWithAnother: Bool
  /// With the period before that of the sentence: 比上年, year on year.
  let isWithTheOneBefore: Bool

  init(in words: some Collection<UInt8>) {
    var text = words.map { $0 &- UInt8(ascii: "A") < 26 ? $0 | 0x20 : $0 }
    _ = Self.harmless.blank(in: &text)
    isWithTheOneBefore = Self.withTheOneBefore.blank(in: &text)
    isWithAnother = Self.anotherInChinese.stand(in: text) || Self.another.areWords(in: text)
    isSaid =
      isWithAnother || isWithTheOneBefore || Self.growthInChinese.stand(in: text) || Self.growth.areWords(in: text)
  }

  /// Words that hold a character of comparison and compare nothing.
  private static let harmless = Phrases("占比|比例|比重|百分比|比率|由于|理由|自愿|自主|自有|自然|自动|自身|自营|来自|各自|售后|后台|后勤|一起")

  private static let withTheOneBefore = Phrases(
    """
    与上年同期相比|与上年相比|与上一年相比|与去年相比|与去年同期相比|和上年相比|较上年同期|比上年同期|较去年同期|比去年同期|比上一年|较上一年|比上年|较上年|\
    比去年|较去年|比前一年|较前一年|同比|year on year|year-on-year|yoy|than in the previous year|than in the year before|\
    than the previous year|than the year before|than a year earlier|than a year before|than last year|\
    compared with the previous year|compared to the previous year|compared with the prior year|\
    compared to the prior year|compared with the year before|compared with a year earlier|compared with last year|\
    compared to last year|from the previous year|from the prior year|from the year before|from a year earlier|\
    from a year before|from last year|over the previous year|over the year before|on the previous year|\
    on the year before|against the previous year|against the year before
    """)

  private static let anotherInChinese = Phrases(
    "较|比|从|由|自|以来|至今|迄今|起|后|成立|启动|推出|设立|上线|投产|曾|目前|现有|如今|今年|本年|报告期")
  private static let growthInChinese = Phrases("增|减|升|降|翻|倍|上年|去年")
  private static let another = Phrases(
    """
    compared|comparison|than|since|from|against|after|until|founded|established|launched|opened|started|began|\
    previous|earlier|formerly|now|today|currently|baseline
    """)
  private static let growth = Phrases(
    "rose|grew|grown|growth|increase|increased|decrease|decreased|fell|fallen|up|down|doubled|tripled")
}
