import Diagnostics

/// A page of the site with what the preview puts into it: the script that loads it again, and the findings.
struct PreviewedPage: Sendable {
  private let html: [UInt8]

  init(_ html: [UInt8]) { self.html = html }

  /// The language of messages that suits the page: what `<html lang>` says.
  var language: MessageLanguage {
    let head = html.prefix(1024)
    guard let start = head.firstRange(of: Array("<html".utf8))?.upperBound,
      let attribute = head[start...].prefix(while: { $0 != UInt8(ascii: ">") }).firstRange(of: Array("lang=\"".utf8))
    else { return .en }
    return head[attribute.upperBound...].starts(with: "zh".utf8) ? .zh : .en
  }

  /// The page with `addition` before the end of its body, or at its very end when the body has none.
  func with(_ addition: String) -> [UInt8] {
    let place = endOfBody ?? html.count
    return Array(html[..<place]) + Array(addition.utf8) + html[place...]
  }

  /// Where the last `</body` stands, in whatever case.
  private var endOfBody: Int? {
    let tag = Array("</body".utf8)
    var place = html.count - tag.count
    while place >= 0 {
      if html[place] == tag[0], zip(html[place...], tag).allSatisfy({ $0 == $1 || $0 | 0x20 == $1 }) { return place }
      place -= 1
    }
    return nil
  }

  /// What is put in front of `</body>`.
  static func addition(version: String, panel: FindingsPanel?) -> String {
    var out = PanelWriter(language: .en)
    out.tag("<script src=\"/_tallymark/reload.js\"")
    out.attribute("data-version", version)
    out.tag("></script>")
    guard let panel else { return out.html }
    return "<link rel=\"stylesheet\" href=\"/_tallymark/panel.css\">" + panel.html() + out.html
  }
}
