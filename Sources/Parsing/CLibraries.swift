internal import CYaml

// The only file of this room that holds pointers: libyaml, the parser inside Yams, behind types that free what they
// own exactly once.

/// One event of libyaml. Offsets count Unicode scalars from the start of what was parsed.
struct YAMLEvent {
  enum Kind {
    case scalar(String, isQuoted: Bool, isBlock: Bool)
    case listStart(isFlow: Bool)
    case mapStart(isFlow: Bool)
    case end
    case alias
    case documentStart(hasDirectives: Bool)
    case documentEnd
    case streamStart
    case streamEnd
  }

  let kind: Kind
  let hasAnchor: Bool
  let hasTag: Bool
  let start: Int
  let end: Int
}

/// Where and why libyaml gave up.
struct YAMLFailure: Error {
  let problem: String
  /// Unicode scalars from the start of what was parsed.
  let offset: Int
  /// Where the construct that it was reading began, when libyaml says so.
  let contextOffset: Int?
}

/// Yams builds its nodes from strings, keeps start marks only and reads `2016` as a number; its parser underneath
/// takes bytes and marks both ends.
struct YAMLEventStream: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    input = .allocate(capacity: bytes.count)
    _ = input.initialize(from: bytes)
    parser = .allocate(capacity: 1)
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, input.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    input.deallocate()
  }

  mutating func next() throws(YAMLFailure) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw failure }
    defer { yaml_event_delete(&event) }
    return YAMLEvent(event)
  }

  private var failure: YAMLFailure {
    let state = parser.pointee
    let problem = state.problem.map { String(cString: $0) } ?? "out of memory"
    return YAMLFailure(
      problem: problem, offset: Int(state.problem_mark.index),
      contextOffset: state.context == nil ? nil : Int(state.context_mark.index))
  }
}

extension YAMLEvent {
  fileprivate init(_ event: yaml_event_t) {
    start = Int(event.start_mark.index)
    end = Int(event.end_mark.index)
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      let isBlock = scalar.style == YAML_LITERAL_SCALAR_STYLE || scalar.style == YAML_FOLDED_SCALAR_STYLE
      kind = .scalar(text, isQuoted: scalar.style != YAML_PLAIN_SCALAR_STYLE, isBlock: isBlock)
      (hasAnchor, hasTag) = (scalar.anchor != nil, scalar.tag != nil)
    case YAML_SEQUENCE_START_EVENT:
      let list = event.data.sequence_start
      kind = .listStart(isFlow: list.style == YAML_FLOW_SEQUENCE_STYLE)
      (hasAnchor, hasTag) = (list.anchor != nil, list.tag != nil)
    case YAML_MAPPING_START_EVENT:
      let map = event.data.mapping_start
      kind = .mapStart(isFlow: map.style == YAML_FLOW_MAPPING_STYLE)
      (hasAnchor, hasTag) = (map.anchor != nil, map.tag != nil)
    default:
      kind = Self.structure(of: event)
      (hasAnchor, hasTag) = (false, false)
    }
  }

  private static func structure(of event: yaml_event_t) -> Kind {
    switch event.type {
    case YAML_STREAM_START_EVENT: return .streamStart
    case YAML_DOCUMENT_START_EVENT:
      let document = event.data.document_start
      let tags = document.tag_directives
      return .documentStart(hasDirectives: document.version_directive != nil || tags.start != tags.end)
    case YAML_DOCUMENT_END_EVENT: return .documentEnd
    case YAML_ALIAS_EVENT: return .alias
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .end
    default: return .streamEnd
    }
  }
}
