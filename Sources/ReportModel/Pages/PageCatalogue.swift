import Algorithms
import Diagnostics
import Values

/// The pages that the files of a site make, and what is wrong with the files' names.
struct PageCatalogue {
  private(set) var pages: [PageFiles] = []
  private(set) var findings: [Diagnostic] = []

  private struct File {
    let path: String
    let name: PageName
    let language: Int
  }

  /// `paths` in order.
  init(_ paths: [String], configuration: SiteConfiguration) {
    var files: [String: [File]] = [:]
    var sections: Set<String> = []
    for path in paths {
      guard let file = file(path, configuration) else { continue }
      files[file.name.id.path, default: []].append(file)
      requireFreeAddress(file, &sections)
    }
    for group in files.values { add(group, languages: configuration.languages.count) }
    sort(configuration.reports)
    requireSectionPages()
  }

  private mutating func file(_ path: String, _ configuration: SiteConfiguration) -> File? {
    let parts = path.pathParts
    do throws(PageName.Problem) {
      let name = try PageName(folders: parts.dropFirst().dropLast(), file: parts[parts.count - 1])
      if name.id.report == nil, configuration.reports.contains(where: { $0.text == name.id.slug }) {
        findings.append(ReservedSlugRule.ofReport(name.id.slug, path))
        return nil
      }
      if let language = configuration.languages.firstIndex(where: { $0.id.text == name.language }) {
        return File(path: path, name: name, language: language)
      }
      findings.append(FileNameRule.unknownLanguage(name.language, path, configuration.languages))
    } catch {
      findings.append(FileNameRule.noPattern(path))
    }
    return nil
  }

  /// The page is read nevertheless, as links and indexes speak of it. `sections` are those that have been found.
  private mutating func requireFreeAddress(_ file: File, _ sections: inout Set<String>) {
    guard let slug = file.name.reservedSlugs.first else { return }
    if slug == file.name.id.section, !sections.insert("\(file.language) \(file.name.id.ofSection.path)").inserted {
      return
    }
    findings.append(ReservedSlugRule.finding(slug, at: Location(wholeFile: file.path)))
  }

  /// The files of one address: one in each language, all at the same place in the order.
  private mutating func add(_ group: [File], languages: Int) {
    var chosen: [File?] = Array(repeating: nil, count: languages)
    for file in group {
      if let other = chosen[file.language] ?? group.first(where: { $0.name.id != file.name.id && $0.path < file.path })
      {
        findings.append(DuplicatePageRule.finding(file.path, other.path))
      } else {
        chosen[file.language] = file
      }
    }
    let present = chosen.compacted()
    guard let first = present.first else { return }
    for file in present where file.name.order != first.name.order {
      findings.append(PageOrderRule.finding(file.path, first.path))
    }
    pages.append(PageFiles(id: first.name.id, order: first.name.order, paths: chosen.map { $0?.path }))
  }

  /// Reports in their order, in them pages by number; pages of the site itself last.
  private mutating func sort(_ reports: [ReportID]) {
    let rank = Dictionary(reports.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let keys = pages.map { page in
      (rank: page.id.report.flatMap { rank[$0] } ?? Int.max, first: page.order.first ?? 0)
    }
    pages = zip(pages, keys).sorted { a, b in
      if a.1 != b.1 { return a.1 < b.1 }
      let (left, right) = (a.0.id.section ?? a.0.id.slug, b.0.id.section ?? b.0.id.slug)
      if left != right { return left < right }
      if a.0.order != b.0.order { return a.0.order.lexicographicallyPrecedes(b.0.order) }
      return a.0.id < b.0.id
    }.map(\.0)
  }

  private mutating func requireSectionPages() {
    let own = Set(pages.lazy.filter { $0.id.slug.isEmpty }.map(\.id))
    let inSections = pages.lazy.filter { $0.id.section != nil }
    for page in inSections.uniqued(on: \.id.ofSection) where !own.contains(page.id.ofSection) {
      findings.append(SectionPageRule.finding(page.paths.compacted().first ?? ""))
    }
  }
}
