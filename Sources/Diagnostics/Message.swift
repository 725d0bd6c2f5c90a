/// A sentence for people, in the two languages that Tallymark speaks (`--messages en|zh`).
public struct Message: Sendable, Hashable {
  public let en: String
  public let zh: String

  public init(en: String, zh: String) {
    self.en = en
    self.zh = zh
  }
}

/// The language that messages are printed in.
public enum MessageLanguage: String, Sendable, CaseIterable {
  case en, zh
}

extension Message {
  public func text(in language: MessageLanguage) -> String {
    switch language {
    case .en: en
    case .zh: zh
    }
  }
}
