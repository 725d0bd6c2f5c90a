import Figures
import Testing

@Suite struct ChineseFigureTests {
  @Test(arguments: [
    LabelledSentence("全年共培训⟦12,804人次⟧。", "12804 {time}"),
    LabelledSentence("公司有员工⟦3,210 名⟧，其中女性⟦1,455人⟧。", "3210 {person}", "1455 {person}"),
    LabelledSentence("新增专利⟦27项⟧，收到建议⟦八十六条⟧。", "27 {item}", "86 {item}"),
    LabelledSentence("平台连接⟦2.3亿人口⟧", "230000000 {person}"),
    LabelledSentence("服务覆盖⟦1.2万亿元⟧资产", "1200000000000 CNY"),
    LabelledSentence("总投资⟦3亿500万元⟧", "305000000 CNY"),
    LabelledSentence("捐赠⟦伍佰万元⟧", "5000000 CNY"),
    LabelledSentence("种下⟦三百二十棵⟧树", "320 {tree}"),
    LabelledSentence("占地⟦两万五千亩⟧", "25000 [mu]"),
    LabelledSentence("员工⟦两万五⟧左右", "25000 - about"),
    LabelledSentence("受益户数为⟦一亿二千万户⟧", "120000000 {household}"),
    LabelledSentence("⟦5千人⟧参加，⟦3百家⟧企业响应", "5000 {person}", "300 {company}"),
    LabelledSentence("志愿服务⟦10 万小时⟧", "100000 h"),
    LabelledSentence("共**⟦86** 项⟧议题", "86 {category}"),
    LabelledSentence("得分⟦9.1分⟧（满分10分）", "9.1 {point}"),
    LabelledSentence("三地排放分别为⟦1.2⟧、⟦3.4⟧和⟦56.7万吨⟧", "12000 t", "34000 t", "567000 t"),
    LabelledSentence("占比⟦３７．５％⟧", "37.5 %"),
    LabelledSentence("年用水⟦38\u{202F}812 立方米⟧", "38812 m3"),
    LabelledSentence("资助⟦六家⟧社区图书馆", "6 {company}"),
    LabelledSentence("回收⟦420台⟧旧电脑和⟦15辆⟧班车", "420 {device}", "15 {vehicle}"),
    LabelledSentence("救助流浪动物⟦五十只⟧", "50 {animal}"),
    LabelledSentence("印制手册⟦1,200份⟧", "1200 {copy}"),
    LabelledSentence("送出⟦12朵⟧花，⟦8束⟧给老师", "12 {thing}", "8 {thing}"), LabelledSentence("受⟦12⟧束缚", "12 -"),
    LabelledSentence("⟦38万学生⟧受益", "380000 {person}"),
    LabelledSentence("服务⟦2.4亿⟧的城镇消费者", "240000000 {person}"),
    LabelledSentence("⟦50家⟧具有资质的机构", "50 {company}"),
    LabelledSentence("覆盖⟦2,000个⟧村庄和⟦31个⟧省", "2000 {village}", "31 {province}")
  ])
  func readsCounts(sentence: LabelledSentence) { expectFigures(sentence, in: .chinese) }

  @Test(arguments: [
    LabelledSentence("用电⟦120万千瓦时⟧，合⟦1.2吉瓦时⟧", "1200000 kW.h", "1.2 GW.h"),
    LabelledSentence("光伏装机⟦5.6兆瓦⟧，发电⟦300兆瓦时⟧", "5.6 MW", "300 MW.h"),
    LabelledSentence("全年节电⟦86万度⟧", "860000 kW.h"),
    LabelledSentence("会议室温度保持在⟦26摄氏度⟧", "26 Cel"), LabelledSentence("夏季气温达⟦38度⟧", "38 Cel"),
    LabelledSentence("排放⟦3,204.5吨二氧化碳当量⟧", "3204.5 t{CO2e}"),
    LabelledSentence("折合⟦1.3万吨标准煤⟧", "13000 t{ce}"), LabelledSentence("减少垃圾⟦640公斤⟧", "640 kg"),
    LabelledSentence("收获苹果⟦300斤⟧", "150 kg"), LabelledSentence("绿化⟦12公顷⟧、⟦800 m²⟧", "12 har", "800 m2"),
    LabelledSentence("强度为⟦0.32吨/万元⟧", "0.32 t/(10*4.CNY)"),
    LabelledSentence("单位面积能耗⟦85千瓦时/平方米⟧", "85 kW.h/m2"),
    LabelledSentence("排放强度⟦0.51 tCO2e/MWh⟧", "0.51 t{CO2e}/MW.h"),
    LabelledSentence("每百万工时事故率为⟦0.8⟧", "0.8 -"), LabelledSentence("步道长⟦3.5公里⟧", "3.5 km"),
    LabelledSentence("培训⟦8,600人时⟧", "8600 {person}.h")
  ])
  func readsMeasures(sentence: LabelledSentence) { expectFigures(sentence, in: .chinese) }

  @Test(arguments: [
    LabelledSentence("营业收入⟦人民币86.4亿元⟧", "8640000000 CNY"), LabelledSentence("罚款⟦RMB 2,000⟧", "2000 CNY"),
    LabelledSentence("融资⟦US$3.5亿⟧（约⟦人民币24亿元⟧）", "350000000 USD", "2400000000 CNY about bracketed"),
    LabelledSentence("捐款⟦港币500万元⟧", "5000000 HKD"), LabelledSentence("收入⟦300万美元⟧", "3000000 USD"),
    LabelledSentence("票价⟦$20⟧或⟦￥130⟧", "20 XXX", "130 XXX"),
    LabelledSentence("補貼⟦五百元⟧，共⟦兩萬個⟧名額", "500 XXX", "20000 {item}"),
    LabelledSentence("电价⟦6角⟧", "0.6 CNY"), LabelledSentence("股息⟦25港仙⟧", "0.25 HKD"),
    LabelledSentence("餐费⟦三十块钱⟧", "30 CNY"), LabelledSentence("⟦1亿到3亿元⟧", "100000000..300000000 CNY")
  ])
  func readsMoney(sentence: LabelledSentence) { expectFigures(sentence, in: .chinese) }

  @Test(arguments: [
    LabelledSentence("⟦百分之三十五⟧的员工，⟦千分之二⟧，⟦3‰⟧", "35 %", "0.2 %", "0.3 %"),
    LabelledSentence("⟦三分之一⟧的董事，不到⟦百万分之一⟧", "1/3 1", "0.000001 1 less-than"),
    LabelledSentence("提高⟦2.5个百分点⟧，下调⟦25个基点⟧", "2.5 pp up", "0.25 pp down"),
    LabelledSentence("⟦七成⟧受访者，打⟦八五折⟧或⟦9折⟧", "70 %", "85 %", "90 %"),
    LabelledSentence("超过⟦半数⟧", "0.5 1 more-than"), LabelledSentence("近⟦一半⟧的门店", "0.5 1 nearly"),
    LabelledSentence("产量增长⟦1.5倍⟧", "1.5 1 up ×2.5"), LabelledSentence("产量增长到⟦1.5倍⟧", "1.5 1 up ×1.5"),
    LabelledSentence("是上年的⟦3倍⟧", "3 1 ×3"), LabelledSentence("收入⟦翻番⟧，利润⟦翻了两番⟧", "2 1 up ×2", "4 1 up ×4"),
    LabelledSentence("能耗减少⟦一半⟧", "0.5 1 down ×0.5"), LabelledSentence("投诉量⟦减半⟧", "0.5 1 down ×0.5"),
    LabelledSentence("全年⟦翻了一番多⟧", "2 1 odd up ×2"),
    LabelledSentence("客户增长⟦一倍⟧", "1 1 up ×2"), LabelledSentence("占⟦1/3⟧", "1/3 1")
  ])
  func readsShares(sentence: LabelledSentence) { expectFigures(sentence, in: .chinese) }

  @Test(arguments: [
    LabelledSentence("近⟦17万人⟧", "170000 {person} nearly"), LabelledSentence("超过⟦89%⟧", "89 % more-than"),
    LabelledSentence("逾⟦2.6万小时⟧", "26000 h more-than"), LabelledSentence("约⟦37%⟧", "37 % about"),
    LabelledSentence("⟦2300 多万人次⟧", "23000000 {time} odd"), LabelledSentence("⟦6万余名⟧", "60000 {person} odd"),
    LabelledSentence("⟦二十几个⟧部门", "20 {company} odd"), LabelledSentence("⟦百余家⟧", "100 {company} odd"),
    LabelledSentence("⟦20多元⟧", "20 CNY odd"), LabelledSentence("⟦五年多⟧", "5 a odd"),
    LabelledSentence("不到⟦8万元⟧", "80000 CNY less-than"), LabelledSentence("不足⟦3000万⟧", "30000000 - less-than"),
    LabelledSentence("至少⟦600万人⟧", "6000000 {person} at-least"), LabelledSentence("⟦99.9%⟧以上", "99.9 % at-least"),
    LabelledSentence("⟦5000+人次⟧", "5000 {time} at-least"), LabelledSentence("不超过⟦10秒⟧", "10 s at-most"),
    LabelledSentence("⟦30天⟧以内", "30 d at-most"), LabelledSentence("⟦5吨⟧左右", "5 t about"),
    LabelledSentence("超过⟦200家⟧以上", "200 {company} more-than"), LabelledSentence("约⟦50名⟧左右", "50 {person} about"),
    LabelledSentence("高达⟦99%⟧", "99 % ceiling"), LabelledSentence("近⟦千万⟧", "10000000 - nearly"),
    LabelledSentence("累计超过⟦百亿次⟧", "10000000000 {time} more-than"), LabelledSentence("用户过⟦亿⟧", "100000000 - more-than"),
    LabelledSentence("近⟦三年⟧持续投入", "3 a"), LabelledSentence("超过⟦三年⟧", "3 a more-than"),
    LabelledSentence("高于行业平均⟦6.1个百分点⟧", "6.1 pp"), LabelledSentence("节约⟦5%⟧的用纸", "5 % down"),
    LabelledSentence("最近⟦两周⟧", "2 wk"), LabelledSentence("通过⟦3项⟧认证", "3 {item}"),
    LabelledSentence("约为⟦4.2%⟧", "4.2 % about"),
    LabelledSentence("约合⟦40吨⟧，折合约⟦40吨⟧，合计约⟦40吨⟧", "40 t about", "40 t about", "40 t about"),
    LabelledSentence("约占⟦5%⟧，约达⟦5%⟧，约相当于⟦5%⟧", "5 % about", "5 % about", "5 % about"),
    LabelledSentence("约下降⟦8%⟧", "8 % about down"), LabelledSentence("按合约需⟦3天⟧，预约可达⟦80次⟧", "3 d", "80 {time}"),
    LabelledSentence("⟦7亿元⟧（约合⟦1亿美元⟧）", "700000000 CNY", "100000000 USD about bracketed"),
    LabelledSentence("他⟦两度⟧创业，用⟦三度电⟧", "2 {time}", "3 kW.h"), LabelledSentence("⟦两段⟧旅程", "2 {item}"),
    LabelledSentence("超过了⟦人民币5亿元⟧", "500000000 CNY more-than"), LabelledSentence("超⟦5成⟧", "50 % more-than")
  ])
  func readsQualifiers(sentence: LabelledSentence) { expectFigures(sentence, in: .chinese) }

  @Test(arguments: [
    LabelledSentence("⟦15%～30%⟧", "15..30 %"), LabelledSentence("⟦9万-16万元⟧", "90000..160000 CNY"),
    LabelledSentence("⟦3至5年⟧", "3..5 a"), LabelledSentence("⟦9—12万人⟧", "90000..120000 {person}"),
    LabelledSentence("⟦两三年⟧", "2..3 a"), LabelledSentence("⟦三四十人⟧", "30..40 {person}"),
    LabelledSentence("⟦二三十万元⟧", "200000..300000 CNY"),
    LabelledSentence("从⟦300人⟧增长到⟦1000人⟧", "300 {person}", "1000 {person} up"),
    LabelledSentence("从⟦10%⟧到⟦15%⟧", "10 %", "15 %"), LabelledSentence("⟦60至70岁⟧", "60..70 a")
  ])
  func readsRanges(sentence: LabelledSentence) { expectFigures(sentence, in: .chinese) }

  @Test(arguments: [
    LabelledSentence("⟦半年⟧、⟦两年半⟧、⟦两个半月⟧", "0.5 a", "2.5 a", "2.5 mo"),
    LabelledSentence("⟦十分钟⟧到账，⟦1秒⟧放款", "10 min", "1 s"),
    LabelledSentence("⟦36岁⟧以下", "36 a at-most"), LabelledSentence("连续⟦三年⟧", "3 a"), LabelledSentence("⟦5 个工作日⟧", "5 d"),
    LabelledSentence("⟦一年⟧前，⟦一克⟧黄金", "1 a", "1 g"), LabelledSentence("⟦45周年⟧", "45 a"),
    LabelledSentence("⟦7×⟧", "7 1 ×7")
  ])
  func readsTime(sentence: LabelledSentence) { expectFigures(sentence, in: .chinese) }

  @Test(arguments: [
    LabelledSentence("全年⟦零伤亡⟧，⟦无重大安全事故⟧", "0 {case}", "0 {case}"),
    LabelledSentence("⟦未发生职业病⟧案例", "0 {case}"), LabelledSentence("⟦0起⟧投诉", "0 {case}"), LabelledSentence("净零目标与零容忍"),
    LabelledSentence("⟦未发生一般及以上环境污染事件⟧，⟦无人员死亡⟧事故", "0 {case}", "0 {case}"),
    LabelledSentence("⟦零下5℃⟧", "-5 Cel"), LabelledSentence("同比⟦-3.2%⟧", "-3.2 %"),
    LabelledSentence("（⟦1,204⟧）", "-1204 -"),
    LabelledSentence("营收下降了⟦12%⟧", "12 % down"), LabelledSentence("⟦5%⟧的增长", "5 % up"),
    LabelledSentence("净亏损⟦3亿元⟧", "300000000 CNY down")
  ])
  func readsZeroAndSign(sentence: LabelledSentence) { expectFigures(sentence, in: .chinese) }

  @Test(arguments: [
    "五险一金惠及全员", "环境与社区两章谈社区责任", "沿着一带一路走出去", "打通最后一公里", "第三方机构", "一站式服务", "四川、三亚与千岛湖", "十分重视双碳", "千家万户", "一方面提高，一方面压缩",
    "三会一层", "坚持三农", "万一发生", "一样的机会", "独一无二", "几乎所有门店", "人数与次数", "数字化转型", "万事达与百度", "七上八下", "三长一短", "百货商店", "零售业务",
    "无障碍设施", "唯一一致", "二维码",
    "统一平台", "超越自我", "一网通办", "五星级酒店", "千兆网络", "半导体企业", "上半场", "二手设备", "三级等保", "双方与二者", "两者兼得", "三度空间", "二十四节气之外"
  ])
  func passesOverWords(text: String) {
    #expect(FigureReader(language: .chinese).read(text).filter(\.isCounted) == [])
  }

  @Test(arguments: [
    LabelledSentence("⟦2016年5月14日⟧", "date 2016-05-14"), LabelledSentence("截至⟦2017年4月底⟧", "date 2017-04"),
    LabelledSentence("⟦2016 年底⟧", "date 2016"),
    LabelledSentence("⟦二〇一六年三月⟧", "date 2016-03"), LabelledSentence("⟦2017年第一季度末⟧", "date 2017-Q1"),
    LabelledSentence("⟦2018年前三季度⟧", "date 2018-01-01/2018-09-30"),
    LabelledSentence("⟦2019年上半年⟧", "date 2019-01-01/2019-06-30"),
    LabelledSentence("⟦90后⟧与⟦1970年代⟧", "date 1990-01-01/1999-12-31", "date 1970-01-01/1979-12-31"),
    LabelledSentence("⟦20世纪90年代⟧", "date 1990-01-01/1999-12-31"),
    LabelledSentence("⟦5月底⟧、⟦5月14日⟧、⟦三月份⟧", "date --05", "date --05-14", "date --03"),
    LabelledSentence("⟦第二季度⟧与⟦前三季度⟧", "date --Q2", "date --Q1-3"),
    LabelledSentence("⟦2016⟧-⟦2018年⟧", "date 2016", "date 2018"), LabelledSentence("⟦2016-05-14⟧", "date 2016-05-14"),
    LabelledSentence("⟦FY2020⟧与⟦Q3⟧", "date 2020", "date --Q3"), LabelledSentence("⟦2016⟧ 可持续发展报告", "date 2016"),
    LabelledSentence("⟦民国113年⟧", "date 2024"),
    LabelledSentence("⟦第三个⟧、⟦首次⟧、⟦二期⟧", "ordinal 3", "ordinal 1", "ordinal 2"),
    LabelledSentence("成为全球⟦第三大⟧银行", "ordinal 3"),
    LabelledSentence("请致电⟦+86 10-5555-0100⟧。（⟦0571-5555 0100⟧）", "code +861055550100", "code 057155550100"),
    LabelledSentence("⟦十四五⟧与⟦第十四个五年规划⟧", "ordinal 14", "ordinal 14"),
    LabelledSentence("⟦GRI 302-1⟧、⟦ISO 14064-1⟧、⟦GB/T 2589⟧", "code GRI302-1", "code ISO14064-1", "code GB/T2589"),
    LabelledSentence("⟦范围一⟧和⟦范围2⟧", "code SCOPE1", "code SCOPE2"),
    LabelledSentence("⟦COVID-19⟧、⟦5G⟧、⟦A4⟧、⟦G20⟧", "code COVID-19", "code 5G", "code A4", "code G20"),
    LabelledSentence("⟦10×1000⟧计划", "code 10×1000"), LabelledSentence("“⟦310⟧”模式", "code 310"),
    LabelledSentence("⟦21-5555-0100⟧", "code 21-5555-0100"), LabelledSentence("⟦2.1⟧ 治理架构", "code 2.1"),
    LabelledSentence("⟦24小时热线⟧", "code 24"), LabelledSentence("图⟦3⟧与表⟦12⟧", "code 3", "code 12"),
    LabelledSentence("⟦前十大⟧股东", "code TOP10"), LabelledSentence("二氧化碳CO₂与PM2.5"), LabelledSentence("早上8:30与下午6点钟"),
    LabelledSentence("见 https://example.org/2016/300 页"),
    LabelledSentence(
      "⟦几位⟧专家、⟦数十家⟧企业、⟦上百人⟧、⟦数亿人⟧", "vague 3..9", "vague 20..99", "vague 100..999", "vague 200000000..999999999"),
    LabelledSentence("⟦一个⟧项目", "vague 1"),
    LabelledSentence("邮编⟦100022⟧", "code 100022"), LabelledSentence("与⟦1.5℃目标⟧一致", "code 1.5"),
    LabelledSentence("⟦2.0时代⟧", "code 2.0"), LabelledSentence("⟦5号楼⟧", "code 5"), LabelledSentence("⟦500强⟧", "code 500")
  ])
  func namesWhatIsNoFigure(sentence: LabelledSentence) { expectOthers(sentence, in: .chinese) }
}
