extension Rule {
  /// The text of `tallymark explain CODE`.
  public func explanation(in language: MessageLanguage) -> String {
    let example = example.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }
    return """
      \(code) (\(severity.name.text(in: language)))

      \(meaning.text(in: language))
      \(reason.text(in: language))

      \(Message(en: "For example:", zh: "例如：").text(in: language))

      \(example.joined(separator: "\n"))

      \(remedy.text(in: language))
      \(waiverNote.text(in: language))
      """
  }

  private var waiverNote: Message {
    isWaivable
      ? Message(
        en: "Where it is right as it stands: <!-- waive \(code): reason --> before the block.",
        zh: "如确无问题，可在该段之前写：<!-- waive \(code): 理由 -->。")
      : Message(en: "It cannot be waived.", zh: "此项不可豁免。")
  }
}
