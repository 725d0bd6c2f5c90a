/// What each UTF-16 unit counts as for the grammars: one table, made once.
enum CellFolding {
  /// Left out altogether.
  static let dropped: UInt16 = 0xE000
  static let raisedTwo: UInt16 = 0xE002
  static let raisedThree: UInt16 = 0xE003

  static let table: [UInt16] = {
    var table = (0...UInt16.max).map { $0 }
    for capital in 0x41...0x5A { table[capital] = UInt16(capital + 0x20) }
    for wide in 0xFF01...0xFF5E where !keptWide.contains(UInt16(wide)) {
      table[wide] = table[wide - 0xFEE0]
    }
    for (small, unit) in zip(0xFE50..., Array(smallForms.utf16)) where unit != 0x20 { table[small] = unit }
    for unit in invisible + raisedDigits + circled { table[Int(unit)] = dropped }
    table[0xB2] = raisedTwo
    table[0xB3] = raisedThree
    for unit in 0x2080...0x2089 { table[unit] = UInt16(unit - 0x2080 + 0x30) }
    for (unit, folded) in spacesAndSigns { table[Int(unit)] = folded }
    let pairs = Array(traditionalPairs.utf16)
    for index in stride(from: 0, to: pairs.count - 1, by: 2) { table[Int(pairs[index])] = pairs[index + 1] }
    return table
  }()

  // A full-width comma, semicolon or question mark ends a clause and never joins digits.
  private static let keptWide: [UInt16] = Array("，；！？".utf16)
  /// What the small forms from U+FE50 on mean, a space for those that mean nothing to a grammar.
  private static let smallForms = ",、. ;:?!—(){}〔〕#&*+-<>=  $%@"
  private static let invisible: [UInt16] = [0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF]
  private static let raisedDigits: [UInt16] = [0xB9, 0x2070] + Array(0x2074...0x2079)
  private static let circled: [UInt16] = Array(0x2460...0x2473) + Array(0x2776...0x277F) + [0x203B]

  private static let spacesAndSigns: [(UInt16, UInt16)] = [
    (0x2009, 0xA0), (0x202F, 0xA0), (0x2007, 0xA0), (0x3000, 0x20), (0x2212, 0x2D), (0x2010, 0x2D), (0x2011, 0x2D),
    (0x2012, 0x2013), (0x2015, 0x2014), (0x301C, 0x7E), (0x223C, 0x7E), (0x2248, 0x7E), (0xFFE5, 0xA5), (0x2019, 0x27),
    (0xB7, 0xB7), (0x22C5, 0xB7), (0x30FB, 0xB7), (0x2022, 0xB7), (0xBA, 0xB0)
  ]

  // Traditional characters that occur in the words of the grammar, each before its Simplified form.
  private static let traditionalPairs = """
    萬万億亿兩两個个幾几數数餘余過过約约將将達达僅仅隻只間间項项場场檔档筆笔頭头顆颗種种條条噸吨圓圆幣币塊块錢钱貳贰漲涨減减虧亏損损滿满無无點点時时鐘钟歲岁週周號号級级層层樓楼類类處处門门員员戶户眾众學学\
    醫医護护師师長长農农業业機机構构車车輛辆電电費费畝亩頃顷裡里裏里節节擴扩縮缩壓压開开關关與与為为從从後后國国區区縣县鄉乡鎮镇際际總总計计於于佔占來来內内範范圍围疇畴標标準准練练訓训課课題题詢询訴诉創创\
    專专許许協协會会議议談谈報报紙纸張张雙双對对輪轮廠厂產产據据樣样變变團团組组織织歷历貨货賬账賠赔傷伤發发現现職职誌志單单價价購购買买賣卖調调動动務务並并環环較较遠远統统續续額额預预請请補补貸贷資资蘭兰\
    碼码臺台颱台館馆園园圖图書书燈灯釐厘稅税廣广東东證证認认簽签視视聽听觀观覽览舉举辦办錄录殘残畢毕榮荣獎奖獲获韓韩盧卢銖铢線线進进連连運运還还這这幫帮採采樹树滅灭災灾險险僱雇聯联網网絕绝給给舊旧寫写質质\
    貢贡貝贝納纳銀银鐵铁蓋盖響响應应戰战隊队製制復复複复絡络輕轻島岛剛刚礎础勞劳罰罚違违規规濟济歐欧鎊镑紐纽淨净溫温遞递階阶註注態态爾尔鄰邻龍龙歸归義义執执帶带擊击雖虽誤误評评詞词試试該该誠诚誰谁謝谢讓让\
    豐丰財财責责贏赢趙赵跡迹輸输轉转辯辩遲迟選选遺遗邏逻鄧邓釋释針针鋼钢錦锦鍋锅鑒鉴鑑鉴閱阅隨随離离難难靈灵靜静順顺頒颁頻频顧顾顯显風风飛飞養养駐驻驗验體体鬆松魚鱼鮮鲜鳥鸟鹽盐麥麦黃黄齊齐齡龄淺浅測测滾滚\
    亂乱亞亚併并係系倫伦側侧傳传債债償偿優优冊册別别則则劃划劍剑劑剂勝胜參参啟启婦妇媽妈實实寧宁審审尋寻導导屆届屬属峽峡崗岗嶺岭庫库廈厦廢废廳厅強强彈弹徑径慮虑慶庆憂忧\
    掛挂搖摇撐撑撥拨擔担攝摄攬揽斷断暢畅曬晒極极棟栋橋桥檢检權权殺杀毀毁氣气決决沒没沖冲溝沟灣湾煉炼熱热燒烧營营爭争狀状療疗盞盏確确磚砖礙碍禮礼穫获窮穷籌筹糧粮糾纠紋纹\
    紛纷綫线緒绪縫缝績绩繡绣習习聞闻脈脉臉脸臟脏舖铺莊庄葉叶衆众衝冲見见親亲託托訟讼訪访診诊証证話话語语說说論论諮咨諾诺謂谓講讲識识譽誉讀读豬猪貓猫負负貧贫貫贯賓宾賦赋\
    賽赛趕赶趨趋軍军軟软載载迴回遊游邊边郵邮銘铭鋪铺鋰锂錘锤錫锡錯错鍵键鏈链鏡镜閉闭陸陆隱隐雞鸡頁页頂顶須须領领顏颜願愿飯饭飾饰餅饼馬马騰腾驟骤鳴鸣麵面黨党兒儿佈布\
    潔洁獨独當当盡尽監监盤盘礦矿稱称積积穩稳競竞築筑簡简純纯紅红紀纪結结絲丝經经綠绿維维綜综編编緊紧罷罢聲声肅肃腦脑臨临藝艺藥药蘇苏衛卫裝装覺觉觸触訂订記记設设
    """
}
