internal import CCmark
internal import CYaml

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

// The only file of this room that holds pointers: libcmark, libyaml inside Yams, and iconv, behind types and functions
// that free what they own exactly once.

// MARK: libcmark

/// The tree that libcmark makes of a text, and a walk through it: `next` moves to the next node, and the properties
/// speak of the node it stands at.
struct CMarkTree: ~Copyable {
  enum Kind {
    case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image
  }

  private let root: OpaquePointer
  private let walk: OpaquePointer
  private var node: OpaquePointer
  private(set) var isEntering = true

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    root = bytes.withUnsafeBytes { buffer in
      let text = UnsafeRawBufferPointer(rebasing: buffer[range])
      let start = text.baseAddress?.assumingMemoryBound(to: CChar.self)
      return cmark_parse_document(start, text.count, CMARK_OPT_DEFAULT)
    }
    walk = cmark_iter_new(root)
    node = root
  }

  deinit {
    cmark_iter_free(walk)
    cmark_node_free(root)
  }

  /// False after the last node.
  mutating func next() -> Bool {
    let event = cmark_iter_next(walk)
    guard event != CMARK_EVENT_DONE else { return false }
    isEntering = event == CMARK_EVENT_ENTER
    node = cmark_iter_get_node(walk)
    return true
  }

  var kind: Kind {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    default: .document
    }
  }

  /// 1-based, in the text that was parsed; the column counts bytes.
  var startLine: Int { Int(cmark_node_get_start_line(node)) }
  var startColumn: Int { Int(cmark_node_get_start_column(node)) }
  var endLine: Int { Int(cmark_node_get_end_line(node)) }

  var headingLevel: Int { Int(cmark_node_get_heading_level(node)) }
  var isTight: Bool { cmark_node_get_list_tight(node) == 1 }
  /// Of an ordered list; nil of another.
  var listStart: Int? {
    cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(node)) : nil
  }
  var fenceInfo: String { string(cmark_node_get_fence_info(node)) }
  var destination: String { string(cmark_node_get_url(node)) }
  var title: String { string(cmark_node_get_title(node)) }
  /// The bytes of a text, code, code block or HTML node.
  var literal: [UInt8] {
    guard let start = cmark_node_get_literal(node) else { return [] }
    return start.withMemoryRebound(to: UInt8.self, capacity: strlen(start)) {
      Array(UnsafeBufferPointer(start: $0, count: strlen(start)))
    }
  }

  /// Whether the node's literal is, byte for byte, what `bytes` hold from `offset` on, with no backslash or ampersand
  /// in it; then its length. Spares the copy that `literal` is: nearly every text is written as it reads.
  func plainLength(in bytes: [UInt8], at offset: Int, limit: Int) -> Int? {
    guard let start = cmark_node_get_literal(node) else { return nil }
    let length = strlen(start)
    guard offset >= 0, length <= limit - offset, limit <= bytes.count,
      bytes.withUnsafeBytes({ memcmp($0.baseAddress! + offset, start, length) }) == 0,
      memchr(start, 0x5C, length) == nil, memchr(start, 0x26, length) == nil
    else { return nil }
    return length
  }

  private func string(_ start: UnsafePointer<CChar>?) -> String {
    start.map { String(cString: $0) } ?? ""
  }
}

// MARK: libyaml

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

// MARK: iconv

/// UTF-8 for bytes in GB18030 (and so in GBK and GB 2312, its parts); nil where they are not.
func decodeGB18030(_ bytes: [UInt8]) -> [UInt8]? {
  guard let converter = iconv_open("UTF-8", "GB18030"), converter != iconv_t(bitPattern: -1) else { return nil }
  defer { iconv_close(converter) }
  // Two bytes become four at most, one stays one.
  var output = [CChar](repeating: 0, count: bytes.count * 2)
  var input = bytes.map { CChar(bitPattern: $0) }
  var free = output.count
  let isDecoded = input.withUnsafeMutableBufferPointer { source in
    output.withUnsafeMutableBufferPointer { target in
      var (from, to) = (source.baseAddress, target.baseAddress)
      var left = source.count
      return iconv(converter, &from, &left, &to, &free) != .max && left == 0
    }
  }
  return isDecoded ? output.dropLast(free).map { UInt8(bitPattern: $0) } : nil
}
