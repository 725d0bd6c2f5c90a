import Diagnostics
import Parsing
import Values

/// The catalogues of disclosures that a site can use: those it needs read, the built-in ones known by name. Reading
/// them all would cost more than a small site.
struct Catalogues: Sendable {
  private(set) var loaded: [FrameworkID: Framework]
  let vocabulary: Vocabulary

  private static let prefix = "embedded/frameworks/"

  private static let builtIn: [(id: String, family: String)] = [
    ("gri-2016", "gri"), ("gri-2021", "gri"), ("sdg", "sdg")
  ]

  fileprivate static var builtInIDs: [String] { builtIn.map(\.id) }

  /// The site's own catalogues, and those that an index names.
  static func read(
    _ own: [SourceFile], for indexes: [IndexDeclaration], _ vocabulary: Vocabulary
  ) -> (Catalogues, [Diagnostic]) {
    var catalogues = Catalogues(loaded: [:], vocabulary: vocabulary)
    var findings: [Diagnostic] = []
    for source in own {
      let (framework, problems) = Framework.read(source, vocabulary)
      findings += problems
      guard let framework else { continue }
      catalogues.loaded[framework.id] = framework
      findings += CatalogueRule.findings(source, against: builtIn(family: framework.family))
    }
    for index in indexes where !catalogues.load(index.framework) {
      let names = builtIn.map(\.id) + catalogues.loaded.keys.map(\.text).sorted()
      findings.append(UnknownFrameworkRule.finding(index.framework.text, at: index.location, among: names))
    }
    return (catalogues, findings)
  }

  /// The built-in catalogues of a family, whatever the site has in their place.
  private static func builtIn(family: String) -> [Framework] {
    builtIn.filter { $0.family == family }.compactMap { FrameworkID($0.id).flatMap(Framework.builtIn) }
  }

  /// The keys that pages may declare disclosures under.
  var families: [String] {
    var families = Set(Self.builtIn.map(\.family))
    for framework in loaded.values { families.insert(framework.family) }
    return families.sorted()
  }

  /// Whether there is such a catalogue; a built-in one is read now.
  fileprivate mutating func load(_ id: FrameworkID) -> Bool {
    if loaded[id] != nil { return true }
    let path = "\(Self.prefix)\(id).yaml"
    guard let file = EmbeddedFiles.all.first(where: { $0.path == path }),
      let framework = Framework.read(SourceFile(path: path, text: file.text), vocabulary).0
    else { return false }
    loaded[id] = framework
    return true
  }

  /// With built-in catalogues until one has each of these codes, or there are no more.
  mutating func load(untilKnown codes: [DisclosureCode]) {
    var unknown = Set(codes).subtracting(loaded.values.lazy.flatMap(\.codes))
    for id in Self.builtIn.lazy.compactMap({ FrameworkID($0.id) }) where !unknown.isEmpty && load(id) {
      unknown.subtract(loaded[id]?.codes ?? [])
    }
  }

  /// With the built-in catalogues of a family, where no index says which of them counts.
  mutating func load(family: String) {
    for (id, name) in Self.builtIn where name == family { _ = FrameworkID(id).map { load($0) } }
  }
}

extension Framework {
  /// The frameworks that every site has.
  public static var builtInIDs: [String] { Catalogues.builtInIDs }

  static func builtIn(_ id: FrameworkID) -> Framework? {
    var catalogues = Catalogues(loaded: [:], vocabulary: Vocabulary(languages: [.english, .chinese]))
    return catalogues.load(id) ? catalogues.loaded[id] : nil
  }
}
