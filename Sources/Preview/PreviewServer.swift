import Building
import Diagnostics
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

/// Listens on this machine alone, and ends when its task is cancelled.
struct PreviewServer: Sendable {
  let port: Int
  private let server: HTTPServer

  private static let address = "127.0.0.1"

  init(port: Int, responder: Responder) throws {
    self.port = port
    server = HTTPServer(
      address: try sockaddr_in.inet(ip4: Self.address, port: UInt16(port)), logger: .disabled, handler: responder)
  }

  var url: String { "http://\(Self.address):\(port)/" }

  /// `ready` is called once requests are answered. Fails when another program has taken the port.
  func run(ready: @escaping @Sendable () async -> Void) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        try await server.waitUntilListening()
        await ready()
      }
      group.addTask {
        do { try await server.run() } catch let error as SocketError { throw Self.failure(error, port: port) }
      }
      do { while try await group.next() != nil {} } catch {
        group.cancelAll()
        throw error
      }
    }
  }

  /// `wanted`, or any free port where 0 is wanted. Fails where it is taken or is no port.
  static func port(_ wanted: Int) throws -> Int {
    guard (0...65535).contains(wanted) else { throw noSuchPort(wanted) }
    do { return try bind(wanted) } catch let error as SocketError { throw failure(error, port: wanted) }
  }

  /// Takes a port and gives it back.
  private static func bind(_ port: Int) throws -> Int {
    let socket = try Socket(domain: AF_INET)
    defer { try? socket.close() }
    try socket.setValue(true, for: .localAddressReuse)
    try socket.bind(to: try sockaddr_in.inet(ip4: address, port: UInt16(port)))
    guard case .ip4(_, let bound) = try socket.sockname() else { return port }
    return Int(bound)
  }

  private static func failure(_ error: SocketError, port: Int) -> any Error {
    guard case .failed(_, let code, let reason) = error else { return error }
    switch code {
    case EADDRINUSE: return taken(port)
    case EACCES: return forbidden(port)
    default: return Failure(.machine, Message(en: reason, zh: reason))
    }
  }

  private static func taken(_ port: Int) -> Failure {
    let next = (port + 1..<port + 100).first { $0 <= 65535 && (try? bind($0)) != nil }
    let choice = next.map { "--port \($0)" } ?? "--port 0"
    return Failure(
      .usage, Message(en: "port \(port) is in use by another program", zh: "端口 \(port) 已被其他程序占用"),
      help: [
        Message(
          en: "use \(choice), or --port 0 for any free port; or end the other program",
          zh: "请使用 \(choice)，或用 --port 0 任选空闲端口；或结束占用端口的程序")
      ])
  }

  private static func forbidden(_ port: Int) -> Failure {
    Failure(
      .usage, Message(en: "you may not use port \(port)", zh: "没有权限使用端口 \(port)"),
      help: [Message(en: "choose one above 1023 with --port", zh: "请用 --port 选择大于 1023 的端口")])
  }

  private static func noSuchPort(_ port: Int) -> Failure {
    Failure(
      .usage, Message(en: "\(port) is no port", zh: "\(port) 不是有效端口"),
      help: [Message(en: "choose one from 1 to 65535, or 0 for any free port", zh: "请选择 1 至 65535，或用 0 任选空闲端口")])
  }
}
