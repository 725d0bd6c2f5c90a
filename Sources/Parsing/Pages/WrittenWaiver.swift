import Diagnostics

/// Leave to disregard the findings of one code, and why.
public struct WrittenWaiver: Sendable, Hashable {
  public let code: Spanned<String>
  public let reason: String

  public init(code: Spanned<String>, reason: String) {
    self.code = code
    self.reason = reason
  }
}

extension NodeReader {
  /// `[{code: …, reason: …}]`, as in front matter and report.yaml.
  public mutating func waivers(_ node: YAMLNode?) -> [WrittenWaiver] {
    list(node).compactMap { item in
      let keys = ["code", "reason"]
      guard let fields = fields(of: item, known: keys, required: keys) else { return nil }
      guard let code = spannedText(fields["code"]), let reason = text(fields["reason"]) else { return nil }
      return WrittenWaiver(code: code, reason: reason)
    }
  }
}
