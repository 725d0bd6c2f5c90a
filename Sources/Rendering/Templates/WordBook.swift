import Diagnostics
import Parsing
import Values

/// The words of the interface in one language: what stands in `templates/strings/<language>.yaml`.
struct WordBook: Sendable {
  private var words: [String?] = Array(repeating: nil, count: Word.allCases.count)

  /// Nothing for a word that the file lacks: `findings` have said so.
  subscript(word: Word) -> String { words[word.rawValue] ?? "" }

  /// With `{name}` in the text replaced by a value.
  func callAsFunction(_ word: Word, _ values: KeyValuePairs<String, String>) -> String {
    values.reduce(self[word]) { $0.replacing("{\($1.key)}", with: $1.value) }
  }

  var missing: [Word] { Word.allCases.filter { words[$0.rawValue] == nil } }

  /// These words, and those of `other` where these have none.
  func filled(from other: WordBook) -> WordBook {
    var result = self
    for word in missing { result.words[word.rawValue] = other.words[word.rawValue] }
    return result
  }

  static func read(_ file: SourceFile) -> (WordBook, [Diagnostic]) {
    let (node, findings) = YAMLReader.read(file)
    var book = WordBook()
    var reader = NodeReader(file)
    for entry in reader.entries(of: node) ?? [] {
      guard let word = Word.byName[entry.key] else {
        reader.report(.unknownWord, at: entry.keySpan, .unknownWord(entry.key), help: .nearestWord(to: entry.key))
        continue
      }
      book.words[word.rawValue] = reader.text(entry.value)
    }
    return (book, findings + reader.diagnostics)
  }
}

extension Word {
  /// As files write it: `skipToContent` is `skip-to-content`.
  var name: String { kebabCase("\(self)") }

  static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })
}

func kebabCase(_ name: String) -> String {
  name.reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }
}
