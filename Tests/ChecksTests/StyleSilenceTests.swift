import Testing

@testable import Checks

/// What only looks like a lapse.
struct StyleSilenceTests {
  @Test(arguments: [
    "报告覆盖2015–2016年，另有2015-2016年度的数据。", "会议于9:30-10:00召开，下午14:00继续。", "按GB/T 15835—2011书写数字。",
    "比例为5:1，画面为16:9，男:女为1:2。", "详见https://example.org/a--b?x=1,2;y=3（官网）。", "见www.example.org/a,b,或来信。",
    "邮箱为a.b@example.org，电话+86 571-2688-8888。", "版本1.2.3与v2.0，网络用Wi-Fi 802.11。", "使用Swift 6.3、C++、.NET、Node.js。",
    "文件report.pdf与data.csv，扩展名为.md。", "采用ISO 14064-1:2018与GRI 102:2016。", "披露项为305-1(b)与GRI 302-1(a)。",
    "公式为f(x) = 3x + 1，其中x > 0。", "设n = 1, 2, …, 10。", "甲、乙、丙…，共10家。", "他说“Hello, world!”，大家笑了。",
    "品牌“Just do it.”由此而来。", "使用`a,中`与`截止2016年`这样的代码。", "增长15%～30%，规模9亿～16亿元。", "温度为-5～10℃，长100～150 km。",
    "报名截止2016年5月1日。", "截止日期为2016年5月31日。", "活动已于2016年截止。", "截至2016年12月31日，共6人。", "于5月31日截止，逾期不候。",
    "下降5个百分点，降至10%。", "效率提高30%，销售额增长25%。", "占比由10%提高至15%，达到15%。", "功率提升20%，汇率上升5%。",
    "能耗降低75%，降至原来的四分之一。", "销售额增长3倍，是上年的4倍。", "加倍努力，事半功倍，降低倍率。", "风险降低，收益增长3倍。",
    "约100人，另有100人左右。", "约100家上下游企业，左右两侧各5人。", "大约5%的人，20岁左右。", "历时16年，为期10年3个月。",
    "90年代，上世纪80年代，20世纪90年代。", "第16年5月的会议。", "服役20年，刑期10年6月。", "2016年5月，2008年12月。",
    "北京—上海，京—沪线，我们——员工。", "参数 --fix 与 --strict 可选，输入git commit --amend。", "一、背景\n\n二、目标", "A、B、C三类；甲；乙。",
    "（一）总则，（1）细则，(2) English only.", "他来自Ant Group (ANT)公司。", "图1 员工总数，表2 数据。", "3.5%、0.5%、10.05%。",
    "新增0.38万户，股价每股.NET。", "身份证号码为X，序号为No.5。", "我们在2016年11月11日创下纪录，11.11大促。", "共有[6,909人](metric:people.employees)。",
    "名称为[截止2016年,三](literal:)。", "时间为2016-12-31 09:30:00。", "规格10×20，误差±.5h。", "1,234.5万元，（1,000人）。",
    "他们住在杭州·西湖，~/目录。", "m2芯片和M3芯片，第3m车位。", "收入5–10倍，2-3次，1-2个月。", "电话转3-5号线，座位10-12号。",
    "由Alipay, WeChat等提供。", "支付宝（Alipay）与MYbank，一起……走。", "《甲》《乙》、《丙》。"
  ])
  func chineseIsSilent(_ body: String) {
    let findings = Project.chinese(body, numbers: "open").findings().filter { $0.rule.code.hasPrefix("style-") }
    #expect(findings.map(\.summary) == [])
  }

  @Test(arguments: [
    "From 2015–2016, between 9:30-10:00, at a ratio of 5:1.", "See https://example.org/a--b, or a.b@example.org.",
    "Version 1.2.3 of .NET and Node.js; the file report.pdf.", "A hundred million users, two hundred million views.",
    "Hundreds of millions of people; ten thousand small shops.", "Some ten thousand tons of it; one hundred million.",
    "Ant Forest (蚂蚁森林) and “福”, the character for luck.", "The word 信用 means credit; 《中国公益》 is a journal.",
    "Use `--fix` or --strict with git commit --amend.", "Wait... what? Yes — an em dash – and an en dash.",
    "GB/T 15835-2011, ISO 14064-1:2018, GRI 305-1(b).",
    "5 m³ of water, 12 tCO₂e, 3 tonnes of standard coal equivalent.",
    "The M2 chip, m2 as a name, room 3m.", "A rate of 0.5%, 10.05% or 37%.", "RMB 1,234.5 million (US$180 million).",
    "31 December 2016 and December 31, 2016.", "f(x) = 3x + 1; n = 1, 2, …, 10.", "The standard coal-fired plant.",
    "5 tons, 6 tonnes, 7 t.", "Call +86 571-2688-8888, 24 hours a day.", "x--y-- is decremented in C."
  ])
  func englishIsSilent(_ body: String) {
    let findings = Project.english(body, numbers: "open").findings().filter { $0.rule.code.hasPrefix("style-") }
    #expect(findings.map(\.summary) == [])
  }
}
