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

/// A JSON object of finished values, in the order given.
func jsonObject(_ members: [(key: String, value: String)]) -> String {
  "{" + members.map { "\"\($0.key)\":\($0.value)" }.joined(separator: ",") + "}"
}

/// A JSON array of finished values.
func jsonArray(_ elements: [String]) -> String { "[" + elements.joined(separator: ",") + "]" }
