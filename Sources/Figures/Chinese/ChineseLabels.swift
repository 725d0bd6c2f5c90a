extension ChineseReading {
  /// Section numbers and list numbers: `2.1 治理`, `1. 市场`, `05 人才` at the head of a text, `2、环境` and `(2)` anywhere.
  func isNumbering(_ run: DigitRun) -> Bool {
    guard !run.isGrouped, run.wholeDigits <= 2, run.fractionDigits <= 2 else { return false }
    let next = text[run.end]
    let after = numerals.skippingSpaces(run.end)
    if isListed(run) { return true }
    if isAtHead(run.cells.lowerBound) {
      let isListed =
        next == UInt16(UInt8(ascii: ".")) || next == 0x3001 || next == UInt16(UInt8(ascii: ")")) || next == 0x09
      if run.fractionDigits == 0, isListed || text[after] == DigitPattern.Sign.slash { return true }
    }
    guard isSpaceUnit(next), opensTitle(after), !isMeasured(run, at: after) else { return false }
    return isAtHead(run.cells.lowerBound)
      || isSpaceUnit(text[run.cells.lowerBound - 1]) && (run.fractionDigits > 0 || text.isCapital(after))
  }

  /// A few characters and nothing else up to the end.
  private func isTitle(at place: Int) -> Bool {
    text.count - place <= 12 && (place..<text.count).allSatisfy { isHanUnit(text[$0]) }
  }

  /// A title in either language: `3 治理`, `治理 3 Governance`.
  private func opensTitle(_ place: Int) -> Bool {
    isHanUnit(text[place]) || text.isCapital(place) && isLetterUnit(text[place + 1]) && !text.isCapital(place + 1)
  }

  private func isListed(_ run: DigitRun) -> Bool {
    let before = text[run.cells.lowerBound - 1]
    guard run.fractionDigits == 0 else { return false }
    return isSpaceUnit(before) && text[run.end] == 0x3001 && isHanUnit(text[run.end + 1]) || text.isListMark(run)
  }

  private func isAtHead(_ place: Int) -> Bool {
    let before = Leading.skippingSpaces(before: place, in: text, floor: 0)
    return before == 0 || text[place - 1] == 0x09 || text[place - 1] == UInt16(UInt8(ascii: "(")) && before <= 1
  }

  /// Whether a scale or a unit follows that a decimal can measure; half a company is none.
  private func isMeasured(_ run: DigitRun, at place: Int) -> Bool {
    if numerals.scale(at: place) != nil { return true }
    let unit = vocabulary.units.longest(in: text, at: place)?.value
    if run.fractionDigits > 0 { return unit?.isMeasure ?? false || unit?.unit?.code.text == "{point}" }
    if isTitle(at: place), isAtHead(run.cells.lowerBound) { return unit?.unit != nil && unit?.isNoun == false }
    return unit?.unit != nil || ChineseSigns.odd.contains(text[place])
      || noun(after: place, reach: 6, only: .any) != nil
  }

  /// Digits that name something: 图1, 3号楼, 2.0版, 500强, 24小时热线.
  mutating func readLabel(_ run: DigitRun) -> Int? {
    let after = numerals.skippingSpaces(run.end)
    if let label = ChineseLabels.after.longest(in: text, at: after), label.value || run.mantissa == 24 {
      return emitLabel(run, to: label.end)
    }
    if isVersion(run, after) || isCallingCode(run, after) || isServiceNumber(run, after) || endsQuotedName(run) {
      return emitCode(run.cells)
    }
    guard run.fractionDigits == 0 || isSection(run, after), !run.isGrouped else { return nil }
    if isStorey(run, after) { return emitCode(run.cells.lowerBound..<after + 1) }
    let before = Leading.skippingSpaces(before: run.cells.lowerBound, in: text, floor: floor)
    guard let label = ChineseLabels.before.longest(in: text, before: before, floor: floor),
      label.value || run.wholeDigits <= 3,
      vocabulary.units.longest(in: text, at: after)?.value.unit == nil
    else { return nil }
    return emitCode(run.cells.lowerBound..<(label.value ? endOfGroups(run) : run.end))
  }

  /// 图3：30家, 情景2：1.2亿: digits before a colon that neither a time nor a ratio follows.
  func isNumberOfWhatFollows(_ run: DigitRun) -> Bool {
    guard let next = DigitRun(in: text, at: run.end + 1), run.wholeDigits <= 3, !run.isGrouped else { return false }
    let before = Leading.skippingSpaces(before: run.cells.lowerBound, in: text, floor: floor)
    let isLabelled = ChineseLabels.before.longest(in: text, before: before, floor: floor).map { !$0.value } ?? false
    return isLabelled || isSection(run, run.end) || isHanUnit(text[before - 1]) && isAmount(next)
  }

  /// Whether its writing alone tells an amount: groups of three digits, a scale, a percentage.
  private func isAmount(_ run: DigitRun) -> Bool {
    let place = numerals.skippingSpaces(run.end)
    return run.isGrouped || numerals.scale(at: place) != nil
      || vocabulary.units.longest(in: text, at: place)?.value.kind == .percent
  }

  /// 表3.2, 可持续发展目标7.2.
  private func isSection(_ run: DigitRun, _ after: Int) -> Bool {
    let before = Leading.skippingSpaces(before: run.cells.lowerBound, in: text, floor: floor)
    return run.fractionDigits <= 2 && ChineseLabels.beforeSection.longest(in: text, before: before, floor: floor) != nil
  }

  /// A座12层: part of an address, where a building stands before it.
  private func isStorey(_ run: DigitRun, _ after: Int) -> Bool {
    let before = Leading.skippingSpaces(before: run.cells.lowerBound, in: text, floor: 0)
    return text[after] == Han.storey && run.wholeDigits <= 2 && HanSet.beforeStorey.contains(text[before - 1])
  }

  /// +86, as no measure follows it.
  private func isCallingCode(_ run: DigitRun, _ after: Int) -> Bool {
    text[run.cells.lowerBound - 1] == Han.plus && vocabulary.units.longest(in: text, at: after) == nil
  }

  /// 95188, 12345: the short numbers of service lines, where they count nothing.
  private func isServiceNumber(_ run: DigitRun, _ after: Int) -> Bool {
    guard run.wholeDigits == 5, !run.isGrouped, run.fractionDigits == 0,
      vocabulary.units.longest(in: text, at: after)?.value.unit == nil
    else { return false }
    return (95_000...96_999).contains(Int(run.mantissa)) || (12_300...12_399).contains(Int(run.mantissa))
  }

  /// “扶贫100”: digits at the end of a name in quotation marks.
  private func endsQuotedName(_ run: DigitRun) -> Bool {
    guard text[run.end] == 0x201D || text[run.end] == 0x300D, isHanUnit(text[run.cells.lowerBound - 1]) else {
      return false
    }
    for place in stride(from: run.cells.lowerBound - 2, through: max(0, run.cells.lowerBound - 10), by: -1) {
      if text[place] == 0x201C || text[place] == 0x300C { return true }
      if !isHanUnit(text[place]) { return false }
    }
    return false
  }

  /// 互联网2.0, 2.0时代: a single digit, a nought after the point, and nothing that it could measure.
  private func isVersion(_ run: DigitRun, _ after: Int) -> Bool {
    guard run.fractionDigits == 1, run.mantissa % 10 == 0 else { return false }
    let before = text[run.cells.lowerBound - 1]
    return run.wholeDigits == 1 && run.mantissa > 0 && (isHanUnit(before) || isHanUnit(text[after]))
      && numerals.scale(at: after) == nil && vocabulary.units.longest(in: text, at: after)?.value.unit == nil
  }
}

enum ChineseLabels {
  /// True for those that any number of digits may follow.
  static let before = PhraseTable(
    [
      "图", "表", "附录", "附表", "附件", "附图", "注", "图表", "第", "步骤", "案例", "议题", "目标", "公式", "方案", "情形", "专栏", "阶段", "类别",
      "范围", "范畴",
      "条款", "东经", "西经", "北纬", "南纬", "支柱", "原则", "国道", "章节", "会议室", "房间", "展位"
    ].map { ($0, false) }
      + [
        "波音", "空客", "页码", "版本", "编号", "信箱", "邮编", "邮政编码", "传真", "电话", "热线", "拨打", "致电", "客服电话", "股票代码", "证券代码", "代码",
        "编码", "序号",
        "代码：", "邮编：",
        "电话：", "热线："
      ].map { ($0, true) }, .backward)

  static let beforeSection = PhraseTable(
    ["图", "表", "附录", "附表", "附图", "附注", "条款", "章节", "发展目标"].map { ($0, true) }, .backward)

  /// True for words that any number may name, false for those that only 24 does: 24小时热线, but 2小时服务.
  static let after = PhraseTable(
    words(
      "强 百强 类区 类标准 类水 类功能区 号楼 号线 号文 号令 号公告 号 号院 号地块 号机组 号井 版 楼 室 座机 路公交 国道 会议室 教室 诊室 病房 机房 度评估 时代 型 式 号决议 年期国债", true)
      + services.map { ("小时" + $0, false) } + goals.map { ($0, true) } + nodes.map { ($0, true) })

  /// 3nm制程: the name of a generation of chips.
  private static let nodes = ["nm", "纳米"].flatMap { unit in
    "制程 工艺 芯片 节点 先进 及以下 技术".split(separator: " ").map { unit + $0 }
  }

  private static let services = """
    热线 客服 服务 在线 值班 值守 不间断 全天候 待命 制 投诉 无休 自助 应急 监控 举报 咨询 巡检 巡逻 运行 开放 营业 保障 响应 安保 守护 陪伴 连续 轮班 畅通 专人 人工 客户 电话 监测 安防 急救 医疗 滚动 不打烊 循环
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  private static func words(_ list: String, _ value: Bool) -> [(String, Bool)] {
    list.split(separator: " ").map { (String($0), value) }
  }

  /// 1.5℃目标: a name for a goal.
  private static let goals = ["℃", "°c", "摄氏度", "度"].flatMap { unit in
    "目标 温控 控温 路径 情景 情境 温升 升温 限值 气候".split(separator: " ").map { "\(unit)\($0)" }
  }
}
