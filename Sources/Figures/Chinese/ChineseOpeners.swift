/// What a phrase says that decides how its numerals are read, before any number is.
enum ChineseOpener: Sendable {
  /// A set phrase, a name, a word: no figure, and nothing to compare.
  case nothing
  /// 第: the number after it is a rank.
  case rank
  /// 首次, 首届; 十四五, 二十大: a rank in itself.
  case ordinal(Int)
  /// 前: with 十大, 10强, 五名 a code.
  case top
  /// 半数, 一半, 大半年.
  case half
  /// 翻番, 减半: what the amount is multiplied by.
  case factor(Int, over: Int)
  /// 一番 in 翻了近一番: how often an amount doubled.
  case doubling(Int)
  /// 几十, 上百: between these, of the unit that follows.
  case vague(Int, Int, needsUnit: Bool)
  /// 零, 无, 未发生 before a counted noun.
  case zero
  /// 范围一.
  case code(String)
}

enum ChineseOpeners {
  static let table = PhraseTable<ChineseOpener>(all)
  static let firstCells = Set(all.compactMap { FoldedPhrase.cells($0.0).first })

  private static let all: [(String, ChineseOpener)] =
    setPhrases.map { ($0, .nothing) } + ranks + halves + factors + doublings + vague + zeros + codes

  private static let setPhrases = """
    一带一路 一行三会 一行两会 三会一层 三会 两会 两岸 两地 两侧 两端 两者 三农 三长一短 三重一大 三公 三亚 三峡 三星 三菱 三江 三明 三门峡 四川 四会 四平 五粮液 五指山 六安 六盘水 \
    七台河 七匹狼 八达岭 八一 九江 九寨沟 九龙 九州 十堰 千岛湖 千岛 万科 万达 万州 万宁 百度 百色 百事 千家万户 千方百计 千头万绪 千锤百炼 千里之外 千里马 千山万水 千万不要 \
    千差万别 千真万确 千篇一律 千言万语 千军万马 万众一心 万家灯火 万水千山 万无一失 万里长城 万事 万物 万能 万分 万象 万里 百家争鸣 百花齐放 百年大计 百姓 百货 百科 百忙 百强 百倍 百炼成钢 \
    五险一金 六险二金 七险一金 六险一金 五险 一金 十分 百分百努力 百分制 最后一公里 最后1公里 第一公里 最先一公里 一站式 一体化 一揽子 一次性 一门式 一网通办 一网统管 一卡通 一码通 一键 一线 二线 三线 \
    一对一 一比一 一二三产业 一二三 二手 二维码 二维 二胎 二次元 二次 三维 三方 三方面协议 三包 三角 三餐 一日三餐 三人行 三步走 三分法 三大产业 三通一平 三产 三只松鼠 三八 三八妇女节 \
    四面八方 四通八达 四舍五入 四季 五湖四海 五颜六色 五花八门 五一 六一 七一 八一 十一 十一黄金周 双十一 双十二 双11 双12 双一流 六十四卦 五位一体 三位一体 四位一体 五星级 四星级 三星级 五A级 五金 \
    七夕 七上八下 七嘴八舌 九牛一毛 十全十美 十足 十字 十字路口 十字绣 十年如一日 十有八九 百年树人 举一反三 独一无二 说一不二 三番五次 三心二意 三言两语 三令五申 再三 接二连三 两全其美 \
    三五成群 三天两头 一举两得 一石二鸟 一箭双雕 一心一意 一五一十 一分为二 一目了然 一路 一直 一起 一样 一般 一些 一切 一定 一致 一旦 一度 一时 一点 一下 一边 一面 一流 一生 一向 一再 一同 \
    一律 一端 一带 一体 一贯 一并 一味 一并 一侧 一系列 一把手 一家人 一年四季 一年级 一天天 一天到晚 一步步 一个个 一次次 一件件 一项项 一点点 \
    不二 不三不四 颠三倒四 乱七八糟 五脏 七巧 五行 五常 四大发明 四书五经 三国 三字经 六神 八卦 四库 九三学社 民革 一国两制 一二九 五四 五四青年节 九一八 一二八 三七 六六顺 七七 两弹一星 \
    两化融合 两学一做 两山 两型 两不愁三保障 两不愁 三保障 三去一降一补 三大攻坚战 三严三实 四个自信 四个意识 四个全面 两个维护 两个确立 三个代表 八项规定 四风 六稳 六保 六稳六保 三标一体 三同时 三违 \
    四不两直 三级等保 等保三级 等保二级 等保2.0 第三方 第三者 第二曲线 第一时间 第一线 第一手 第一产业 第二产业 第三产业 第一书记 第四范式 第六感 \
    三甲 三甲医院 三级 二级 一级 四级 五级 六级 七级 八级 三级甲等 二甲 二元结构 二元论 二元期权 二元经济 二元对立 二元化 一元化 多元 三元锂 三元材料 三元正极 三元电池 三元股份 三元食品 三元里 三元桥 三元催化 三元区 \
    双元 百元店 千元机 一元复始 一分耕耘 一角 海角 三角形 三角洲 长三角 珠三角 五角 五角星 \
    三板 新三板 二板 三板斧 四合院 两面 八方 四方 四面 五官 六月雪 八角 两栖 两极 两性 两用 军民两用 两难 两张皮 两手抓 两步走 两头 两头在外 两翼 双千 千人计划 万人计划 千兆 百川 百合 百叶 百闻 \
    一百单八 \
    一卡 一证 一图 一册 一村一品 一企一策 一人一档 一厂一策 一岗双责 一票否决 一案双查 一刀切 一锤定音 一马当先 一帆风顺 一飞冲天 一如既往 一应俱全 一以贯之 一脉相承 一视同仁 零售 零件 零部件 零食 零星 \
    零散 零碎 零容忍 零距离 零碳 零排放 零废 零钱 零工 零基础 零成本 零首付 零信任 零和 零下 归零 清零 净零 净零排放 近零 从零 零点 无论 无法 无疑 无限 零人工 无人 无锡 无线 无形 无障碍 无现金 无人机 无关 \
    无效 无需 无数 无奈 无偿 无私 无缝 无害 无害化 无纸化 无界 无忧 无非 无比 无穷 无处 无从 无力 无声 无意 无知 无权 无息 无抵押 无担保 无接触 几乎 几何 几率 几经 几度 茶几 几时 几许 \
    数据 数字 数量 数码 数值 数学 数智 数控 数列 数目 数额 首都 首席 首先 首尔 首页 首要 首脑 首钢 首相 首饰 首付 首发 首选 首长 首府 首演 首飞 半导体 半径 半岛 半成品 半自动 半结构化 半挂 半球 多半 半夜 \
    半途 \
    半场 半决赛 半路 半封闭 半强制 半托 夜半 大半 小半 三七开 二八定律 二八 八二 三三制 五五开 二选一 四选一 三合一 二合一 四合一 一千零一夜 \
    十年磨一剑 十年树木 十年寒窗 一年一度 一年之计 一日千里 一日之计 三天打鱼 两天晒网 百里挑一 四分五裂 三分天下 入木三分 三分钟热度 一家之言 九死一生 三思而后行 十拿九稳 十万火急 百战百胜 百发百中 \
    百尺竿头 千载难逢 千变万化 千钧一发 千丝万缕 千姿百态 千奇百怪 万紫千红 万马奔腾 一诺千金 一言九鼎 一呼百应 一劳永逸 一臂之力 一鼓作气 一点一滴 一砖一瓦 一草一木 一言一行 一朝一夕 三头六臂 五体投地 \
    五光十色 六亲不认 七零八落 八面玲珑 八仙过海 千里挑一 千金 三顾茅庐 四世同堂 五谷丰登 四平八稳 三教九流 一针见血 一丝不苟 一叶知秋 一气呵成 一往无前 两个一百年 第一个百年 第二个百年 第一个一百年 第二个一百年 \
    三个一批 四个一批 五个一批 四个革命 四个最严 四个统筹 四个面向 三个面向 五个统筹 五大发展理念 四大名著 三大运营商 三支一扶 三项制度 两票三制 三管三必须 四不放过 三会一课 四讲四有 三老四严 \
    五落实五到位 六个不干 三个务必 四项基本原则 三大纪律 八项注意 三区三线 四好农村路 四史 三品一标 两高一剩 两高一低 三高四新 三个区分开来 一把尺子 三基建设 双一流 双千兆 \
    四处奔 四处求 四处开 四处打 四处寻 四处走 四处游 四处找 四处借 四处碰 三线 四线 五线 六线 新一线 一二线 二三线 三四线 四五线 五六线 三四五线 \
    一大批 一大群 一大早 一大步 一大片 一大堆 一大笔 一大半 第二天 铁人三项 99公益日 360度 36氪 58同城 58到家 51job 51社保 360公司 7天无理由 985高校 985院校 985大学 985工程 211高校 211院校 211大学 211工程 985、211 985/211 百日 百日安全 千禧 一窗 一窗通办 一块儿 五台山 三次产业 六西格玛 6西格玛
    """.split(whereSeparator: \.isWhitespace).map(String.init)

  private static let ranks: [(String, ChineseOpener)] =
    [("第", .rank), ("前", .top), ("排名前", .top)]
    + "首次 首届 首个 首家 首批 首期 首任 首款 首创 首部 首座 首条 首轮 首位 首名 首份 首例 首只 首支 首台 首套 首场 首单 首笔 首张 首艘 首项"
    .split(separator: " ").map { (String($0), .ordinal(1)) }
    + [
      ("十一五", .ordinal(11)), ("十二五", .ordinal(12)), ("十三五", .ordinal(13)), ("十四五", .ordinal(14)), ("十五五", .ordinal(15))
    ]
    + [("十八大", .ordinal(18)), ("十九大", .ordinal(19)), ("二十大", .ordinal(20)), ("二十一大", .ordinal(21))]

  private static let halves: [(String, ChineseOpener)] =
    ["半数", "一半", "一半人数", "对半", "半壁江山"].map { ($0, .half) }

  private static let doublings: [(String, ChineseOpener)] = [
    ("一番", .doubling(1)), ("两番", .doubling(2)), ("三番", .doubling(3))
  ]

  private static let factors: [(String, ChineseOpener)] = [
    ("翻番", .factor(2, over: 1)), ("翻一番", .factor(2, over: 1)), ("翻了一番", .factor(2, over: 1)),
    ("翻了番", .factor(2, over: 1)), ("翻倍", .factor(2, over: 1)), ("翻了一倍", .factor(2, over: 1)),
    ("翻两番", .factor(4, over: 1)), ("翻了两番", .factor(4, over: 1)), ("翻三番", .factor(8, over: 1)),
    ("翻了三番", .factor(8, over: 1)), ("减半", .factor(1, over: 2)), ("倍增", .factor(2, over: 1))
  ]

  private static let vague: [(String, ChineseOpener)] =
    [("几", .vague(3, 9, needsUnit: true)), ("好几", .vague(3, 9, needsUnit: true)), ("若干", .vague(3, 9, needsUnit: true))]
    + ["家", "名", "个", "次", "年", "天", "项", "月", "位", "小时", "种", "件", "批", "场"].map {
      ("数" + $0, .vague(3, 9, needsUnit: false))
    }
    + ["成百上千", "成千上万", "数以万计", "数以千计", "数以百计", "数以亿计", "成千上百"].enumerated().map {
      ($0.element, .vague([100, 1000, 10_000, 1000, 100, 100_000_000, 100][$0.offset], Int.max, needsUnit: false))
    }
    + scales.flatMap { word, scale -> [(String, ChineseOpener)] in
      let several = ["几", "数", "好几"].map {
        ($0 + word, ChineseOpener.vague(2 * scale, 10 * scale - 1, needsUnit: false))
      }
      return several + (scale > 10 ? [("上" + word, .vague(scale, 10 * scale - 1, needsUnit: false))] : [])
    }

  private static let scales: [(String, Int)] = [
    ("十", 10), ("百", 100), ("千", 1000), ("万", 10_000), ("十万", 100_000), ("百万", 1_000_000), ("千万", 10_000_000),
    ("亿", 100_000_000), ("十亿", 1_000_000_000), ("百亿", 10_000_000_000), ("千亿", 100_000_000_000),
    ("万亿", 1_000_000_000_000)
  ]

  private static let zeros: [(String, ChineseOpener)] =
    ["零", "无", "未发生", "没有发生", "无任何", "未发生任何", "未发现", "零起", "无人员", "无人身", "无有害", "没有", "零发生"].map { ($0, .zero) }

  private static let codes: [(String, ChineseOpener)] =
    scopes
    + "股东 客户 供应商 品牌 热词 新闻 杰出 雇主 企业 银行 人物".split(separator: " ").map { ("十大\($0)", .code("TOP10")) }

  private static let scopes: [(String, ChineseOpener)] = ["范围", "范畴", "类别"].flatMap { word in
    ["一", "二", "三"].enumerated().map { (word + $0.element, ChineseOpener.code("SCOPE\($0.offset + 1)")) }
      + [1, 2, 3].flatMap { number in
        [(word + "\(number)", ChineseOpener.code("SCOPE\(number)")), (word + " \(number)", .code("SCOPE\(number)"))]
      }
  }
}
