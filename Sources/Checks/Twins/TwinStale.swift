import Diagnostics
import ReportModel

enum TwinStale: PageCheck {
  static let rule = Rule(
    "twin-stale", .warning,
    meaning: Message(
      en: "The source page has changed, beyond its figures, since the translation was accepted.",
      zh: "译文确认之后，源语言页面除数字以外的内容有改动。"),
    reason: Message(
      en: "The two languages may now say different things, which comparing their figures does not show.",
      zh: "两种语言说的内容可能已经不同，而只比数字看不出来。"),
    example: "translated: 1-k3vq7ab2   # and a paragraph of the source was written anew",
    remedy: Message(
      en: "Bring the translation up to date, then run `tallymark check --accept FILE` on it.",
      zh: "更新译文，然后对译文文件运行 `tallymark check --accept 文件`。"))

  static func check(_ page: ReadPage, into findings: inout [Diagnostic]) {
    for twin in page.twins {
      guard let accepted = twin.twin.edition.translated else { continue }
      let mark = SourceMark(of: twin.source.edition)
      guard accepted.mark != mark.text else { continue }
      findings.append(finding(accepted, mark.changes(since: accepted.mark), twin))
    }
  }

  private static let shownPlaces = 6

  private static func finding(
    _ accepted: AcceptedSource, _ changes: SourceMark.Changes?, _ twin: ReadTwin
  ) -> Diagnostic {
    let file = accepted.location.file
    let help = Message(
      en: "bring the translation up to date, then run `tallymark check --accept \(file)`",
      zh: "更新译文后，运行 `tallymark check --accept \(file)`")
    let notes = (changes?.places ?? []).prefix(shownPlaces).map {
      Diagnostic.Note(Message(en: "changed or new since then", zh: "此后有改动或新增"), at: $0)
    }
    return Diagnostic(
      rule, at: accepted.location, changes.map { message($0, twin.source.name) } ?? unreadable, notes: Array(notes),
      help: [help])
  }

  private static func message(_ changes: SourceMark.Changes, _ source: Message) -> Message {
    let (changed, missing) = (changes.places.count, changes.missing)
    if changed == 0, missing == 0 {
      return Message(
        en: "the paragraphs of \(source.en) stand in another order since this translation was accepted",
        zh: "这篇译文确认之后，\(source.zh)的段落调换了次序")
    }
    if changed == 0 {
      return Message(
        en: "\(source.en) has lost \(missing) of its paragraphs since this translation was accepted",
        zh: "这篇译文确认之后，\(source.zh)删去了\(missing)段")
    }
    return Message(
      en:
        "\(source.en) has changed since this translation was accepted: \(changed) changed or new, \(missing) no longer there",
      zh: "这篇译文确认之后，\(source.zh)有改动：\(changed)段改动或新增，\(missing)段原文不再有")
  }

  private static let unreadable = Message(
    en: "this is no mark that `tallymark check --accept` writes", zh: "这不是 `tallymark check --accept` 写的标记")
}
