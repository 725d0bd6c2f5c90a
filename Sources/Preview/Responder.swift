import Diagnostics
import FlyingFox
import FlyingSocks
import Foundation

/// Answers the requests of a browser out of the site's own table.
struct Responder: HTTPHandler {
  /// The names the server goes by, with its port. Another one means that a foreign site has been pointed at this
  /// machine and asks in its visitor's name.
  let hosts: Set<String>
  let events: ReloadEvents
  let shown: @Sendable () async -> ShownSite

  init(port: Int, events: ReloadEvents, shown: @escaping @Sendable () async -> ShownSite) {
    let names = ["localhost", "127.0.0.1", "[::1]"]
    // A browser leaves out the port that goes without saying.
    hosts = Set(names.map { "\($0):\(port)" } + (port == 80 ? names : []))
    self.events = events
    self.shown = shown
  }

  func handleRequest(_ request: HTTPRequest) async -> HTTPResponse {
    guard let host = request.headers[.host], hosts.contains(host.lowercased()) else {
      return .text(.misdirectedRequest, "This preview answers to \(hosts.sorted().joined(separator: ", ")) only.")
    }
    guard request.method == .GET || request.method == .HEAD else {
      return .text(.methodNotAllowed, "A preview can only be looked at.", [HTTPHeader("Allow"): "GET, HEAD"])
    }
    let response = await respond(to: request)
    return request.method == .HEAD ? response.withoutBody : response
  }

  private func respond(to request: HTTPRequest) async -> HTTPResponse {
    let address = request.target.path(percentEncoded: true)
    switch address {
    case "/_tallymark/events": return await eventStream()
    case "/_tallymark/reload.js": return .embedded("reload.js")
    case "/_tallymark/panel.css": return .embedded("panel.css")
    default:
      let site = await shown()
      guard let table = site.table else { return .page(ProblemPage(site, for: request).html, .serviceUnavailable) }
      return response(to: address, in: table, site)
    }
  }

  private func eventStream() async -> HTTPResponse {
    .fresh(.ok, "text/event-stream; charset=utf-8", HTTPBodySequence(from: EventBody(texts: await events.listen())))
  }

  private func response(to address: String, in table: any SiteTable, _ site: ShownSite) -> HTTPResponse {
    guard let path = outputPath(of: address) else { return notFound(address, in: table, site) }
    if let file = table.file(at: path) {
      return response(file, at: path, in: table, site) ?? notFound(path, in: table, site)
    }
    if !path.hasSuffix("/index.html"), table.file(at: path + "/index.html") != nil {
      return .fresh(.found, [.location: address + "/"])
    }
    return notFound(path, in: table, site)
  }

  /// The path below the output folder that an address names; nil where it can name none.
  private func outputPath(of address: String) -> String? {
    guard address.hasPrefix("/"), let path = address.dropFirst().removingPercentEncoding else { return nil }
    return path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
  }

  /// Nil when the file is no longer on disk.
  private func response(
    _ file: ServedFile, at path: String, in table: any SiteTable, _ site: ShownSite,
    _ status: HTTPStatusCode = .ok
  ) -> HTTPResponse? {
    switch file {
    case .rendered(let bytes) where path.hasSuffix(".html"):
      return .page(page(bytes, writtenIn: table.source(of: path), site), status)
    case .rendered(let bytes):
      return .fresh(status, contentType(of: path), HTTPBodySequence(data: Data(bytes), suggestedBufferSize: 1 << 16))
    case .stored(let source):
      guard let body = try? HTTPBodySequence(file: URL(filePath: source), suggestedBufferSize: 1 << 16) else {
        return nil
      }
      return .fresh(status, contentType(of: path), body)
    }
  }

  private func page(_ html: [UInt8], writtenIn source: String?, _ site: ShownSite) -> [UInt8] {
    let page = PreviewedPage(html)
    let panel =
      site.problems.isEmpty ? nil : FindingsPanel(site.problems, source: source, language: page.language)
    return page.with(PreviewedPage.addition(version: site.version, panel: panel))
  }

  /// The site's own page for it, in the language of the address where there is one.
  private func notFound(_ path: String, in table: any SiteTable, _ site: ShownSite) -> HTTPResponse {
    let language = path.prefix { $0 != "/" }
    for candidate in ["\(language)/404.html", "404.html"] {
      guard let file = table.file(at: candidate) else { continue }
      if let response = response(file, at: candidate, in: table, site, .notFound) { return response }
    }
    return .text(.notFound, "There is no such page.")
  }
}

extension HTTPResponse {
  /// A preview changes under the reader's hands: nothing is to be kept, and nobody else is to embed it.
  static func fresh(_ status: HTTPStatusCode, _ headers: HTTPHeaders = [:], _ body: HTTPBodySequence = .init()) -> Self
  {
    var headers = headers
    headers[.cacheControl] = "no-store"
    headers[HTTPHeader("X-Content-Type-Options")] = "nosniff"
    headers[HTTPHeader("Cross-Origin-Resource-Policy")] = "same-origin"
    return HTTPResponse(statusCode: status, headers: headers, body: body)
  }

  static func fresh(_ status: HTTPStatusCode, _ contentType: String, _ body: HTTPBodySequence) -> Self {
    fresh(status, [.contentType: contentType], body)
  }

  static func page(_ html: [UInt8], _ status: HTTPStatusCode) -> Self {
    fresh(
      status, "text/html; charset=utf-8", HTTPBodySequence(data: Data(html), suggestedBufferSize: 1 << 16))
  }

  static func text(_ status: HTTPStatusCode, _ text: String, _ headers: HTTPHeaders = [:]) -> Self {
    var headers = headers
    headers[.contentType] = "text/plain; charset=utf-8"
    return fresh(status, headers, HTTPBodySequence(data: Data((text + "\n").utf8)))
  }

  /// A file of the preview itself.
  static func embedded(_ name: String) -> Self {
    let text = EmbeddedFiles.all.first { $0.path == "embedded/" + name }!.text
    return fresh(.ok, contentType(of: name), HTTPBodySequence(data: Data(text.utf8)))
  }

  /// What a HEAD request gets.
  var withoutBody: Self {
    guard case .httpBody(let body) = payload else { return self }
    var headers = headers
    if let count = body.count { headers[.contentLength] = String(count) }
    return HTTPResponse(statusCode: statusCode, headers: headers)
  }
}
