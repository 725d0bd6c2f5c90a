import Values

/// The words for units in Chinese, and the words that begin like one and are none.
enum ChineseUnits {
  static let entries: [(String, UnitWord)] =
    UnitSymbols.entries + Money.codesAfter + rows.flatMap(\.entries) + notUnits.map { ($0, .noUnit) }

  /// Things by name, without measure words before them.
  static let nounEntries = nounRows.flatMap(\.entries)
  /// What safety and compliance count, and hope to count none of.
  static let caseNouns = PhraseTable(nounRows.filter { $0.code == "{case}" }.flatMap(\.entries))

  /// Spans and points that 个 may be parted from by 半 or 多: 小时, 月, 百分点.
  static let afterPiece = PhraseTable(
    (times + shares).flatMap(\.entries).compactMap { word, unit in
      word.first == "个" ? (String(word.dropFirst()), unit) : nil
    })

  static let piece = word("{piece}", .count)

  static func word(_ code: String, _ kind: Figure.Kind) -> UnitWord {
    UnitWord(unit: UnitCode(code).flatMap { UnitCatalogue.builtIn.unit($0) }, kind: kind)
  }

  /// The unit of pure numbers.
  static func one(_ kind: Figure.Kind) -> UnitWord { word("1", kind) }

  private static let rows = shares + times + money + measures + substances + things + nounRows

  private static let shares: [UnitRow] = [
    UnitRow("pp", .percentagePoints, "个百分点|百分点|个百分比"), UnitRow("pp", .percentagePoints, "个基点|基点", times: (1, 100)),
    UnitRow("%", .percent, "成", times: (10, 1)), UnitRow("%", .percent, "折", times: (10, 1)),
    UnitRow("1", .multiple, "倍")
  ]

  private static let times: [UnitRow] = [
    UnitRow("a", .age, "岁|周岁"), UnitRow("a", .duration, "年|周年|个年头|年时间|个自然年|个财年"),
    UnitRow("a", .duration, "个世纪", times: (100, 1)), UnitRow("mo", .duration, "个月|月时间"),
    UnitRow("mo", .duration, "个季度", times: (3, 1)), UnitRow("wk", .duration, "周|个星期|星期|个礼拜"),
    UnitRow("d", .duration, "天|个工作日|工作日|个自然日|日夜|个交易日|昼夜"),
    UnitRow("h", .duration, "小时|个小时|钟头|个钟头|学时|课时|个学时|个课时"), UnitRow("min", .duration, "分钟|分钟时间"),
    UnitRow("s", .duration, "秒|秒钟"), UnitRow("ms", .duration, "毫秒"),
    UnitRow("{person}.h", .measure, "工时|人时|人·时|人小时|个工时"), UnitRow("{person}.d", .measure, "人天|人日"),
    UnitRow("{person}.a", .measure, "人年")
  ]

  private static let money: [UnitRow] = [
    UnitRow("CNY", .currency, "元|圆|块|块钱|元钱|元人民币|人民币|块人民币|元整"), UnitRow("CNY", .currency, "角|毛|毛钱|角钱", times: (1, 10)),
    UnitRow("CNY", .currency, "分钱", times: (1, 100)), UnitRow("USD", .currency, "美元|美金"),
    UnitRow("USD", .currency, "美分", times: (1, 100)), UnitRow("HKD", .currency, "港元|港币|元港币"),
    UnitRow("HKD", .currency, "港仙|仙", times: (1, 100)), UnitRow("EUR", .currency, "欧元"),
    UnitRow("GBP", .currency, "英镑"),
    UnitRow("JPY", .currency, "日元|日圆"), UnitRow("KRW", .currency, "韩元|韩圆"), UnitRow("TWD", .currency, "新台币|台币|元新台币"),
    UnitRow("MOP", .currency, "澳门元|澳门币"), UnitRow("AUD", .currency, "澳元|澳币"), UnitRow("CAD", .currency, "加元"),
    UnitRow("SGD", .currency, "新加坡元|新加坡币|新币|坡币"), UnitRow("INR", .currency, "卢比|印度卢比"), UnitRow("THB", .currency, "泰铢"),
    UnitRow("RUB", .currency, "卢布"), UnitRow("CHF", .currency, "瑞士法郎|瑞郎"), UnitRow("MYR", .currency, "林吉特|马币")
  ]

  private static let measures: [UnitRow] = [
    UnitRow("t", .measure, "吨|公吨"), UnitRow("kg", .measure, "公斤|千克"), UnitRow("kg", .measure, "斤|市斤", times: (1, 2)),
    UnitRow("g", .measure, "克"), UnitRow("mg", .measure, "毫克"), UnitRow("ug", .measure, "微克"),
    UnitRow("t{dwt}", .measure, "载重吨"), UnitRow("[oz_tr]", .measure, "盎司|金衡盎司"), UnitRow("[lb_av]", .measure, "磅"),
    UnitRow("kW.h", .measure, "千瓦时|千瓦·时|千瓦小时|度电"), UnitRow("MW.h", .measure, "兆瓦时|百万瓦时|兆瓦·时|兆瓦小时"),
    UnitRow("GW.h", .measure, "吉瓦时"), UnitRow("W.h", .measure, "瓦时"), UnitRow("kW", .measure, "千瓦"),
    UnitRow("MW", .measure, "兆瓦|百万瓦"), UnitRow("GW", .measure, "吉瓦"), UnitRow("W", .measure, "瓦"),
    UnitRow("kV", .measure, "千伏"), UnitRow("kV.A", .measure, "千伏安"), UnitRow("MV.A", .measure, "兆伏安"),
    UnitRow("J", .measure, "焦耳|焦"), UnitRow("kJ", .measure, "千焦|千焦耳"), UnitRow("MJ", .measure, "兆焦|兆焦耳"),
    UnitRow("GJ", .measure, "吉焦|吉焦耳|百万千焦|十亿焦"), UnitRow("TJ", .measure, "太焦"), UnitRow("PJ", .measure, "拍焦"),
    UnitRow("cal", .measure, "千卡|大卡", times: (1000, 1)), UnitRow("[Btu]", .measure, "英热单位"),
    UnitRow("[Btu]", .measure, "百万英热单位", times: (1_000_000, 1)), UnitRow("TW.h", .measure, "太瓦时"),
    UnitRow("MPa", .measure, "兆帕"), UnitRow("kPa", .measure, "千帕"), UnitRow("A.h", .measure, "安时"),
    UnitRow("mA.h", .measure, "毫安时"), UnitRow("Hz", .measure, "赫兹|赫"),
    UnitRow("m3", .measure, "立方米|立方|方水|标准立方米|标方"), UnitRow("[bbl_us]", .measure, "桶原油"),
    UnitRow("[bbl_us]{oe}", .measure, "桶油当量|桶石油当量"), UnitRow("L", .measure, "升|公升"), UnitRow("ML", .measure, "兆升|百万升"),
    UnitRow("mL", .measure, "毫升"), UnitRow("kL", .measure, "千升"), UnitRow("[cft_i]", .measure, "立方英尺"),
    UnitRow("[gal_us]", .measure, "加仑"), UnitRow("[acr_us]", .measure, "英亩"), UnitRow("[nmi_i]", .measure, "海里"),
    UnitRow("m2", .measure, "平方米|平米|平方公尺"), UnitRow("km2", .measure, "平方公里|平方千米"), UnitRow("har", .measure, "公顷"),
    UnitRow("[mu]", .measure, "亩"), UnitRow("km", .measure, "公里|千米"), UnitRow("m", .measure, "米|公尺"),
    UnitRow("cm", .measure, "厘米|公分"), UnitRow("mm", .measure, "毫米"), UnitRow("um", .measure, "微米"),
    UnitRow("nm", .measure, "纳米"),
    UnitRow("[mi_i]", .measure, "英里"), UnitRow("[ft_i]", .measure, "英尺"), UnitRow("[sft_i]", .measure, "平方英尺"),
    UnitRow("[in_i]", .measure, "英寸"),
    UnitRow("m", .measure, "里地|里路|里山路|里水路|里夜路|里土路|里险路|里外|里之外|里远", times: (500, 1)),
    UnitRow("km", .measure, "皮长公里|芯公里|沟公里"), UnitRow("Cel", .measure, "摄氏度|度c"), UnitRow("dB", .measure, "分贝"),
    UnitRow("t.km", .measure, "吨公里"), UnitRow("{person}.km", .measure, "人公里")
  ]

  /// 吨二氧化碳当量, 千克标准煤: masses of a substance that stand for something else.
  private static let substances: [UnitRow] = [
    ("CO2e", "二氧化碳当量|co2e| co2e|co2当量|co2-e|co2eq|碳当量|碳排放当量"), ("CO2", "二氧化碳|co2"), ("ce", "标准煤|标煤|标准煤当量|标煤当量"),
    ("oe", "标油|标准油|油当量|石油当量")
  ].flatMap { substance, names in
    [("t", ["吨", "公吨"]), ("kg", ["千克", "公斤"]), ("g", ["克"]), ("kt", ["千吨"])].map { mass, words in
      UnitRow(
        "\(mass){\(substance)}", .measure,
        words.flatMap { word in names.split(separator: "|").map { word + $0 } }.joined(separator: "|"))
    }
  }

  /// 两点建议; 两点 alone is a time of day.
  private static let points =
    "建议 感受 体会 要求 意见 原因 经验 启示 看法 期望 希望 思考 共识 措施 说明 变化 理由 考虑".split(separator: " ").map { "点\($0)" }
    .joined(separator: "|")

  /// Measure words. They say what sort of thing is counted, not which.
  private static let things: [UnitRow] = [
    UnitRow("{person}", .count, "人|名|位|口人|个人|名人|人口"), UnitRow("{time}", .count, "人次|人次数|户次|次|次数|趟|频次|员工人次"),
    UnitRow("{company}", .count, "家|所"), UnitRow("{animal}", .count, "只|头|匹|尾|羽"), UnitRow("{tree}", .count, "棵|株"),
    UnitRow("{case}", .count, "起|宗|例|案"), UnitRow("{item}", .count, "项|个|笔|种|类|大|款|条|处|门|方面|个方面|层面|个层面|段"),
    UnitRow("{piece}", .count, "件|支|枚|片|根|颗|粒|盏|把|瓶|箱|袋|桶|包|盒|双|罐|杯|剂|副|对|道"),
    UnitRow("{copy}", .count, "份|册|本|篇|部|封|卷|幅"),
    UnitRow("{device}", .count, "台|台套|套|座|架|艘|组|栋|幢|间|口|张"), UnitRow("{vehicle}", .count, "辆|列|台次|架次|辆次"),
    UnitRow("{household}", .count, "户"), UnitRow("{course}", .count, "场|场次|期|节|堂|轮|批|批次|届|门课|次课"),
    UnitRow("{teu}", .count, "标准箱|标箱|teu|个标准箱|个标箱|个teu"), UnitRow("{seat}", .count, "席|席位|席次"),
    UnitRow("{share}", .count, "股"), UnitRow("{point}", .count, "分"),
    UnitRow("{item}", .count, points), UnitRow("{order}", .count, "单"), UnitRow("{site}", .count, "站"),
    UnitRow("{word}", .count, "字"), UnitRow("{generation}", .count, "代人"),
    UnitRow("{page}", .count, "页"), UnitRow("{level}", .count, "级|层|档"), UnitRow("{step}", .count, "步")
  ]

  /// Things by their own name, after a measure word or alone.
  private static let nounRows: [UnitRow] = [
    UnitRow(
      "{person}", .count,
      """
      人士|员工|职工|用户|客户|会员|学生|儿童|孩子|青年|老人|长者|志愿者|股东|董事|女性|男性|女员工|男员工|消费者|农户|农民|居民|村民|群众|患者|教师|老师|医生|\
      工程师|专家|学员|开发者|卖家|买家|店主|司机|网民|投资者|公众|人员|人口|人群|应届生|毕业生|管培生|实习生|受益人|党员|乘客|旅客|读者|粉丝|候选人|债务人|纳税人|\
      被执行人|工人|残疾人|残障人士|管理者|经营者|创业者|贷款者|参与者|持卡人|访客|观众|候鸟|嘉宾|代表|供养人|雇员|审核员|经理|师生
      """, isNoun: true),
    UnitRow(
      "{company}", .count,
      """
      企业|公司|机构|银行|医院|学校|高校|中学|小学|大学|商户|商家|服务商|供应商|合作伙伴|子公司|分公司|组织|工厂|门店|店铺|网店|商店|酒店|上市公司|小微企业|\
      中小企业|基金会|协会|部门|媒体|幼儿园|政府
      """, isNoun: true),
    UnitRow("{city}", .count, "城市|市|乡镇|市县|街道|社区", isNoun: true),
    UnitRow("{country}", .count, "国家|国家和地区", isNoun: true), UnitRow("{province}", .count, "省份|省", isNoun: true),
    UnitRow("{region}", .count, "地区", isNoun: true), UnitRow("{county}", .count, "县|区县|贫困县", isNoun: true),
    UnitRow("{village}", .count, "村|村庄", isNoun: true),
    UnitRow("{vehicle}", .count, "汽车|车辆|单车|电动车|货车", isNoun: true),
    UnitRow("{tree}", .count, "树|树木|梭梭树|树苗", isNoun: true),
    UnitRow("{animal}", .count, "羊|牛|猪|鸡", isNoun: true), UnitRow("{household}", .count, "家庭|住户", isNoun: true),
    UnitRow(
      "{case}", .count, "事故|案件|案例|投诉|事件|违规|诉讼|举报|工伤|重伤|轻伤|伤亡|死亡|火灾|泄漏|泄露|职业病|召回|纠纷|侵权|罢工", isNoun: true),
    UnitRow("{course}", .count, "课程|培训|讲座|会议|活动", isNoun: true), UnitRow("{project}", .count, "项目|工程|计划", isNoun: true),
    UnitRow("{patent}", .count, "专利|发明专利|商标|著作权|软件著作权", isNoun: true), UnitRow("{order}", .count, "订单", isNoun: true),
    UnitRow("{product}", .count, "产品|商品|门类", isNoun: true),
    UnitRow("{category}", .count, "类别|品类|领域|行业|维度|指标|议题|主题", isNoun: true),
    UnitRow("{time}", .count, "交易|访问|浏览|下载|点击|登录", isNoun: true)
  ]

  /// Words that begin with a unit and mean something else.
  private static let notUnits = """
    年级 年代 年货 年度 年化 年轻 年初 年末 年底 年报 年均 年味 年产 年审 年糕 年关 年少 年幼 年长 月饼 月球 月亮 月均 天然 天津 天猫 天使 天空 天气 \
    天下 天文 天地 天生 天才 天涯 天山 天赋 成立 成为 成功 成果 成员 成本 成就 成长 成绩 成熟 成都 成人 成交 成套 成分 成份 成型 成型 成年 成品 成像 成体 \
    折合 折旧 折扣 折叠 折算 折射 元素 元旦 元年 元宵 元老 元首 元件 分别 分析 分布 分公司 分支 分行 分类 分享 分工 分配 分离 分段 分散 分级 分店 \
    分之 分会 分为 分成 分红 分子 分期 分层 人工 人力 人类 人民 人均 人大 人文 人性 人脸 人才 人格 人生 人体 人事 人道 人数 人情 人为 人机 人称 人权 人间 \
    人家 人气 人行 名称 名单 名录 名为 名列 名牌 名义 名誉 名字 名词 名人堂 位于 位居 位列 位置 位移 位次 家具 家电 家乡 家长 家务 家人 家园 家居 家暴 只有 只要 \
    只能 只是 只需 只为 头条 头部 头盔 头像 头顶 项链 个性 个别 个税 个体 个案 个股 件事 笔记 笔试 种植 种子 种族 种养 类似 类型 类别 大学 大会 大型 大小 大家 \
    大约 大多 大众 大量 大幅 大力 大气 大豆 大赛 大街 大道 大桥 大陆 大连 大庆 大理 大奖 大数据 大师 大使 大厦 大厅 大致 大于 大概 大部 大同 大户 大病 大妈 款待 款项 款式 \
    条件 条款 条例 条约 条纹 条码 条理 处理 处置 处罚 处于 处在 处分 处方 处境 门户 门槛 门票 门诊 门口 门外 门前 场景 场地 场所 场馆 场域 场合 期间 期末 期限 期货 \
    期望 期待 期初 期刊 期权 节约 节气 节能 节点 节日 节目 节省 节水 节电 节奏 节假日 批准 批评 批发 轮流 轮岗 轮胎 届时 次日 次年 次要 次级 次贷 次生 次序 所有 所在 所需 \
    所以 所得 所谓 所述 所列 所有 所属 所致 所示 所指 所能 所见 起来 起点 起草 起诉 起步 起源 起到 起飞 起重 起伏 例如 例外 例行 案例 份额 份子 本科 本人 本土 本地 本次 本年 本报 本期 \
    本身 本金 本公司 本集团 篇章 篇幅 部分 部门 部署 部长 部件 部落 部委 部队 部级 封闭 封面 封装 封控 台湾 台州 台风 套餐 套件 套路 座谈 座位 座椅 座右铭 架构 \
    组织 组成 组合 组建 组长 组团 组件 间接 间隔 间断 间歇 张家 列车 列入 列出 列为 列席 户外 户籍 户口 户型 户均 单位 单元 单一 单日 单独 单纯 单个 单笔 单车 单身 单价 单击 \
    站点 站台 站立 字节 字样 字体 字符 页面 页岩 页码 级别 级联 层次 层级 层出 步骤 步伐 步行 米饭 米其林 升级 升至 升高 升温 升值 升学 升降 克服 克隆 克拉 焦点 焦虑 \
    里程 里面 里斯 周边 周围 周期 周密 周到 周末 周年庆 周刊 小时候 秒杀 秒级 秒到 角度 角色 角落 角逐 块状 毛利 毛孔 毛衣 倍感 倍增 倍受 仙境 仙女 双方 双边 双重 双向 双碳 \
    双赢 双周 把握 把关 把手 把控 支付 支持 支撑 支出 支部 支行 支线 支援 支柱 支教 根据 根本 根源 片区 片面 片刻 颗粒 粒子 包括 包含 包装 包裹 包容 盒子 口径 口碑 口罩 口腔 口岸 口号 \
    口头 口令 卷入 幅度 幅员 方案 方式 方法 方便 方向 方位 方针 方圆 方可 方才 单项 瓦解 瓦斯 尾气 尾款 匹配 羽毛 卡片 股东 股份 股票 股权 股价 股息 股本 股民 股市 股改 股利 股比 对于 对外 对口 对比 对应 对方 对接 对象 对内 对标 对手 对公 对账 对话 对照 对策 对冲 道路 道德 道理 道具 道歉 \
    副总 副主 副董 副会 副院 副校 副所 副高 副业 副食 副本 副产 杯赛 剂量 段落 段位 段式 段论 段子
    """.split(whereSeparator: \.isWhitespace).map(String.init)
}
