/// The data behind `UnitCatalogue.builtIn`. Factors are exact.
enum BuiltInUnits {
  static let all: [Unit] = shares + measures + counts + currencies

  private static let shares = [
    unit("1", .number), unit("%", .share), unit("pp", .percentagePoints), unit("[ppth]", .share, 1, 10),
    unit("[ppm]", .share, 1, 10_000), unit("[ppb]", .share, 1, 10_000_000)
  ]

  private static let measures: [Unit] = measureTable.flatMap { base, rows in
    rows.map { unit($0.code, .measure(base), $0.above, $0.below) }
  }

  private typealias Row = (code: String, above: Int, below: Int)

  private static let measureTable: [(base: String, rows: [Row])] =
    [
      (
        "kg",
        [
          ("kg", 1, 1), ("g", 1, 1000), ("mg", 1, 1_000_000), ("ug", 1, 1_000_000_000), ("t", 1000, 1),
          ("kt", 1_000_000, 1), ("Mt", 1_000_000_000, 1), ("Gt", 1_000_000_000_000, 1),
          ("[lb_av]", 45_359_237, 100_000_000), ("[oz_tr]", 311_034_768, 10_000_000_000)
        ]
      ),
      // Energy. Standard coal (ce) is counted in tonnes of its own, as the field does.
      (
        "J",
        [
          ("J", 1, 1), ("kJ", 1000, 1), ("MJ", 1_000_000, 1), ("GJ", 1_000_000_000, 1), ("TJ", 1_000_000_000_000, 1),
          ("PJ", 1_000_000_000_000_000, 1), ("EJ", 1_000_000_000_000_000_000, 1), ("cal", 4184, 1000),
          ("[Btu]", 105_505_585_262, 100_000_000), ("W.h", 3600, 1), ("kW.h", 3_600_000, 1), ("MW.h", 3_600_000_000, 1),
          ("GW.h", 3_600_000_000_000, 1), ("TW.h", 3_600_000_000_000_000, 1)
        ]
      ),
      (
        "W",
        [("W", 1, 1), ("kW", 1000, 1), ("MW", 1_000_000, 1), ("GW", 1_000_000_000, 1), ("TW", 1_000_000_000_000, 1)]
      ),
      ("V", [("V", 1, 1), ("kV", 1000, 1)]),
      ("V.A", [("V.A", 1, 1), ("kV.A", 1000, 1), ("MV.A", 1_000_000, 1)]),
      ("A.h", [("A.h", 1, 1), ("mA.h", 1, 1000)]),
      ("Pa", [("Pa", 1, 1), ("kPa", 1000, 1), ("MPa", 1_000_000, 1), ("bar", 100_000, 1)]),
      ("Hz", [("Hz", 1, 1), ("kHz", 1000, 1), ("MHz", 1_000_000, 1), ("GHz", 1_000_000_000, 1)]),
      (
        "m3",
        [
          ("m3", 1, 1), ("km3", 1_000_000_000, 1), ("L", 1, 1000), ("kL", 1, 1), ("ML", 1000, 1), ("GL", 1_000_000, 1),
          ("mL", 1, 1_000_000),
          ("cm3", 1, 1_000_000),
          ("[cft_i]", 28_316_846_592, 1_000_000_000_000),
          ("[gal_us]", 3_785_411_784, 1_000_000_000_000), ("[bbl_us]", 158_987_294_928, 1_000_000_000_000)
        ]
      ),
      (
        "m2",
        [
          ("m2", 1, 1), ("cm2", 1, 10_000), ("km2", 1_000_000, 1), ("har", 10_000, 1), ("[mu]", 2000, 3),
          ("[sft_i]", 9_290_304, 100_000_000), ("[acr_us]", 62_726_400_000, 15_499_969)
        ]
      ),
      (
        "m",
        [
          ("m", 1, 1), ("mm", 1, 1000), ("cm", 1, 100), ("um", 1, 1_000_000), ("nm", 1, 1_000_000_000), ("km", 1000, 1),
          ("[mi_i]", 1_609_344, 1000), ("[nmi_i]", 1852, 1), ("[ft_i]", 3048, 10_000), ("[in_i]", 254, 10_000)
        ]
      ),
      // A year is UCUM's mean year, so that twelve months are one.
      (
        "s",
        [
          ("s", 1, 1), ("ms", 1, 1000), ("us", 1, 1_000_000), ("ns", 1, 1_000_000_000), ("min", 60, 1), ("h", 3600, 1),
          ("d", 86_400, 1), ("wk", 604_800, 1), ("mo", 2_629_800, 1), ("a", 31_557_600, 1)
        ]
      ),
      ("Cel", [("Cel", 1, 1)]),
      ("K", [("K", 1, 1)]),
      ("dB", [("dB", 1, 1)]),
      (
        "By",
        [
          ("By", 1, 1), ("kBy", 1000, 1), ("MBy", 1_000_000, 1), ("GBy", 1_000_000_000, 1),
          ("TBy", 1_000_000_000_000, 1),
          ("PBy", 1_000_000_000_000_000, 1), ("EBy", 1_000_000_000_000_000_000, 1)
        ]
      ),
      ("bit/s", [("kbit/s", 1000, 1), ("Mbit/s", 1_000_000, 1), ("Gbit/s", 1_000_000_000, 1)]),
      // Work and transport.
      ("{person}.s", [("{person}.h", 3600, 1), ("{person}.d", 86_400, 1), ("{person}.a", 31_557_600, 1)]),
      ("kg.m", [("t.km", 1_000_000, 1)]),
      ("{person}.m", [("{person}.km", 1000, 1)])
    ] + annotatedMasses

  private static let annotatedMasses: [(base: String, rows: [Row])] = ["CO2e", "CO2", "ce", "oe"].map { substance in
    (
      "kg{\(substance)}",
      [
        ("g{\(substance)}", 1, 1000), ("kg{\(substance)}", 1, 1), ("t{\(substance)}", 1000, 1),
        ("kt{\(substance)}", 1_000_000, 1), ("Mt{\(substance)}", 1_000_000_000, 1),
        ("Gt{\(substance)}", 1_000_000_000_000, 1)
      ]
    )
  }

  // Things with a class of their own are told apart between languages; all others count as `thing`.
  private static let counts: [Unit] = [
    ("person", "person user customer employee student household child woman man shareholder"),
    ("event", "time visit transaction payment incident accident complaint"),
    ("company", "company organization supplier school hospital bank store"),
    ("animal", "animal"),
    ("tree", "tree"),
    ("place", "city county village country province region"),
    ("vehicle", "vehicle"),
    (
      "thing",
      "case piece item project product patent category point copy device course site set page word record order loan"
    )
  ].flatMap { thing, codes in
    codes.split(separator: " ").map { unit("{\($0)}", .count(thing)) }
  }

  private static let currencies = currencyCodes.split(separator: " ").map { unit(String($0), .money(String($0))) }

  /// ISO 4217, active codes; `XXX` is money whose currency the writing does not say.
  private static let currencyCodes = """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF \
    CLF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL \
    HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL \
    MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON \
    RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH \
    UGX USD UYU UZS VES VND VUV WST XAF XCD XDR XOF XPF XXX YER ZAR ZMW
    """

  private static func unit(_ code: String, _ quantity: Quantity, _ above: Int = 1, _ below: Int = 1) -> Unit {
    let factor = (try? ExactNumber(Int128(above), over: Int128(below))) ?? .one
    return Unit(code: UnitCode(code)!, quantity: quantity, factor: factor)
  }
}
