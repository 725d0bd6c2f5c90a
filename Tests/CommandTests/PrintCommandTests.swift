import Foundation
import Testing

@Suite struct PrintCommandTests {
  @Test func withoutAnEngineTheReportIsPrintedAsHTML() async throws {
    let site = try await SiteFolder()
    let print = try await Tallymark.run(["print"], in: site.path, searchPath: "/nowhere")
    #expect(print.status == 0, "\(print.errors)")
    #expect(print.errors.contains("install Chromium or WeasyPrint"))
    let files = try site.files(below: "print").keys.filter { !$0.hasPrefix(".") }
    #expect(files.sorted() == ["2025.en.html", "2025.zh.html"])
    #expect(try site.text("print/2025.zh.html").contains("<html lang=\"zh"))
  }

  @Test func errorsKeepTheLastDocuments() async throws {
    let site = try await SiteFolder()
    _ = try await Tallymark.run(["print"], in: site.path, searchPath: "/nowhere")
    let before = try site.files(below: "print")
    try site.replace("1,248", with: "1,249", in: "content/2025/20-workforce.zh.md")
    let print = try await Tallymark.run(["print", "2025"], in: site.path, searchPath: "/nowhere")
    #expect(print.status == 1)
    #expect(print.output.contains("figure-mismatch"))
    #expect(try site.files(below: "print") == before)
  }

  @Test func anEngineThatFailsIsAFaultOfTheMachine() async throws {
    let site = try await SiteFolder()
    try site.write("#!/bin/sh\nexit 1\n", to: "weasyprint")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: site.path + "/weasyprint")
    let print = try await Tallymark.run(["print"], in: site.path, searchPath: site.path)
    #expect(print.status == 3)
    #expect(print.errors.contains("it ended with code 1"))
  }
}
