import Figures
import ReportModel
import Values

/// Names units by themselves, as heads of tables and axes say them.
struct UnitNamer {
  let figures: FigureWriter
  let isChinese: Bool
  let nouns: [CountedNoun]

  func name(of unit: Unit) -> String {
    let name = figures.unitName(unit)
    return name.isEmpty ? countNoun(unit) : name
  }

  /// The word that counts a thing: 人, people. Empty for what is no count or has no word here.
  private func countNoun(_ unit: Unit) -> String {
    guard case .count = unit.quantity else { return "" }
    if let noun = nouns.first(where: { $0.unit.code == unit.code }) { return word(of: noun.words) }
    let thing = String(unit.code.text.dropFirst().dropLast())
    guard let words = CountNouns.builtIn[thing] else { return isChinese ? "" : CountNouns.plural(thing) }
    return isChinese ? words.chinese : words.english
  }

  /// Of the words of both languages: the first in Han, or the last that is not, which is the plural.
  private func word(of words: [String]) -> String {
    let isHan = { (word: String) in word.unicodeScalars.contains { isHanOrItsPunctuation($0.value) } }
    return (isChinese ? words.first(where: isHan) : words.last { !isHan($0) }) ?? ""
  }
}

extension LanguageContext {
  /// 万吨; million tCO₂e; RMB million.
  func scaledUnit(_ scale: String, _ unit: String) -> String {
    if isChinese { return scale + unit }
    let isCurrency = unit.count == 3 && unit.allSatisfy { $0.isUppercase && $0.isASCII }
    let parts = isCurrency ? [unit, scale] : [scale, unit]
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// After a title, in brackets; full-width ones bring their own space.
  func writeUnit(_ unit: String, to out: inout HTMLWriter) {
    guard !unit.isEmpty else { return }
    out.raw(isChinese ? "<span class=\"unit\">" : " <span class=\"unit\">")
    out.text(bracketed(unit))
    out.raw("</span>")
  }

  /// （人）, (people)
  func bracketed(_ text: String) -> String { isChinese ? "（\(text)）" : "(\(text))" }
}

/// Words of the built-in counted things.
enum CountNouns {
  static let builtIn = Dictionary(uniqueKeysWithValues: table.map { ($0.0, (chinese: $0.1, english: $0.2)) })

  /// The English plural of a thing that no list has; good enough for `{service}` and `{facility}`.
  static func plural(_ thing: String) -> String {
    let words = thing.replacing("-", with: " ")
    if words.hasSuffix("y"), let before = words.dropLast().last, !"aeiou".contains(before) {
      return words.dropLast() + "ies"
    }
    return ["s", "x", "ch", "sh"].contains(where: words.hasSuffix) ? words + "es" : words + "s"
  }

  private static let table = [
    ("person", "人", "people"), ("user", "户", "users"), ("customer", "户", "customers"), ("employee", "人", "employees"),
    ("student", "人", "students"), ("household", "户", "households"), ("child", "人", "children"),
    ("woman", "人", "women"), ("man", "人", "men"), ("shareholder", "户", "shareholders"),
    ("time", "人次", "times"), ("visit", "次", "visits"), ("transaction", "笔", "transactions"),
    ("payment", "笔", "payments"), ("incident", "起", "incidents"), ("accident", "起", "accidents"),
    ("complaint", "件", "complaints"), ("company", "家", "companies"), ("organization", "家", "organizations"),
    ("supplier", "家", "suppliers"), ("school", "所", "schools"), ("hospital", "家", "hospitals"),
    ("bank", "家", "banks"), ("store", "家", "stores"), ("animal", "只", "animals"), ("tree", "棵", "trees"),
    ("place", "个", "places"), ("city", "个", "cities"), ("county", "个", "counties"), ("village", "个", "villages"),
    ("country", "个", "countries"), ("province", "个", "provinces"), ("region", "个", "regions"),
    ("vehicle", "辆", "vehicles"), ("case", "起", "cases"), ("piece", "件", "pieces"), ("item", "项", "items"),
    ("project", "个", "projects"), ("product", "个", "products"), ("patent", "项", "patents"),
    ("category", "类", "categories"), ("point", "分", "points"), ("copy", "份", "copies"), ("device", "台", "devices"),
    ("course", "门", "courses"), ("site", "处", "sites"), ("set", "套", "sets"), ("page", "页", "pages"),
    ("word", "字", "words"), ("record", "条", "records"), ("order", "单", "orders"), ("loan", "笔", "loans")
  ]
}
