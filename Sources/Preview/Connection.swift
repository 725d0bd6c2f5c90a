import FlyingFox
import FlyingSocks
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Answers one browser, request after request, until it goes or asks for the end.
///
/// FlyingFox's own reading of requests costs the square of their length and has no limit.
struct Connection {
  private let socket: AsyncSocket
  private let responder: Responder
  /// What came behind the last request.
  private var unread: ArraySlice<UInt8> = []

  init(_ socket: AsyncSocket, responder: Responder) {
    self.socket = socket
    self.responder = responder
  }

  static func serve(_ socket: AsyncSocket, responder: Responder) async {
    defer { try? socket.close() }
    var connection = Connection(socket, responder: responder)
    do {
      try await connection.answerAll()
    } catch let refusal as RequestHead.Refusal {
      try? await connection.refuse(refusal)
    } catch {
      // The browser has gone, or the preview ends.
    }
  }

  private mutating func answerAll() async throws {
    var isLast = false
    while !isLast {
      let request = try await nextRequest()
      isLast = request.isLast
      var response = await responder.handleRequest(request)
      if isLast { response.headers[.connection] = "close" }
      try await send(response)
    }
  }

  /// Throws `SocketError.disconnected` when the browser goes.
  private mutating func nextRequest() async throws -> HTTPRequest {
    var head = RequestHead()
    while true {
      while let byte = unread.popFirst() {
        if let request = try head.take(byte) { return request }
      }
      unread = try await socket.read(atMost: 1 << 12)[...]
    }
  }

  private func send(_ response: HTTPResponse) async throws {
    guard case .httpBody(let body) = response.payload else { return }
    try await socket.write(Data(response.head(of: body).utf8))
    for try await part in body { try await socket.write(part) }
  }

  /// A socket that is closed over unread bytes takes the answer back, so the rest is read first, within reason.
  private func refuse(_ refusal: RequestHead.Refusal) async throws {
    var response = refusal.response
    response.headers[.connection] = "close"
    try await send(response)
    shutdown(socket.socket.file.rawValue, Int32(SHUT_WR))
    for _ in 0..<(1 << 12) { _ = try await socket.read(atMost: 1 << 12) }
  }
}

extension HTTPRequest {
  /// Nothing is read behind it: its sender asks so, or sends a body, which a preview has no use for.
  fileprivate var isLast: Bool {
    let wishes = (headers[.connection] ?? "").lowercased()
    let isKept = version == .http11 ? !wishes.contains("close") : wishes.contains("keep-alive")
    let hasBody = headers[.transferEncoding] != nil || (headers[.contentLength] ?? "0") != "0"
    return !isKept || hasBody
  }
}

extension HTTPResponse {
  /// The status and the headers, in the order of their names, and the line that ends them.
  fileprivate func head(of body: HTTPBodySequence) -> String {
    var headers = headers
    if let count = body.count {
      headers[.contentLength] = headers[.contentLength] ?? String(count)
    } else {
      headers[.transferEncoding] = "chunked"
    }
    let lines = headers.map { "\($0.key.rawValue): \($0.value)\r\n" }.sorted().joined()
    return "\(version.rawValue) \(statusCode.code) \(statusCode.phrase)\r\n\(lines)\r\n"
  }
}
