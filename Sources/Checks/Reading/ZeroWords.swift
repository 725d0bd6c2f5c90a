/// The words that say nought within a citation: `[无](metric:…)`, `[no fatalities](metric:…)`.
enum ZeroWords {
  private static let whole: Set<String> = ["none", "no", "nil", "zero", "not one", "nobody", "零", "无", "無", "没有", "沒有"]
  private static let beginnings = [
    "no ", "zero ", "not a single ", "零", "无", "無", "没有", "沒有", "未发生", "未發生", "未出现", "未出現"
  ]

  static func are(_ words: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: words, as: UTF8.self).lowercased()
    return whole.contains(text) || beginnings.contains { text.hasPrefix($0) }
  }
}
