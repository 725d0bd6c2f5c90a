import Checks
import Diagnostics
import Parsing
import Rendering
import ReportModel

/// Every rule that a finding can be of, ordered by code: what `tallymark explain` knows.
public let allRules: [Rule] =
  (loadingRules + parsingRules + modelRules + Checks.rules + TemplateRules.all).sorted { $0.code < $1.code }
