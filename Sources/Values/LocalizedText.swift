/// The same text in the languages of the site.
public struct LocalizedText: Sendable, Hashable {
  public let texts: [LanguageID: String]

  public init(_ texts: [LanguageID: String]) { self.texts = texts }

  public subscript(language: LanguageID) -> String? { texts[language] }
}
