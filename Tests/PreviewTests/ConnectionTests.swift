import FlyingSocks
import Foundation
import Testing

@testable import Preview

@Suite struct RequestHeadTests {
  /// The request that `text` is, and how many bytes of it were taken.
  private func read(_ text: String) throws -> (request: Request?, count: Int) {
    var head = RequestHead()
    var count = 0
    for byte in text.utf8 {
      count += 1
      if let request = try head.take(byte) { return (request, count) }
    }
    return (nil, count)
  }

  private func refusal(_ text: String) -> (RequestHead.Refusal?, Int) {
    var head = RequestHead()
    for (index, byte) in text.utf8.enumerated() {
      do { _ = try head.take(byte) } catch { return (error, index) }
    }
    return (nil, text.utf8.count)
  }

  @Test(arguments: ["\r\n", "\n"])
  func readsUpToTheEmptyLine(end: String) throws {
    let head = ["GET /zh/%E5%9B%BE/?q=1 HTTP/1.1", "Host: localhost:80", "accept-language:zh", "no header", "", ""]
      .joined(separator: end)
    let read = try read(head + "GET /next")
    let request = try #require(read.request)
    #expect(request.method == "GET")
    #expect(request.path == "/zh/%E5%9B%BE/")
    #expect(request.headers["Host"] == "localhost:80")
    #expect(request.headers["Accept-Language"] == "zh")
    #expect(read.count == head.utf8.count)
  }

  @Test func refusesAnAddressBeyondAllBrowsers() throws {
    let longest = "GET /" + String(repeating: "a", count: RequestHead.longestLine - 16) + " HTTP/1.1\r\n"
    #expect(try read(longest + "\r\n").request != nil)
    #expect(refusal(String(repeating: "a", count: 9 << 10)) == (.lineTooLong, RequestHead.longestLine))
  }

  @Test func refusesHeadersBeyondAllBrowsers() throws {
    let line = "GET / HTTP/1.1\r\n"
    let most = String(repeating: "a:\r\n", count: RequestHead.longestHeaders / 4 - 1)
    #expect(try read(line + most + "\r\n").request != nil)
    let many = String(repeating: "a:\r\n", count: 9 << 10)
    #expect(refusal(line + many) == (.headersTooLong, line.utf8.count + RequestHead.longestHeaders))
    let long = "a: " + String(repeating: "a", count: 33 << 10)
    #expect(refusal(line + long) == (.headersTooLong, line.utf8.count + RequestHead.longestHeaders))
  }

  @Test(arguments: ["\u{16}\u{3}\u{1}\n", "GET /\r\n", "GET / SPDY/3\r\n", "\r\n"])
  func refusesWhatIsNoRequest(text: String) {
    #expect(refusal(text).0 == .unreadable)
  }
}

@Suite struct ConnectionTests {
  private let site = MadeUpSite(pages: ["data/2016.csv": "a,b", "data/2019.csv": "c,d"]).shown()

  private func request(_ path: String, at port: Int, _ method: String = "GET", _ headers: String = "") -> String {
    "\(method) \(path) HTTP/1.1\r\nHost: localhost:\(port)\r\n\(headers)\r\n"
  }

  @Test func answersRequestsThatComeTogether() async throws {
    try await serving(site) { browser in
      let both = request("/data/2016.csv", at: browser.port) + request("/data/2019.csv", at: browser.port)
      let heard = try await browser.talk(both, until: { $0.hasSuffix("c,d") })
      #expect(heard.matches(of: /HTTP\/1.1 200 OK/).count == 2)
      let first = try #require(heard.firstRange(of: "a,b"))
      let second = try #require(heard.firstRange(of: "c,d"))
      #expect(first.upperBound < second.lowerBound)
    }
  }

  @Test func neverTakesABodyForARequest() async throws {
    try await serving(site) { browser in
      let body = request("/data/2019.csv", at: browser.port)
      let post = request("/", at: browser.port, "POST", "Content-Length: \(body.utf8.count)\r\n") + body
      let heard = try await browser.talk(post, until: { _ in false })
      #expect(heard.hasPrefix("HTTP/1.1 405"))
      #expect(heard.matches(of: /HTTP\/1.1/).count == 1)
    }
  }

  @Test func saysWhyItRefuses() async throws {
    try await serving(site) { browser in
      let address = "/" + String(repeating: "a", count: 100_000)
      let long = try await browser.get(address)
      #expect(long.status == 414)
      let large = try await browser.get("/", ["X: " + String(repeating: "a", count: 100_000)])
      #expect(large.status == 431)
      let nonsense = try await browser.talk("nonsense\r\n\r\n", until: { _ in false })
      #expect(nonsense.hasPrefix("HTTP/1.1 400 "))
      let sound = try await browser.get("/data/2016.csv")
      #expect(sound.body == "a,b")
    }
  }

  @Test func answersOthersWhileRequestsStayUnfinished() async throws {
    try await serving(site) { browser in
      let held = try await browser.connect("GET", "/", host: nil, unfinished: true)
      let gone = try await browser.connect("GET", "/", host: nil, unfinished: true)
      try gone.close()
      #expect(try await browser.get("/data/2016.csv").status == 200)
      try held.close()
    }
  }
}
