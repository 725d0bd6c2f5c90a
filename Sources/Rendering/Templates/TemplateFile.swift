import Diagnostics
import Mustache

/// A template as it stands in its file, with its tags found.
struct TemplateFile: Sendable {
  /// Below templates/, without the ending: what partials are called by.
  let name: String
  let source: SourceFile
  let tags: [TemplateTag]

  init(name: String, source: SourceFile) {
    self.name = name
    self.source = source
    tags = templateTags(in: source.bytes)
  }

  /// Names of the templates it includes.
  var partials: [TemplateTag] { tags.filter { $0.kind == .partial || $0.kind == .parent } }

  /// The text as the engine gets it for one language: words in place, keys and sections as marks, and lines without
  /// indentation, which the engine would otherwise repeat inside partials.
  func text(words: WordBook) -> String {
    var text = "{{% CONTENT_TYPE:TEXT}}"
    var copied = 0
    var open: [TemplateTag.Kind] = []
    for tag in tags {
      guard let replacement = replacement(of: tag, words, &open) else { continue }
      text += source.text(copied..<tag.range.lowerBound) + replacement
      copied = tag.range.upperBound
    }
    text += source.text(copied..<source.bytes.count)
    return Self.tidied(text)
  }

  /// Nil for what is left to the engine: partials, blocks, comments.
  private func replacement(of tag: TemplateTag, _ words: WordBook, _ open: inout [TemplateTag.Kind]) -> String? {
    if let word = tag.word { return Markup(text: words[word]).string }
    let key = TemplateKey.byName[tag.name]
    switch tag.kind {
    case .text, .markup: return key.map { TemplateMark.key($0).text }
    case .section, .inverted:
      open.append(tag.kind)
      return key.map { TemplateMark.section($0, wanted: tag.kind == .section).text }
    case .parent, .block:
      open.append(tag.kind)
      return nil
    case .end:
      let opened = open.popLast()
      return opened == .section || opened == .inverted ? TemplateMark.end.text : nil
    case .partial, .comment, .setting: return nil
    }
  }

  // A line that holds nothing but the mark of a section's begin or end leaves nothing behind.
  private static func tidied(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.drop { $0 == " " || $0 == "\t" }
    }
    return lines.enumerated().reduce(into: "") { result, line in
      result += line.element
      if line.offset < lines.count - 1, !isSectionMark(line.element) { result += "\n" }
    }
  }

  private static func isSectionMark(_ line: Substring) -> Bool {
    let bytes = Array(line.utf8)
    guard bytes.first == 0, bytes.last == 0, bytes.count(where: { $0 == 0 }) == 2 else { return false }
    return bytes[1] != UInt8(ascii: "k")
  }
}

extension TemplateTag {
  /// `words.next` asks for a word of the interface.
  var word: Word? {
    guard kind == .text, name.hasPrefix(Self.wordPrefix) else { return nil }
    return Word.byName[String(name.dropFirst(Self.wordPrefix.count))]
  }

  static let wordPrefix = "words."
}

// MARK: Findings
extension TemplateFile {
  /// Keys and words that do not exist, markup braces around text, and what is no Mustache.
  func findings() -> [Diagnostic] {
    if let tooDeep { return [tooDeep] }
    let inTags = tags.compactMap { finding(of: $0) }
    return inTags.isEmpty ? syntaxFindings() : inTags
  }

  /// The engine goes as deep as sections do, and would not come back.
  private var tooDeep: Diagnostic? {
    let most = 100
    var depth = 0
    for tag in tags {
      switch tag.kind {
      case .section, .inverted, .parent, .block: depth += 1
      case .end: depth -= 1
      case .text, .markup, .partial, .comment, .setting: continue
      }
      if depth > most { return diagnostic(.brokenTemplate, tag, .nestedTooDeep(most)) }
    }
    return nil
  }

  private func finding(of tag: TemplateTag) -> Diagnostic? {
    switch tag.kind {
    case .text, .markup, .section, .inverted: keyFinding(tag)
    case .setting: diagnostic(.brokenTemplate, tag, .settingTag)
    case .end, .partial, .parent, .block, .comment: nil
    }
  }

  private func keyFinding(_ tag: TemplateTag) -> Diagnostic? {
    if tag.name.hasPrefix(TemplateTag.wordPrefix) { return wordFinding(tag) }
    guard let key = TemplateKey.byName[tag.name] else {
      let nearest = nearestName(to: tag.name, among: TemplateKey.allCases.map(\.name))
      return diagnostic(.unknownKey, tag, .unknownKey(tag.name), help: nearest.map { [.didYouMean($0)] } ?? [])
    }
    guard tag.kind == .markup, key.kind == .text else { return nil }
    return diagnostic(.unescapedText, tag, .unescapedText(tag.name))
  }

  private func wordFinding(_ tag: TemplateTag) -> Diagnostic? {
    guard tag.word == nil else { return nil }
    let name = String(tag.name.dropFirst(TemplateTag.wordPrefix.count))
    return diagnostic(.unknownWord, tag, .unknownWord(name), help: .nearestWord(to: name))
  }

  private func syntaxFindings() -> [Diagnostic] {
    do {
      _ = try MustacheTemplate(string: source.text(0..<source.bytes.count))
      return []
    } catch let error as MustacheTemplate.ParserError {
      let (line, column) = (error.context.lineNumber, error.context.columnNumber)
      let place = Location(file: source.path, line: line, column: column, endLine: line, endColumn: column + 1)
      return [Diagnostic(.brokenTemplate, at: place, .broken(error.error))]
    } catch {
      return [Diagnostic(.brokenTemplate, at: Location(wholeFile: source.path), .broken(error))]
    }
  }

  /// Partials that no file has.
  func partialFindings(among names: Set<String>) -> [Diagnostic] {
    partials.filter { !names.contains($0.name) }.map { tag in
      let nearest = nearestName(to: tag.name, among: names.sorted())
      return diagnostic(.unknownPartial, tag, .unknownPartial(tag.name), help: nearest.map { [.didYouMean($0)] } ?? [])
    }
  }

  func diagnostic(_ rule: Rule, _ tag: TemplateTag, _ message: Message, help: [Message] = []) -> Diagnostic {
    Diagnostic(rule, at: source.location(of: tag.range), message, help: help)
  }
}

extension Message {
  fileprivate static var settingTag: Message {
    Message(en: "templates cannot change their own delimiters or settings", zh: "模板不能更改自己的分隔符或设置")
  }

  fileprivate static func nestedTooDeep(_ most: Int) -> Message {
    Message(en: "sections are nested more than \(most) deep", zh: "区段嵌套超过 \(most) 层")
  }

  fileprivate static func unknownKey(_ name: String) -> Message {
    Message(en: "there is no key `\(name)` for templates", zh: "模板没有 `\(name)` 这个键")
  }

  fileprivate static func unescapedText(_ name: String) -> Message {
    Message(en: "`\(name)` is text, not markup: write `{{\(name)}}`", zh: "`\(name)` 是文字，不是标记：请写 `{{\(name)}}`")
  }

  fileprivate static func unknownPartial(_ name: String) -> Message {
    Message(en: "there is no template `\(name)`", zh: "没有 `\(name)` 这个模板")
  }

  static func circularPartial(_ name: String) -> Message {
    Message(en: "`\(name)` includes this template in turn: the two would never end", zh: "`\(name)` 又引用了本模板，会没完没了")
  }

  fileprivate static func broken(_ error: any Error) -> Message {
    switch error as? MustacheTemplate.Error {
    case .sectionCloseNameIncorrect:
      Message(en: "this tag closes another section than the one that is open", zh: "这个标签关闭的不是当前打开的区段")
    case .expectedSectionEnd:
      Message(en: "a section is never closed", zh: "有区段没有关闭")
    case .unfinishedName:
      Message(
        en: "a tag is not finished: `}}` is missing, or its name holds what names do not",
        zh: "标签没有写完：缺少 `}}`，或名称里有不该有的字符")
    default:
      Message(en: "this is no valid Mustache", zh: "这不是有效的 Mustache")
    }
  }
}
