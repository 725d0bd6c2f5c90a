import Values

/// A qualifier as a word of the language.
struct QualifierWord: Sendable {
  var qualifier: Qualifier
  /// Names the most there was and bounds nothing: 高达, as many as.
  var isCeiling = false
  /// Before a span of time it means "the past": 近三年, over the past three years.
  var isPastBeforeTime = false
  /// What it bounds, where its word is common in other senses.
  var reach = Reach.all
  /// Bounds only the number right behind it: some 30 people, but some of the 30 people.
  var touches = false
  /// Before an article and a span it says by what: under a 12-year agreement.
  var isPreposition = false
  /// Before a few things it names a subject: "this chapter is about four partners".
  var isSubjectBeforeCount = false
  /// After a figure it compares that figure: "5 % more than three years ago".
  var comparesFigures = false

  enum Reach {
    case all
    /// No span of time: 产量过300万吨, but 已过三年.
    case amounts
    /// A bare scale, 过亿; and amounts where it opens a clause: 过80%的客户, but 服务过300家客户.
    case bareScales
  }

  init(
    _ qualifier: Qualifier, isCeiling: Bool = false, isPastBeforeTime: Bool = false, reach: Reach = .all,
    isPreposition: Bool = false, touches: Bool = false,
    isSubjectBeforeCount: Bool = false, comparesFigures: Bool = false
  ) {
    (self.qualifier, self.isCeiling) = (qualifier, isCeiling)
    self.isPastBeforeTime = isPastBeforeTime
    (self.reach, self.isPreposition, self.touches) = (reach, isPreposition, touches)
    self.isSubjectBeforeCount = isSubjectBeforeCount
    self.comparesFigures = comparesFigures
  }

  /// A verb of saving, which bounds nothing: a share that is saved is a decline, an amount is one of its own.
  var isSaving = false
  static let saving: QualifierWord = {
    var word = QualifierWord(.exact)
    word.isSaving = true
    return word
  }()

  /// A longer word in which a qualifier's letters mean something else: 节约, 通过, 最近.
  static let noQualifier = QualifierWord(.exact)
}

extension Qualifier {
  /// Two qualifiers on one figure are one, the narrower.
  func narrowed(by other: Qualifier) -> Qualifier {
    width <= other.width ? self : other
  }

  private var width: Int {
    switch self {
    case .odd: 0
    case .moreThan: 1
    case .atLeast: 2
    case .nearly: 3
    case .lessThan: 4
    case .atMost: 5
    case .about: 6
    case .exact: 7
    }
  }
}

/// The words of a language that may stand right before a number, each table read from the number backwards.
final class LeadingTables: Sendable {
  let qualifiers: PhraseTable<QualifierWord>
  /// Words that may stand between qualifier or direction and number. True for those that name a level, not a change.
  let connectors: PhraseTable<Bool>
  let directions: PhraseTable<Figure.Direction>
  /// Whether words end at spaces.
  let hasWordBoundaries: Bool
  /// What all of them end with, so that most places are passed over at one look.
  private let endings: WordEndings

  init(
    qualifiers: [(String, QualifierWord)], connectors: [(String, Bool)], directions: [(String, Figure.Direction)],
    savings: [String], hasWordBoundaries: Bool
  ) {
    let savings = savings.map { ($0, QualifierWord.saving) }
    self.qualifiers = PhraseTable(qualifiers + savings, .backward)
    self.connectors = PhraseTable(connectors, .backward)
    self.directions = PhraseTable(directions, .backward)
    self.hasWordBoundaries = hasWordBoundaries
    let words = qualifiers.map(\.0) + connectors.map(\.0) + directions.map(\.0) + savings.map(\.0)
    endings = WordEndings(of: words + Leading.signs + Money.wordsBefore)
  }

  /// Whether a word of theirs, a sign or a currency may end there.
  func mayEnd(before end: Int, in text: FigureText, floor: Int) -> Bool {
    end > floor && endings.mayEnd(before: end, in: text, floor: floor)
  }
}

/// What stands before a number and belongs to it.
struct Leading {
  /// Where the figure begins: at its currency or sign, else at its number.
  var start: Int
  var currency: Unit?
  var isNegative = false
  var qualifier: QualifierWord?
  var direction: Figure.Direction?
  /// 节约25%, saved 25 %.
  var isSaving = false
  /// 增长到, rose to: the number is a level, not the change.
  var isLevel = false
  /// Where all that belongs to it begins.
  var wordsStart: Int

  init(before number: Int, in text: FigureText, floor: Int, _ tables: borrowing LeadingTables) {
    (start, wordsStart) = (number, number)
    let end = Self.skippingSpaces(before: number, in: text, floor: floor)
    guard tables.mayEnd(before: end, in: text, floor: floor) else { return }
    takeSign(in: text, floor: floor)
    takeCurrency(in: text, floor: floor, tables)
    takeSign(in: text, floor: floor)
    wordsStart = start
    takeWords(in: text, floor: floor, tables)
  }

  private mutating func takeSign(in text: FigureText, floor: Int) {
    guard start > floor, MinusSign.isSign(text[start - 1]) else {
      return takeSignInWords(in: text, floor: floor)
    }
    guard MinusSign.stands(at: start - 1, in: text) else { return }
    start -= 1
    isNegative = true
  }

  /// 零下20℃, minus 3 %.
  private mutating func takeSignInWords(in text: FigureText, floor: Int) {
    let end = Self.skippingSpaces(before: start, in: text, floor: floor)
    guard let word = Self.minus.longest(in: text, before: end, floor: floor),
      !isLetterUnit(text[word.start]) || !isWordUnit(text[word.start - 1])
    else { return }
    (start, isNegative) = (word.start, word.value)
  }

  /// False for words that end like a minus and are none.
  private static let minus = PhraseTable<Bool>(MinusSign.words.map { ($0, true) }, .backward)
  static let signs = MinusSign.words + ["-", "–"]

  private mutating func takeCurrency(in text: FigureText, floor: Int, _ tables: LeadingTables) {
    let end = Self.skippingSpaces(before: start, in: text, floor: floor)
    guard let money = Money.before.longest(in: text, before: end, floor: floor) else { return }
    guard !isLetterUnit(text[money.start]) || !isWordUnit(text[money.start - 1]) else { return }
    (currency, start) = (money.value, money.start)
  }

  private mutating func takeWords(in text: FigureText, floor: Int, _ tables: LeadingTables) {
    var place = start
    for _ in 0..<6 {
      let end = Self.skippingSpaces(before: place, in: text, floor: floor)
      guard tables.mayEnd(before: end, in: text, floor: floor) else { break }
      if let word = tables.qualifiers.longest(in: text, before: end, floor: floor),
        tables.isWhole(word.start, in: text)
      {
        if word.value.isSaving {
          (isSaving, place) = (true, word.start)
          takeLimit(&place, in: text, floor: floor, tables)
          break
        }
        if word.value.touches, place < start { break }
        take(word.value, opensClause: !isHanUnit(text[word.start - 1]))
        place = word.start
      } else if direction == nil, let word = tables.directions.longest(in: text, before: end, floor: floor),
        tables.isWhole(word.start, in: text)
      {
        direction = word.value
        place = word.start
        takeLimit(&place, in: text, floor: floor, tables)
        break
      } else if let word = tables.connectors.longest(in: text, before: end, floor: floor),
        tables.isWhole(word.start, in: text)
      {
        isLevel = isLevel || word.value
        place = word.start
      } else {
        break
      }
    }
    wordsStart = place
  }

  /// 约下降8%, 至少减少20%: about or a limit, with the verb of change between it and the number.
  private mutating func takeLimit(_ place: inout Int, in text: FigureText, floor: Int, _ tables: LeadingTables) {
    let end = Self.skippingSpaces(before: place, in: text, floor: floor)
    guard qualifier == nil, let word = tables.qualifiers.longest(in: text, before: end, floor: floor),
      [.about, .atLeast, .atMost].contains(word.value.qualifier), !word.value.isSubjectBeforeCount,
      tables.isWhole(word.start, in: text)
    else { return }
    take(word.value, opensClause: false)
    place = word.start
  }

  private mutating func take(_ word: QualifierWord, opensClause: Bool) {
    var word = word
    if opensClause, word.reach == .bareScales { word.reach = .amounts }
    guard let present = qualifier else { return qualifier = word }
    var both = present
    both.qualifier = present.qualifier.narrowed(by: word.qualifier)
    both.isCeiling = present.isCeiling || word.isCeiling
    qualifier = both
  }

  @inline(__always)
  static func skippingSpaces(before end: Int, in text: FigureText, floor: Int) -> Int {
    var end = end
    while end > floor, isSpaceUnit(text[end - 1]) { end -= 1 }
    return end
  }
}

extension LeadingTables {
  /// Whether a word that begins there is not the end of a longer one.
  fileprivate func isWhole(_ start: Int, in text: FigureText) -> Bool {
    !hasWordBoundaries || !isLetterUnit(text[start]) || !isWordUnit(text[start - 1])
  }
}
