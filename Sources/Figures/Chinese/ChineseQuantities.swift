import Values

extension ChineseReading {
  /// The beginning of a figure: its number with what stands before it.
  func draft(_ number: WrittenNumber) -> FigureDraft {
    let leading = Leading(before: number.cells.lowerBound, in: text, floor: floor, vocabulary.leading)
    return FigureDraft(number, leading: leading)
  }

  /// A number of which everything else is still to be read: unit, range, qualifier after it.
  mutating func readQuantity(_ number: WrittenNumber) -> Int {
    var draft = draft(number)
    takeUnit(&draft)
    takeUpperEnd(&draft)
    if endsPeriod(draft) { return draft.end }
    return isFigure(draft) ? finish(&draft) : passOver(draft)
  }

  /// Reads what follows the unit and adds the figure.
  mutating func finish(_ draft: inout FigureDraft) -> Int {
    takeDenominator(&draft)
    takeTrailing(&draft)
    takeComparative(&draft)
    draft.isBracketed = text.isBracketed(draft.leading.wordsStart, floor: floor)
    if text.isInAccountBrackets(draft, setting) { draft.leading.isNegative = true }
    if draft.unit?.kind == .multiple, draft.factor == nil { draft.factor = factor(of: draft) }
    if draft.isPlainAmount { draft.isRate = isRate(draft) }
    takeSubstances(&draft)
    let end = max(draft.end, trailingEnd(draft))
    guard draft.convert() else { return end }
    figures.append(draft.figure(in: text))
    let start = draft.leading.start
    if draft.lendsUnit { shareUnit(scale: draft.number.scale) { $0.isAnnounced(before: start) } }
    floor = draft.end
    return end
  }

  /// 截至3月31日止三个月, 截至6月30日的六个月: a period, told by its date.
  private func endsPeriod(_ draft: FigureDraft) -> Bool {
    guard draft.kind == .duration, let last = figures.last, last.kind == .date, draft.qualifier == .exact else {
      return false
    }
    let between = text.written(bytes: last.range.upperBound..<text.start(of: draft.number.cells.lowerBound))
    if ["止", "止的", "止之"].contains(between) { return true }
    guard ["", "的"].contains(between) else { return false }
    let start = last.range.lowerBound
    return ["截至", "截止"].contains(text.written(bytes: max(0, start - 6)..<start))
  }

  /// 分别 in the clause before a list.
  private func isAnnounced(before start: Int) -> Bool {
    for place in stride(from: start - 2, through: max(0, start - 60), by: -1)
    where text[place] == Han.share && text[place + 1] == Han.other {
      return true
    }
    return false
  }

  /// 每百公里5.6升, 单位产值能耗0.5吨标准煤.
  private mutating func isRate(_ draft: FigureDraft) -> Bool {
    if text[draft.end] == DigitPattern.Sign.slash { return true }
    return rates.find(at: draft.leading.start, in: text) { [text] in $0.contains { Self.isOfRates($0, in: text) } }
  }

  private static func isOfRates(_ place: Int, in text: FigureText) -> Bool {
    switch text[place] {
    case Han.each, Han.mean: true
    case Han.single: text[place + 1] == Han.position
    case Han.strong: text[place + 1] == Han.degree
    case Han.ton: opensWord(place, in: text)
    case Han.tenThousand: text[place + 1] == Han.yuan && opensWord(place, in: text)
    case Han.degree: text[place + 1] == Han.electric && opensWord(place, in: text)
    default: false
    }
  }

  /// 吨钢综合能耗, 万元产值能耗, 度电成本: a unit with no number before it.
  private static func opensWord(_ place: Int, in text: FigureText) -> Bool {
    let before = text[place - 1]
    return !isWordUnit(before) && !isSpaceUnit(before) && ChineseSigns.digit(before) == nil
      && !ChineseSigns.isMultiplier(before) && !HanSet.insideNumber.contains(before)
  }

  // MARK: Unit

  private func takeUnit(_ draft: inout FigureDraft) {
    if text[draft.end] == Han.plus, !isDigitUnit(text[draft.end + 1]) {
      draft.trailing = .atLeast
      draft.end += 1
    }
    let place = numerals.skippingSpaces(draft.end)
    if let span = unitAfterPiece(at: place, of: draft.number) {
      (draft.number, draft.unit, draft.end) = span
    } else if let unit = unit(at: place, of: draft.number, after: draft.leading.start) {
      (draft.unit, draft.end) = (unit.word, unit.end)
      takeNoun(&draft, reach: 0)
      takeRemainder(&draft)
    } else if let unit = tenths(at: place, draft) ?? daysWithin(at: place, of: draft.number) {
      (draft.unit, draft.end) = (unit.word, unit.end)
      takeRemainder(&draft)
    } else if let end = otherMeasure(at: place, draft) {
      draft.unit = ChineseUnits.word("{thing}", .count)
      draft.noun = text.written(place..<end)
      draft.end = end
    } else {
      takeNoun(&draft, reach: draft.number.isInWords && draft.number.digits.count < 2 ? 0 : 6)
    }
  }

  /// 12朵: the end of a measure word of things that no unit is kept for.
  private func otherMeasure(at place: Int, _ draft: FigureDraft) -> Int? {
    guard draft.leading.currency == nil, let found = ChineseWords.otherMeasures.longest(in: text, at: place),
      found.value
    else { return nil }
    return found.end
  }

  /// The unit that begins there; `start` is where its number or what precedes it does.
  func unit(at place: Int, of number: WrittenNumber? = nil, after start: Int) -> (word: UnitWord, end: Int)? {
    let known = vocabulary.units.longest(in: text, at: place)
    if let capital = UnitSymbols.capital(at: place, in: text), capital.end >= known?.end ?? 0 { return capital }
    guard let found = known else {
      return degree(at: place, of: number, before: start)
    }
    guard let unit = found.value.unit == nil ? measureWord(at: place) : found else { return nil }
    if text[place] == Han.lump, unit.end == place + 1, countsPieces(unit.end) { return (ChineseUnits.piece, unit.end) }
    guard fitsCase(unit.value, place), !isLetterUnit(text[place]) || !isWordUnit(text[unit.end]) else { return nil }
    if text.isTraditional, unit.end == place + 1, text[place] == Han.yuan || text[place] == Han.round {
      return (UnitWord(unit: Money.unit("XXX"), kind: .currency), unit.end)
    }
    return (unit.value, unit.end)
  }

  /// 三块电表, 一块田: pieces of what is named. 三块五, 三块左右 and 三块的苹果 are money.
  private func countsPieces(_ end: Int) -> Bool {
    isHanUnit(text[end]) && !HanSet.afterMoney.contains(text[end]) && !isNumeral(text[end])
  }

  /// 家, 名, 人 are measure words even where 家具, 名列, 人工 would be words too: 50家具有资格的机构.
  private func measureWord(at place: Int) -> (value: UnitWord, end: Int)? {
    ChineseWords.freeUnits.longest(in: text, at: place).flatMap { word in
      vocabulary.units.value(of: place..<word.end, in: text).map { ($0, word.end) }
    }
  }

  private func fitsCase(_ word: UnitWord, _ place: Int) -> Bool {
    switch word.letterCase {
    case .any: true
    case .lower: !text.isCapital(place)
    case .upper: text.isCapital(place)
    }
  }

  /// 度 is a kilowatt-hour where electricity is spoken of or many are counted, a degree where warmth is.
  private func degree(at place: Int, of number: WrittenNumber?, before start: Int) -> (word: UnitWord, end: Int)? {
    if text[place] == Han.degree, isTimes(place) { return (ChineseUnits.word("{time}", .count), place + 1) }
    guard text[place] == Han.degree, !isHanUnit(text[place + 1]) || text[place + 1] == Han.electric else { return nil }
    if text[start] == Han.nought, text[start + 1] == Han.lower {
      return (ChineseUnits.word("Cel", .measure), place + 1)
    }
    if let number, number.scale >= 4 { return (ChineseUnits.word("kW.h", .measure), place + 1) }
    for cell in stride(from: start - 1, through: max(0, start - 14), by: -1) {
      if text[cell] == Han.electric { return (ChineseUnits.word("kW.h", .measure), place + 1) }
      if text[cell] == Han.warm || text[cell] == Han.heat { return (ChineseUnits.word("Cel", .measure), place + 1) }
    }
    return nil
  }

  /// 两度获奖: how often, where a verb follows one small numeral.
  private func isTimes(_ place: Int) -> Bool {
    guard let digit = ChineseSigns.digit(text[place - 1]), (2...9).contains(digit), !isNumeral(text[place - 2]) else {
      return false
    }
    return isHanUnit(text[place + 1]) && !HanSet.afterDegree.contains(text[place + 1])
  }

  /// 两个半月, 3个多小时: a half or something more between 个 and its unit.
  func unitAfterPiece(at place: Int, of number: WrittenNumber) -> (WrittenNumber, UnitWord, Int)? {
    guard text[place] == Han.piece, let unit = ChineseUnits.afterPiece.longest(in: text, at: place + 2) else {
      return nil
    }
    if text[place + 1] == Han.half { return number.addingHalf.map { ($0, unit.value, unit.end) } }
    guard ChineseSigns.odd.contains(text[place + 1]) else { return nil }
    var odd = number
    odd.isOdd = true
    return (odd, unit.value, unit.end)
  }

  // MARK: Noun

  /// The thing that is counted, right after a measure word, or within reach of a number without one: 1300万视障人士.
  private func takeNoun(_ draft: inout FigureDraft, reach: Int) {
    guard draft.unit == nil || draft.unit?.kind == .count, draft.leading.currency == nil,
      let noun = noun(after: draft.end, reach: reach, only: .any)
    else { return }
    if let own = draft.unit?.unit, noun.unit.unit?.code.text == "{person}", !own.canCountPeople { return }
    if let own = draft.unit?.unit?.quantity, own.isClass {
      if own == noun.unit.unit?.quantity { draft.noun = text.written(noun.cells) }
      return
    }
    draft.noun = text.written(noun.cells)
    draft.unit = noun.unit
    if reach > 0, noun.cells.lowerBound == numerals.skippingSpaces(draft.end) { draft.end = noun.cells.upperBound }
  }

  enum NounSort { case any, cases }

  func noun(after end: Int, reach: Int, only sort: NounSort) -> (unit: UnitWord, cells: Range<Int>)? {
    var place = numerals.skippingSpaces(end)
    if text[place] == Han.of { place = numerals.skippingSpaces(place + 1) }
    for offset in 0...reach {
      let cell = place + offset
      let isStop = sort == .any && offset > 0 && ChineseWords.beforeNoun.contains(text[cell])
      guard isHanUnit(text[cell]), !isStop else { return nil }
      let table = sort == .any ? vocabulary.nouns : ChineseUnits.caseNouns
      if let noun = table.longest(in: text, at: cell), offset == 0 || noun.end > cell + 1 {
        return (noun.value, cell..<noun.end)
      }
    }
    return nil
  }

  // MARK: Denominator

  /// 吨/万元, kWh/m²: a measure for each of something, but never by time.
  private func takeDenominator(_ draft: inout FigureDraft) {
    guard text[draft.end] == DigitPattern.Sign.slash, draft.unit?.kind == .measure || draft.unit?.kind == .currency,
      let above = draft.unit?.unit
    else { return }
    let scale = numerals.scale(at: draft.end + 1)
    guard let below = vocabulary.units.longest(in: text, at: scale?.end ?? draft.end + 1), let part = below.value.unit,
      below.value.multiplier == nil, part.quantity != .measure("s")
    else { return }
    let code = Quotient.code(above, over: part, scale: scale?.exponent ?? 0)
    guard let unit = code.flatMap({ UnitCatalogue.builtIn.unit($0) }) else { return }
    draft.unit = UnitWord(unit: unit, kind: .measure, multiplier: draft.unit?.multiplier, isQuotient: true)
    draft.end = below.end
  }
}
