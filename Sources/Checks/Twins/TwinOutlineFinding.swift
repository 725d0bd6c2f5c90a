import Diagnostics
import Parsing

extension ReadTwin {
  /// Of a part of the translation that is made otherwise than its counterpart. `one` is the part of the source,
  /// `other` that of the translation.
  func outlineFinding(
    _ rule: Rule, _ one: Int, _ other: Int, _ message: Message, note counterpart: Message
  ) -> Diagnostic {
    Diagnostic(
      rule, at: twin.location(ofPart: other), message,
      notes: [.init(counterpart, at: source.location(ofPart: one))],
      help: [Message(en: "make the two alike", zh: "请改成一致")])
  }
}

extension ReadEdition {
  func location(ofPart part: Int) -> Location { document.location(of: outline[part].node) }
}
