import Diagnostics

/// Makes nodes of libyaml's events, and findings of what is outside the safe part.
struct YAMLComposer: ~Copyable {
  /// Deeper than any file of a site, and shallow enough for every stack.
  private static let deepest = 64

  let source: SourceFile
  private(set) var diagnostics: [Diagnostic] = []
  private var stream: YAMLEventStream
  private var offsets: ScalarOffsets
  private let range: Range<Int>

  init(_ source: SourceFile, _ range: Range<Int>) {
    self.source = source
    self.range = range
    stream = YAMLEventStream(source.bytes[range])
    offsets = ScalarOffsets(source, range)
  }

  mutating func compose() -> YAMLNode? {
    do {
      return try documents()
    } catch {
      let place = offsets.byteOffset(ofScalar: error.offset)
      let context = error.contextOffset.map { offsets.byteOffset(ofScalar: $0) }
      diagnostics.append(YAMLFailure.diagnostic(error, at: place, context: context, in: source, range))
      return nil
    }
  }

  private mutating func documents() throws(YAMLFailure) -> YAMLNode? {
    var root: YAMLNode?
    var count = 0
    while true {
      let event = try stream.next()
      switch event.kind {
      case .streamEnd: return root
      case .documentStart(let hasDirectives):
        count += 1
        if count == 2 { refuse(.severalDocuments, span(of: event)) }
        if hasDirectives { refuse(.directive, span(of: event)) }
      case .streamStart, .documentEnd: continue
      case .scalar, .listStart, .mapStart, .end, .alias:
        let node = try node(event, depth: 0)
        if count == 1 { root = node }
      }
    }
  }

  /// The node that begins with `event`. Of containers, the span runs from the first child to the last.
  private mutating func node(_ event: YAMLEvent, depth: Int) throws(YAMLFailure) -> YAMLNode {
    let span = span(of: event)
    refuseProperties(of: event, span)
    switch event.kind {
    case .scalar(let text, let isQuoted, let isBlock):
      return YAMLNode(.scalar(text, isQuoted: isQuoted), span: isBlock ? trimmed(span) : span)
    case .listStart(let isFlow):
      try limit(depth, event)
      return try list(from: span, isFlow: isFlow, depth: depth)
    case .mapStart(let isFlow):
      try limit(depth, event)
      return try map(from: span, isFlow: isFlow, depth: depth)
    case .alias:
      refuse(.alias, span)
      return YAMLNode(.scalar("", isQuoted: false), span: span)
    case .end, .documentStart, .documentEnd, .streamStart, .streamEnd:
      return YAMLNode(.scalar("", isQuoted: false), span: span)
    }
  }

  private func limit(_ depth: Int, _ event: YAMLEvent) throws(YAMLFailure) {
    guard depth >= Self.deepest else { return }
    throw YAMLFailure(problem: YAMLFailure.tooDeep, offset: event.start, contextOffset: nil)
  }

  private mutating func list(from start: Range<Int>, isFlow: Bool, depth: Int) throws(YAMLFailure) -> YAMLNode {
    var items: [YAMLNode] = []
    while true {
      let event = try stream.next()
      if case .end = event.kind {
        let end = isFlow ? span(of: event).upperBound : items.last?.span.upperBound ?? start.upperBound
        return YAMLNode(.list(items), span: start.lowerBound..<end)
      }
      items.append(try node(event, depth: depth + 1))
    }
  }

  private mutating func map(from start: Range<Int>, isFlow: Bool, depth: Int) throws(YAMLFailure) -> YAMLNode {
    var map = YAMLMapBuilder(source, isFlow: isFlow)
    while true {
      let event = try stream.next()
      if case .end = event.kind {
        let end = isFlow ? span(of: event).upperBound : map.end ?? start.upperBound
        let node = map.node(span: start.lowerBound..<max(start.upperBound, end))
        diagnostics += map.diagnostics
        return node
      }
      let key = try node(event, depth: depth + 1)
      map.add(key, try node(stream.next(), depth: depth + 1))
    }
  }

  private mutating func span(of event: YAMLEvent) -> Range<Int> {
    let start = offsets.byteOffset(ofScalar: event.start)
    return start..<max(start, offsets.byteOffset(ofScalar: event.end))
  }

  /// A block scalar ends for libyaml with its line.
  private func trimmed(_ span: Range<Int>) -> Range<Int> {
    var end = span.upperBound
    while end > span.lowerBound, source.bytes[end - 1] <= UInt8(ascii: " ") { end -= 1 }
    return span.lowerBound..<end
  }

  private mutating func refuseProperties(of event: YAMLEvent, _ span: Range<Int>) {
    if event.hasAnchor { refuse(.anchor, property(UInt8(ascii: "&"), span)) }
    if event.hasTag { refuse(.tag, property(UInt8(ascii: "!"), span)) }
  }

  private mutating func refuse(_ feature: YAMLFeature, _ span: Range<Int>) {
    diagnostics.append(feature.diagnostic(at: source.location(of: span)))
  }

  /// The word that begins with `sign`, at or after the start of a node: an anchor or a tag.
  private func property(_ sign: UInt8, _ span: Range<Int>) -> Range<Int> {
    let bytes = source.bytes
    let start = bytes[span.lowerBound..<range.upperBound].firstIndex(of: sign) ?? span.lowerBound
    let end = bytes[start..<range.upperBound].firstIndex { $0 <= UInt8(ascii: " ") } ?? range.upperBound
    return start..<end
  }
}
