import Building
import Checks
import Diagnostics

/// The text or the two texts that an audit is about.
enum PlainTexts {
  case alternating(SourceFile)
  case apart(chinese: SourceFile, english: SourceFile)

  init(reading files: [String]) throws(Failure) {
    let sources = try files.map { path throws(Failure) in try PlainText.readAnyEncoding(path) }
    let languages = sources.map(TextLanguages.init)
    for (source, found) in zip(sources, languages) where found.isEmpty { throw Self.noText(source) }
    if sources.count == 1 {
      guard languages[0].isBilingual else { throw Self.oneLanguage(sources[0], languages[0]) }
      self = .alternating(sources[0])
      return
    }
    switch (languages[0].main, languages[1].main) {
    case (.chinese, .english): self = .apart(chinese: sources[0], english: sources[1])
    case (.english, .chinese): self = .apart(chinese: sources[1], english: sources[0])
    case (.chinese, .chinese), (.english, .english): throw Self.sameLanguage(languages[0])
    }
  }

  /// Figures are read on up to `width` cores.
  func audit(width: Int) async throws -> TextAudit {
    let texts =
      switch self {
      case .alternating(let source): SegmentedTexts(alternating: source)
      case .apart(let chinese, let english): SegmentedTexts(chinese: chinese, english: english)
      }
    let read = try await parallelMap(texts.slices, width: width) { texts.read($0) }
    return TextAudit(texts, read: read)
  }

  func source(_ path: String) -> SourceFile? {
    switch self {
    case .alternating(let source): source
    case .apart(let chinese, let english): path == chinese.path ? chinese : english
    }
  }

  private static func noText(_ source: SourceFile) -> Failure {
    Failure(
      .usage,
      Message(
        en: "\(source.path) holds neither Chinese nor English text", zh: "\(source.path) 中没有中文，也没有英文"))
  }

  private static func oneLanguage(_ source: SourceFile, _ languages: TextLanguages) -> Failure {
    let name = languages.name
    return Failure(
      .usage,
      Message(
        en: "\(source.path) is in \(name.en) alone: there is nothing to compare it with",
        zh: "\(source.path) 只有\(name.zh)，没有可比对的内容"),
      help: [
        Message(en: "name the other text too: `tallymark audit ZH EN`", zh: "请同时给出另一种语言的文件：`tallymark audit ZH EN`")
      ])
  }

  private static func sameLanguage(_ languages: TextLanguages) -> Failure {
    let name = languages.name
    return Failure(
      .usage, Message(en: "both texts are in \(name.en)", zh: "两个文件都是\(name.zh)"),
      help: [Message(en: "name a Chinese and an English one", zh: "请给出一个中文文件和一个英文文件")])
  }
}

extension TextLanguages {
  fileprivate var name: Message {
    main == .chinese ? Message(en: "Chinese", zh: "中文") : Message(en: "English", zh: "英文")
  }
}
