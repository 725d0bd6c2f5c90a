/// Answers the requests of a browser out of the site's own table.
struct Responder: Sendable {
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

  func handleRequest(_ request: Request) async -> Response {
    guard let host = request.headers["Host"], hosts.contains(host.lowercased()) else {
      return .text(.misdirected, "This preview answers to \(hosts.sorted().joined(separator: ", ")) only.")
    }
    guard request.method == "GET" || request.method == "HEAD" else {
      return .text(.methodNotAllowed, "A preview can only be looked at.", ["Allow": "GET, HEAD"])
    }
    let response = await respond(to: request)
    return request.method == "HEAD" ? response.withoutBody : response
  }

  private func respond(to request: Request) async -> Response {
    switch request.path {
    case "/_tallymark/events": return await eventStream()
    case "/_tallymark/reload.js": return .embedded("reload.js")
    case "/_tallymark/panel.css": return .embedded("panel.css")
    default:
      let site = await shown()
      guard let table = site.table else {
        return Response(.unavailable, contentType(of: ".html"), ProblemPage(site, for: request).html)
      }
      return TableResponder(table: table, version: site.version, problems: site.problems).respond(to: request.path)
    }
  }

  private func eventStream() async -> Response {
    Response(.ok, ["Content-Type": "text/event-stream; charset=utf-8"], .events(await events.listen()))
  }
}
