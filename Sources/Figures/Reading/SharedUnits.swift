import Values

extension Unit {
  /// 份, 台 and the like count no people: 80万份用户反馈 are answers.
  var canCountPeople: Bool { !["{piece}", "{copy}", "{device}", "{order}", "{case}", "{course}"].contains(code.text) }
}

extension FigureReading {
  /// 分别为1.2、3.4和56.7万吨; "1.2, 3.4 and 56.7 million tonnes, respectively": the last number of an announced list lends
  /// its scale and unit to those before it.
  mutating func shareUnit(scale: Int, isAnnounced: (Self) -> Bool) {
    guard figures.count > 1, figures[figures.count - 2].isBareNumber, isAnnounced(self),
      let power = ExactNumber(1, exponent: scale)
    else { return }
    let last = figures[figures.count - 1]
    var place = figures.count - 2
    while place >= 0, figures[place].isBareNumber, isJoined(figures[place].range, figures[place + 1].range) {
      figures[place].takeUnit(of: last, times: power)
      place -= 1
    }
  }

  private func isJoined(_ figure: Range<Int>, _ next: Range<Int>) -> Bool {
    let between = text.written(bytes: figure.upperBound..<next.lowerBound)
    return ["、", "和", "及", "与", "以及", ", ", " and ", ", and ", "和 ", " 和 ", "，"].contains(between)
  }
}

extension Figure {
  fileprivate mutating func takeUnit(of last: Figure, times power: ExactNumber) {
    guard let value = try? value.multiplied(by: power), let step = try? step.multiplied(by: power) else { return }
    (self.value, self.step) = (value, step)
    (unit, kind, noun) = (last.unit, last.kind, last.noun)
  }
}
