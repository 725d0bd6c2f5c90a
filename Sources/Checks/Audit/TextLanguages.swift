import Diagnostics
import Figures

/// How much of a text is Chinese, and how much English.
public struct TextLanguages: Sendable {
  private var han = 0
  private var letters = 0

  public init(_ source: SourceFile) {
    var index = 0
    while index < source.bytes.count {
      switch Glyph(source.bytes, at: index) {
      case .han: han += 1
      case .letter: letters += 1
      case .digit, .other: break
      }
      index += Glyph.length(source.bytes[index])
    }
  }

  public var isEmpty: Bool { han == 0 && letters == 0 }
  /// A Han character says as much as three letters.
  public var main: FigureLanguage { han * 3 >= letters ? .chinese : .english }
  /// Whether there is enough of both to be compared: names of the other language do not make a text bilingual.
  public var isBilingual: Bool { han * 3 * 20 >= letters && letters * 20 >= han * 3 && han > 0 && letters > 0 }
}
