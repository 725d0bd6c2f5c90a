import Values

/// How money is written before its number, in either language. Bare `$` and `¥` do not say whose.
enum Money {
  static let before = PhraseTable(entriesBefore, .backward)
  static let wordsBefore = entriesBefore.map(\.0)
  private static let entriesBefore = rows.flatMap { code, words in
    words.split(separator: "|").map { (String($0), unit(code)) }
  }

  /// ISO codes and the like that may stand after the number too.
  static let codesAfter = "CNY RMB USD HKD EUR GBP JPY KRW TWD NTD MOP SGD AUD CAD CHF INR THB MYR IDR PHP VND NZD"
    .split(separator: " ")
    .map { (String($0), UnitWord(unit: unit(aliases[String($0)] ?? String($0)), kind: .currency)) }

  static func unit(_ code: String) -> Unit? { UnitCode(code).flatMap { UnitCatalogue.builtIn.unit($0) } }

  private static let aliases = ["RMB": "CNY", "NTD": "TWD"]

  private static let rows: [(String, String)] = [
    ("XXX", "$|¥|dollars"), ("CNY", "rmb|rmb¥|cny|cn¥|rmb¥|人民币|人民币¥"), ("USD", "us$|usd|usd$|u.s.$|us dollar|美元|美金"),
    ("HKD", "hk$|hkd|hkd$|港币|港元|港币$"), ("EUR", "€|eur|欧元"), ("GBP", "£|gbp|英镑"), ("JPY", "jp¥|jpy|日元"),
    ("TWD", "nt$|ntd|twd|新台币|台币"), ("MOP", "mop|mop$|澳门元|澳门币"), ("SGD", "s$|sgd|新加坡元"), ("AUD", "a$|aud|au$|澳元"),
    ("CAD", "c$|cad|ca$|加元"), ("KRW", "₩|krw|韩元"), ("INR", "₹|inr|rs.|rs|卢比"), ("CHF", "chf|瑞士法郎"), ("THB", "฿|thb|泰铢"),
    ("MYR", "myr|rm|林吉特"), ("IDR", "idr"), ("PHP", "php|₱"), ("VND", "vnd"), ("RUB", "rub|₽"), ("BRL", "brl|r$"),
    ("NZD", "nz$|nzd"), ("ZAR", "zar"), ("AED", "aed"), ("SAR", "sar"), ("SEK", "sek"), ("NOK", "nok"), ("DKK", "dkk"),
    ("KES", "kes|ksh"), ("NGN", "ngn|₦"), ("EGP", "egp"), ("PKR", "pkr"), ("BDT", "bdt"), ("LKR", "lkr"),
    ("ILS", "ils|₪"),
    ("CZK", "czk"), ("HUF", "huf"), ("PLN", "pln"), ("TRY", "₺"), ("CLP", "clp"), ("ARS", "ars"), ("UAH", "uah|₴"),
    ("KZT", "kzt"), ("QAR", "qar"), ("KWD", "kwd"), ("BHD", "bhd"), ("OMR", "omr"), ("GHS", "ghs"), ("TZS", "tzs"),
    ("UGX", "ugx"), ("ETB", "etb"), ("MMK", "mmk"), ("KHR", "khr"), ("ISK", "isk"), ("NPR", "npr")
  ]
}
