import Values

/// What the path of a Markdown file says: `content/2016/50-talent/20-welfare.zh.md`.
struct PageName {
  let id: PageID
  let order: [Int]
  let language: String

  /// A name that fits no pattern.
  struct Problem: Error {}

  /// Slugs that Tallymark needs for addresses of its own.
  static let reserved = ["data", "search", "glossary", "assets", "errata"]

  /// `folders` are those between content/ and the file; a report's folder is known to be one.
  init(folders: ArraySlice<Substring>, file: Substring) throws(Problem) {
    let parts = file.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).map { Substring($0) }
    guard parts.count == 3, parts[2] == "md" else { throw Problem() }
    language = String(parts[1])
    switch folders.count {
    case 0:
      guard isSlug(parts[0]) else { throw Problem() }
      (id, order) = (PageID(report: nil, section: nil, slug: String(parts[0])), [])
    case 1:
      let page = parts[0] == "index" ? nil : try Self.ordered(parts[0])
      id = PageID(report: ReportID(folders.first!), section: nil, slug: page?.slug ?? "")
      order = page.map { [$0.order] } ?? []
    case 2:
      let section = try Self.ordered(folders.last!)
      let page = parts[0] == "index" ? nil : try Self.ordered(parts[0])
      id = PageID(report: ReportID(folders.first!), section: section.slug, slug: page?.slug ?? "")
      order = [section.order] + (page.map { [$0.order] } ?? [])
    default: throw Problem()
    }
  }

  /// `ORDER-SLUG`
  private static func ordered(_ name: Substring) throws(Problem) -> (order: Int, slug: String) {
    guard let hyphen = name.utf8.firstIndex(of: UInt8(ascii: "-")), let order = Int(name[..<hyphen]) else {
      throw Problem()
    }
    let slug = name[hyphen...].dropFirst()
    guard name.first?.isNumber == true, isSlug(slug) else { throw Problem() }
    return (order, String(slug))
  }

  /// Of page and section, those that are taken; `errata` is a page that a site may have.
  var reservedSlugs: [String] {
    let isErrata = id.report == nil && id.slug == "errata"
    return [id.section ?? "", isErrata ? "" : id.slug].filter(Self.reserved.contains)
  }
}
