import Diagnostics
import Figures
import Parsing
import Values

extension CountedNoun {
  /// Reads units.yaml: `"{piece}": {en: [piece, pieces], zh: [件, 份], class: thing}`.
  static func read(_ source: SourceFile, _ vocabulary: Vocabulary) -> ([CountedNoun], [Diagnostic]) {
    let (node, findings) = YAMLReader.read(source)
    var reader = ModelReader(source, vocabulary)
    let nouns = (reader.nodes.entries(of: node ?? YAMLNode(.map([]), span: 0..<0)) ?? []).compactMap {
      CountedNoun($0, &reader)
    }
    return (nouns, findings + reader.diagnostics)
  }

  private init?(_ entry: YAMLNode.Entry, _ reader: inout ModelReader) {
    guard let code = UnitCode(entry.key), code.text.hasPrefix("{"), code.text.hasSuffix("}") else {
      let expected = Message(en: "expected a counted thing such as `\"{piece}\"`", zh: "这里应当是计数的东西（如 `\"{piece}\"`）")
      reader.report(UnknownUnitRule.rule, at: entry.keySpan, expected)
      return nil
    }
    let languages = reader.vocabulary.languages
    guard let fields = reader.nodes.fields(of: entry.value, known: languages.map(\.text) + ["class"]) else {
      return nil
    }
    var words: [String] = []
    for language in languages {
      words += reader.nodes.texts(fields[language.text]).map(\.value)
      if fields[language.text] == nil { LocalizedTextRule.reportMissing(language, at: entry.keySpan, &reader) }
    }
    self.init(code: code, quantity: .count(Self.className(fields["class"], &reader)), words: words)
  }

  /// One of the built-in classes, or one of the site's own that is no slip of the pen.
  private static func className(_ node: YAMLNode?, _ reader: inout ModelReader) -> String {
    guard let node, let name = reader.nodes.text(node) else { return "thing" }
    let classes = UnitCatalogue.builtInClasses
    if !classes.contains(name), let nearest = nearestName(to: name, among: classes) {
      reader.nodes.reportBadValue(node, expected: .oneOf(classes), help: [.didYouMean(nearest)])
    }
    return name
  }
}
