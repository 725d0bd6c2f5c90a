import Figures
import Testing

/// Fractions, factors, directions and spans in words that only their neighbours decide.
@Suite struct FigureWordTests {
  @Test(arguments: [
    LabelledSentence("女性占⟦½⟧，⟦⅔⟧的员工", "0.5 1", "2/3 1"), LabelledSentence("增加⟦¼⟧", "0.25 1 up"),
    LabelledSentence("用时⟦½小时⟧到⟦2¼小时⟧", "0.5 h", "2.25 h"),
    LabelledSentence("翻了近⟦一番⟧，翻将近⟦两番⟧", "2 1 nearly up ×2", "4 1 nearly up ×4"),
    LabelledSentence("下一番功夫，经过近一番努力"), LabelledSentence("截至3月31日止三个月，截至2025年6月30日的六个月"),
    LabelledSentence("“⟦百余家⟧企业”加入，“⟦千余人⟧”参加“三项规定”学习", "100 {company} odd", "1000 {person} odd"),
    LabelledSentence("共⟦６，９０９人⟧；共⟦６⟧，⟦９０项⟧", "6909 {person}", "6 -", "90 {item}")
  ])
  func chinese(sentence: LabelledSentence) { expectFigures(sentence, in: .chinese) }

  @Test(arguments: [
    LabelledSentence("⟦½⟧ of staff walk ⟦¼ mile⟧ in ⟦½ an hour⟧", "0.5 1", "0.25 [mi_i]", "0.5 h"),
    LabelledSentence("⟦½ million trees⟧", "500000 {tree}"), LabelledSentence("⟦half a dozen eggs⟧", "6 {thing}"),
    LabelledSentence("⟦half-a-dozen eggs⟧", "6 {thing}"),
    LabelledSentence("one third-party audit and one half-day course"),
    LabelledSentence("its ⟦one third⟧ share", "1/3 1"),
    LabelledSentence(
      "free for under ⟦18s⟧, over-⟦60s⟧ and the under-⟦25s⟧", "18 a less-than", "60 a more-than", "25 a less-than"),
    LabelledSentence("built in the 60s, a clip of ⟦18s⟧", "18 s")
  ])
  func english(sentence: LabelledSentence) { expectFigures(sentence, in: .english) }

  @Test(arguments: [
    LabelledSentence("更换⟦三块⟧电表和⟦500块⟧光伏板", "3 {piece}", "500 {piece}"),
    LabelledSentence("⟦三块⟧的苹果，⟦三块五⟧，⟦20块⟧左右", "3 CNY", "3.5 CNY", "20 CNY about"),
    LabelledSentence("气温⟦零下五度⟧，⟦零下10度⟧", "-5 Cel", "-10 Cel"),
    LabelledSentence("共⟦100[1]人⟧，占⟦5%⟧[2]", "100 {person}", "5 %"),
    LabelledSentence("⟦没有事故⟧，⟦没有收到投诉⟧，没有影响投诉率", "0 {case}", "0 {case}"),
    LabelledSentence("⟦30个⟧国家，⟦12个⟧省，⟦5个⟧村", "30 {country}", "12 {province}", "5 {village}")
  ])
  func piecesPlacesAndNotes(sentence: LabelledSentence) { expectFigures(sentence, in: .chinese) }

  @Test(arguments: [
    LabelledSentence("较前一年减少⟦4.9%⟧，这一年、最后一周", "4.9 % down"), LabelledSentence("提前⟦一年⟧完成，未来⟦一年⟧", "1 a", "1 a"),
    LabelledSentence("前九个月和2023年前6个月"), LabelledSentence("亏了⟦七八万⟧，走了⟦十几里山路⟧", "70000..80000 - down", "5000 m odd"),
    LabelledSentence("安全事件⟦零发生⟧，⟦零重伤⟧", "0 {case}", "0 {case}"), LabelledSentence("惠及⟦57万户次⟧", "570000 {time}"),
    LabelledSentence("符合3类区标准，推行六西格玛")
  ])
  func timesAndSpansInChinese(sentence: LabelledSentence) { expectFigures(sentence, in: .chinese) }

  @Test(arguments: [
    LabelledSentence(
      "⟦40 hours⟧ minimum, ⟦30 hours⟧ at least, a maximum ⟦20 hours⟧", "40 h at-least", "30 h at-least", "20 h at-most"),
    LabelledSentence("⟦100 or more people⟧ and some of the ⟦30 boats⟧", "100 {person} at-least", "30 {thing}"),
    LabelledSentence("some ⟦30 boats⟧ or ⟦100⟧ or more", "30 {thing} about", "100 - at-least"),
    LabelledSentence("Unit: RMB 10,000"),
    LabelledSentence("under a ⟦12-year⟧ agreement, under ⟦12 years⟧", "12 a", "12 a less-than"),
    LabelledSentence("In the first nine months and the first six months of the year"),
    LabelledSentence("⟦5.3 million T-shirts⟧ and ⟦412 Ml⟧/d of water", "5300000 {thing}", "412 ML"),
    LabelledSentence("⟦KES 310,000⟧ or ⟦Rs 450 crore⟧", "310000 KES", "4500000000 INR"),
    LabelledSentence("⟦two paid days⟧; a Six Sigma course; Chart 12. Incidents", "2 d"),
    LabelledSentence("We will ⟦halve⟧ waste and want to ⟦double⟧ output", "0.5 1 down ×0.5", "2 1 up ×2")
  ])
  func timesAndSpansInEnglish(sentence: LabelledSentence) { expectFigures(sentence, in: .english) }

  @Test(arguments: [
    LabelledSentence("⟦an hour and a half⟧, ⟦two years and a half⟧", "1.5 h", "2.5 a"),
    LabelledSentence("⟦5°C⟧ below zero, ⟦10 degrees⟧ below freezing", "-5 Cel", "-10 Cel"),
    LabelledSentence("'⟦twelve trees⟧' and '⟦30 days⟧'", "12 {tree}", "30 d"),
    LabelledSentence("‘⟦30 days⟧’ after ⟦30 days'⟧ notice", "30 d", "30 d")
  ])
  func halvesAndQuotations(sentence: LabelledSentence) { expectFigures(sentence, in: .english) }

  @Test(arguments: [
    LabelledSentence("用电量比上年少⟦25%⟧，较预算低约⟦3%⟧", "25 % down", "3 % about down"),
    LabelledSentence("比2019年高出⟦5个百分点⟧，同比多⟦3人⟧", "5 pp up", "3 {person} up"),
    LabelledSentence("比上年少⟦一半⟧", "0.5 1 down ×0.5"), LabelledSentence("比同行高⟦3倍⟧", "3 1 ×3"),
    LabelledSentence("占比低，⟦25%⟧的人", "25 %"), LabelledSentence("占比多⟦25%⟧", "25 %"),
    LabelledSentence("差距缩小⟦25%⟧，用水节约⟦3%⟧", "25 % down", "3 % down"),
    LabelledSentence("节省⟦300吨⟧，比上年节省⟦300吨⟧", "300 t", "300 t down")
  ])
  func comparisonsInChinese(sentence: LabelledSentence) { expectFigures(sentence, in: .chinese) }

  @Test(arguments: [
    LabelledSentence(
      "Use contracted ⟦25%⟧, prices sank ⟦3%⟧, sales plunged by ⟦4%⟧", "25 % down", "3 % down", "4 % down"),
    LabelledSentence("It saved ⟦25%⟧ of heat, and saved ⟦300 tonnes⟧", "25 % down", "300 t")
  ])
  func declinesInEnglish(sentence: LabelledSentence) { expectFigures(sentence, in: .english) }
}
