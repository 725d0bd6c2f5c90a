/// A language whose figures can be read and written.
public enum FigureLanguage: String, Sendable, CaseIterable {
  case chinese, english

  /// By the primary subtag of a BCP 47 tag: `zh-Hans`, `zh-Hant-TW` and `zh` are Chinese, `en` and `en-GB` English.
  /// Nil for a language whose figures are not read.
  public init?(tag: String) {
    switch tag.prefix(while: { $0 != "-" && $0 != "_" }).lowercased() {
    case "zh": self = .chinese
    case "en": self = .english
    default: return nil
    }
  }
}
