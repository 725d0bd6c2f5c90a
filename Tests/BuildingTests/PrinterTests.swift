import Foundation
import Testing

@testable import Building

/// Printing with programs that stand in for engines. One after the other: a program that is still being written by one
/// test cannot be run while another starts its own.
@Suite(.serialized) struct PrinterTests {
  let folder = TemporaryFolder()

  init() throws {
    try folder.write(
      """
      title: {en: Reports, zh: 报告}
      organization: {en: Mill, zh: 厂}
      baseURL: https://example.org/
      source: zh
      languages: [{id: zh, tag: zh-Hans, name: 中文}, {id: en, tag: en, name: English}]
      reports: ["2016", "2017"]
      """, to: "content/site.yaml")
    for year in [2016, 2017] {
      try folder.write(
        """
        title: {en: Report \(year), zh: \(year)年报告}
        period: \(year)-01-01/\(year)-12-31
        cutoff: \(year)-12-31
        published: \(year + 1)-06-30
        numbers: open
        """, to: "content/\(year)/report.yaml")
      try folder.write("---\ntitle: 湖\n---\n\n湖水清。\n", to: "content/\(year)/10-lake.zh.md")
      try folder.write("---\ntitle: Lake\n---\n\nClean.\n", to: "content/\(year)/10-lake.en.md")
    }
  }

  /// A program that does what a shell script says; `$pdf` is the file that it is to write, `$html` what it is to print.
  private func engine(_ script: String, _ kind: PrintEngine.Kind = .weasyPrint) throws -> PrintEngine {
    let path = folder.path + "/engine"
    try folder.write("#!/bin/sh\nhtml=$3 pdf=$4\n\(script)\n", to: "engine")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    return PrintEngine(kind: kind, path: path)
  }

  private func print(
    _ report: String? = nil, with engine: PrintEngine?, limit: Duration = .seconds(60)
  ) async throws -> PrintOutcome {
    let builder = Builder(options: BuildOptions(root: folder.path, width: 2))
    return try await Printer(builder: builder, output: nil, engine: engine, limit: limit).print(report)
  }

  private var documents: [String] { folder.contents.filter { $0.hasPrefix("print/") && !$0.contains("/.") } }

  private static let copying = """
    now=$(date +%Y%m%d%H%M%S)
    { echo "%PDF-1.4"; echo "/CreationDate (D:$now+01'00') /ModDate (D:$now+01'00')"; cat $html; echo "%%EOF"; } > $pdf
    """

  @Test func aReportIsOneDocumentALanguageDatedByItsPublication() async throws {
    let outcome = try await print("2016", with: engine(Self.copying))
    #expect(outcome.documents == ["zh", "en"].map { folder.path + "/print/2016.\($0).pdf" })
    #expect(documents == ["print/2016.en.pdf", "print/2016.zh.pdf"])
    let pdf = try #require(folder.text("print/2016.zh.pdf"))
    #expect(pdf.contains("/CreationDate (D:20170630000000+00'00') /ModDate (D:20170630000000+00'00')"))
    #expect(pdf.contains("湖水清"))
    #expect(folder.contents.filter { $0.contains("tallymark-") || $0.contains(".engine") } == [])
  }

  @Test func documentsOfOtherReportsStay() async throws {
    _ = try await print(with: nil)
    #expect(documents.count == 4)
    _ = try await print("2017", with: engine(Self.copying))
    #expect(documents == ["2016.en.html", "2016.zh.html", "2017.en.pdf", "2017.zh.pdf"].map { "print/" + $0 })
  }

  @Test func anEngineThatFailsLeavesTheLastDocuments() async throws {
    _ = try await print(with: nil)
    let before = documents
    for script in ["echo broken font >&2; exit 7", "exit 0", "echo %PDF-1.4 > $pdf", "kill -SEGV $$"] {
      let error = await #expect(throws: Failure.self) { _ = try await print(with: engine(script)) }
      #expect(error?.kind == .machine)
      if script.contains("exit 7") {
        #expect(error?.message.en.hasSuffix("made no PDF: it ended with code 7") == true)
        #expect(error?.help.map(\.en) == ["broken font"])
      }
    }
    #expect(documents == before)
    #expect(folder.contents.filter { $0.contains("tallymark-") } == [])
  }

  @Test func anEngineThatHangsIsStopped() async throws {
    let script = "echo $$ > \(folder.path)/pid; exec sleep 600"
    let error = await #expect(throws: Failure.self) {
      _ = try await print(with: engine(script), limit: .seconds(1))
    }
    #expect(error?.message.en.contains("longer than 1 seconds") == true)
    let process = try #require(folder.text("pid").flatMap { Int32($0.dropLast()) })
    #expect(kill(process, 0) != 0)
  }

  @Test func chromiumPrintsAgainUntilThePageNumbersHold() async throws {
    // Where the contents say page 00 they stand on page 1, else on page 2.
    let script = """
      for word in "$@"; do case $word in --print-to-pdf=*) pdf=${word#*=};; esac; done
      echo run >> \(folder.path)/runs
      page=3; grep -q 'data-page="00"' $(dirname $pdf)/document.html && page=2
      exec \(folder.path)/write $page > $pdf
      """
    try folder.write(
      "#!/bin/sh\ncat \(folder.path)/pdf-$1\n", to: "write")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path + "/write")
    for page in [2, 3] { try folder.write(Self.pdf(lakeOn: page), to: "pdf-\(page)") }
    _ = try await print("2016", with: engine(script, .chromium))
    #expect(folder.text("runs") == String(repeating: "run\n", count: 6))
    #expect(PrintedPDF(Array(try #require(folder.text("print/2016.zh.pdf")).utf8)).pages == ["lake": 2])
  }

  @Test func placesAreFoundInAnyTreeOfPages() {
    #expect(PrintedPDF(Array(Self.pdf(lakeOn: 2).utf8)).pages == ["lake": 1])
    #expect(PrintedPDF(Array(Self.pdf(lakeOn: 3).utf8)).pages == ["lake": 2])
    for text in ["", "%PDF-1.7\nstartxref\n9\n%%EOF", "%PDF-1.4\nstartxref\n99999\n%%EOF"] {
      #expect(PrintedPDF(Array(text.utf8)).pages == nil)
    }
  }

  /// Two pages, objects 2 and 3, the second one level deeper; the place `lake` on one of them.
  private static func pdf(lakeOn object: Int) -> String {
    let objects = [
      "<</Type /Catalog\n/Pages 4 0 R\n/Dests 6 0 R>>", "<</Type /Page>>", "<</Type /Page>>",
      "<</Type /Pages\n/Count 2\n/Kids [2 0 R 5 0 R]>>", "<</Type /Pages\n/Kids [3 0 R]\n/Count 1>>",
      "<</lake [\(object) 0 R /XYZ 6 826.16 0]>>"
    ]
    var text = "%PDF-1.4\n"
    var table = "0000000000 65535 f \n"
    for (index, body) in objects.enumerated() {
      let offset = String(text.utf8.count)
      table += String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n"
      text += "\(index + 1) 0 obj\n\(body)\nendobj\n"
    }
    let start = text.utf8.count
    return text + "xref\n0 7\n\(table)trailer\n<</Size 7\n/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n"
  }

  @Test func cellsAreNumberedInTheirOrderWhereverChromiumBegan() {
    let numbered = { (text: String) in
      var pdf = PrintedPDF(Array(text.utf8))
      pdf.numberCells()
      return String(decoding: pdf.bytes, as: UTF8.self)
    }
    let expected = "[(node00000001) 9 0 R (node00000002) 8 0 R] (node00000001) (node123) (node00000005"
    #expect(numbered("[(node00000128) 9 0 R (node00000131) 8 0 R] (node00000128) (node123) (node00000005") == expected)
    #expect(numbered("[(node00000099) 9 0 R (node00000102) 8 0 R] (node00000099) (node123) (node00000005") == expected)
  }

  @Test func aWebsiteIsNotReplacedByDocuments() async throws {
    let options = BuildOptions(root: folder.path, width: 2)
    _ = try await Builder(options: options).build()
    let printer = Printer(builder: Builder(options: options), output: folder.path + "/public", engine: nil)
    let error = await #expect(throws: Failure.self) { _ = try await printer.print() }
    #expect(error?.kind == .usage)
    #expect(folder.text("public/index.html") != nil)
  }

  @Test func anUnknownReportIsWrongUsage() async throws {
    let error = await #expect(throws: Failure.self) { _ = try await print("2018", with: nil) }
    #expect(error?.kind == .usage)
    #expect(error?.help.map(\.en) == ["write one of 2016, 2017"])
    #expect(documents == [])
  }

  @Test func chromiumIsPreferredWhereverItStands() throws {
    for name in ["a/weasyprint", "b/chromium"] {
      try folder.write("#!/bin/sh\n", to: name)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path + "/" + name)
    }
    #expect(PrintEngine.find(in: "\(folder.path)/a:\(folder.path)/b")?.path == folder.path + "/b/chromium")
    #expect(PrintEngine.find(in: "\(folder.path)/a")?.kind == .weasyPrint)
    #expect(PrintEngine.find(in: "\(folder.path)/none:relative") == nil)
  }
}
