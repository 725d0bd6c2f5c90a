/// Signs as a Chinese keyboard writes them, where the syntax of YAML, Markdown and citations wants those of ASCII.
public enum FullWidthSigns {
  /// The sign of ASCII that its author meant; nil for any other scalar.
  public static func ascii(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "“", "”": "\""
    case "‘", "’": "'"
    case "【", "〔": "["
    case "】", "〕": "]"
    case "《", "〈": "<"
    case "》", "〉": ">"
    case "、": ","
    case "。": "."
    case "\u{FF01}"..."\u{FF5E}": Unicode.Scalar(scalar.value - 0xFEE0)
    default: nil
    }
  }

  /// Which of them stand in a text, each once and in order, and what to write instead; nil where there are none.
  public static func message(in text: some StringProtocol) -> Message? {
    var found: [(sign: Unicode.Scalar, ascii: Unicode.Scalar)] = []
    for scalar in text.unicodeScalars {
      guard let ascii = ascii(scalar), !found.contains(where: { $0.sign == scalar }) else { continue }
      found.append((scalar, ascii))
    }
    guard !found.isEmpty else { return nil }
    let (signs, asciis) = (found.map { "`\($0.sign)`" }, found.map { "`\($0.ascii)`" })
    return Message(
      en: "\(signs.joined(separator: " ")) \(found.count == 1 ? "is" : "are") of full width; "
        + "write \(asciis.joined(separator: " "))",
      zh: "\(signs.joined(separator: "、")) 是全角符号，请改写成半角的 \(asciis.joined(separator: "、"))")
  }
}
