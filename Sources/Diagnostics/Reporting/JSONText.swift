/// A JSON string literal (RFC 8259): quotes, backslashes and control characters escaped, all else as it is.
public func jsonString(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\r": result += "\\r"
    case "\t": result += "\\t"
    case "\u{0}"..<"\u{20}", "\u{2028}", "\u{2029}":
      let digits = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}

/// A key and a finished value; nil for a member that is left out.
public typealias JSONMember = (key: String, value: String?)

/// A JSON object of members in the order given.
public func jsonObject(_ members: [JSONMember]) -> String {
  let written = members.lazy.compactMap { key, value in value.map { jsonString(key) + ":" + $0 } }
  return "{" + written.joined(separator: ",") + "}"
}

/// A JSON array of finished values.
public func jsonArray(_ elements: [String]) -> String { "[" + elements.joined(separator: ",") + "]" }

extension Location {
  /// Where it begins: `file`, `line` and `column`.
  public var jsonMembers: [JSONMember] {
    [("file", jsonString(file)), ("line", String(line)), ("column", String(column))]
  }
}
