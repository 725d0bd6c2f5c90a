import Parsing
import ReportModel

extension BodyWriter {
  mutating func writeBlock(_ node: Node, _ index: Int) -> Int {
    endsInHan = false
    switch node.kind {
    case .paragraph: return writeParagraph(index)
    case .list(let start, let isTight): return writeList(index, start, isTight)
    case .item:
      out.raw("<li>")
      return begin(index, isInTight ? .tight("</li>\n") : .tag("</li>\n"))
    case .blockQuote:
      out.raw("<blockquote>\n")
      return begin(index, .tag("</blockquote>\n"))
    case .box(let kind): return writeBox(index, kind)
    case .boxTitle:
      out.raw("<p class=\"box-title\">")
      return begin(index, .tag("</p>\n"))
    case .codeBlock(let info): writeCodeBlock(index, info)
    case .thematicBreak: out.raw("<hr>\n")
    default: break
    }
    return Int(node.end)
  }

  /// Directly inside a tight list or one of its items.
  private var isInTight: Bool {
    if case .tight = open.last?.ending { true } else { false }
  }

  private mutating func writeParagraph(_ index: Int) -> Int {
    if isInTight { return index + 1 }
    if isImageAlone(index) {
      out.raw("<figure>")
      return begin(index, .tag("</figure>\n"))
    }
    out.raw("<p>")
    return begin(index, .tag("</p>\n"))
  }

  /// A paragraph that holds nothing but one image.
  private func isImageAlone(_ index: Int) -> Bool {
    guard index + 1 < document.nodes.count, case .image = document.nodes[index + 1].kind else { return false }
    return document.nodes[index + 1].end == document.nodes[index].end
  }

  private mutating func writeList(_ index: Int, _ start: Int32?, _ isTight: Bool) -> Int {
    guard let start else {
      out.raw("<ul>\n")
      return begin(index, isTight ? .tight("</ul>\n") : .tag("</ul>\n"))
    }
    if start == 1 {
      out.raw("<ol>\n")
    } else {
      out.raw("<ol start=\"")
      out.number(Int(start))
      out.raw("\">\n")
    }
    return begin(index, isTight ? .tight("</ol>\n") : .tag("</ol>\n"))
  }

  private mutating func writeBox(_ index: Int, _ kind: Node.BoxKind) -> Int {
    switch kind {
    case .story: out.raw("<aside class=\"box case\"><p class=\"box-kind\">")
    case .note: out.raw("<aside class=\"box note\"><p class=\"box-kind\">")
    case .opinion: out.raw("<aside class=\"box opinion\"><p class=\"box-kind\">")
    }
    out.text(language.words[kind.word])
    out.raw("</p>\n")
    return begin(index, .tag("</aside>\n"))
  }

  // Code may be wider than the page: it scrolls, and so it can be focused.
  private mutating func writeCodeBlock(_ index: Int, _ info: StringIndex?) {
    out.raw("<pre tabindex=\"0\"><code")
    if let name = info.flatMap({ document[$0].split(separator: " ").first }) {
      out.attribute(" class=\"language-", String(name))
    }
    out.raw(">")
    out.text(document.literal(of: index))
    out.raw("</code></pre>\n")
  }
}

// MARK: Headings
extension BodyWriter {
  mutating func beginHeading(_ index: Int) -> Int {
    endsInHan = false
    guard let heading = headings.element(at: index) else { return index + 1 }
    headingText = heading.text
    quietUntil = Int(document.nodes[index].end)
    out.raw("<div class=\"heading\">")
    let level = heading.level + headingShift
    out.attribute(Self.tag(level), heading.id)
    out.raw(">")
    return begin(index, .heading(level: level, id: heading.id))
  }

  /// Beside a heading stands the way to the same place in the other languages.
  mutating func endHeading(_ level: Int, _ id: String) {
    out.raw(Self.endTag(level))
    for twin in twins {
      out.attribute("<a class=\"twin\" href=\"", twin.link + "#" + id)
      out.attribute(" hreflang=\"", twin.language.language.tag)
      out.attribute(" lang=\"", twin.language.language.tag)
      out.raw(">")
      out.text(twin.language.language.name)
      out.raw("</a>")
    }
    out.raw("</div>\n")
  }

  private static func tag(_ level: Int) -> StaticString {
    switch level {
    case ...2: "<h2 id=\""
    case 3: "<h3 id=\""
    case 4: "<h4 id=\""
    case 5: "<h5 id=\""
    default: "<h6 id=\""
    }
  }

  private static func endTag(_ level: Int) -> StaticString {
    switch level {
    case ...2: "</h2>"
    case 3: "</h3>"
    case 4: "</h4>"
    case 5: "</h5>"
    default: "</h6>"
    }
  }
}

extension Node.BoxKind {
  fileprivate var word: Word {
    switch self {
    case .story: .boxCase
    case .note: .boxNote
    case .opinion: .boxOpinion
    }
  }
}
