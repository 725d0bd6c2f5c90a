import Building
import Diagnostics
import FlyingSocks
import Foundation
import Testing

@testable import Preview

@Suite struct PreviewServerTests {
  let folder = TemporaryFolder()

  private var site: MadeUpSite {
    MadeUpSite(
      pages: [
        "index.html": "<html lang=\"zh-Hans\"><body>门</body></html>",
        "en/a/index.html": "<html lang=\"en\"><body>A</body></html>",
        "zh/图/index.html": "<html lang=\"zh-Hans\"><body>图</body></html>",
        "404.html": "<html lang=\"en\"><body>nowhere</body></html>",
        "data/2016.csv": "a,b",
        "assets/style.css": "p {}"
      ], stored: ["assets/a.png": folder.path + "/content/a.png", "assets/gone.png": folder.path + "/gone.png"])
  }

  @Test func servesPagesFreshAndWithTheirCharacterSet() async throws {
    try await serving(site.shown()) { browser in
      let reply = try await browser.get("/en/a/")
      #expect(reply.status == 200)
      #expect(reply.headers["content-type"] == "text/html; charset=utf-8")
      #expect(reply.headers["cache-control"] == "no-store")
      #expect(
        reply.body
          == "<html lang=\"en\"><body>A<script src=\"/_tallymark/reload.js\" data-version=\"1.1\"></script></body></html>"
      )
      let gate = try await browser.get("/")
      #expect(gate.body.contains("门"))
      let named = try await browser.get("/zh/%E5%9B%BE/?q=1")
      #expect(named.body.contains("图"))
    }
  }

  @Test func servesWhatIsNoPageUntouched() async throws {
    try folder.write("picture", to: "content/a.png")
    try await serving(site.shown()) { browser in
      let table = try await browser.get("/data/2016.csv")
      #expect(table.body == "a,b")
      #expect(table.headers["content-type"] == "text/csv; charset=utf-8")
      let picture = try await browser.get("/assets/a.png")
      #expect(picture.body == "picture")
      #expect(picture.headers["content-type"] == "image/png")
      #expect(try await browser.get("/assets/gone.png").status == 404)
    }
  }

  @Test func answersHeadWithoutABody() async throws {
    try await serving(site.shown()) { browser in
      let reply = try await browser.send("HEAD", "/data/2016.csv", host: "localhost:\(browser.port)")
      #expect(reply.status == 200)
      #expect(reply.headers["content-length"] == "3")
      #expect(reply.body == "")
    }
  }

  @Test func completesAnAddressWithoutItsSlash() async throws {
    try await serving(site.shown()) { browser in
      let reply = try await browser.get("/en/a")
      #expect(reply.status == 302)
      #expect(reply.headers["location"] == "/en/a/")
    }
  }

  @Test func showsTheSitesOwnPageForWhatIsNotThere() async throws {
    try await serving(site.shown()) { browser in
      let reply = try await browser.get("/fr/")
      #expect(reply.status == 404)
      #expect(reply.body.contains("nowhere"))
    }
  }

  @Test(
    arguments: [
      "/../secret.txt", "/%2e%2e/secret.txt", "/%2E%2E%2Fsecret.txt", "/en/%2e%2e/%2e%2e/secret.txt",
      "/assets/..%2f..%2fsecret.txt", "/..%5csecret.txt", "//secret.txt", "/%00", "/%ff", "/secret.txt",
      "http://localhost/secret.txt", "*", "/_tallymark/../secret.txt", "/_tallymark/"
    ])
  func neverLeavesTheSite(address: String) async throws {
    try folder.write("secret", to: "secret.txt")
    try await serving(site.shown()) { browser in
      let reply = try await browser.get(address)
      #expect(reply.status == 404)
      #expect(!reply.body.contains("secret"))
    }
  }

  @Test(arguments: [nil, "evil.example", "evil.example:PORT", "localhost", "localhost:1", "localhost.evil.example:PORT"]
  )
  func refusesOtherNamesThanItsOwn(host: String?) async throws {
    try await serving(site.shown()) { browser in
      let host = host?.replacing("PORT", with: "\(browser.port)")
      let page = try await browser.send("GET", "/", host: host)
      #expect(page.status == 421)
      let events = try await browser.send("GET", "/_tallymark/events", host: host)
      #expect(events.status == 421)
    }
  }

  @Test(arguments: ["localhost", "127.0.0.1", "[::1]", "LOCALHOST"])
  func answersToItsOwnNames(name: String) async throws {
    try await serving(site.shown()) { browser in
      let page = try await browser.send("GET", "/", host: "\(name):\(browser.port)")
      #expect(page.status == 200)
    }
  }

  @Test func canOnlyBeLookedAt() async throws {
    try await serving(site.shown()) { browser in
      let reply = try await browser.send("POST", "/", host: "localhost:\(browser.port)")
      #expect(reply.status == 405)
    }
  }

  @Test func tellsOpenPagesOfANewVersion() async throws {
    let events = ReloadEvents(version: "1.1")
    try await serving(site.shown(), events: events) { browser in
      let present = try await browser.hears("event: version\ndata: 1.1\n\n") {}
      #expect(present)
      let next = try await browser.hears("event: version\ndata: 1.2\n\n") { await events.announce("1.2") }
      #expect(next)
    }
  }

  @Test func namesAFreePortWhereTheWantedOneIsTaken() async throws {
    try await serving(site.shown()) { browser in
      let server = try PreviewServer(port: browser.port)
      let failure = try #require(throws: Failure.self) { try server.requireFreePort() }
      #expect(failure.kind == .usage)
      let choice = try #require(failure.help.first?.en.firstMatch(of: /--port (\d+),/)?.1)
      #expect(Int(choice)! > browser.port)
    }
  }

  @Test func failsWhereThePortIsTakenMeanwhile() async throws {
    let site = site.shown()
    try await serving(site) { browser in
      let second = try PreviewServer(port: browser.port)
      let failure = await #expect(throws: Failure.self) {
        try await second.run(
          responder: { Responder(port: $0, events: ReloadEvents(version: "")) { site } }, ready: { _ in })
      }
      #expect(failure?.kind == .usage)
    }
  }

  @Test func refusesWhatIsNoPort() {
    #expect(throws: Failure.self) { try PreviewServer(port: 65536) }
    #expect(throws: Failure.self) { try PreviewServer(port: -1) }
  }

  @Test func asksForAReadableSiteWhereThereIsNone() async throws {
    let site = ShownSite(version: "1.1", table: nil, problems: Problems(findings: [.example(in: "content/site.yaml")]))
    try await serving(site) { browser in
      let reply = try await browser.get("/zh/", ["Accept-Language: zh-CN,zh;q=0.9"])
      #expect(reply.status == 503)
      #expect(reply.body.contains("content/site.yaml:3:5"))
      #expect(reply.body.contains("两数不符"))
      #expect(reply.body.contains("/_tallymark/reload.js"))
      #expect(try await browser.get("/_tallymark/panel.css").headers["content-type"] == "text/css; charset=utf-8")
      let script = try await browser.get("/_tallymark/reload.js")
      #expect(script.body.contains("EventSource"))
    }
  }
}
