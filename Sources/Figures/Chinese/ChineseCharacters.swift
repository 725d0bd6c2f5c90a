/// Single characters that the Chinese grammar asks for by name.
enum Han {
  static let year = unit("年"), month = unit("月"), day = unit("日"), dayNumber = unit("号"), day2 = unit("天")
  static let rank = unit("第"), season = unit("季"), degree = unit("度"), before = unit("前"), upper = unit("上"),
    lower = unit("下")
  static let half = unit("半"), after = unit("后"), generation = unit("代"), hour = unit("时"), point = unit("点"),
    minute = unit("分")
  static let one = unit("一"), piece = unit("个"), divided = unit("之"), hundred = unit("百"), fold = unit("折"),
    of = unit("的")
  static let to = unit("至"), upTo = unit("到"), from = unit("从"), since = unit("自"), by = unit("由"), dash = unit("—"),
    big = unit("大")
  static let each = unit("每"), phase = unit("期"), yuan = unit("元"), round = unit("圆"), century = unit("世"),
    era = unit("纪")
  static let plus = unit("+"), comma = unit("，"), electric = unit("电"), warm = unit("温"), heat = unit("热")

  static let trillion = unit("兆"), tenth = unit("成"), hair = unit("毛"), storey = unit("层"), corner = unit("角"),
    lump = unit("块")
  static let share = unit("分"), other = unit("别")
  static let nought = unit("零"), turn = unit("翻"), rate = unit("率"), being = unit("为"), equal = unit("是")
  static let compared = unit("比")
  static let having = unit("有"), mean = unit("均"), single = unit("单"), position = unit("位"), strong = unit("强"),
    times = unit("次"),
    ton = unit("吨"), tenThousand = unit("万")
  /// After the last number of a list of codes: SDG 8、12、13是重点.
  static let afterList = Array("是的和与及为均都等".utf16)
  static let people = unit("民"), nation = unit("国")

  private static func unit(_ character: String) -> UInt16 { character.utf16.first ?? 0 }
}

/// Small sets of characters, as rows.
enum HanSet {
  /// After 90后 these make another word: 10后续.
  static let afterGeneration = Array("续来面台方勤期进半果轮".utf16)
  /// After 3日 these make it a span or another word.
  static let afterDay = Array("内游均常志本元夜系租餐报前后".utf16)
  /// After 三度 these make it a measure or another word: 三度电, 三度空间, 五度以上.
  static let afterDegree = Array("电空角烧灼音左上以之的温至到和与多下内冷".utf16)
  /// Before a number these make it a label: 图1, 表2, 附录3.
  static let labels = Array("图表注页章节款附编款期版".utf16)
  /// After a number these make it a label: 3号楼, 2.0版, 5楼.
  static let labelled = Array("号楼版室栋幢座路线".utf16)
  /// End a clause.
  static let clauseEnds = Array("，。；！？,;!?：:、".utf16)
  /// Between a number and its unit, or its first character.
  static let insideNumber = Array("多余来几数公".utf16)
  /// After 块 these leave it money.
  static let afterMoney = Array("钱多余半来左上以之的了就到至和与及或也都还收卖买给起每出是不".utf16)
  static let comparing = Array("比较".utf16)
  /// With these 比 and 较 are part of another word.
  static let beforeRatio = Array("占对配性评计".utf16)
  static let afterRatio = Array("例率重值分为赛".utf16)

  /// 高 and 多 are more than what they are compared with, 低 and 少 less.
  static func direction(comparing unit: UInt16) -> Figure.Direction? {
    switch unit {
    case 0x9AD8, 0x591A: .up
    case 0x4F4E, 0x5C11: .down
    default: nil
    }
  }

  /// After a number these make it a date or a time.
  static let ofDates = Array("年月日号时点季".utf16)
  /// In the group just named.
  static let among = Array("中里内".utf16)
  static let openingQuotes = Array("“「《『".utf16)
  static let closingQuotes = Array("”」》』".utf16)
  /// Between a clause and a year without 年.
  static let beforeYear = Array("在于的“ ".utf16)
  /// What a storey belongs to.
  static let beforeStorey = Array("座栋幢厦楼号心场".utf16)
  /// A street, after which 号 numbers a house.
  static let streets = Array("路街道巷弄里村".utf16)
  /// A measure word after 一 that names a thing and no measure.
  static let changes = Array("从由自".utf16)
}
