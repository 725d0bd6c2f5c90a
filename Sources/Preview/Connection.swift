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
      if isLast { response.headers["Connection"] = "close" }
      try await send(response)
    }
  }

  /// Throws `SocketError.disconnected` when the browser goes.
  private mutating func nextRequest() async throws -> Request {
    var head = RequestHead()
    while true {
      while let byte = unread.popFirst() {
        if let request = try head.take(byte) { return request }
      }
      unread = try await socket.read(atMost: 1 << 12)[...]
    }
  }

  private func send(_ response: Response) async throws {
    try await socket.write(Data(response.head.utf8))
    switch response.body {
    case .bytes(let bytes): if !bytes.isEmpty { try await socket.write(Data(bytes)) }
    case .file(let file, let count): try await send(file, count)
    case .events(let texts):
      // A chunk each: its length in hexadecimal digits, then itself.
      for await text in texts {
        try await socket.write(Data("\(String(text.utf8.count, radix: 16))\r\n\(text)\r\n".utf8))
      }
      try await socket.write(Data("0\r\n\r\n".utf8))
    }
  }

  /// Part by part: a film need not be in memory as a whole.
  private func send(_ file: FileHandle, _ count: Int) async throws {
    var left = count
    while left > 0 {
      // Of a file that has become shorter the browser learns by the end of the connection.
      guard let part = try file.read(upToCount: min(left, 1 << 16)), !part.isEmpty else {
        throw SocketError.disconnected
      }
      try await socket.write(part)
      left -= part.count
    }
  }

  /// A socket that is closed over unread bytes takes the answer back, so the rest is read first, within reason.
  private func refuse(_ refusal: RequestHead.Refusal) async throws {
    var response = refusal.response
    response.headers["Connection"] = "close"
    try await send(response)
    shutdown(socket.socket.file.rawValue, Int32(SHUT_WR))
    for _ in 0..<(1 << 12) { _ = try await socket.read(atMost: 1 << 12) }
  }
}
