/// Symbols that are the same in both languages. Single letters keep their case, for `5G` is no mass and `3M` no length.
enum UnitSymbols {
  static let entries = rows.flatMap(\.entries)

  /// Symbols that a capital makes another unit: Mt is no metric ton, ML and Ml no millilitre.
  private static let capitals = PhraseTable(
    [UnitRow("Mt", .measure, "mt"), UnitRow("ML", .measure, "ml")].flatMap(\.entries))

  static func capital(at place: Int, in text: FigureText) -> (word: UnitWord, end: Int)? {
    guard text.isCapital(place), let unit = capitals.longestWords(in: text, at: place),
      text[place + 1] == UInt16(UInt8(ascii: "l")) || !text.isCapital(place + 1)
    else { return nil }
    return (unit.value, unit.end)
  }

  private static let rows: [UnitRow] = [
    UnitRow("%", .percent, "%"), UnitRow("%", .percent, "‰", times: (1, 10)),
    UnitRow("%", .percent, "ppm", times: (1, 10_000)), UnitRow("%", .percent, "ppb", times: (1, 10_000_000)),
    UnitRow("pp", .percentagePoints, "pp|ppt|ppts|pct pts|p.p."),
    UnitRow("pp", .percentagePoints, "bps|bp", times: (1, 100)),
    UnitRow("t{CO2e}", .measure, "tco2e|tco2eq|tco2-e|tco2-eq|t co2e|t co2eq|t co2-e|tonco2e|tonsco2e"),
    UnitRow("kg{CO2e}", .measure, "kgco2e|kg co2e|kgco2eq|kgco2-e|kg co2-e"),
    UnitRow("g{CO2e}", .measure, "gco2e|g co2e|gco2eq"),
    UnitRow("kt{CO2e}", .measure, "ktco2e|kt co2e"), UnitRow("Mt{CO2e}", .measure, "mtco2e|mt co2e"),
    UnitRow("Gt{CO2e}", .measure, "gtco2e|gt co2e"),
    UnitRow("t{CO2}", .measure, "tco2|t co2"), UnitRow("kg{CO2}", .measure, "kgco2|kg co2"),
    UnitRow("t{ce}", .measure, "tce"), UnitRow("kg{ce}", .measure, "kgce"), UnitRow("g{ce}", .measure, "gce"),
    UnitRow("kt{ce}", .measure, "ktce"), UnitRow("Mt{ce}", .measure, "mtce"), UnitRow("kt{oe}", .measure, "ktoe"),
    UnitRow("Mt{oe}", .measure, "mtoe"),
    UnitRow("kW.h", .measure, "kwh|kw·h|kw.h|kw-h|kw h|㎾h"), UnitRow("MW.h", .measure, "mwh|mw·h|mw.h|mw-h"),
    UnitRow("GW.h", .measure, "gwh|gw·h|gw.h"), UnitRow("TW.h", .measure, "twh|tw·h|tw.h"),
    UnitRow("W.h", .measure, "wh|w·h"),
    UnitRow("kJ", .measure, "kj"), UnitRow("MJ", .measure, "mj"), UnitRow("GJ", .measure, "gj"),
    UnitRow("TJ", .measure, "tj"), UnitRow("PJ", .measure, "pj"), UnitRow("EJ", .measure, "ej"),
    UnitRow("cal", .measure, "kcal", times: (1000, 1)), UnitRow("[Btu]", .measure, "mmbtu", times: (1_000_000, 1)),
    UnitRow("kW", .measure, "kw|㎾"), UnitRow("MW", .measure, "mw|mwp|㎿"), UnitRow("GW", .measure, "gw"),
    UnitRow("kW", .measure, "kwp"), UnitRow("kV", .measure, "kv"), UnitRow("kV.A", .measure, "kva"),
    UnitRow("MW", .measure, "mwe|mwac|mwdc|mwt|mwth"), UnitRow("GW", .measure, "gwe|gwac|gwdc|gwth"),
    UnitRow("MPa", .measure, "mpa"), UnitRow("kPa", .measure, "kpa"),
    UnitRow("A.h", .measure, "ah", letterCase: .upper), UnitRow("mA.h", .measure, "mah"),
    UnitRow("MV.A", .measure, "mva"), UnitRow("W", .measure, "w", letterCase: .upper),
    UnitRow("kg", .measure, "kg|㎏"), UnitRow("mg", .measure, "mg|㎎"), UnitRow("ug", .measure, "μg|µg"),
    UnitRow("g", .measure, "g", letterCase: .lower), UnitRow("t", .measure, "t"), UnitRow("kt", .measure, "kt"),
    UnitRow("Mt", .measure, "mtpa"), UnitRow("kt", .measure, "ktpa"), UnitRow("t", .measure, "tpa|tpd|tph"),
    UnitRow("t{dwt}", .measure, "dwt"), UnitRow("[oz_tr]", .measure, "oz"),
    UnitRow("[oz_tr]", .measure, "koz", times: (1000, 1)), UnitRow("[oz_tr]", .measure, "moz", times: (1_000_000, 1)),
    UnitRow("km", .measure, "km|㎞"), UnitRow("cm", .measure, "cm|㎝"), UnitRow("mm", .measure, "mm|㎜"),
    UnitRow("um", .measure, "μm|µm|micron|microns"), UnitRow("nm", .measure, "nm"),
    UnitRow("m", .measure, "m", letterCase: .lower),
    UnitRow("m2", .measure, "m2|㎡|sqm|sq m|sq. m|sq.m."), UnitRow("km2", .measure, "km2|㎢|sq km|sqkm|sq. km"),
    UnitRow("[sft_i]", .measure, "sqft|sq ft|sq. ft.|sq. ft|ft2"), UnitRow("cm2", .measure, "cm2"),
    UnitRow("m3", .measure, "m3|㎥|cbm|cu m|nm3"), UnitRow("km3", .measure, "km3|bcm"),
    UnitRow("[cft_i]", .measure, "mcf", times: (1000, 1)),
    UnitRow("[cft_i]", .measure, "mmcf|mmscf|mmscfd", times: (1_000_000, 1)),
    UnitRow("[cft_i]", .measure, "bcf", times: (1_000_000_000, 1)),
    UnitRow("[bbl_us]", .measure, "bbl|bbls|bpd|bopd|b/d"),
    UnitRow("[bbl_us]", .measure, "kbbl|kbpd|kbd", times: (1000, 1)),
    UnitRow("[bbl_us]", .measure, "mmbbl|mmbbls", times: (1_000_000, 1)),
    UnitRow("[bbl_us]{oe}", .measure, "boe|boed|boepd"),
    UnitRow("[bbl_us]{oe}", .measure, "kboe|mboe|kboed|mboed|kboepd", times: (1000, 1)),
    UnitRow("[bbl_us]{oe}", .measure, "mmboe", times: (1_000_000, 1)), UnitRow("kL", .measure, "kl"),
    UnitRow("GL", .measure, "gl"), UnitRow("mL", .measure, "ml|㎖"),
    UnitRow("L", .measure, "l"), UnitRow("har", .measure, "ha"), UnitRow("Cel", .measure, "℃|°c|° c"),
    UnitRow("dB", .measure, "db|db(a)"), UnitRow("Hz", .measure, "hz"), UnitRow("kHz", .measure, "khz"),
    UnitRow("MHz", .measure, "mhz"),
    UnitRow("GHz", .measure, "ghz"), UnitRow("kBy", .measure, "kb"), UnitRow("MBy", .measure, "mb"),
    UnitRow("GBy", .measure, "gb"), UnitRow("TBy", .measure, "tb"), UnitRow("PBy", .measure, "pb"),
    UnitRow("EBy", .measure, "eb"),
    UnitRow("Mbit/s", .measure, "mbps|mbit/s"), UnitRow("Gbit/s", .measure, "gbps|gbit/s"),
    UnitRow("h", .duration, "h", letterCase: .lower), UnitRow("min", .duration, "min|mins"),
    UnitRow("ms", .duration, "ms"), UnitRow("s", .duration, "s", letterCase: .lower),
    UnitRow("1", .multiple, "x|×", letterCase: .lower)
  ]
}
