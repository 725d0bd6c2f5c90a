/// The conventions of numbers and punctuation that a site keeps: `style:` of site.yaml, and over it that of a report.
public struct HouseStyle: Sendable, Hashable {
  /// Held to unless it is switched off. Its name is the key, and after `style-` the code of its findings.
  public enum Convention: String, Sendable, CaseIterable {
    case rangeUnit = "range-unit"
    case wideDigits = "wide-digits"
    case leadingZero = "leading-zero"
    case percentagePoints = "percentage-points"
    case timesLess = "times-less"
    case doubledAbout = "doubled-about"
    case asOf = "as-of"
    case fullYear = "full-year"
    case dash
    case ellipsis
    case chinesePunctuation = "chinese-punctuation"
    case englishPunctuation = "english-punctuation"
    case strayHan = "stray-han"
    case chineseScales = "chinese-scales"
    case unitSymbols = "unit-symbols"
  }

  public enum Switch: String, Sendable, CaseIterable { case off, on }

  /// 6,909 or 6909.
  public enum Thousands: String, Sendable, CaseIterable { case grouped, plain }
  /// Between Han and digits: 共6人 or 共 6 人.
  public enum Spaces: String, Sendable, CaseIterable { case none, one }
  /// After digits: 万 and 亿 alone, or 百万 as tables in Hong Kong have it.
  public enum Scales: String, Sendable, CaseIterable {
    case tenThousands = "wan-yi"
    case millions = "million"
  }
  /// In Chinese; English has kWh.
  public enum KilowattHours: String, Sendable, CaseIterable {
    case words = "千瓦时"
    case symbol = "kW·h"
  }
  /// In English: 31 December 2016 or December 31, 2016.
  public enum Dates: String, Sendable, CaseIterable {
    case dayFirst = "day-first"
    case monthFirst = "month-first"
  }
  /// In English.
  public enum Tonnes: String, Sendable, CaseIterable { case t, tons, tonnes }
  /// Between titles in a row: 《甲》、《乙》 or 《甲》《乙》.
  public enum Titles: String, Sendable, CaseIterable { case separated, joined }

  var switches: [Convention: Switch] = [:]
  public internal(set) var thousands: Thousands?
  public internal(set) var spaces: Spaces?
  public internal(set) var scales: Scales?
  public internal(set) var kilowattHours: KilowattHours?
  public internal(set) var dates: Dates?
  public internal(set) var tonnes: Tonnes?
  public internal(set) var titles: Titles?

  public func holds(_ convention: Convention) -> Bool { switches[convention] != .off }

  /// What a report says goes before what its site says.
  public func over(_ base: HouseStyle) -> HouseStyle {
    var style = base
    style.switches.merge(switches) { _, own in own }
    style.thousands = thousands ?? base.thousands
    style.spaces = spaces ?? base.spaces
    style.scales = scales ?? base.scales
    style.kilowattHours = kilowattHours ?? base.kilowattHours
    style.dates = dates ?? base.dates
    style.tonnes = tonnes ?? base.tonnes
    style.titles = titles ?? base.titles
    return style
  }
}
