/// Findings as one log of SARIF 2.1.0 (OASIS), for code scanning and editors: each with its place, its other half as a
/// related location, and the rules that were broken with all that `tallymark explain` says of them.
public struct SARIFReporter: Sendable {
  let language: MessageLanguage
  /// Of Tallymark.
  let version: String

  public init(language: MessageLanguage, version: String) {
    self.language = language
    self.version = version
  }

  /// A whole log, with no results for no findings: who uploads it learns that the findings of before are gone.
  public func text(for findings: [Diagnostic]) -> String {
    let rules = Set(findings.map(\.rule)).sorted { $0.code < $1.code }
    let places = Dictionary(rules.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    let run = jsonObject([
      ("tool", jsonObject([("driver", driver(rules))])), ("language", jsonString(language.rawValue)),
      ("columnKind", jsonString("unicodeCodePoints")),
      ("results", jsonArray(findings.map { result($0, rule: places[$0.rule.code] ?? -1) }))
    ])
    return jsonObject([
      ("$schema", jsonString("https://json.schemastore.org/sarif-2.1.0.json")), ("version", jsonString("2.1.0")),
      ("runs", jsonArray([run]))
    ]) + "\n"
  }

  private func driver(_ rules: [Rule]) -> String {
    jsonObject([
      ("name", jsonString("Tallymark")), ("version", jsonString(version)), ("rules", jsonArray(rules.map(descriptor)))
    ])
  }

  private func descriptor(_ rule: Rule) -> String {
    jsonObject([
      ("id", jsonString(rule.code)), ("shortDescription", message(rule.meaning)),
      ("fullDescription", message(rule.reason)),
      ("help", jsonObject([("text", jsonString(rule.explanation(in: language)))])),
      ("defaultConfiguration", jsonObject([("level", level(rule.severity))]))
    ])
  }

  /// What to do stands in the message, since it belongs to the finding and not to its rule.
  private func result(_ finding: Diagnostic, rule place: Int) -> String {
    let lines = ([finding.message] + finding.help).map { $0.text(in: language) }
    let notes = finding.notes.enumerated().map { number, note in
      location(note.location, [("id", String(number + 1)), ("message", message(note.message))])
    }
    return jsonObject([
      ("ruleId", jsonString(finding.rule.code)), ("ruleIndex", String(place)), ("level", level(finding.severity)),
      ("message", jsonObject([("text", jsonString(lines.joined(separator: "\n")))])),
      ("locations", jsonArray([location(finding.location, [])])),
      ("relatedLocations", notes.isEmpty ? nil : jsonArray(notes))
    ])
  }

  private func message(_ message: Message) -> String {
    jsonObject([("text", jsonString(message.text(in: language)))])
  }

  private func level(_ severity: Severity) -> String {
    switch severity {
    case .error: jsonString("error")
    case .warning: jsonString("warning")
    case .advice: jsonString("note")
    }
  }
}

// MARK: Places
extension SARIFReporter {
  /// Lines and columns as in all formats: 1-based, the end exclusive.
  private func location(_ place: Location, _ particulars: [JSONMember]) -> String {
    let region = jsonObject([
      ("startLine", String(place.line)), ("startColumn", String(place.column)), ("endLine", String(place.endLine)),
      ("endColumn", String(place.endColumn))
    ])
    let artifact = jsonObject([("uri", jsonString(Self.uri(of: place.file)))])
    return jsonObject(
      particulars + [("physicalLocation", jsonObject([("artifactLocation", artifact), ("region", region)]))])
  }

  /// A path as a URI reference (RFC 3986): what is no letter, digit or harmless mark is percent-encoded.
  static func uri(of path: String) -> String {
    let encoded = path.utf8.reduce(into: "") { uri, byte in
      let scalar = Unicode.Scalar(byte)
      if harmless.contains(scalar) { uri.unicodeScalars.append(scalar) } else { uri += percentEncoded(byte) }
    }
    return path.hasPrefix("/") ? "file://" + encoded : encoded
  }

  private static let harmless = Set(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".unicodeScalars)

  private static func percentEncoded(_ byte: UInt8) -> String {
    "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }
}
