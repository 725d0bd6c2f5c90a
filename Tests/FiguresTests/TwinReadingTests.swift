import Figures
import Testing

/// Sentences of both languages, read and compared.
@Suite struct TwinReadingTests {
  private let chinese = FigureReader(language: .chinese)
  private let english = FigureReader(language: .english)

  private func severity(_ source: String, _ twin: String) -> AgreementSeverity {
    let differences = TwinComparison.differences(between: chinese.read(source), and: english.read(twin))
    return differences.map(\.severity).max() ?? .agrees
  }

  @Test(arguments: [
    ("全年用电1.2亿千瓦时，其中绿电占37%。", "Green power made up 37% of the 120 GWh we used."),
    ("近8万名志愿者服务逾30万小时。", "Nearly 80,000 volunteers gave more than 300,000 hours."),
    ("合计派息超过9.5亿元。", "A total of over RMB 950 million was paid out."),
    ("产能提高了1.5倍。", "Capacity increased by 1.5 times."),
    ("碳排放较上年下降8.4%。", "Carbon emissions fell by 8.4% from a year before."),
    ("过半受访者给出好评。", "More than half of those asked were pleased."),
    ("流转土地3000亩。", "We leased 3,000 mu (1 mu = 0.0667 ha) of land."),
    ("2016年第二季度新增门店45家。", "We opened 45 stores in Q2 2016.")
  ])
  func translationsThatSayTheSameButForAWord(source: String, twin: String) {
    #expect(severity(source, twin) < .error)
  }

  @Test func theFirstOfItsKindIsMissed() {
    #expect(severity("第一批设备已交付。", "Equipment has been delivered.") == .advice)
    #expect(severity("第一次交付设备。", "Equipment has been delivered.") == .agrees)
  }

  @Test(arguments: [
    ("先到印度，如今已是全球第三大银行。", "India went first; it is now the world's third-largest bank."),
    ("用了一块电表。", "One meter was used."), ("需要1克糖。", "It takes a gram of sugar."),
    ("等了一个半小时。", "They waited an hour and a half."),
    ("每年可减少二氧化碳排放12万吨。", "It will cut 120,000 tonnes of CO2 a year."), ("第58页", "page 58"), ("第三章", "Chapter 3"),
    ("首次公布。", "Now published."), ("我们先倾听。", "For the first time we listened."),
    ("全年用煤约合40吨。", "The coal of the year equals about 40 tonnes."),
    ("本节谈四类伙伴。", "This section is about four kinds of partners."),
    ("五险一金", "Five social insurances and one housing fund"),
    ("她曾两度出国。", "She went abroad twice."), ("她去过两次。", "She was there twice."), ("双方启动了基金。", "The two launched a fund."),
    ("两家公司都参与了。", "Both took part."), ("两者不同。", "The two are not alike."),
    ("请致电+86 10-5555-0100。", "Please call +86 10 5555 0100."),
    ("每五名新员工中就有一名工程师。", "One in five new hires is an engineer."),
    ("每4个90后就有1个人参与。", "One in four of those born in the 1990s takes part."),
    ("每10户中有3户受益。", "Three in ten households benefit."), ("每两年有一次审核。", "There is one audit every two years."),
    ("电价为0.5元/千瓦时。", "The tariff is RMB 0.5 per kWh."), ("成本为3,200元/吨。", "The cost was RMB 3,200 a tonne."),
    ("油价为60美元/桶。", "Oil cost $60 per barrel."), ("吨钢综合能耗550千克标准煤。", "Steel took 550 kgce/t."),
    ("单位产值能耗0.5吨标准煤/万元。", "Energy per RMB10,000 of output was 0.5 tce."), ("黄金产量312千盎司。", "Gold output was 312 koz.")
  ])
  func translationsThatSayTheSame(source: String, twin: String) {
    #expect(severity(source, twin) == .agrees)
  }

  @Test(arguments: [
    ("全年用电1.2亿千瓦时。", "We used 12 GWh of electricity."), ("培训覆盖650万人。", "Training reached 65 million people."),
    ("近8万名志愿者参与。", "More than 80,000 volunteers took part."), ("占比上升6.1个百分点。", "The share rose by 6.1%."),
    ("减排3500吨。", "We cut emissions by 5,300 tonnes."), ("2016年启用新园区。", "The new campus opened in 2017."),
    ("产能增长了3倍。", "Capacity grew threefold."), ("员工满意度为85%。", "Employees are satisfied."),
    ("能耗为0.5吨标准煤/万元。", "Energy use was 0.5 tonnes of standard coal."), ("用钢12万吨。", "We used 120,000 tCO2e."),
    ("排放二氧化硫12吨。", "We emitted 12 t/MWh."),
    ("成本为3,200元/吨。", "The cost was RMB 3,200."),
    ("全国第一家书店。", "The country's second bookshop."), ("全球第二大银行。", "The world's third-largest bank."),
    ("请致电+86 10-5555-0100。", "Please call +86 10-5555-0110."), ("需要1克糖。", "It takes two grams of sugar."),
    ("走了一公里。", "They walked 2 km.")
  ])
  func translationsThatDiffer(source: String, twin: String) {
    #expect(severity(source, twin) == .error)
  }
}
