import Values

/// The words of Chinese that stand beside numbers.
enum ChineseWords {
  static let leading = LeadingTables(
    qualifiers: qualifiersBefore, connectors: connectors, directions: directions,
    savings: ["节约", "节省", "节支"], hasWordBoundaries: false)

  static let trailing = PhraseTable<Qualifier?>(
    words("以上 及以上 或以上 之上 及其以上 往上 起 以上的", .atLeast) + words("以下 及以下 或以下 以内 之内 之下 及其以下 内", .atMost)
      + words("左右 上下 前后 上下的", .about) + words("有余", .odd) + words("+ ＋", .atLeast)
      + words(
        "起来 起点 起诉 起步 起草 起到 起源 起飞 以上述 上下游 左右两 前后端 上下班 起始 起价 前后左右 以下简称 以下内容 内部 内地 内容 内外 内设 内控 内训 内审 内涵 内蒙古 内河 内饰 内需 内生 内存 内资 内陆 内网 内退 内镜 内科",
        nil))

  /// The most that a score could be is no figure: 满分100分.
  static let fullMarks = PhraseTable<Bool>(words("满分 满分为 满分是 总分 满分：", true), .backward)
  /// Before 一年 these tell which year is meant; false for those that tell how long something takes.
  static let namingTime = PhraseTable<Bool>(
    words("头 前 上 下 这 那 同 某 哪 后 最后 新 新的 最近的 另 另外", true)
      + words("提前 推前 延后 推后 错后 今后 此后 之后 以后 往后 此前 之前 以前 目前 以上 之上 以下 之下 连同", false), .backward)
  static let freeUnits = PhraseTable<Bool>(words("家 名 位 个 项 人 户 件 所 场", true))
  /// Measure words of things that no unit is kept for, and words that begin like them.
  static let otherMeasures = PhraseTable<Bool>(
    words("朵 扇 碗 滴 丛 簇 桩 垛 盆 缸 罐 筐 篮 捆 串 壶 幕 枝 束 尊 畦 垄 摞 缕 窝", true)
      + words("滴滴 滴灌 扇形 扇贝 碗筷 丛书 丛林 桩基 盆地 盆栽 罐头 罐车 篮球 串联 串通 幕后 幕墙 枝叶 束缚 尊重 尊敬 尊严 尊享 窝点", false))
  /// Measure words after which 一 may answer a written 1: 一个项目, 一家公司.
  static let articleUnits = PhraseTable<Bool>(words("个 家 项 名 位 次 件 笔 份 种 条 所 座 台 辆 部 套 张 只 棵 批 期 场 款 人 起 支 块", true))
  /// Between number and noun these end the search: 3亿的，10万是用户.
  static let beforeNoun = Array("的为在是有达和与及或以了到至从由被把使让将已均较比同占其这那等超不未也都就则而并且但比对向给".utf16)
  /// Before 几, 数 and 上 these make another word: 人数百分, 茶几.
  static let beforeVague = Array("人次总基指参系少多户件股函分单复整小倍茶无奇偶岁晚早向以往至地网线路".utf16)
  static let afterHalf = Array("的为是数以在来位选表认已都由有属".utf16)

  static let following = PhraseTable<Figure.Direction>(directions)

  private static func words<Value>(_ list: String, _ value: Value) -> [(String, Value)] {
    list.split(separator: " ").map { (String($0), value) }
  }

  private static let qualifiersBefore: [(String, QualifierWord)] =
    words("超过 超 逾 突破 高于 多于 大于 不止 超出 长于 晚于 超越 优于 已超 早已超过 > ＞", QualifierWord(.moreThan))
    + words("过", QualifierWord(.moreThan, reach: .bareScales)) + passedByAmounts
    + words("至少 不少于 不低于 不小于 最少 起码 不下 不短于 不下于 ≥ >=", QualifierWord(.atLeast))
    + words("将近 接近 临近 几近 接近于 逼近 趋近", QualifierWord(.nearly))
    + words("近", QualifierWord(.nearly, isPastBeforeTime: true))
    + words("约 大约 大概 约莫 差不多 估计约 ~ ≈ 大致 约计 估计 折合约 组合约 综合约 联合约 整合约", QualifierWord(.about))
    + words("不到 不足 低于 少于 小于 未满 不满 未达 未到 不及 短于 < ＜ 未足", QualifierWord(.lessThan))
    + words("不超过 不高于 不大于 不多于 至多 最多 不逾 不长于 未超过 不得超过 没有超过 ≤ <= 最高不超过", QualifierWord(.atMost))
    + words("最长 至长 最迟 最晚", QualifierWord(.atMost, isCeiling: true))
    + words("高达 多达 最高达 最高可达 最多达", QualifierWord(.exact, isCeiling: true))
    + aboutBeforeVerb + limitBeforeVerb
    + words(
      "节约 合约 契约 制约 预约 条约 公约 大约于 签约 违约 履约 邀约 简约 集约 最近 附近 邻近 新近 亲近 远近 通过 经过 透过 度过 渡过 错过 难过 走过 来过 做过 "
        + "去过 看过 用过 有过 高超 赶超 反超 率先突破 期约 纽约 毁约 续约 解约 特约 拉近 靠近 就近", .noQualifier)

  /// 员工过1,500人, 满意度过九成: what grows past a number stands before 过, or an adverb.
  private static let passedByAmounts: [(String, QualifierWord)] =
    words(
      """
      数过 量过 额过 率过 值过 占比过 比例过 意度过 识度过 与度过 知度过 业度过 任度过 盖度过 同度过 程度过 速度过 温度过 湿度过 浓度过 高度过 长度过 宽度过 \
      厚度过 深度过 面积过 规模过 收入过 营收过 利润过 资产过 成本过 里程过 距离过 重量过 人口过 员工过 职工过 用户过 客户过 会员过 粉丝过 学生过 企业过 \
      股东过 户数过 年龄过 金额过 资金过 奖金过 已过 均过 都过 皆过 早过
      """, QualifierWord(.moreThan, reach: .amounts)) + words("工龄过 司龄过 年限过 时长过 历史过", QualifierWord(.moreThan))

  /// 约合, 约相当于: 约 with a verb of amounting between it and the number. Not where 约 ends a word: 预约需三天.
  private static let aboutBeforeVerb: [(String, QualifierWord)] = "合 折合 折 等于 等同于 相当于 需 值 可达 能达 可 在 用 耗 覆盖 节省 减排"
    .split(separator: " ").flatMap { verb in
      words("约\(verb)", QualifierWord(.about))
        + "节 合 契 制 预 条 公 签 违 履 邀 简 集 期 纽 毁 续 解 特 隐 婉".split(separator: " ").map {
          ("\($0)约\(verb)", .noQualifier)
        }
    }

  /// 至少投入3亿元, 每年至少召开两次: a limit with the verb between it and the number.
  private static let limitBeforeVerb: [(String, QualifierWord)] = """
    投入 投资 完成 需要 需 要 培训 开展 举办 召开 举行 提供 安排 包括 包含 持有 拥有 覆盖 支付 保留 保存 提前 接受 参加 提取 捐赠 采购 \
    回收 进行 使用 实现 创造 新增 组织 配备 设 设有 设立 由 间隔 存放 可 能 应 节约 节省 种植 招聘 派出 走访 审核 检查 更新 每年 每季度 每月 每半年 每周
    """.split(whereSeparator: \.isWhitespace).flatMap { verb in
      words("至少\(verb) 最少\(verb) 起码\(verb)", QualifierWord(.atLeast))
        + words("至多\(verb) 最多\(verb)", QualifierWord(.atMost))
    }

  private static let connectors: [(String, Bool)] =
    words("了 的 有 为 占 于 出 得 在 均 值 共 人民币 幅度 比例 比例为 率 “ 已 累计 折合 相当于 等于 合计 同比 环比 其 仅 只 仅有 只有 总计 共计", false)
    + words("到 至 达 达到 为 是 到了 达至 逹", true)

  static let directions: [(String, Figure.Direction)] =
    words("增长 增加 上升 提高 提升 上涨 增 升 涨 扩大 增幅 涨幅 升幅 增速 上浮 上调 增值 增长率 攀升 增长幅度 增多 新增 回升 净增", .up)
    + words("下降 减少 降低 下滑 下跌 缩减 降 减 跌 亏损 降幅 跌幅 减幅 缩短 萎缩 回落 收窄 压缩 下调 下浮 净亏损 削减 亏 下降率 降幅为 缩小 收缩 缩水", .down)
}
