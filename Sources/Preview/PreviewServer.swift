import Building
import Diagnostics
import FlyingSocks

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

  private static let address = "127.0.0.1"

  /// `port` 0 takes any that is free. Fails where it is no port.
  init(port: Int) throws {
    guard (0...65535).contains(port) else { throw Self.noSuchPort(port) }
    self.port = port
  }

  static func url(port: Int) -> String { "http://\(address):\(port)/" }

  /// Fails where another program has the port: before the site is read, which may take a while.
  func requireFreePort() throws {
    guard port != 0 else { return }
    do { try Self.take(port).close() } catch let error as SocketError { throw Self.failure(error, port: port) }
  }

  /// Answers by what `responder` gives for the port that was taken, which `ready` is told once requests are answered.
  /// Fails when another program has the port.
  func run(
    responder: @escaping @Sendable (Int) -> Responder, ready: @escaping @Sendable (Int) async -> Void
  ) async throws {
    do {
      let socket = try listeningSocket()
      defer { try? socket.close() }
      guard case .ip4(_, let bound) = try socket.sockname() else { return }
      let pool = SocketPool.make()
      try await pool.prepare()
      let listener = try AsyncSocket(socket: socket, pool: pool)
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await pool.run() }
        group.addTask { try await Self.answer(on: listener, by: responder(Int(bound))) }
        group.addTask { await ready(Int(bound)) }
        try await group.waitForAll()
      }
    } catch let error as SocketError {
      throw Self.failure(error, port: port)
    }
  }

  private static func answer(on listener: AsyncSocket, by responder: Responder) async throws {
    try await withThrowingDiscardingTaskGroup { group in
      while true {
        do {
          let socket = try await listener.accept()
          group.addTask { await Connection.serve(socket, responder: responder) }
        } catch SocketError.failed(_, let code, _) where [EMFILE, ENFILE, ECONNABORTED].contains(code) {
          // Too many browsers at once, or one that has gone again: no reason to send away the others.
          try await Task.sleep(for: .milliseconds(100))
        }
      }
    }
  }

  private func listeningSocket() throws -> Socket {
    let socket = try Self.take(port)
    try socket.listen()
    return socket
  }

  /// A socket that has the port until it is closed.
  private static func take(_ port: Int) throws -> Socket {
    let socket = try Socket(domain: AF_INET)
    do {
      try socket.setValue(true, for: .localAddressReuse)
      #if canImport(Darwin)
        try socket.setValue(true, for: .noSIGPIPE)
      #endif
      try socket.bind(to: try sockaddr_in.inet(ip4: address, port: UInt16(port)))
    } catch {
      try? socket.close()
      throw error
    }
    return socket
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
    let next = (port + 1..<port + 100).first { $0 <= 65535 && (try? take($0).close()) != nil }
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
