import Diagnostics
import Rendering

/// Prints one document with an engine, in a folder that is thrown away afterwards.
struct EngineRun {
  let engine: PrintEngine
  let renderer: Renderer
  let folder: String
  let limit: Duration
  /// Of an image of the site, by its path from the root.
  let image: (String) throws(FileError) -> [UInt8]

  /// Chromium knows the pages of references only once it has printed: it prints until they hold.
  func pdf(of job: PrintJob) async throws -> [UInt8] {
    var numbers = engine.kind == .chromium ? PageNumbers.guessed : .unknown
    for _ in 1...4 {
      let pdf = try await print(renderer.print(job, numbers: numbers), of: job)
      guard engine.kind == .chromium, let pages = pdf.pages, numbers != .counted(pages) else { return pdf.bytes }
      numbers = .counted(pages)
    }
    return try await print(renderer.print(job, numbers: .unknown), of: job).bytes
  }

  private func print(_ document: PrintedDocument, of job: PrintJob) async throws -> PrintedPDF {
    let work = Staging(folder: folder)
    try FileSystem.remove(folder)
    try work.write(document.html, to: "document.html")
    for asset in document.images { try work.write(try image(asset.source), to: asset.destination) }
    let child = ChildProcess(
      path: engine.path, arguments: engine.arguments(in: folder),
      environment: environment(of: job), log: folder + "/log")
    let ending = try await child.run(limit: limit)
    var pdf = PrintedPDF((try? FileSystem.read(folder + "/document.pdf")) ?? [])
    guard ending == .exit(0), pdf.isComplete else { throw failure(ending) }
    pdf.setDates(job.published)
    pdf.numberCells()
    return pdf
  }

  /// No clock of its own, and no traces in the home of who prints.
  private func environment(of job: PrintJob) -> [String: String] {
    var result = ["TZ": "UTC", "SOURCE_DATE_EPOCH": String(job.published.number * 86_400)]
    if engine.kind == .chromium {
      for name in ["XDG_CONFIG_HOME", "XDG_CACHE_HOME"] { result[name] = folder + "/profile" }
    }
    return result
  }

  private func failure(_ ending: ChildProcess.Ending) -> Failure {
    let reason = reason(of: ending)
    let said = (try? FileSystem.read(folder + "/log")).map { String(decoding: $0.suffix(600), as: UTF8.self) } ?? ""
    let lines = said.split(separator: "\n").suffix(3).map { Message(en: String($0), zh: String($0)) }
    return Failure(
      .machine,
      Message(en: "\(engine.path) made no PDF: \(reason.en)", zh: "\(engine.path) 没有生成 PDF：\(reason.zh)"), help: lines)
  }

  private func reason(of ending: ChildProcess.Ending) -> Message {
    switch ending {
    case .exit(0): Message(en: "it wrote none, or a part", zh: "没有写出文件，或只写了一部分")
    case .exit(let code): Message(en: "it ended with code \(code)", zh: "以代码 \(code) 结束")
    case .signal(let number): Message(en: "signal \(number) ended it", zh: "被信号 \(number) 终止")
    case .timeout:
      Message(
        en: "it took longer than \(limit.components.seconds) seconds", zh: "超过了 \(limit.components.seconds) 秒")
    }
  }
}
