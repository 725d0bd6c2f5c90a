import Diagnostics
import Values

/// A text file of content/ that is none of the files of a site.
enum FileNameRule {
  static let rule = Rule(
    "syntax-file-name", .error,
    meaning: Message(en: "A text file below content/ fits no pattern.", zh: "content/ 下的文本文件不符合任何命名规则。"),
    reason: Message(
      en: "It would be left out of the report without a word.", zh: "它会被悄悄漏掉，不出现在报告里。"),
    example: "content/2016/message.md",
    remedy: Message(
      en:
        "Name pages ORDER-SLUG.LANGUAGE.md (`10-message.zh.md`), a section's own page index.LANGUAGE.md in its folder "
        + "ORDER-SLUG, a report's own page index.LANGUAGE.md in the report's folder, pages of the site SLUG.LANGUAGE.md; slugs are small letters, digits and hyphens. Notes that are no "
        + "pages belong outside content/.",
      zh:
        "页面命名为“序号-名称.语言.md”（`10-message.zh.md`），章节文件夹命名为“序号-名称”，其首页为“index.语言.md”，报告首页同样是报告文件夹里的“index.语言.md”，站点页面为“名称.语言.md”；"
        + "名称用小写字母、数字和连字符。不是页面的文件请放到 content/ 之外。"),
    isWaivable: false)

  static func noPattern(_ path: String) -> Diagnostic {
    Diagnostic(
      rule, at: Location(wholeFile: path),
      Message(en: "this file is no part of a site: its name fits no pattern", zh: "这个文件不属于站点：文件名不符合任何规则"),
      help: [rule.remedy])
  }

  static func unknownLanguage(_ language: String, _ path: String, _ languages: [SiteConfiguration.Language])
    -> Diagnostic
  {
    Diagnostic(
      LocalizedTextRule.unknownLanguage, at: Location(wholeFile: path), .unknownLanguage(language),
      help: Message.suggesting(language, among: languages.map(\.id.text)))
  }
}

/// A slug that Tallymark uses itself.
enum ReservedSlugRule {
  static let rule = Rule(
    "syntax-reserved-slug", .error,
    meaning: Message(
      en:
        "A page, section or report is named data, search, glossary, assets or errata, or a page of the site as a report.",
      zh: "页面、章节或报告用了 data、search、glossary、assets、errata 之一作名称，或站点页面与报告同名。"),
    reason: Message(
      en: "Another page has this address; one would overwrite the other.", zh: "这个地址上已有页面，两者会互相覆盖。"),
    example: "content/2016/90-data.zh.md", remedy: Message(en: "Choose another slug.", zh: "换一个名称。"),
    isWaivable: false)

  static func finding(_ slug: String, at location: Location) -> Diagnostic {
    Diagnostic(
      rule, at: location,
      Message(en: "`\(slug)` is the address of a page of Tallymark's own", zh: "`\(slug)` 是 Tallymark 自用的地址"),
      help: [rule.remedy])
  }

  static func ofReport(_ slug: String, _ path: String) -> Diagnostic {
    Diagnostic(
      rule, at: Location(wholeFile: path),
      Message(en: "`\(slug)` is the address of the report \(slug)", zh: "`\(slug)` 是报告 \(slug) 的地址"),
      help: [
        Message(
          en: "choose another slug; a report's own page is index.LANGUAGE.md in its folder",
          zh: "请换一个名称；报告首页是报告文件夹里的“index.语言.md”")
      ])
  }
}

/// Two files with one address.
enum DuplicatePageRule {
  static let rule = Rule(
    "syntax-duplicate-page", .error,
    meaning: Message(en: "Two files are the same page in the same language.", zh: "两个文件是同一语言的同一个页面。"),
    reason: Message(
      en: "The number before the slug is no part of the address, so one would overwrite the other.",
      zh: "名称前的序号不算在地址里，两个文件会互相覆盖。"),
    example: "content/2016/10-message.zh.md and content/2016/20-message.zh.md",
    remedy: Message(en: "Rename one of them, or delete it.", zh: "改名或删掉其中一个。"), isWaivable: false)

  static func finding(_ path: String, _ other: String) -> Diagnostic {
    Diagnostic(
      rule, at: Location(wholeFile: path),
      Message(en: "\(other) has the same address", zh: "与 \(other) 的地址相同"),
      notes: [.init(Message(en: "the other file", zh: "另一个文件"), at: Location(wholeFile: other))], help: [rule.remedy])
  }
}

/// A page that stands at different places in the two languages.
enum PageOrderRule {
  static let rule = Rule(
    "twin-page-order", .error,
    meaning: Message(
      en: "A page and its twin carry different numbers.", zh: "同一页面在两种语言里的序号不同。"),
    reason: Message(
      en: "Readers who switch the language would find the chapters in another order.", zh: "读者切换语言后，章节顺序会变。"),
    example: "content/2016/10-message.zh.md and content/2016/15-message.en.md",
    remedy: Message(en: "Give both the same number.", zh: "两个文件用同一个序号。"))

  static func finding(_ path: String, _ other: String) -> Diagnostic {
    Diagnostic(
      rule, at: Location(wholeFile: path),
      Message(en: "its twin \(other) has another number; that of the twin counts", zh: "与 \(other) 的序号不同；以后者为准"),
      notes: [.init(Message(en: "the twin", zh: "另一语言的页面"), at: Location(wholeFile: other))])
  }
}

/// A section without a page of its own.
enum SectionPageRule {
  static let rule = Rule(
    "syntax-section-page", .error,
    meaning: Message(en: "A section has no page of its own.", zh: "章节没有自己的首页。"),
    reason: Message(
      en: "Its title stands there; without it the section cannot be listed or linked.",
      zh: "章节标题写在首页里；没有首页，章节就没法列出和链接。"),
    example: "content/2016/50-talent/10-welfare.zh.md without content/2016/50-talent/index.zh.md",
    remedy: Message(
      en: "Add index.LANGUAGE.md with a title to the section's folder.", zh: "在章节文件夹里加上带标题的 index.语言.md。"),
    isWaivable: false)

  static func finding(_ path: String) -> Diagnostic {
    Diagnostic(
      rule, at: Location(wholeFile: path),
      Message(en: "the section of this page has no index page", zh: "这个页面所在的章节没有首页（index）"), help: [rule.remedy])
  }
}
