import ReportModel

/// Puts the addresses of a page that was drawn for the site into a document that holds many: ids become its own, ways
/// to pages of the same document stay inside it, all others lead to the site.
///
/// It reads the tags of finished markup, in which every value stands in double quotes, so no view has to know of paper.
struct PrintedAddresses {
  /// Of the page that is translated: `zh/2016/talent/welfare/`.
  let sitePath: String
  /// What the page's ids begin with; its own id.
  let prefix: String
  /// The id of the chapter, whose notes the marks lead to.
  let chapter: String
  let places: PrintedPlaces
  /// Paths of the images met, below the output folder.
  private(set) var images: Set<String> = []

  init(sitePath: String, prefix: String, chapter: String, places: PrintedPlaces) {
    self.sitePath = sitePath
    self.prefix = prefix
    self.chapter = chapter
    self.places = places
  }

  /// What a note mark's `href` begins with until the chapter is known.
  static let noteScheme = "note:"

  mutating func translate(_ markup: Markup) -> Markup {
    let bytes = markup.bytes
    var out = HTMLWriter(capacity: bytes.count + bytes.count / 4)
    var start = 0
    while let tag = bytes[start...].firstIndex(of: UInt8(ascii: "<")) {
      out.markup(bytes[start..<tag])
      start = translateTag(at: tag, in: bytes, to: &out)
    }
    out.markup(bytes[start...])
    return out.markup
  }

  /// Returns the index after what was copied: the tag, or its values.
  private mutating func translateTag(at tag: Int, in bytes: [UInt8], to out: inout HTMLWriter) -> Int {
    var copied = tag
    var index = tag + 1
    var name = index
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      switch bytes[index] {
      case UInt8(ascii: " "), UInt8(ascii: "\n"): name = index + 1
      case UInt8(ascii: "\""):
        let value = index + 1
        let end = bytes[value...].firstIndex(of: UInt8(ascii: "\"")) ?? bytes.count - 1
        let attribute = String(decoding: bytes[name..<index], as: UTF8.self)
        if let new = translated(attribute, String(decoding: bytes[value..<end], as: UTF8.self)) {
          out.markup(bytes[copied..<name])
          out.markup(Array(new.utf8)[...])
          copied = end + 1
        }
        index = end
      default: break
      }
      index += 1
    }
    out.markup(bytes[copied..<index])
    return index
  }

  /// The attribute as it is to stand; nil where it stays. Values are escaped already.
  private mutating func translated(_ attribute: String, _ value: String) -> String? {
    switch attribute {
    case "id=": "id=\"\(prefix):\(value)\""
    case "aria-labelledby=":
      attribute + "\"" + value.split(separator: " ").map { "\(prefix):\($0)" }.joined(separator: " ") + "\""
    case "href=": link(value)
    case "src=": image(value)
    // A picture that is loaded late is not on the paper yet.
    case "loading=": ""
    default: nil
    }
  }

  private func link(_ href: String) -> String? {
    if href.hasPrefix(Self.noteScheme) { return "href=\"#\(chapter):\(href.replacing(":", with: "-"))\"" }
    let parts = href.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    if parts[0].isEmpty { return inside("\(prefix):\(parts.last!)") }
    guard !parts[0].contains(":") else { return nil }
    let path = resolved(parts[0])
    if let page = places.pages[path] { return inside(parts.count > 1 ? "\(page):\(parts[1])" : page) }
    return "href=\"\(places.baseURL)\(path)\(parts.count > 1 ? "#" + parts[1] : "")\""
  }

  private func inside(_ id: String) -> String { "href=\"#\(id)\" data-page=\"\(places.number(of: id))\"" }

  private mutating func image(_ source: String) -> String {
    let path = resolved(source)
    images.insert(path)
    return "src=\"\(path)\""
  }

  /// `../welfare/` from the page's folder.
  private func resolved(_ relative: String) -> String {
    var folders = sitePath.split(separator: "/")[...]
    for part in relative.split(separator: "/") {
      if part == ".." { folders = folders.dropLast() } else if part != "." { folders.append(part) }
    }
    return folders.joined(separator: "/") + (relative.hasSuffix("/") ? "/" : "")
  }
}

/// Where everything is in a printed document.
struct PrintedPlaces {
  /// The ids of its pages, by site path.
  let pages: [String: String]
  let baseURL: String
  let numbers: PageNumbers

  /// As text; empty where nobody has counted yet.
  func number(of id: String) -> String {
    switch numbers {
    case .unknown: ""
    case .guessed: "00"
    case .counted(let numbers): numbers[id].map(String.init) ?? ""
    }
  }
}

/// The pages of paper on which the ids of a printed document stand, as far as they are known.
public enum PageNumbers: Sendable, Hashable {
  case unknown
  /// Room is left for two digits.
  case guessed
  /// By id, from 1.
  case counted([String: Int])
}
