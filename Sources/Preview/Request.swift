/// A request of a browser, as far as a preview reads it.
struct Request: Sendable {
  /// In capitals: `GET`.
  let method: String
  /// Percent-encoded, without the query.
  let path: String
  /// `HTTP/1.1`
  let version: String
  let headers: Headers

  /// Nothing is read behind it: its sender asks so, or sends a body, which a preview has no use for.
  var isLast: Bool {
    let wishes = (headers["Connection"] ?? "").lowercased()
    let isKept = version == "HTTP/1.1" ? !wishes.contains("close") : wishes.contains("keep-alive")
    let hasBody = headers["Transfer-Encoding"] != nil || (headers["Content-Length"] ?? "0") != "0"
    return !isKept || hasBody
  }
}

/// The fields of a head by their names, in which capitals do not count.
struct Headers: Sendable, ExpressibleByDictionaryLiteral {
  private var fields: [String: (name: String, value: String)] = [:]

  init(dictionaryLiteral fields: (String, String)...) {
    for (name, value) in fields { add(name, value) }
  }

  subscript(name: String) -> String? {
    get { fields[name.lowercased()]?.value }
    set { fields[name.lowercased()] = newValue.map { (name, $0) } }
  }

  /// A field that comes again goes on with a comma.
  mutating func add(_ name: String, _ value: String) {
    self[name] = self[name].map { "\($0), \(value)" } ?? value
  }

  /// A line each, in the order of their names.
  var text: String { fields.values.map { "\($0.name): \($0.value)\r\n" }.sorted().joined() }
}
