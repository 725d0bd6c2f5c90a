/// One tag of a Mustache template.
struct TemplateTag: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    /// `{{name}}`
    case text
    /// `{{{name}}}` or `{{&name}}`
    case markup
    /// `{{#name}}`
    case section
    /// `{{^name}}`
    case inverted
    /// `{{/name}}`
    case end
    /// `{{>name}}`
    case partial
    /// `{{<name}}`
    case parent
    /// `{{$name}}`
    case block
    /// `{{!…}}`
    case comment
    /// `{{=…=}}` and `{{%…}}`, which templates of a site do not need
    case setting
  }

  let kind: Kind
  let name: String
  /// Bytes of the file, braces included.
  let range: Range<Int>
}

/// Finds the tags of a template, so that they can be held against what a template may ask for: the engine itself
/// renders an unknown key as nothing. A tag that is never closed ends the list; the engine reports it.
func templateTags(in bytes: [UInt8]) -> [TemplateTag] {
  var tags: [TemplateTag] = []
  var index = 0
  while let start = bytes.firstRange(of: openingBraces, from: index) {
    let isTriple = start + 2 < bytes.count && bytes[start + 2] == UInt8(ascii: "{")
    let closing = isTriple ? closingTriple : closingBraces
    guard let end = bytes.firstRange(of: closing, from: start + 2) else { break }
    let inside = String(decoding: bytes[(start + (isTriple ? 3 : 2))..<end], as: UTF8.self)
    let (kind, name) = isTriple ? (.markup, inside) : kindAndName(inside)
    index = end + closing.count
    tags.append(TemplateTag(kind: kind, name: trimmed(name), range: start..<index))
  }
  return tags
}

private let openingBraces = Array("{{".utf8)
private let closingBraces = Array("}}".utf8)
private let closingTriple = Array("}}}".utf8)

private func kindAndName(_ inside: String) -> (TemplateTag.Kind, String) {
  let kinds: [Character: TemplateTag.Kind] = [
    "&": .markup, "#": .section, "^": .inverted, "/": .end, ">": .partial, "<": .parent, "$": .block, "!": .comment,
    "=": .setting, "%": .setting
  ]
  guard let sign = inside.first, let kind = kinds[sign] else { return (.text, inside) }
  return (kind, String(inside.dropFirst()))
}

private func trimmed(_ text: String) -> String {
  text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

extension [UInt8] {
  fileprivate func firstRange(of pattern: [UInt8], from start: Int) -> Int? {
    guard count >= pattern.count, start <= count - pattern.count else { return nil }
    return (start...(count - pattern.count)).first { self[$0..<$0 + pattern.count].elementsEqual(pattern) }
  }
}
