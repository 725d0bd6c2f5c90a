import Figures
import Foundation

/// The best of several runs over one text.
struct Measurement {
  let line: String

  init(of sample: SampleText) {
    let reader = FigureReader(language: sample.language)
    let bytes = sample.blocks.reduce(0) { $0 + $1.utf8.count }
    let read = Self.fastest { sample.blocks.reduce(0) { $0 + reader.read($1).count } }
    let decoded = Self.fastest { sample.blocks.reduce(0) { $1.unicodeScalars.reduce($0) { $0 ^ Int($1.value) } } }
    line = String(
      format: "%-20@  %5.1f  %7.1f  %12.1f  %10.0f  %10.0f", sample.name as NSString, Double(bytes) / 1e6,
      Double(bytes) / 1e6 / read.seconds, read.seconds / decoded.seconds, Double(read.result) / read.seconds,
      read.seconds * 1e9 / Double(max(1, read.result)))
  }

  /// The least CPU time of five runs, for others share the machine.
  private static func fastest(_ work: () -> Int) -> (seconds: Double, result: Int) {
    var (seconds, result) = (Double.infinity, 0)
    for _ in 0..<5 {
      let start = clock()
      result = work()
      seconds = min(seconds, Double(clock() - start) / Double(CLOCKS_PER_SEC))
    }
    return (seconds, result)
  }
}
