import Diagnostics
import Parsing
import Values

extension Glossary {
  static let empty = Glossary(terms: [], names: [])

  /// Reads glossary.yaml.
  static func read(_ source: SourceFile, _ vocabulary: Vocabulary) -> (Glossary, [Diagnostic]) {
    let (node, findings) = YAMLReader.read(source)
    var reader = ModelReader(source, vocabulary)
    let fields = reader.nodes.fields(of: node, known: ["terms", "names"])
    let terms = reader.nodes.list(fields?["terms"]).compactMap { Term($0, &reader) }
    let names = reader.nodes.list(fields?["names"]).compactMap { reader.name($0) }
    return (Glossary(terms: terms, names: names), findings + reader.diagnostics)
  }
}

extension Glossary.Term {
  /// `{en: Scope 3, zh: 范围三, avoid: {zh: [三级排放]}, definition: {en: …, zh: …}}`
  fileprivate init?(_ node: YAMLNode, _ reader: inout ModelReader) {
    let languages = reader.vocabulary.languages
    guard let fields = reader.nodes.fields(of: node, known: languages.map(\.text) + ["avoid", "definition"]) else {
      return nil
    }
    var words: [LanguageID: String] = [:]
    for language in languages { words[language] = reader.nodes.text(fields[language.text]) }
    self.words = LocalizedText(words)
    avoid = reader.words(fields["avoid"])
    definition = reader.localized(fields["definition"])
    location = reader.location(node.span)
  }
}
