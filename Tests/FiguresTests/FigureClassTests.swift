import Figures
import Testing

/// The classes of writing that a reader of figures has to know, with a sentence for each.
@Suite struct FigureClassTests {
  @Test(arguments: [
    LabelledSentence("去年⟦１２００笔⟧", "1200 {item}"),
    LabelledSentence("共⟦12\u{A0}345人⟧、⟦6\u{202F}789人⟧", "12345 {person}", "6789 {person}"),
    LabelledSentence("投入⟦1亿300万元⟧", "103000000 CNY"), LabelledSentence("年产⟦3千吨⟧", "3000 t"),
    LabelledSentence("营收近⟦千万⟧", "10000000 - nearly"), LabelledSentence("达⟦百万人次⟧", "1000000 {time}"),
    LabelledSentence("用电⟦12万kW·h⟧", "120000 kW.h"), LabelledSentence("发电⟦6百万瓦时⟧", "6 MW.h"),
    LabelledSentence("流域⟦3.5平方公里⟧", "3.5 km2"), LabelledSentence("⟦1克⟧金", "1 g"),
    LabelledSentence("近⟦百家⟧企业", "100 {company} nearly"),
    LabelledSentence("连续⟦三年⟧", "3 a"), LabelledSentence("销量增长⟦1.5倍⟧", "1.5 1 up ×2.5"),
    LabelledSentence("产值⟦翻两番⟧", "4 1 up ×4"), LabelledSentence("客诉减少⟦一半⟧", "0.5 1 down ×0.5"),
    LabelledSentence("| 现金流 | (⟦1,204⟧) | ⟦356⟧ |", "-1204 -", "356 -"),
    LabelledSentence("现金流\t(⟦1,204⟧)\t⟦356⟧", "-1204 -", "356 -"),
    LabelledSentence("⟦新臺幣1.2兆元⟧", "1200000000000 TWD"),
    LabelledSentence("裝機⟦1.2兆瓦⟧", "1.2 MW"), LabelledSentence("⟦30日⟧内答复", "30 d at-most"),
    LabelledSentence("最长⟦60天⟧", "60 d at-most ceiling"), LabelledSentence("⟦四成⟧左右", "40 % about"),
    LabelledSentence("减少⟦12%至15%⟧", "12..15 % down"), LabelledSentence("近⟦七成⟧员工", "70 % nearly"),
    LabelledSentence("⟦80万份⟧用户反馈", "800000 {copy}"),
    LabelledSentence("耗能⟦58千克标油⟧", "58 kg{oe}"), LabelledSentence("续航⟦255Wh⟧", "255 W.h")
  ])
  func readsChinese(sentence: LabelledSentence) { expectFigures(sentence, in: .chinese) }

  @Test(arguments: [
    LabelledSentence("⟦three in five⟧ of us", "0.6 1"),
    LabelledSentence("below ⟦one ten-millionth⟧", "0.0000001 1 less-than"),
    LabelledSentence("⟦98 out of 100⟧ calls", "0.98 1"),
    LabelledSentence("a score of ⟦4.6⟧ out of 5", "4.6 -"), LabelledSentence("3rd of ⟦45 firms⟧", "45 {company}"),
    LabelledSentence("a ⟦three-year⟧ plan", "3 a"),
    LabelledSentence("| Cash flow | (⟦1,204⟧) | ⟦356⟧ |", "-1204 -", "356 -"),
    LabelledSentence("Revenue (RMB 100 million)\t⟦1,204⟧", "1204 -"),
    LabelledSentence("saving ⟦3.0 to 3.5 million kWh⟧", "3000000..3500000 kW.h"),
    LabelledSentence("cut by ⟦a third⟧ in 2024", "1/3 1 down"), LabelledSentence("within ⟦30 days⟧", "30 d at-most"),
    LabelledSentence("⟦11 kWh⟧ less than ⟦three years⟧ ago", "11 kW.h down", "3 a"),
    LabelledSentence("employees under ⟦30⟧", "30 a less-than"),
    LabelledSentence("over ⟦2 years⟧ ago", "2 a more-than"), LabelledSentence("over the past ⟦2 years⟧", "2 a"),
    LabelledSentence("⟦one to two days⟧", "1..2 d"),
    LabelledSentence("⟦40 toe⟧", "40 t{oe}"),
    LabelledSentence("at ⟦minus 20°C⟧", "-20 Cel"), LabelledSentence("⟦10-plus years⟧", "10 a odd")
  ])
  func readsEnglish(sentence: LabelledSentence) { expectFigures(sentence, in: .english) }

  @Test(arguments: [
    "2016 年 5 月 14 日", "3月底", "前三季度", "90后", "24小时热线", "24小时巡检", "GRI 302-1", "ISO 14064-1:2018", "GB/T 2589",
    "SDG 8", "电话：0571-26888888", "热线95188", "https://example.org/2016/1", "2.0版", "第2.3节", "第35-38页", "表3", "“310”",
    "G20", "COVID-19", "10×1000", "A4纸", "5G", "PM2.5", "1.5℃目标", "1.5℃和2℃情景", "500强", "H股", "CO2", "一带一路", "三长一短",
    "千家万户", "一站式", "五险一金", "最后一公里", "十四五", "二十大", "双碳", "三农", "三四线城市的年轻人", "99公益日", "三会一层", "第三方", "前十大", "等保三级",
    "十分重要", "百分点",
    "四川", "三亚", "千岛湖", "超过PAYPAL", "双11", "360度评估", "7×24", "三重一大", "“两个毫不动摇”", "第二，加强培训",
    "（一）总则 （二）细则", "第（1）项", "(2)", "A座12层1208室", "600000.SH", "3·15晚会", "治理……12", "3 治理",
    "本公司112年度報告（繁體）", "2022/23财年", "13812345678", "36氪", "985高校", "一如既往", "一大批",
    "每10股", "每百万工时", "每1吨"
  ])
  func countsNothingInChinese(text: String) {
    #expect(FigureReader(language: .chinese).read(text).filter(\.isCounted).map(\.summary) == [], "\(text)")
  }

  @Test(arguments: [
    "14 May 2016", "the end of March", "Q1", "the three months ended 31 March", "the 1990s", "at 6 p.m.", "9:30",
    "our 24-hour hotline", "24/7 support", "GRI 302-1", "ISO 14064-1", "SDG 8", "goal 13", "+86 571 2688 8888",
    "tel: 26888888", "version 2.0", "Section 2.3", "Rule 13.91", "pp. 35–38", "page 7", "Table 3", "chapters 2 and 3",
    "Towers 1 and 2", "12/F, Tower A", "88 Queen's Road", "Lane 5, Shanghai 200120", "Ticker: 600519",
    "the Fortune Global 500", "the “310” model", "COVID-19", "10×1000",
    "A4 paper",
    "5G", "PM2.5", "1.5°C pathways", "a 360-degree review", "CO2", "the Belt and Road", "one-stop", "the last mile",
    "two-way", "second-hand", "a third party", "a third country", "third- and lower-tier cities", "tier-3 cities",
    "one of the banks", "five social insurances and one housing fund", "Double 11", "net zero", "zero tolerance",
    "surpassing PayPal", "the 500th store", "the 100 millionth handset", "Second, we asked.", "(1) scope",
    "Governance ........ 12", "a third plant", "the holiday of 2020 people had"
  ])
  func countsNothingInEnglish(text: String) {
    #expect(FigureReader(language: .english).read(text).filter(\.isCounted).map(\.summary) == [], "\(text)")
  }

  @Test(arguments: [
    LabelledSentence("⟦几位⟧朋友，⟦数十家⟧门店，⟦上百人⟧", "vague 3..9", "vague 20..99", "vague 100..999")
  ])
  func vagueQuantitiesHaveAnInterval(sentence: LabelledSentence) { expectOthers(sentence, in: .chinese) }
}
