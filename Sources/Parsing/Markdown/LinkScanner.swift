/// CommonMark's rules for what stands in a link besides its text, to step over it in the source.
struct LinkScanner {
  let bytes: [UInt8]
  let limit: Int
  /// How many `>` may stand before a further line of the block.
  let quotes: Int

  struct Tail {
    let destination: Range<Int>
    let end: Int
  }

  /// `(destination "title")` from its first parenthesis on; nil where it makes no link.
  func inlineTail(at start: Int) -> Tail? {
    guard start < limit, bytes[start] == UInt8(ascii: "(") else { return nil }
    let begin = skippingSpace(start + 1)
    guard let destination = destination(at: begin) else { return nil }
    let afterDestination = destination.end
    var offset = skippingSpace(afterDestination)
    if offset > afterDestination, let end = title(at: offset) { offset = skippingSpace(end) }
    guard offset < limit, bytes[offset] == UInt8(ascii: ")") else { return nil }
    return Tail(destination: destination.range, end: offset + 1)
  }

  /// `[label]`: the end after its bracket; nil where it is none.
  func label(at start: Int) -> Int? {
    guard start < limit, bytes[start] == UInt8(ascii: "[") else { return nil }
    var offset = start + 1
    while offset < limit {
      switch bytes[offset] {
      case UInt8(ascii: "]"): return offset + 1
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "\\"): offset += 2
      default: offset += 1
      }
    }
    return nil
  }

  /// Where the text begins after the link reference definitions that a paragraph may begin with.
  func skippingDefinitions(at start: Int) -> Int {
    var offset = start
    while let definition = definition(at: offset) { offset = startOfLine(after: definition.end) }
    return offset
  }

  /// `[label]: destination "title"` up to the end of its line.
  func definition(at start: Int) -> Tail? {
    guard let colon = label(at: start), colon < limit, bytes[colon] == UInt8(ascii: ":") else { return nil }
    guard let destination = destination(at: skippingSpace(colon + 1)), !destination.range.isEmpty else { return nil }
    let titleStart = skippingSpace(destination.end)
    if titleStart > destination.end, let end = title(at: titleStart), let line = endOfLine(end) {
      return Tail(destination: destination.range, end: line)
    }
    return endOfLine(destination.end).map { Tail(destination: destination.range, end: $0) }
  }

  /// After a line end, the marks of quotes, and blanks.
  private func startOfLine(after end: Int) -> Int {
    var (offset, marks) = (skippingBlanks(min(end + 1, limit)), 0)
    while marks < quotes, offset < limit, bytes[offset] == UInt8(ascii: ">") {
      marks += 1
      offset = skippingBlanks(offset + 1)
    }
    return offset
  }

  private func skippingBlanks(_ start: Int) -> Int {
    var offset = start
    while offset < limit, bytes[offset] == 0x20 || bytes[offset] == 0x09 { offset += 1 }
    return offset
  }

  private func endOfLine(_ start: Int) -> Int? {
    var offset = start
    while offset < limit, bytes[offset] == 0x20 || bytes[offset] == 0x09 || bytes[offset] == 0x0D { offset += 1 }
    return offset >= limit || bytes[offset] == UInt8(ascii: "\n") ? offset : nil
  }

  private func destination(at start: Int) -> (range: Range<Int>, end: Int)? {
    guard start < limit else { return nil }
    return bytes[start] == UInt8(ascii: "<") ? pointedDestination(at: start) : bareDestination(at: start)
  }

  private func pointedDestination(at start: Int) -> (range: Range<Int>, end: Int)? {
    var offset = start + 1
    while offset < limit {
      switch bytes[offset] {
      case UInt8(ascii: ">"): return (start + 1..<offset, offset + 1)
      case UInt8(ascii: "<"), UInt8(ascii: "\n"): return nil
      case UInt8(ascii: "\\"): offset += 2
      default: offset += 1
      }
    }
    return nil
  }

  private func bareDestination(at start: Int) -> (range: Range<Int>, end: Int)? {
    var (offset, depth) = (start, 0)
    scan: while offset < limit {
      switch bytes[offset] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        if depth == 0 { break scan }
        depth -= 1
      case UInt8(ascii: "\\") where offset + 1 < limit && isPunctuation(bytes[offset + 1]): offset += 1
      case 0...0x20, 0x7F: break scan
      default: break
      }
      offset += 1
    }
    let end = min(offset, limit)
    return depth == 0 ? (start..<end, end) : nil
  }

  private func title(at start: Int) -> Int? {
    guard start < limit else { return nil }
    let open = bytes[start]
    guard open == UInt8(ascii: "\"") || open == UInt8(ascii: "'") || open == UInt8(ascii: "(") else { return nil }
    let close = open == UInt8(ascii: "(") ? UInt8(ascii: ")") : open
    var offset = start + 1
    while offset < limit {
      if bytes[offset] == close { return offset + 1 }
      if open == UInt8(ascii: "("), bytes[offset] == open { return nil }
      offset += bytes[offset] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  /// Past blanks and at most one line end with the marks of quotes after it.
  func skippingSpace(_ start: Int) -> Int {
    var (offset, isNewLine, marks) = (start, false, 0)
    while offset < limit {
      switch bytes[offset] {
      case 0x20, 0x09, 0x0D: break
      case UInt8(ascii: "\n"):
        guard !isNewLine else { return offset }
        isNewLine = true
      case UInt8(ascii: ">"):
        guard isNewLine, marks < quotes else { return offset }
        marks += 1
      default: return offset
      }
      offset += 1
    }
    return min(offset, limit)
  }
}

/// Of ASCII: what a backslash can escape.
func isPunctuation(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
  default: false
  }
}
