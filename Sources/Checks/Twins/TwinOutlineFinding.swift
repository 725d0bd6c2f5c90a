import Diagnostics
import Parsing

extension ReadTwin {
  /// Of a part of the translation that is made otherwise than its counterpart. `one` is the bone of the source,
  /// `other` that of the translation.
  func outlineFinding(
    _ rule: Rule, _ one: Int, _ other: Int, _ message: Message, note counterpart: Message
  ) -> Diagnostic {
    Diagnostic(
      rule, at: twin.location(ofBone: other), message,
      notes: [.init(counterpart, at: source.location(ofBone: one))],
      help: [Message(en: "make the two alike", zh: "请改成一致")])
  }
}

extension ReadEdition {
  func location(ofBone bone: Int) -> Location { document.location(of: bones[bone].node) }
}
