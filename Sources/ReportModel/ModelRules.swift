import Diagnostics

/// Every rule that this room's findings are made from.
public let modelRules: [Rule] =
  [
    LocalizedTextRule.unknownLanguage, LocalizedTextRule.missingTranslation,
    FileNameRule.rule, ReservedSlugRule.rule, DuplicatePageRule.rule, PageOrderRule.rule, SectionPageRule.rule,
    MissingReportRule.rule, UnlistedReportRule.rule,
    UnknownUnitRule.rule, UnknownBoundaryRule.rule, UnknownFrameworkRule.rule, CatalogueRule.rule,
    NoValuesRule.rule, CumulativeSinceRule.rule, UnknownMemberRule.rule, DuplicateMetricRule.rule,
    DuplicatePeriodRule.rule,
    TableRule.rule, TableRule.missing,
    FormulaSyntaxRule.rule, UnknownMetricRule.rule, UnknownBreakdownRule.rule, FormulaCycleRule.rule,
    FormulaUnitRule.rule, FormulaArithmeticRule.rule, FormulaPeriodRule.rule, StatedDiffersRule.rule,
    FootingRule.rule, FootingRule.missing, HundredPercentRule.rule, HundredPercentRule.over, CumulativeFallsRule.rule,
    HeadingIDs.duplicate, PageFrontMatterRules.unknownTopic, PageFrontMatterRules.differs,
    DirectiveRules.unknown, DirectiveRules.body, DirectiveRules.twin, DirectiveRules.noPeriod, DirectiveRules.duplicate,
    DirectiveRules.unscored, ThirdPartyRules.noPublisher, ThirdPartyRules.mixed
  ] + ChartRules.all
