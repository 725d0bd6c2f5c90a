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
  private let port: Int
  private let server: HTTPServer

  private static let address = "127.0.0.1"

  /// `port` 0 takes any that is free. Fails where it is no port.
  init(port: Int) throws {
    guard (0...65535).contains(port) else { throw Self.noSuchPort(port) }
    self.port = port
    server = HTTPServer(address: try sockaddr_in.inet(ip4: Self.address, port: UInt16(port)), logger: .disabled)
  }

  static func url(port: Int) -> String { "http://\(address):\(port)/" }

  /// Fails where another program has the port: before the site is read, which may take a while.
  func requireFreePort() throws {
    guard port != 0 else { return }
    do { try Self.tryPort(port) } catch let error as SocketError { throw Self.failure(error, port: port) }
  }

  /// Answers by what `responder` gives for the port that was taken, which `ready` is told once requests are answered.
  /// Fails when another program has the port.
  func run(
    responder: @escaping @Sendable (Int) -> Responder, ready: @escaping @Sendable (Int) async -> Void
  ) async throws {
    // A page of an earlier preview may ask at once; nobody asks at a port that is not known yet.
    if port != 0 { await server.appendRoute("*", to: responder(port)) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        try await server.waitUntilListening()
        guard case .ip4(_, let bound) = await server.listeningAddress else { return }
        if port == 0 { await server.appendRoute("*", to: responder(Int(bound))) }
        await ready(Int(bound))
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

  /// Takes a port and gives it back.
  private static func tryPort(_ port: Int) throws {
    let socket = try Socket(domain: AF_INET)
    defer { try? socket.close() }
    try socket.setValue(true, for: .localAddressReuse)
    try socket.bind(to: try sockaddr_in.inet(ip4: address, port: UInt16(port)))
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
    let next = (port + 1..<port + 100).first { $0 <= 65535 && (try? tryPort($0)) != nil }
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
