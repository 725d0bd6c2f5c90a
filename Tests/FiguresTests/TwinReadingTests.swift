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
  func translationsThatSayTheSame(source: String, twin: String) {
    #expect(severity(source, twin) < .error)
  }

  @Test(arguments: [
    ("全年用电1.2亿千瓦时。", "We used 12 GWh of electricity."), ("培训覆盖650万人。", "Training reached 65 million people."),
    ("近8万名志愿者参与。", "More than 80,000 volunteers took part."), ("占比上升6.1个百分点。", "The share rose by 6.1%."),
    ("减排3500吨。", "We cut emissions by 5,300 tonnes."), ("2016年启用新园区。", "The new campus opened in 2017."),
    ("产能增长了3倍。", "Capacity grew threefold."), ("员工满意度为85%。", "Employees are satisfied.")
  ])
  func translationsThatDiffer(source: String, twin: String) {
    #expect(severity(source, twin) == .error)
  }
}
