import Values

/// The words for units in English.
enum EnglishUnits {
  static let entries: [(String, UnitWord)] =
    UnitSymbols.entries + Money.codesAfter + rows.flatMap(\.entries) + comparisons.map { ($0, .noUnit) }
  static let nounEntries: [(String, UnitWord)] = nounRows.flatMap(\.entries)
  static let caseNouns = PhraseTable(nounRows.filter { $0.code == "{case}" }.flatMap(\.entries))

  static func word(_ code: String, _ kind: Figure.Kind) -> UnitWord {
    UnitWord(unit: UnitCode(code).flatMap { UnitCatalogue.builtIn.unit($0) }, kind: kind)
  }

  /// They begin like a unit of time, and say what a change is held against.
  private static let comparisons = ["year", "quarter", "month", "week"].flatMap { span in
    ["\(span) on \(span)", "\(span)-on-\(span)", "\(span) over \(span)", "\(span)-over-\(span)"]
  }

  /// A part of a thousand; before a noun it is so many for each thousand of them.
  static let perThousand = ["per mille", "per mil", "per thousand"]

  private static let rows: [UnitRow] = [
    UnitRow("%", .percent, "percent|per cent|pct|per cent."),
    UnitRow("%", .percent, perThousand.joined(separator: "|"), times: (1, 10)),
    UnitRow("1", .multiple, "-fold|fold"),
    UnitRow("%", .percent, "parts per million", times: (1, 10_000)),
    UnitRow(
      "pp", .percentagePoints,
      "percentage points|percentage point|percentage-point|percentage-points|% points|%-points|pct points"),
    UnitRow("pp", .percentagePoints, "basis points|basis point", times: (1, 100)),
    UnitRow("a", .age, "years old|year old|year-old|-year-old|-year-olds|-years-old|years of age|year-olds|years-old"),
    UnitRow("a", .duration, "years|year|-year|years'|year's|calendar years|financial years|fiscal years"),
    UnitRow("a", .duration, "decades|decade|-decade", times: (10, 1)),
    UnitRow("a", .duration, "centuries|century", times: (100, 1)),
    UnitRow("mo", .duration, "months|month|-month|months'|month's|calendar months"),
    UnitRow("mo", .duration, "quarters", times: (3, 1)),
    UnitRow("wk", .duration, "weeks|week|-week|weeks'|week's"),
    UnitRow(
      "d", .duration, "days|day|-day|days'|day's|working days|business days|calendar days|trading days|working day"),
    UnitRow("h", .duration, "hours|hour|hrs|hr|-hour|hours'|hour's|training hours|learning hours|class hours"),
    UnitRow("min", .duration, "minutes|minute|-minute|minutes'|minute's"),
    UnitRow("s", .duration, "seconds|second|-second|secs|sec|second's"),
    UnitRow("ms", .duration, "milliseconds|millisecond"),
    UnitRow(
      "{person}.h", .measure,
      "man-hours|man hours|person-hours|working hours|work hours|labour hours|labor hours|hours worked"),
    UnitRow("CNY", .currency, "yuan|renminbi|chinese yuan|yuan rmb|rmb yuan"),
    UnitRow("XXX", .currency, "dollars|dollar"), UnitRow("XXX", .currency, "cents|cent", times: (1, 100)),
    UnitRow("USD", .currency, "us dollars|u.s. dollars|us dollar|american dollars|united states dollars"),
    UnitRow("USD", .currency, "us cents|u.s. cents", times: (1, 100)),
    UnitRow("HKD", .currency, "hong kong dollars|hk dollars"),
    UnitRow("HKD", .currency, "hk cents|hong kong cents", times: (1, 100)), UnitRow("EUR", .currency, "euros|euro"),
    UnitRow("GBP", .currency, "pounds sterling|british pounds"),
    UnitRow("GBP", .currency, "pence|p", times: (1, 100), letterCase: .lower),
    UnitRow("JPY", .currency, "yen|japanese yen"),
    UnitRow("TWD", .currency, "new taiwan dollars|taiwan dollars"), UnitRow("MOP", .currency, "patacas|macau patacas"),
    UnitRow("SGD", .currency, "singapore dollars"), UnitRow("AUD", .currency, "australian dollars"),
    UnitRow("CAD", .currency, "canadian dollars"),
    UnitRow("INR", .currency, "rupees|indian rupees"), UnitRow("THB", .currency, "baht"),
    UnitRow("KRW", .currency, "korean won"),
    UnitRow("CHF", .currency, "swiss francs"), UnitRow("MYR", .currency, "ringgit"),
    UnitRow(
      "t{CO2e}", .measure,
      """
      tonnes of co2e|tons of co2e|tonnes co2e|tons co2e|tonnes of co2 equivalent|tons of co2 equivalent|\
      tonnes of co2-equivalent|tonnes co2 equivalent|tonnes of carbon dioxide equivalent|\
      tons of carbon dioxide equivalent|tonnes carbon dioxide equivalent|metric tons of co2e|metric tonnes of co2e|\
      tonnes of co2eq|metric tons of carbon dioxide equivalent|metric tonnes of carbon dioxide equivalent|\
      tonnes of carbon equivalent|mtco2e
      """),
    UnitRow(
      "kg{CO2e}", .measure, "kilograms of co2e|kg of co2e|kilograms of carbon dioxide equivalent|kg co2 equivalent"),
    UnitRow(
      "t{CO2}", .measure,
      "tonnes of co2|tons of co2|tonnes of carbon dioxide|tons of carbon dioxide|metric tons of co2|tonnes co2"),
    UnitRow(
      "t{ce}", .measure,

      """
      tonnes of standard coal|tons of standard coal|tonnes of standard coal equivalent|\
      tons of standard coal equivalent|tonnes of coal equivalent|tons of coal equivalent
      """
    ),
    UnitRow(
      "t{oe}", .measure, "tonnes of oil equivalent|tons of oil equivalent|tonnes oil equivalent|toe"),
    UnitRow("t", .measure, "tonnes|tonne|tons|ton|metric tons|metric tonnes|metric ton|-tonne|-ton"),
    UnitRow("kg", .measure, "kilograms|kilogram|kilos|kgs|-kg|kilogrammes"),
    UnitRow("g", .measure, "grams|gram|grammes|gramme"), UnitRow("mg", .measure, "milligrams|milligram"),
    UnitRow("[lb_av]", .measure, "lbs|lb"),
    UnitRow("kW.h", .measure, "kilowatt-hours|kilowatt hours|kilowatt-hour|kilowatt hour"),
    UnitRow("MW.h", .measure, "megawatt-hours|megawatt hours|megawatt-hour|megawatt hour"),
    UnitRow("GW.h", .measure, "gigawatt-hours|gigawatt hours"), UnitRow("kW", .measure, "kilowatts|kilowatt"),
    UnitRow("MW", .measure, "megawatts|megawatt|-mw|-megawatt"),
    UnitRow("GW", .measure, "gigawatts|gigawatt|-gw"), UnitRow("W", .measure, "watts|watt"),
    UnitRow("J", .measure, "joules"), UnitRow("GJ", .measure, "gigajoules|gigajoule"),
    UnitRow("MJ", .measure, "megajoules|megajoule"), UnitRow("TJ", .measure, "terajoules|terajoule"),
    UnitRow("m3", .measure, "cubic metres|cubic meters|cubic metre|cubic meter"),
    UnitRow("L", .measure, "litres|liters|litre|liter"),
    UnitRow("ML", .measure, "megalitres|megaliters|megalitre|megaliter"),
    UnitRow("mL", .measure, "millilitres|milliliters"),
    UnitRow("[gal_us]", .measure, "gallons|gallon"),
    UnitRow("[bbl_us]", .measure, "barrels of crude|barrels of crude oil|barrels of oil|barrels a day"),
    UnitRow("[bbl_us]{oe}", .measure, "barrels of oil equivalent"),
    UnitRow("[oz_tr]", .measure, "ounces|ounce|troy ounces|ounces of gold|ounces of silver"),
    UnitRow("[cft_i]", .measure, "cubic feet|cubic foot|cf|scf"),
    UnitRow("[Btu]", .measure, "btu|british thermal units"), UnitRow("[nmi_i]", .measure, "nautical miles|nmi"),
    UnitRow("m2", .measure, "square metres|square meters|square metre|square meter|-square-metre|-square-meter"),
    UnitRow("km2", .measure, "square kilometres|square kilometers"),
    UnitRow("har", .measure, "hectares|hectare"), UnitRow("[mu]", .measure, "mu|mus"),
    UnitRow("[acr_us]", .measure, "acres|acre"),
    UnitRow("[sft_i]", .measure, "square feet|square foot"), UnitRow("[mi_i]", .measure, "miles|mile|-mile"),
    UnitRow("[ft_i]", .measure, "feet|foot"), UnitRow("[in_i]", .measure, "inches|inch|-inch"),
    UnitRow("km", .measure, "kilometres|kilometers|kilometre|kilometer|-km|-kilometre|-kilometer"),
    UnitRow("m", .measure, "metres|meters|metre|meter|-metre|-meter"),
    UnitRow("cm", .measure, "centimetres|centimeters|centimetre|centimeter"),
    UnitRow("mm", .measure, "millimetres|millimeters"),
    UnitRow("Cel", .measure, "degrees celsius|degree celsius|degrees centigrade|degrees c|° celsius"),
    UnitRow("dB", .measure, "decibels"), UnitRow("t.km", .measure, "tonne-kilometres|ton-kilometers|tonne-km"),
    UnitRow("GBy", .measure, "gigabytes"), UnitRow("TBy", .measure, "terabytes"), UnitRow("PBy", .measure, "petabytes"),
    UnitRow("{person}", .count, "person|people|persons|ppl", isNoun: true),
    UnitRow("{teu}", .count, "teu|teus", isNoun: true),
    UnitRow("{point}", .count, "points|point", isNoun: true)
  ]

  private static let nounRows: [UnitRow] = [
    UnitRow(
      "{person}", .count,
      """
      person|people|persons|employees|employee|staff|users|user|customers|customer|clients|consumers|consumer|\
      members|member|participants|participant|students|student|children|child|women|woman|men|man|females|males|\
      workers|farmers|farmer|growers|volunteers|volunteer|residents|citizens|patients|doctors|teachers|engineers|\
      experts|developers|developer|sellers|buyers|merchants|drivers|netizens|investors|shareholders|directors|\
      beneficiaries|households'|trainees|graduates|interns|managers|technicians|professionals|debtors|donors|\
      drivers|seniors|adults|youth|youths|passengers|visitors|followers|subscribers|individuals|villagers|kids|\
      population|inhabitants|villagers|entrepreneurs|borrowers|trainers|trainee|attendees|readers|viewers|\
      applicants|recipients|colleagues|associates|contractors|pupils|cardholders|registrants|lecturers|personnel|\
      medics|hires|joiners|leavers|part-timers|students'|guests|officers|hunters|staff members
      """, isNoun: true),
    UnitRow(
      "{time}", .count,
      """
      times|time|visits|visit|payments|payment|transactions|transaction|uses|participations|views|downloads|calls|\
      logins|clicks|person-times|person-visits|consultations|inquiries|enquiries|appointments|attendances|trips|\
      occasions|hits|searches|enrolments|enrollments|participants-times|deliveries
      """, isNoun: true),
    UnitRow(
      "{company}", .count,
      """
      companies|company|enterprises|enterprise|businesses|business|organizations|organisations|organization|\
      institutions|institution|suppliers|supplier|banks|hospitals|hospital|schools|school|colleges|college|\
      universities|university|stores|store|shops|shop|restaurants|partners|vendors|providers|subsidiaries|agencies|\
      firms|factories|plants|outlets|branches|foundations|associations|smes|msmes|charities|hotels|kindergartens|\
      teams|start-ups|startups|departments|governments|retailers|operators|pharmacies|stores
      """, isNoun: true),
    UnitRow(
      "{city}", .count, "cities|city|towns|districts|municipalities|territories|communities|states", isNoun: true),
    UnitRow("{country}", .count, "countries|country", isNoun: true),
    UnitRow("{county}", .count, "counties|county", isNoun: true),
    UnitRow("{province}", .count, "provinces|province", isNoun: true),
    UnitRow("{region}", .count, "regions|region", isNoun: true),
    UnitRow("{village}", .count, "villages|village", isNoun: true),
    UnitRow("{vehicle}", .count, "vehicles|vehicle|cars|buses|bicycles|bikes|trucks", isNoun: true),
    UnitRow("{tree}", .count, "trees|tree|saplings|seedlings", isNoun: true),
    UnitRow("{animal}", .count, "animals|sheep|cattle|pigs|chickens|lambs|cows|goats|birds", isNoun: true),
    UnitRow("{household}", .count, "households|household|families|family", isNoun: true),
    UnitRow(
      "{case}", .count,
      """
      cases|case|accidents|accident|incidents|incident|complaints|complaint|fatalities|fatality|injuries|injury|\
      violations|violation|breaches|breach|fines|lawsuits|claims|deaths|leaks|spills|penalties|non-compliances|\
      grievances|casualties|recalls|recall|strikes|disputes|infringements|convictions
      """, isNoun: true),
    UnitRow("{project}", .count, "projects|project|programmes|programs|programme|initiatives", isNoun: true),
    UnitRow("{patent}", .count, "patents|patent|trademarks|copyrights", isNoun: true),
    UnitRow(
      "{course}", .count,

      """
      courses|course|sessions|session|workshops|lectures|trainings|seminars|conferences|meetings|events
      """, isNoun: true),
    UnitRow("{order}", .count, "orders|order", isNoun: true),
    UnitRow(
      "{category}", .count,
      "categories|category|areas|sectors|industries|fields|types|kinds|aspects|dimensions|topics|indicators",
      isNoun: true),
    UnitRow("{product}", .count, "products|product|goods|services|models", isNoun: true),
    UnitRow("{item}", .count, "items|item|measures|barrels|pieces|sets|loans|terms", isNoun: true),
    UnitRow("{copy}", .count, "copies|books|volumes|documents|reports", isNoun: true),
    UnitRow("{device}", .count, "devices|units|terminals|machines|cards|computers|sets", isNoun: true)
  ]
}
