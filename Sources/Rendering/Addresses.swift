import Values

/// Where the pages of the site stand. A site path has no leading slash and ends in `/`: `zh/2016/talent/welfare/`.
struct Addresses: Sendable {
  /// Ends in `/`.
  let baseURL: String
  let isPortable: Bool

  /// The absolute address, the same whether the site is portable or not.
  func absolute(_ sitePath: String) -> String { baseURL + sitePath }

  /// The address for what is served at any address, from the root of the site's own host: `/zh/`, `/reports/zh/`. A
  /// portable site has no host, and serves nothing.
  func fromAnywhere(_ sitePath: String) -> String {
    if isPortable { return page(sitePath) }
    let host = baseURL.firstRange(of: "://").map { baseURL[$0.upperBound...] } ?? baseURL[...]
    return host.drop { $0 != "/" } + sitePath
  }

  /// The address of one page as seen from another, as short as it can be: `../welfare/`.
  func relative(from: String, to: String) -> String {
    let shared = sharedFolders(from, to)
    let ups = from.utf8.dropFirst(shared).count { $0 == UInt8(ascii: "/") }
    let path = String(repeating: "../", count: ups) + String(decoding: to.utf8.dropFirst(shared), as: UTF8.self)
    return page(path.isEmpty ? "./" : path)
  }

  /// The address of a folder, for what is appended to it.
  func folder(from: String, to: String) -> String {
    let address = relative(from: from, to: to)
    return isPortable ? String(address.dropLast("index.html".count)) : address
  }

  /// A relative address of a page with what portable sites need at its end.
  func page(_ path: String) -> String { isPortable && path.hasSuffix("/") ? path + "index.html" : path }

  static func outputPath(_ sitePath: String) -> String { sitePath + "index.html" }

  static func home(_ language: LanguageID) -> String { "\(language)/" }

  /// All metrics of the site.
  static func metrics(_ language: LanguageID) -> String { "\(language)/data/" }

  static func metric(_ metric: MetricID, _ language: LanguageID) -> String { metrics(language) + "\(metric)/" }

  static func page(_ path: String, _ language: LanguageID) -> String { "\(language)/\(path)" }

  static func report(_ report: ReportID, _ language: LanguageID) -> String { "\(language)/\(report)/" }

  static func book(_ report: ReportID, _ language: LanguageID) -> String { "\(language)/\(report)/data/" }

  /// Below the data book, whose address no page of a writer has.
  static func topic(_ topic: String, _ report: ReportID, _ language: LanguageID) -> String {
    book(report, language) + topic + "/"
  }

  static func glossary(_ language: LanguageID) -> String { "\(language)/glossary/" }

  static func search(_ language: LanguageID) -> String { "\(language)/search/" }

  /// The pages and headings of a report.
  static func contents(of report: ReportID, _ language: LanguageID) -> String { search(language) + "\(report)/" }

  /// How many bytes of both paths are the same folders.
  private func sharedFolders(_ a: String, _ b: String) -> Int {
    var (a, b) = (a, b)
    return a.withUTF8 { a in
      b.withUTF8 { b in
        var shared = 0
        for offset in 0..<min(a.count, b.count) {
          guard a[offset] == b[offset] else { break }
          if a[offset] == UInt8(ascii: "/") { shared = offset + 1 }
        }
        return shared
      }
    }
  }
}
