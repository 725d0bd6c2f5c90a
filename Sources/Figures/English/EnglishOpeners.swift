/// What a word or phrase says that decides how a number in words is read.
enum EnglishOpener: Sendable {
  /// A set phrase: no figure, and nothing to compare.
  case nothing
  case numeral
  /// "a" and "an" before a scale, a dozen, a half.
  case article
  case half
  /// A third, quarters: only after a number or an article.
  case ordinal(Int)
  case month(Int, isCommonWord: Bool)
  case twice(Int)
  /// doubled, halved, threefold: what the amount is multiplied by, whether it grew.
  case factor(Int, over: Int)
  /// double, triple: factors where they are verbs.
  case multiply(Int)
  case vague(Int, Int, needsNoun: Bool)
  case zero
  /// both: a small count said as a pronoun.
  case pair
  case part(PartOfYear)
  /// past, next: before a decade as "a" is.
  case span
}

enum EnglishOpeners {
  static let table = PhraseTable<EnglishOpener>(all)
  static let phrases = all.map(\.0)
  static let monthWords = months.map(\.0)

  private static let all: [(String, EnglishOpener)] =
    EnglishNumerals.all.map { ($0.0, .numeral) } + [("a", .article), ("an", .article), ("half", .half)] + ordinals
    + months
    + factors + vague + zeros + parts + spans + [("both", .pair)] + (setPhrases + tiers).map { ($0, .nothing) }

  private static func list(_ words: String) -> [String] { words.split(separator: "|").map(String.init) }

  private static let ordinals: [(String, EnglishOpener)] =
    list(

      """
      first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|\
      fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth
      """
    ).enumerated().map { ($0.element, .ordinal($0.offset + 1)) }

  private static let months: [(String, EnglishOpener)] =
    list("january|february|march|april|may|june|july|august|september|october|november|december").enumerated().flatMap {
      place, word in
      let opener = EnglishOpener.month(place + 1, isCommonWord: word == "march" || word == "may")
      return word == "may" ? [(word, opener)] : [(word, opener), (String(word.prefix(3)) + ".", opener)]
    } + [
      ("jan", .month(1, isCommonWord: true)), ("feb", .month(2, isCommonWord: true)),
      ("apr", .month(4, isCommonWord: true)), ("aug", .month(8, isCommonWord: true)),
      ("sep", .month(9, isCommonWord: true)), ("sept", .month(9, isCommonWord: true)),
      ("oct", .month(10, isCommonWord: true)), ("nov", .month(11, isCommonWord: true)),
      ("dec", .month(12, isCommonWord: true)), ("jun", .month(6, isCommonWord: true)),
      ("jul", .month(7, isCommonWord: true)), ("mar", .month(3, isCommonWord: true))
    ]

  private static let factors: [(String, EnglishOpener)] =
    [("twice", .twice(2)), ("thrice", .twice(3))]
    + list("doubled|doubling|doubles|twofold|two-fold|double the|double its|double our|double their").map {
      ($0, .factor(2, over: 1))
    }
    + list(
      "tripled|tripling|trebled|threefold|three-fold|triple the|triple its|triple our|triple their"
    ).map { ($0, .factor(3, over: 1)) }
    + list("quadrupled|quadrupling|fourfold|four-fold").map { ($0, .factor(4, over: 1)) }
    + list("quintupled|fivefold|five-fold").map { ($0, .factor(5, over: 1)) }
    + [
      ("sixfold", .factor(6, over: 1)), ("sevenfold", .factor(7, over: 1)), ("eightfold", .factor(8, over: 1)),
      ("tenfold", .factor(10, over: 1)), ("ten-fold", .factor(10, over: 1)), ("hundredfold", .factor(100, over: 1))
    ]
    + [("double", .multiply(2)), ("triple", .multiply(3)), ("treble", .multiply(3)), ("quadruple", .multiply(4))]
    + list("halved|halving|halves|halve").map { ($0, .factor(1, over: 2)) }

  private static let vague: [(String, EnglishOpener)] =
    [
      ("several", .vague(3, 9, needsNoun: true)), ("a few", .vague(3, 9, needsNoun: true)),
      ("a couple of", .vague(2, 3, needsNoun: true)),
      ("a handful of", .vague(3, 9, needsNoun: true)), ("dozens", .vague(20, 99, needsNoun: false)),
      ("dozens of", .vague(20, 99, needsNoun: false)),
      ("scores of", .vague(20, 99, needsNoun: false)),
      ("tens of millions", .vague(20_000_000, 99_999_999, needsNoun: false)),
      ("tens of billions", .vague(20_000_000_000, 99_999_999_999, needsNoun: false)),
      ("several dozen", .vague(24, 99, needsNoun: false)), ("tens of", .vague(20, 99, needsNoun: true))
    ]
    + [("hundred", 100), ("thousand", 1000), ("million", 1_000_000), ("billion", 1_000_000_000)].flatMap {
      word, scale -> [(String, EnglishOpener)] in
      let interval = EnglishOpener.vague(2 * scale, 10 * scale - 1, needsNoun: false)
      let tens = EnglishOpener.vague(20 * scale, 100 * scale - 1, needsNoun: false)
      let hundreds = EnglishOpener.vague(200 * scale, 1000 * scale - 1, needsNoun: false)
      return [
        ("several \(word)", interval), ("a few \(word)", interval), ("\(word)s of", interval), ("\(word)s", interval),
        ("many \(word)s", interval),
        ("tens of \(word)s", tens), ("hundreds of \(word)s", hundreds), ("several hundred \(word)", hundreds),
        ("a few hundred \(word)", hundreds)
      ]
    }

  private static let zeros: [(String, EnglishOpener)] = list("no|zero|nil|none").map { ($0, .zero) }

  private static let parts: [(String, EnglishOpener)] =
    list("first|second|third|fourth").enumerated().flatMap { place, word in
      [" quarter", "-quarter"].map { (word + $0, .part(.quarter(place + 1))) }
    } + list("first half of the year|first half|first half-year").map { ($0, .part(.half(1))) }
    + list("second half of the year|second half|second half-year").map { ($0, .part(.half(2))) }
    + list("first nine months|first 9 months").map { ($0, .part(.firstQuarters(3))) }
    + list("first six months of the year|first 6 months of the year").map { ($0, .part(.half(1))) }
    + list("first three months of the year|first 3 months of the year").map { ($0, .part(.quarter(1))) }
    + [("first three quarters", .part(.firstQuarters(3))), ("first two quarters", .part(.firstQuarters(2)))]
    + list("phase i|phase one|phase 1").map { ($0, .ordinal(1)) }
    + list("phase ii|phase two|phase 2").map { ($0, .ordinal(2)) }
    + list("phase iii|phase three|phase 3").map { ($0, .ordinal(3)) }
    + list("phase iv|phase four|phase 4").map { ($0, .ordinal(4)) }

  private static let spans = list("past|last|next|coming|previous|preceding").flatMap { word in
    ["decade", "century"].map { ("\(word) \($0)", EnglishOpener.span) }
  }

  /// tier-3 cities, a tier 1 city.
  private static let tiers = ["1", "2", "3", "4", "5", "one", "two", "three", "four", "five"].flatMap { tier in
    [" ", "-"].flatMap { ["tier\($0)\(tier) cities", "tier\($0)\(tier) city"] }
  }

  private static let setPhrases = list(
    """
    one of|one of the|one another|one's|one-stop|one-on-one|one-to-one|one-off|one-time|one-way|one-size-fits-all|\
    one-sided|one-click|one click|one day|one by one|one thing|one side|one hand|one after another|one-third-party|\
    no one|the one|this one|that one|which one|each one|every one|any one|a one|one more|one and only|one way|\
    one only|one where|one that|one who|one which|one can|one is|one may|day one|number one|square one|two-way|\
    two-sided|two-thirds majority|two-tier|two-dimensional|three-dimensional|three-pronged|four-wheel|four-legged|\
    two-wheeled|five-star|four-star|three-star|three-tier|two-step|two-fold path|at first|first of all|first-hand|\
    first-class|first-rate|first-ever|first-aid|first aid|firstly|first name|first and foremost|first-come|\
    first-tier|first-line|first lady|first-time|first world|second-hand|second hand|second-tier|second to none|\
    second nature|second-generation|third-party|third party|third parties|third-parties|\
    a third party|third-tier|third world|third-generation|fourth-tier|fifth-tier|fourth-generation|\
    last mile|zero tolerance|zero-tolerance|net zero|net-zero|near-zero|zero-carbon|zero carbon|zero waste|\
    zero-waste|zero emission|zero-emission|zero emissions|zero-emissions|near zero|zero hunger|zero landfill|\
    zero-interest|zero interest|zero cost|zero-cost|ground zero|from zero|zero-day|zero-sum|zero-payment-day|\
    zero-contact|zero deforestation|zero-distance|no longer|no doubt|no matter|no need|no more|no less|no fewer|\
    no way|no other|no such|no means|no exception|no idea|no problem|no wonder|no time|no use|no reason|no access|\
    no choice|no later|no interest|no-deal|none of|none other|none the|seven-day|half-hearted|halfway|half-year|\
    half-yearly|half-life|half way|better half|half-blood|half of the sky|half the battle|half past|second thought|\
    second thoughts|big four|big five|group of twenty|forty winks|millionaire|billionaire|may day|april fool's|\
    quarter-final|a hundred percent sure|one belt|one belt one road|belt and road|one country|one-child|\
    one child policy|one party|one-year-old|one direction|at sixes and sevens|nine-to-five|catch-22|\
    twenty-first century|twenty-first|all-in-one|one-in-a-million|one in a million|two cents|double-edged|\
    double-digit|double digit|in the first place|for one thing|third country|third countries|third-country|as one|two sides of|on all fours|a few|\
    seven days a week|both sides|the two sides|the two parties|both parties|\
    five social insurances and one housing fund|five insurances and one fund|five social insurances and one fund|\
    five insurances and one housing fund|five social insurances and the housing fund|\
    five types of social insurance and one housing fund|five types of insurance and one fund|\
    six insurances and one fund|two sessions|the two sessions|three rural issues|three agricultural issues|\
    three meetings and one layer|three boards and one management|three wastes|three simultaneities|\
    three simultaneous|one country, two systems|one country two systems|one belt, one road|one village, one product|\
    one village one product|double 11|double eleven|double 12|double twelve|double first-class|two-child|three-child|\
    three-in-one|two-in-one|five-in-one|level 3 protection|level three protection|level-3 protection|\
    level 3 mlps|mlps level 3|grade 3 protection|level 3 classified protection|three guarantees|\
    thousands of households|millions of households|first mover|first priority|first choice|first step|first responders|first responder|six sigma|thousands of miles away
    """)
}
