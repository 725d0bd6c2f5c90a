import Figures
import Testing

/// What words and signs around a number make of it.
@Suite struct FigureContextTests {
  @Test(arguments: [
    LabelledSentence("⟦0.4⟧ per 200,000 hours worked, ⟦12 g⟧ of salt per 60 kg bag", "0.4 -", "12 g"),
    LabelledSentence("Fees grew by ⟦£12m⟧ to ⟦£96m⟧.", "12000000 GBP up", "96000000 GBP"),
    LabelledSentence("Costs fell by ⟦2 to 4%⟧.", "2..4 % down"),
    LabelledSentence("The margin was (⟦4.2⟧), restated from (⟦3.1⟧).", "-4.2 -", "-3.1 -"),
    LabelledSentence("The site scored well (⟦4.2⟧).", "4.2 -"),
    LabelledSentence("Yields ranged from ⟦1.2 to 1.9 tonnes per hectare⟧.", "1.2..1.9 t/har"),
    LabelledSentence("a moisture of ⟦8.5%⟧ ± 0.5%", "8.5 %"), LabelledSentence("accurate to ±⟦2%⟧", "2 %"),
    LabelledSentence("a tutor to pupil ratio of ⟦1:8⟧", "0.125 1"),
    LabelledSentence("Store ⟦90 ML⟧ or ⟦90 mL⟧; ship ⟦3 Mt⟧ or ⟦3 Mt CO2e⟧.", "90 ML", "90 mL", "3 Mt", "3 Mt{CO2e}"),
    LabelledSentence("nobody under the age of ⟦18⟧", "18 a less-than"),
    LabelledSentence("over the ⟦past decade⟧", "10 a"), LabelledSentence("rose ⟦2.4-fold⟧", "2.4 1 up ×2.4"),
    LabelledSentence("⟦4 per thousand⟧", "0.4 %"), LabelledSentence("⟦35 mg/Nm³⟧", "35 mg/m3"),
    LabelledSentence("a dividend of HK⟦20.5 cents⟧ and ⟦14p⟧", "0.205 HKD", "0.14 GBP"),
    LabelledSentence("Leaks\t⟦0⟧\t⟦2⟧", "0 -", "2 -"), LabelledSentence("Fatalities were ⟦zero⟧.", "0 -"),
    LabelledSentence("net profit of ⟦€3m⟧", "3000000 EUR up"),
    LabelledSentence("A fee of ⟦RMB 13,800,000,000⟧ and ⟦RMB13800000000⟧", "13800000000 CNY", "13800000000 CNY"),
    LabelledSentence("Board Members ⟦12⟧", "12 -"), LabelledSentence("staff work ⟦8 hours⟧ a day", "8 h")
  ])
  func englishWordsAroundANumber(sentence: LabelledSentence) { expectFigures(sentence, in: .english) }

  @Test(arguments: [
    "in FY2021/22 and FY21-22", "the 12 months to June and the six months to 30 June 2023", "a 1-in-50-year storm",
    "the 30 by 30 target", "the RCP 4.5 path", "chips made by a 5nm process", "moored the Morning Star 7 overnight",
    "stored in Hall 5 and near Junction 21", "open 24 hours a day, 365 days a year", "Call 13812345678 for help.",
    "Tel: 2345 6789", "won the cup 5–2", "certified to IATF 16949 again", "at Gates 2 to 7",
    "the hotline 400 555 0199", "beside the Five Lakes park", "a hall of 6 x 8 m", "a 2-in-1 device",
    "Contents\nStrategy 4\nPeople 18\nData 102"
  ])
  func englishDigitsThatCountNothing(text: String) {
    #expect(FigureReader(language: .english).read(text).filter(\.isCounted).isEmpty)
  }

  @Test(arguments: [
    LabelledSentence("至少投入⟦3亿元⟧，至少有⟦120人⟧参加。", "300000000 CNY at-least", "120 {person} at-least"),
    LabelledSentence("董事会每年至少召开⟦4次⟧会议，能耗至少下降⟦5%⟧。", "4 {time} at-least", "5 % at-least down"),
    LabelledSentence("最多安排⟦20人⟧。", "20 {person} at-most"),
    LabelledSentence("工伤损失⟦126日⟧。", "126 d"), LabelledSentence("医护比为⟦1:2⟧。", "0.5 1"),
    LabelledSentence("泄漏事件为⟦零⟧。", "0 -"), LabelledSentence("由(⟦3.1⟧)升至(⟦4.2⟧)", "-3.1 -", "-4.2 -"),
    LabelledSentence("含水率⟦8.5%⟧±0.5%，误差±⟦2%⟧。", "8.5 %", "2 %"),
    LabelledSentence("合同额⟦13800000000元⟧。", "13800000000 CNY"),
    LabelledSentence("合同额共⟦13800000000 元⟧。", "13800000000 CNY"), LabelledSentence("董事人数 ⟦12⟧", "12 -"),
    LabelledSentence("處理⟦30兆升⟧污水。", "30 ML")
  ])
  func chineseWordsAroundANumber(sentence: LabelledSentence) { expectFigures(sentence, in: .chinese) }

  @Test(arguments: [
    LabelledSentence("图3：⟦30家⟧企业", "30 {company}"), LabelledSentence("表12:⟦1,248人⟧", "1248 {person}"),
    LabelledSentence("图3：⟦1.2亿千瓦时⟧", "120000000 kW.h"), LabelledSentence("表3.2：⟦2.5倍⟧", "2.5 1 ×2.5"),
    LabelledSentence("目标2：⟦15%～30%⟧", "15..30 %"), LabelledSentence("指标3：⟦1,248人⟧", "1248 {person}"),
    LabelledSentence("图A3：⟦30家⟧", "30 {company}"), LabelledSentence("男女比为⟦3：2⟧", "1.5 1"),
    LabelledSentence("于8：30开放，08:30人员到齐")
  ])
  func aColonAfterTheNumberOfACaption(sentence: LabelledSentence) { expectFigures(sentence, in: .chinese) }

  @Test(arguments: [
    LabelledSentence(
      "⟦220-plus million people⟧ and ⟦$3+ billion⟧", "220000000 {person} odd", "3000000000 XXX at-least"),
    LabelledSentence("⟦twenty-odd thousand trees⟧", "20000 {tree} odd"),
    LabelledSentence("⟦three or four hundred trees⟧", "300..400 {tree}"),
    LabelledSentence("⟦twenty or thirty people⟧ ate ⟦two or three dozen buns⟧", "20..30 {person}", "24..36 {thing}"),
    LabelledSentence("teaching ⟦18-year-olds⟧", "18 a")
  ])
  func aScaleOrUnitBehindOtherWords(sentence: LabelledSentence) { expectFigures(sentence, in: .english) }

  @Test(arguments: [
    LabelledSentence("历时⟦一个半小时⟧，约⟦一个半月⟧", "1.5 h", "1.5 mo about"),
    LabelledSentence("⟦三个多小时⟧、⟦一个多月⟧、⟦三個多小時⟧", "3 h odd", "1 mo odd", "3 h odd"),
    LabelledSentence("下降⟦两个半百分点⟧", "2.5 pp down"), LabelledSentence("约⟦百分之三至五⟧", "3..5 % about"),
    LabelledSentence("⟦百分之3～5⟧的员工，⟦千分之三至五⟧", "3..5 %", "0.3..0.5 %"),
    LabelledSentence("自⟦百分之三⟧到五月", "3 %"), LabelledSentence("于⟦30日⟧以内办结", "30 d at-most")
  ])
  func aUnitBeyondOtherWords(sentence: LabelledSentence) { expectFigures(sentence, in: .chinese) }

  @Test(arguments: [
    LabelledSentence("营收过⟦半⟧来自海外，过⟦半数⟧员工", "0.5 1 more-than", "0.5 1 more-than"),
    LabelledSentence("员工过⟦1,500人⟧，满意度过⟦九成⟧", "1500 {person} more-than", "90 % more-than"),
    LabelledSentence("过⟦80%⟧的客户，销量已过⟦300万辆⟧", "80 % more-than", "3000000 {vehicle} more-than"),
    LabelledSentence("服务过⟦300家⟧客户，已过⟦三年⟧，再过⟦3天⟧", "300 {company}", "3 a", "3 d"),
    LabelledSentence("走过半条街，用过⟦半个月⟧", "0.5 mo")
  ])
  func whatIsPassed(sentence: LabelledSentence) { expectFigures(sentence, in: .chinese) }

  @Test(arguments: [
    LabelledSentence("a ⟦12-member⟧ board, a ⟦300-bed⟧ hospital", "12 {person}", "300 {thing}"),
    LabelledSentence("⟦900 MW to 1.2 GW⟧ of wind", "0.9..1.2 GW"),
    LabelledSentence("a result of ⟦RMB (1,204) million⟧", "-1204000000 CNY"),
    LabelledSentence("⟦one in ten⟧ has a ⟦1-in-3⟧ chance", "0.1 1", "1/3 1"),
    LabelledSentence("it scored ⟦86⟧ out of 100, as ⟦86 out of 100⟧ people did", "86 -", "0.86 1"),
    LabelledSentence("⟦a third⟧ lower than before", "1/3 1 down")
  ])
  func englishWordsOfOneFigure(sentence: LabelledSentence) { expectFigures(sentence, in: .english) }

  @Test(arguments: [
    LabelledSentence("过⟦半⟧门店装机⟦900兆瓦至1.2吉瓦⟧。", "0.5 1 more-than", "0.9..1.2 GW"),
    LabelledSentence("男女比例为⟦3比2⟧。", "1.5 1")
  ])
  func chineseWordsOfOneFigure(sentence: LabelledSentence) { expectFigures(sentence, in: .chinese) }

  @Test(arguments: [
    "机型为空客320。", "以5比2获胜。", "见表3.2和附注4.1。", "入选十大雇主。", "会议室302", "采用5纳米工艺。", "每一吨水都要珍惜。", "下午3点举行。", "十大客户名单",
    "位于解放路18号。", "热线电话2345 6789。",
    "熱線電話2345 6789。", "联系人手机13812345678。", "目录\n公司治理 12\n社会责任 24"
  ])
  func chineseDigitsThatCountNothing(text: String) {
    #expect(FigureReader(language: .chinese).read(text).filter(\.isCounted).isEmpty)
  }

  @Test(arguments: [
    ("公司位列世界500强第80位。", "The company ranks 80th in the Fortune Global 500.", AgreementSeverity.agrees),
    ("公司位列世界500强。", "The company is in the Fortune Global 1000.", .error),
    ("每百公里耗油6.2升。", "The car burns 6.2 litres per 100 km.", .agrees),
    ("办公室位于解放路18号。", "The office is at 18 Jiefang Road.", .agrees),
    ("全年亏损3亿元。", "The year brought a profit of RMB 300 million.", .error),
    ("第一次公布。", "Now published.", .agrees)
  ])
  func translations(source: String, twin: String, severity: AgreementSeverity) {
    let differences = TwinComparison.differences(
      between: FigureReader(language: .chinese).read(source), and: FigureReader(language: .english).read(twin))
    #expect(differences.map(\.severity).max() ?? .agrees == severity)
  }
}
