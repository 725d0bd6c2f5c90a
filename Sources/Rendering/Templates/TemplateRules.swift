import Diagnostics

/// The rules of this room.
public enum TemplateRules {
  public static let all: [Rule] = [
    .brokenTemplate, .unknownKey, .unknownPartial, .unescapedText, .unknownWord, .missingWords, .unknownTemplateFile
  ]
}

extension Rule {
  static let brokenTemplate = Rule(
    "template-syntax", .error,
    meaning: Message(en: "A template is no valid Mustache.", zh: "模板不是有效的 Mustache。"),
    reason: Message(
      en: "Every page drawn with the template would be missing or torn.", zh: "凡是用这个模板的页面，都会缺失或残缺。"),
    example: "{{#summary}}<p>{{summary}}</p>",
    remedy: Message(
      en: "Close every section with its own name, and every tag with as many braces as it has at its beginning.",
      zh: "每个区段都用自己的名字收尾，标签首尾的花括号个数要一致。"),
    isWaivable: false)

  static let unknownKey = Rule(
    "template-unknown-key", .error,
    meaning: Message(en: "A template asks for something that no page has.", zh: "模板要用的内容，没有任何页面提供。"),
    reason: Message(
      en: "Mustache renders an unknown key as nothing: the page would be empty at that place, and nobody would know.",
      zh: "遇到不认识的键，Mustache 什么也不输出：页面那里就空了，谁也不知道。"),
    example: "<h1>{{titel}}</h1>",
    remedy: Message(en: "Correct the name.", zh: "改正名称。"), isWaivable: false)

  static let unknownPartial = Rule(
    "template-unknown-partial", .error,
    meaning: Message(
      en: "A template includes another that does not exist, or that includes it in turn.",
      zh: "模板引用了不存在的模板，或两者互相引用。"),
    reason: Message(
      en: "A missing partial renders as nothing; a circle would never end.", zh: "缺失的片段什么也不输出；循环引用则永远不会结束。"),
    example: "{{> foter}}",
    remedy: Message(
      en: "Correct the name, or add the file to templates/.", zh: "改正名称，或把文件加进 templates/。"), isWaivable: false)

  static let unescapedText = Rule(
    "template-unescaped-text", .error,
    meaning: Message(en: "Three braces around a key that is plain text.", zh: "纯文本的键用了三重花括号。"),
    reason: Message(
      en: "Three braces are for finished markup. A reader of the template would take the text for HTML.",
      zh: "三重花括号只用于已经写好的标记；这样写会让人误以为这段文字是 HTML。"),
    example: "<h1>{{{title}}}</h1>",
    remedy: Message(en: "Write two braces.", zh: "改用双重花括号。"), isWaivable: false)

  static let unknownWord = Rule(
    "template-unknown-word", .error,
    meaning: Message(en: "A word of the interface that no page uses.", zh: "界面用语中没有这一条。"),
    reason: Message(
      en: "The word meant stays as it was, or stays empty.", zh: "想改的那一条用语不会改变，或者一直空着。"),
    example: "skip-to-contents: Skip to content",
    remedy: Message(en: "Correct the name.", zh: "改正名称。"), isWaivable: false)

  static let missingWords = Rule(
    "template-missing-words", .warning,
    meaning: Message(en: "A language of the site lacks words of the interface.", zh: "站点的某种语言缺少界面用语。"),
    reason: Message(
      en: "The pages of that language speak English where a word is missing.", zh: "缺了用语的地方，这种语言的页面会显示英文。"),
    example: "templates/strings/fr.yaml   (not there)",
    remedy: Message(
      en: "Add the words to templates/strings/<language>.yaml; the built-in English file lists them all.",
      zh: "把用语补进 templates/strings/<语言>.yaml；内置的英文文件列有全部条目。"), isWaivable: false)

  static let unknownTemplateFile = Rule(
    "template-unknown-file", .warning,
    meaning: Message(en: "A file below templates/ that nothing uses.", zh: "templates/ 下的这个文件没有用处。"),
    reason: Message(
      en: "What it should change stays as it was.", zh: "本想由它改变的地方，一切照旧。"),
    example: "templates/page.html",
    remedy: Message(
      en:
        "Layouts and partials end in .mustache, the style is style.css, scripts are search.js and both.js, words are strings/<language>.yaml.",
      zh: "布局与片段以 .mustache 结尾，样式是 style.css，脚本是 search.js 和 both.js，用语是 strings/<语言>.yaml。"), isWaivable: false)
}

extension Message {
  static func unknownWord(_ name: String) -> Message {
    Message(en: "there is no word `\(name)`", zh: "没有 `\(name)` 这条用语")
  }

  static func didYouMean(_ name: String) -> Message {
    Message(en: "did you mean `\(name)`?", zh: "是不是 `\(name)`？")
  }
}

extension [Message] {
  static func nearestWord(to name: String) -> [Message] {
    nearestName(to: name, among: Word.allCases.map(\.name)).map { [.didYouMean($0)] } ?? []
  }
}
