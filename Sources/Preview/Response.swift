import Foundation

/// What a browser is answered.
struct Response: Sendable {
  enum Status: Int, Sendable {
    case ok = 200
    case found = 302
    case badRequest = 400
    case notFound = 404
    case methodNotAllowed = 405
    case addressTooLong = 414
    case misdirected = 421
    case headersTooLarge = 431
    case unavailable = 503
  }

  enum Body: Sendable {
    case bytes([UInt8])
    /// A file from its beginning, and how many bytes of it.
    case file(FileHandle, count: Int)
    /// Texts as they come, without an end.
    case events(AsyncStream<String>)

    static let none = Body.bytes([])
  }

  let status: Status
  var headers: Headers
  let body: Body

  /// A preview changes under the reader's hands: nothing is to be kept, and nobody else is to embed it.
  init(_ status: Status, _ headers: Headers = [:], _ body: Body = .none) {
    self.status = status
    self.headers = headers
    self.body = body
    self.headers["Cache-Control"] = "no-store"
    self.headers["X-Content-Type-Options"] = "nosniff"
    self.headers["Cross-Origin-Resource-Policy"] = "same-origin"
  }

  init(_ status: Status, _ contentType: String, _ bytes: [UInt8]) {
    self.init(status, ["Content-Type": contentType], .bytes(bytes))
  }

  static func text(_ status: Status, _ text: String, _ headers: Headers = [:]) -> Response {
    var headers = headers
    headers["Content-Type"] = "text/plain; charset=utf-8"
    return Response(status, headers, .bytes(Array((text + "\n").utf8)))
  }

  /// A file of the preview itself.
  static func embedded(_ name: String) -> Response {
    let text = EmbeddedFiles.all.first { $0.path == "embedded/" + name }!.text
    return Response(.ok, contentType(of: name), Array(text.utf8))
  }

  /// A file on disk; nil where it is no longer there.
  static func stored(_ path: String, _ status: Status, _ contentType: String) -> Response? {
    guard let file = FileHandle(forReadingAtPath: path), let count = try? file.seekToEnd(),
      (try? file.seek(toOffset: 0)) != nil
    else { return nil }
    return Response(status, ["Content-Type": contentType], .file(file, count: Int(count)))
  }

  /// What a HEAD request gets.
  var withoutBody: Response {
    var headers = headers
    if let count = body.count { headers["Content-Length"] = String(count) }
    return Response(status, headers)
  }

  /// The status and the headers, and the line that ends them.
  var head: String {
    var headers = headers
    if let count = body.count {
      headers["Content-Length"] = headers["Content-Length"] ?? String(count)
    } else {
      headers["Transfer-Encoding"] = "chunked"
    }
    return "HTTP/1.1 \(status.rawValue) \(status.phrase)\r\n\(headers.text)\r\n"
  }
}

extension Response.Status {
  fileprivate var phrase: String {
    switch self {
    case .ok: "OK"
    case .found: "Found"
    case .badRequest: "Bad Request"
    case .notFound: "Not Found"
    case .methodNotAllowed: "Method Not Allowed"
    case .addressTooLong: "URI Too Long"
    case .misdirected: "Misdirected Request"
    case .headersTooLarge: "Request Header Fields Too Large"
    case .unavailable: "Service Unavailable"
    }
  }
}

extension Response.Body {
  /// In bytes; nil where it has no end.
  fileprivate var count: Int? {
    switch self {
    case .bytes(let bytes): bytes.count
    case .file(_, let count): count
    case .events: nil
    }
  }
}
