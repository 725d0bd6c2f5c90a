import Diagnostics
import Foundation

@testable import Checks

/// A report without markup in two languages, paragraph by paragraph; laid out in the ways that people keep one.
struct BilingualReport {
  var chinese: [String]
  var english: [String]

  enum Layout: CaseIterable {
    /// A file a language.
    case apart
    /// Each line followed by its translation.
    case byLine
    /// Out of a PDF: some paragraphs of one language, then the same of the other; hard line breaks, page numbers.
    case printed
    /// All of one language before all of the other, in one file.
    case oneAfterTheOther
  }

  static let sound = BilingualReport(chinese: read("report.zh.txt"), english: read("report.en.txt"))

  private static func read(_ name: String) -> [String] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Texts/\(name)")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map(String.init)
  }

  func audit(_ layout: Layout) -> TextAudit {
    switch layout {
    case .apart:
      TextAudit(
        chinese: SourceFile(path: "zh.txt", text: chinese.joined(separator: "\n") + "\n"),
        english: SourceFile(path: "en.txt", text: english.joined(separator: "\n") + "\n"))
    case .byLine: alternating(zip(chinese, english).flatMap { [$0, $1] })
    case .printed: alternating(pages(printed))
    case .oneAfterTheOther: alternating((chinese + english).flatMap { [$0, ""] })
    }
  }

  private func alternating(_ lines: [String]) -> TextAudit {
    TextAudit(alternating: SourceFile(path: "report.txt", text: lines.joined(separator: "\n")))
  }

  private var printed: [String] {
    stride(from: 0, to: max(chinese.count, english.count), by: 6).flatMap { start in
      [chinese, english].flatMap { $0.dropFirst(start).prefix(6).flatMap { wrapped($0) + [""] } }
    }
  }

  /// A page number and a running header after every 45 lines.
  private func pages(_ lines: [String]) -> [String] {
    lines.enumerated().flatMap { index, line in
      (index + 1) % 45 == 0 ? [line, "", "\(index / 45)", "", "可持续发展报告 Report \(index / 45)", ""] : [line]
    }
  }

  /// Broken at 70 columns: between English words, and nowhere inside of a number.
  private func wrapped(_ paragraph: String) -> [String] {
    if paragraph.contains("\t") { return [paragraph] }
    var lines: [String] = []
    var (line, width) = ("", 0)
    for word in words(of: paragraph) {
      let length = word.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E80 ? 2 : 1) }
      if width + length > 70, !line.isEmpty {
        lines.append(line.trimmingCharacters(in: .whitespaces))
        (line, width) = ("", 0)
      }
      line += word
      width += length
    }
    return lines + [line.trimmingCharacters(in: .whitespaces)]
  }

  private func words(of text: String) -> [String] {
    text.reduce(into: []) { words, character in
      let isWide = character.unicodeScalars.first!.value > 0x2E80
      if let last = words.last?.last, !isWide, last != " ", last.unicodeScalars.first!.value <= 0x2E80 {
        words[words.count - 1].append(character)
      } else {
        words.append(String(character))
      }
    }
  }
}
