/// A place in a file: 1-based lines and columns, columns in Unicode scalars, the end exclusive.
public struct Location: Sendable, Hashable {
  public let file: String
  public let line: Int
  public let column: Int
  public let endLine: Int
  public let endColumn: Int

  public init(file: String, line: Int, column: Int, endLine: Int, endColumn: Int) {
    self.file = file
    self.line = line
    self.column = column
    self.endLine = endLine
    self.endColumn = endColumn
  }

  /// A finding about a whole file stands at its beginning.
  public init(wholeFile path: String) {
    self.init(file: path, line: 1, column: 1, endLine: 1, endColumn: 1)
  }
}

/// A finding: what is wrong, where, where its other half stands, and what to do.
public struct Diagnostic: Sendable, Hashable {
  /// The other place a finding speaks of: the fact, the twin's sentence, the first of two duplicates.
  public struct Note: Sendable, Hashable {
    public let message: Message
    public let location: Location

    public init(_ message: Message, at location: Location) {
      self.message = message
      self.location = location
    }
  }

  /// Bytes of the finding's file that `check --fix` may put others in the place of, without a person to judge.
  public struct Edit: Sendable, Hashable {
    /// From the file's first byte after a byte order mark.
    public let range: Range<Int>
    public let replacement: [UInt8]

    public init(_ range: Range<Int>, _ replacement: [UInt8]) {
      self.range = range
      self.replacement = replacement
    }
  }

  public let rule: Rule
  public let severity: Severity
  public let location: Location
  public let message: Message
  public let notes: [Note]
  public let help: [Message]
  /// What mends it, all or none; empty where it takes a person.
  public let edits: [Edit]

  /// `severity` where the case weighs otherwise than the rule does.
  public init(
    _ rule: Rule, severity: Severity? = nil, at location: Location, _ message: Message, notes: [Note] = [],
    help: [Message] = [], edits: [Edit] = []
  ) {
    self.rule = rule
    self.severity = severity ?? rule.severity
    self.location = location
    self.message = message
    self.notes = notes
    self.help = help
    self.edits = edits
  }
}

extension Diagnostic {
  /// For `--strict`: a warning as an error.
  public func raisingWarning() -> Diagnostic {
    guard severity == .warning else { return self }
    return Diagnostic(rule, severity: .error, at: location, message, notes: notes, help: help, edits: edits)
  }
}

extension Diagnostic: Comparable {
  /// File, line, column, code; then the message, so that the order never depends on the machine.
  public static func < (a: Diagnostic, b: Diagnostic) -> Bool {
    if a.location.file != b.location.file { return a.location.file < b.location.file }
    if a.location.line != b.location.line { return a.location.line < b.location.line }
    if a.location.column != b.location.column { return a.location.column < b.location.column }
    if a.rule.code != b.rule.code { return a.rule.code < b.rule.code }
    return a.message.en < b.message.en
  }
}
