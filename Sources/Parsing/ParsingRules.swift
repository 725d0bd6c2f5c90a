import Diagnostics

/// Every rule that this room's findings are made from.
public let parsingRules: [Rule] = [
  .yaml, .yamlFeature, .duplicateKey, .unquotedBraces, .unquotedComma,
  .unknownKey, .missingKey, .wrongShape, .badValue,
  .frontMatter, .badCitation, .lostCitation, .rawHTML, .waiverComment, .unclosed, .headingAttributes, .directive,
  .unknownBox, .tableRow, .titleInBody, .footnote, .unusedFootnote, .nesting, .encoding, .csv
]
