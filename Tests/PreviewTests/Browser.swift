import FlyingSocks
import Foundation

@testable import Preview

/// Asks a server on this machine, sending exactly the bytes it is told to.
struct Browser: Sendable {
  let port: Int

  struct Reply: Sendable {
    let status: Int
    /// By name in lower case.
    let headers: [String: String]
    let body: String

    init(_ text: String) {
      let parts = text.split(separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
      let lines = parts[0].split(separator: "\r\n")
      status = lines.first.flatMap { Int($0.split(separator: " ")[1]) } ?? 0
      var headers: [String: String] = [:]
      for line in lines.dropFirst() {
        let field = line.split(separator: ":", maxSplits: 1)
        headers[field[0].lowercased()] = field[1].trimmingCharacters(in: .whitespaces)
      }
      self.headers = headers
      body = parts.count > 1 ? String(parts[1]) : ""
    }
  }

  func connect() async throws -> AsyncSocket {
    try await AsyncSocket.connected(to: sockaddr_in.inet(ip4: "127.0.0.1", port: UInt16(port)))
  }

  func connect(
    _ method: String, _ path: String, host: String?, _ headers: [String] = [], unfinished: Bool = false
  ) async throws -> AsyncSocket {
    let socket = try await connect()
    let lines =
      ["\(method) \(path) HTTP/1.1", "Connection: close"] + (host.map { ["Host: \($0)"] } ?? []) + headers
    try await socket.write(Data((lines.joined(separator: "\r\n") + (unfinished ? "" : "\r\n\r\n")).utf8))
    return socket
  }

  /// Sends `text` as it is, and hears until `isEnough`, or until the server ends the connection.
  func talk(_ text: String, until isEnough: (String) -> Bool) async throws -> String {
    let socket = try await connect()
    defer { try? socket.close() }
    try await socket.write(Data(text.utf8))
    var heard = ""
    while !isEnough(heard) {
      do { heard += String(decoding: try await socket.read(atMost: 1 << 16), as: UTF8.self) } catch SocketError
        .disconnected
      { break }
    }
    return heard
  }

  func send(_ method: String, _ path: String, host: String?, _ headers: [String] = []) async throws -> Reply {
    let socket = try await connect(method, path, host: host, headers)
    defer { try? socket.close() }
    var bytes: [UInt8] = []
    do {
      while true { bytes += try await socket.read(atMost: 1 << 16) }
    } catch SocketError.disconnected {
      return Reply(String(decoding: bytes, as: UTF8.self))
    }
  }

  func get(_ path: String, _ headers: [String] = []) async throws -> Reply {
    try await send("GET", path, host: "localhost:\(port)", headers)
  }

  /// Reads the event stream until `text` comes; false when it does not within a second.
  func hears(_ text: String, during action: @escaping @Sendable () async throws -> Void) async throws -> Bool {
    let socket = try await connect("GET", "/_tallymark/events", host: "127.0.0.1:\(port)")
    defer { try? socket.close() }
    let first = String(decoding: try await socket.read(atMost: 1 << 16), as: UTF8.self)
    try await action()
    return await withTaskGroup(of: Bool.self) { group in
      group.addTask {
        var heard = first
        while !heard.contains(text) {
          guard let bytes = try? await socket.read(atMost: 1 << 16) else { return false }
          heard += String(decoding: bytes, as: UTF8.self)
        }
        return true
      }
      group.addTask {
        try? await Task.sleep(for: .seconds(1))
        return false
      }
      defer { group.cancelAll() }
      return await group.next() ?? false
    }
  }
}

/// Addresses and files of a site made up for a test.
struct MadeUpSite: SiteTable {
  var pages: [String: String] = [:]
  var stored: [String: String] = [:]

  func file(at path: String) -> ServedFile? {
    pages[path].map { .rendered(Array($0.utf8)) } ?? stored[path].map { .stored($0) }
  }

  func source(of path: String) -> String? {
    path.hasPrefix("zh/") ? "content/10-a.zh.md" : path.hasPrefix("en/") ? "content/10-a.en.md" : nil
  }

  func shown(_ problems: Problems = .none) -> ShownSite {
    ShownSite(version: "1.1", table: self, problems: problems)
  }
}

/// Serves `site` while `action` asks.
func serving(
  _ site: ShownSite, events: ReloadEvents = ReloadEvents(version: "1.1"), to action: (Browser) async throws -> Void
) async throws {
  let server = try PreviewServer(port: 0)
  let (ports, ready) = AsyncStream.makeStream(of: Int.self)
  let running = Task {
    defer { ready.finish() }
    try await server.run(responder: { Responder(port: $0, events: events) { site } }, ready: { ready.yield($0) })
  }
  defer { running.cancel() }
  for await port in ports.prefix(1) { try await action(Browser(port: port)) }
}
