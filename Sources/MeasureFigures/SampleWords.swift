/// Words of reports that begin no figure, in no order.
enum ProseWords {
  static let english = """
    the group publishes results each year after review by its board and committee of material topics such as climate risk
    energy use water intake waste reuse staff training supplier audit local community giving health safety incident rate
    structure stakeholder dialogue period data come from operating sites under operational control verified by independent
    provider restated where method or boundary changed against baseline intensity renewable share increased remained stable
    because volume efficiency heat recovery process upgrade new plant policy grievance remediation coverage contractor pay
    benefit diversity inclusion
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  static let chinese = """
    集团 本年度 不断 健全 可持续发展 治理机制 董事会 审阅 实质性议题 气候风险 能源 消耗 水资源 取水 废物 再利用 员工 培训 供应商 审核 社区 捐赠 健康 安全 事故率 \
    架构 利益相关方 对话 数据 来自 各生产基地 按照 运营控制 方法 汇总 由 独立 机构 鉴证 如 范围 变化 则 重述 与 上年 基准 相比 强度 降低 可再生能源 占比 提高 产量 \
    效率 余热 回收 工艺 改造 新 工厂 投运 政策 申诉 渠道 覆盖 承包商 薪酬 福利 多元 包容
    """.split(whereSeparator: \.isWhitespace).map(String.init)
}

/// Sentences of reports that are full of figures; `#` stands for a number.
enum DenseSentences {
  static let english = [
    "Emissions fell by #% to # tCO2e, nearly #% below 2019. ", "We trained # employees for # hours in # courses. ",
    "Investment of RMB # million (US$# million) went to # projects in 2023. ", "Water use was # m³, up from # m³. ",
    "Of # suppliers, more than # were audited and about # improved. ", "The rate rose # percentage points to #%. ",
    "Sites in # cities used # MWh, of which #% was renewable, on 31 May 2022. ",
    "Between # and # tonnes were recycled, # times as much as in 2018. "
  ]

  static let chinese = [
    "排放量下降#%至#吨二氧化碳当量，较2019年低近#%。", "全年培训员工#人，共#小时，开设课程#门。", "投入资金#万元，支持#个项目，惠及超过#户。",
    "用水量为#立方米，上年为#立方米。", "在#家供应商中，约#家完成审核，#家以上整改。", "该比率提高#个百分点，达#%。",
    "截至2022年5月31日，#个城市的厂区用电#兆瓦时，其中可再生能源占#%。", "回收#～#吨，是2018年的#倍。"
  ]
}
