import Parsing
import ReportModel

extension BodyWriter {
  mutating func writeInline(_ node: Node, _ index: Int) -> Int {
    switch node.kind {
    case .text: writeText(takingHeldUnit(of: index), at: index)
    case .softBreak: writeSoftBreak(after: index)
    case .lineBreak: out.raw("<br>\n")
    case .code:
      out.raw("<code>")
      out.text(document.literal(of: index))
      out.raw("</code>")
      endsInHan = false
    case .emphasis:
      out.raw("<em>")
      return begin(index, .tag("</em>"))
    case .strong:
      out.raw("<strong>")
      return begin(index, .tag("</strong>"))
    default: break
    }
    return Int(node.end)
  }

  /// The literal of a text node, without the unit that still belongs to the figure before it and is written here.
  private mutating func takingHeldUnit(of index: Int) -> ArraySlice<UInt8> {
    let text = document.literal(of: index)
    guard let held = heldUnit, held.node == index else { return text }
    heldUnit = nil
    out.text(text.prefix(held.length))
    if let peek = held.peek { writePeekButton(peek) }
    out.raw("</span>")
    endsInHan = true
    return text.dropFirst(held.length)
  }

  private mutating func writeText(_ text: ArraySlice<UInt8>, at index: Int) {
    guard let last = text.last else { return }
    if isHeldTogether {
      out.text(text)
    } else if let terms = language.definedTerms, index >= quietUntil, index >= linkedUntil {
      writeText(text, marking: terms)
    } else {
      language.typography.write(text, to: &out)
    }
    endsInHan = last >= 0x80 && scalar(endingAt: text.endIndex, of: text).map(isHanOrItsPunctuation) ?? false
  }

  private func scalar(endingAt end: Int, of text: ArraySlice<UInt8>) -> UInt32? {
    end - 3 >= text.startIndex ? threeByteScalar(at: end - 3, in: text) : nil
  }

  /// A line end of the source: nothing between two Han characters, which know no spaces.
  private mutating func writeSoftBreak(after index: Int) {
    if endsInHan, hanFollows(index) { return }
    out.raw(isWithinFigure(index) ? "\u{A0}" : "\n")
  }

  private func isWithinFigure(_ softBreak: Int) -> Bool {
    guard softBreak > 0, softBreak + 1 < document.nodes.count, case .text = document.nodes[softBreak - 1].kind,
      case .text = document.nodes[softBreak + 1].kind
    else { return false }
    return language.typography.isFigure(
      across: document.literal(of: softBreak - 1), document.literal(of: softBreak + 1))
  }

  private func hanFollows(_ index: Int) -> Bool {
    for next in index + 1..<max(index + 1, document.nodes.count) {
      switch document.nodes[next].kind {
      case .text:
        let text = document.literal(of: next)
        return threeByteScalar(at: text.startIndex, in: text).map(isHanOrItsPunctuation) ?? false
      case .emphasis, .strong, .link, .citation: continue
      default: return false
      }
    }
    return false
  }
}

// MARK: Links and images
extension BodyWriter {
  mutating func writeLink(_ index: Int, _ destination: String, _ title: StringIndex?) -> Int {
    guard let link = resolve(destination) else { return index + 1 }
    out.attribute("<a href=\"", link.address)
    if let other = link.language { out.attribute(" hreflang=\"", other) }
    if let title { out.attribute(" title=\"", document[title]) }
    out.raw(">")
    linkedUntil = Int(document.nodes[index].end)
    return begin(index, .tag("</a>"))
  }

  private struct ResolvedLink {
    let address: String
    /// Of a page in another language than this one.
    var language: String?
  }

  /// Where a link leads: a page by its source, a file, a place on this page, another site. Nil for anything else.
  private func resolve(_ destination: String) -> ResolvedLink? {
    if destination.hasPrefix("#") { return ResolvedLink(address: destination) }
    if Self.schemes.contains(where: destination.hasPrefix) { return ResolvedLink(address: destination) }
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let source = sourcePath(String(parts[0]))
    let fragment = parts.count > 1 ? "#" + parts[1] : ""
    if let page = atlas.page(ofSource: source) {
      let address = atlas.addresses.relative(from: sitePath, to: atlas.sitePath(page)) + fragment
      let other = page.language == language.index ? nil : atlas.languages[page.language].language.tag
      return ResolvedLink(address: address, language: other)
    }
    return assetLink(source).map { ResolvedLink(address: $0) }
  }

  private static let schemes = ["https://", "http://", "mailto:", "tel:"]

  /// The path below the root of what a relative link names: `../20-profile.zh.md` from a section is
  /// `content/2016/20-profile.zh.md`.
  private func sourcePath(_ relative: String) -> String {
    let path = document.source.path
    let folder = path.prefix(upTo: path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex)
    if !relative.utf8.contains(UInt8(ascii: "/")), relative != "..", relative != "." { return "\(folder)/\(relative)" }
    var folders = folder.split(separator: "/").map(String.init)
    for part in relative.split(separator: "/") {
      switch part {
      case ".": break
      case "..": _ = folders.popLast()
      default: folders.append(String(part))
      }
    }
    return folders.joined(separator: "/")
  }

  private func assetLink(_ source: String) -> String? {
    for path in [source, percentDecoded(source)] where atlas.site.assets.contains(path) {
      return atlas.addresses.relative(from: sitePath, to: Atlas.assetPath(path))
    }
    return nil
  }

  /// An image; one that stands alone in its paragraph takes its title for a caption.
  mutating func writeImage(_ index: Int, _ destination: String, _ title: StringIndex?) {
    endsInHan = false
    guard let address = assetLink(sourcePath(destination)) else { return out.text(plainText(of: index)) }
    out.attribute("<img src=\"", address)
    out.attribute(" alt=\"", plainText(of: index))
    let isFigure = index > 0 && document.nodes[index - 1].end == document.nodes[index].end
    if let title, !isFigure { out.attribute(" title=\"", document[title]) }
    out.raw(" loading=\"lazy\">")
    guard let title, isFigure else { return }
    out.raw("<figcaption>")
    language.typography.write(document[title], to: &out)
    out.raw("</figcaption>")
  }
}

/// `%20` as the byte it stands for.
func percentDecoded(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
  let bytes = Array(text.utf8)
  var result: [UInt8] = []
  var index = 0
  while index < bytes.count {
    if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
      let byte = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
    {
      result.append(byte)
      index += 3
    } else {
      result.append(bytes[index])
      index += 1
    }
  }
  return String(decoding: result, as: UTF8.self)
}
