import Building
import Diagnostics

/// Tells on standard error what `check --fix` changed: standard output is for findings.
struct MendingPrinter {
  let site: SiteOptions

  func print(_ mending: Mending) {
    for failure in mending.failures { Console.report(failure, in: site.messages) }
    guard !site.quiet, !mending.mends.isEmpty else { return }
    for mend in mending.mends {
      let place = mend.location
      Console.printError("\(place.file):\(place.line):\(place.column) “\(mend.before)” → “\(mend.after)”")
    }
    Console.printError(summary(mending.mends).text(in: site.messages))
  }

  private func summary(_ mends: [Mending.Mend]) -> Message {
    let files = Set(mends.map(\.location.file)).count
    return Message(
      en: "mended \(mends.count) place\(mends.count == 1 ? "" : "s") in \(files) file\(files == 1 ? "" : "s")",
      zh: "改正了 \(files) 个文件中的 \(mends.count) 处")
  }
}
