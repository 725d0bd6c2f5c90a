import Foundation

/// Answers what is asked of a site that can be shown.
struct TableResponder: Sendable {
  let table: any SiteTable
  let version: String
  let problems: Problems

  /// `address` is the path of a request as it was sent, percent-encoded.
  func respond(to address: String) -> Response {
    guard let path = outputPath(of: address) else { return notFound() }
    if let file = table.file(at: path) { return response(file, at: path) ?? notFound() }
    if !path.hasSuffix("/index.html"), table.file(at: path + "/index.html") != nil {
      return Response(.found, ["Location": address + "/"])
    }
    return notFound()
  }

  /// The path below the output folder that an address names; nil where it can name none.
  private func outputPath(of address: String) -> String? {
    guard address.hasPrefix("/"), let path = address.dropFirst().removingPercentEncoding else { return nil }
    return path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
  }

  /// Nil when the file is no longer on disk.
  private func response(_ file: ServedFile, at path: String, _ status: Response.Status = .ok) -> Response? {
    switch file {
    case .rendered(let bytes):
      let bytes = path.hasSuffix(".html") ? page(bytes, writtenIn: table.source(of: path)) : bytes
      return Response(status, contentType(of: path), bytes)
    case .stored(let source): return .stored(source, status, contentType(of: path))
    }
  }

  private func page(_ html: [UInt8], writtenIn source: String?) -> [UInt8] {
    let page = PreviewedPage(html)
    let panel = problems.isEmpty ? nil : FindingsPanel(problems, source: source, language: page.language)
    return page.with(PreviewedPage.addition(version: version, panel: panel))
  }

  private func notFound() -> Response {
    let page = "404.html"
    if let file = table.file(at: page), let response = response(file, at: page, .notFound) { return response }
    return .text(.notFound, "There is no such page.")
  }
}
