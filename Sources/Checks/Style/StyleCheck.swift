import Figures
import ReportModel

/// A convention of numbers or punctuation. Its code is `style-` and the key that switches or chooses it.
protocol StyleCheck: Explained {
  /// Whether it is looked for in texts of a language.
  static func applies(to language: FigureLanguage, _ style: HouseStyle) -> Bool
}

/// Looks at the bytes of a block. All of these share one walk over them.
protocol WordStyleCheck: StyleCheck {
  /// The words at which it looks around.
  static var triggers: StyleTriggers { get }
  static func lapse(at place: Int, in text: StyleText) -> StyleLapse?
}

/// Looks at the figures of a block.
protocol FigureStyleCheck: StyleCheck {
  static func lapse(of figure: Figure, in text: StyleText) -> StyleLapse?
}
