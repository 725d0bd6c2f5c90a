import Values

/// The words of English that stand beside numbers.
enum EnglishWords {
  static let leading = LeadingTables(
    qualifiers: qualifiersBefore, connectors: connectors, directions: directions,
    savings: ["saved", "saves", "saving", "savings of", "saving of"], hasWordBoundaries: true)

  static let trailing = PhraseTable<Qualifier>(trailingPhrases)
  static let afterUnit = trailingPhrases.map(\.0) + followingPhrases.map(\.0)

  private static let trailingPhrases: [(String, Qualifier)] =
    list(

      """
      or more|or above|and above|or over|and over|or older|and older|or higher|or greater|or longer|upwards|+|\
      plus|-plus|and upwards|minimum|at least|at a minimum|at the least
      """,
      .atLeast)
    + list(

      """
      or less|or fewer|or below|or under|and under|and below|or younger|or lower|at most|or shorter|and younger|\
      max|maximum
      """,
      .atMost)
    + list("or so|or thereabouts", .about) + list("-odd|odd", .odd)

  /// The verbs and nouns of direction, read forwards.
  static let verbs = PhraseTable(directions)
  static let following = PhraseTable<Figure.Direction>(followingPhrases)
  private static let followingPhrases: [(String, Figure.Direction)] =
    list(

      """
      increase|growth|rise|gain|higher|up|jump|surge|uplift|improvement|year-on-year increase|year-on-year growth|\
      increases
      """,
      .up)
    + list("decrease|reduction|decline|drop|fall|lower|down|cut|fewer|less|saving in|decreases|loss", .down)

  /// Before a noun these end the search for it.
  static let stops = PhraseTable<Bool>(
    list(
      """
      of|in|on|at|to|for|from|with|by|per|were|was|are|is|have|has|had|who|which|that|than|as|will|would|could|can|\
      may|might|over|after|before|since|during|while|when|where|a|an|its|their|his|her|our|this|these|those|the|be|\
      been|being|not|but|so|if|out|into|between|among|across|through|under|above|below|more|less|it|they|we|i|he|\
      she|you|there|here|because|until|within|without|against|about|only|also|both|each|every|all|such|then|\
      respectively|ago|later|earlier|nearly|almost|approximately|roughly|exactly|again|even|just|still|\
      appears|shows|means|includes|stands|remains|represents|comes|goes|makes|takes|gives|equals|exceeds|covers|\
      applies|consists|follows|gets|helps|keeps|lies|provides|reflects|says|seems|sees|\
      requires|reaches|serves|twice|once|thrice|yet|too|it's|took|made|did|do|does|up|down|off|around|along|joined|used|received|\
      participated|attended|began|started|years|months|days|shall|should|must|already|now|versus|vs|equivalent|plus|\
      minus|times|including|covering|based|located|saw|led|use|uses|own|owns|sits|stands|works|leads|holds|joins|runs|near|via|towards|toward|upon
      """, true))

  /// Words after which m is a metre: 1.5m high.
  static let ofLength = PhraseTable<Bool>(
    list(

      """
      high|long|deep|wide|tall|thick|away|above|below|from|in|of|apart|across|range|radius|tower|waves|of pipe|\
      diameter|length|height|depth|race|sprint
      """,
      true))

  /// Words between number and unit: three consecutive years.
  static let beforeUnit = PhraseTable<Bool>(beforeUnitWords.map { ($0, true) })
  static let beforeUnitWords =
    "paid|unpaid|volunteering|volunteer|consecutive|straight|full|successive|whole|long|short|additional|further|extra|more|short-term|entire|solid"
    .split(separator: "|").map(String.init)

  /// Before a number these make it an age.
  static let ageBefore = PhraseTable<Bool>(
    list(

      """
      aged|age|age of|ages of|aged between|aged over|aged under|aged above|aged below|ages|the age of|age between|\
      aged from
      """,
      true), .backward)

  private static func list<Value>(_ words: String, _ value: Value) -> [(String, Value)] {
    words.split(separator: "|").map { (String($0), value) }
  }

  private static let qualifiersBefore: [(String, QualifierWord)] =
    list(
      """
      exceeding|exceeded|exceeds|exceed|in excess of|upwards of|well over|surpassed|surpassing|surpasses|topped|longer than|older than|well above|far more than|>|\
      no fewer than over|beyond|passed the mark of|crossed the mark of|passed the milestone of|crossed the threshold of
      """, QualifierWord(.moreThan))
    + list("more than|above|greater than|higher than|larger than", QualifierWord(.moreThan, comparesFigures: true))
    + list("over", QualifierWord(.moreThan, isPastBeforeTime: true))
    + list(

      """
      a little over|just over|slightly over|slightly more than|just above|a little more than|little more than|\
      a bit more than|a bit over|just more than|slightly above
      """,
      QualifierWord(.odd))
    + list(

      """
      at least|at the very least|no less than|not less than|no fewer than|not fewer than|minimum of|minimum|a minimum of|\
      not lower than|no lower than|≥|>=|at a minimum
      """,
      QualifierWord(.atLeast))
    + list(

      """
      nearly|almost|close to|approaching|just under|just short of|short of|nearing|near|just below|slightly under|\
      slightly less than|a little under|little short of|approached
      """,
      QualifierWord(.nearly))
    + list(

      """
      about|around|approximately|approx.|approx|roughly|circa|ca.|c.|~|an estimated|estimated|estimated at|\
      in the region of|on the order of|more or less
      """,
      QualifierWord(.about))
    + list("some", QualifierWord(.about, touches: true))
    + list(
      "less than|fewer than|below|lower than|smaller than|shorter than",
      QualifierWord(.lessThan, comparesFigures: true))
    + list("under", QualifierWord(.lessThan, isPreposition: true))
    + list("<|younger than|not even", QualifierWord(.lessThan))
    + list(
      """
      no more than|not more than|at most|maximum of|a maximum of|not exceed|not exceeding|maximum|a maximum|does not exceed|\
      did not exceed|not to exceed|no longer than|not over|not higher than|≤|<=|never more than|capped at|\
      no higher than|never exceeds|not exceeded
      """, QualifierWord(.atMost))
    + list("within", QualifierWord(.atMost))
    + list("up to", QualifierWord(.atMost, isCeiling: true))
    + list("as many as|as much as|as high as|as large as|a high of", QualifierWord(.exact, isCeiling: true))
    + list(

      """
      handed over|took over|taken over|taking over|take over|takes over|turned over|all over|carried over|\
      hand over|spread over|over and above|what about|how about|concerned about|for some|leading to about
      """,
      .noQualifier) + subjects

  /// Words for texts and talks, which are about something, and verbs that take "about".
  private static let subjects: [(String, QualifierWord)] = {
    let texts = """
      chapter|section|report|story|page|book|article|part|film|course|programme|program|letter|note|paragraph|video|\
      lecture|talk|discussion|question|column|appendix|guide|policy|rule|lesson|title|issue|debate
      """
    let verbs = "is|was|are|were|is all|was all|is mainly|is mostly|is also|is chiefly"
    let speaking = """
      talk|talks|talked|talking|speak|speaks|spoke|speaking|think|thinks|thought|thinking|learn|learns|learned|learnt|\
      learning|know|knows|knew|knowing|hear|heard|hears|ask|asks|asked|tell|tells|told|telling|write|writes|wrote|\
      care|cares|cared|caring|story|stories|question|questions|chapter|chapters|section|book|books|article|articles|\
      information|worry|worried|worries|complaints|complained|chat|read|reading|debate|ideas|facts|news
      """
    let word = QualifierWord(.about, isSubjectBeforeCount: true)
    let nouns = texts.split(separator: "|").flatMap { [$0, $0.last == "y" ? $0.dropLast() + "ies" : $0 + "s"] }
    let statements = (["this"] + nouns).flatMap { noun in
      verbs.split(separator: "|").map { ("\(noun) \($0) about", word) }
    }
    return statements + speaking.split(separator: "|").map { ("\($0) about", word) }
  }()

  private static let connectors: [(String, Bool)] =
    list(

      """
      a|an|the|of|by|a total of|total of|it|is|was|were|are|only|just|a further|another|even|or|equivalent to|equal to|\
      year-on-year by|year on year by|significantly by|further by|rate of|rates of|ratio of|also|that of
      """,
      false)
    + list("to|at|stood at|reached|reaching|totalled|to reach|totaled", true)

  private static let directions: [(String, Figure.Direction)] =
    list(
      """
      increased|increase|increases|increasing|rose|risen|rise|rises|rising|grew|grown|growth|grow|grows|growing|up|\
      gained|gain|climbed|improved|improvement|jumped|surged|higher|expanded|boosted|soared|growth rate|lifting|profit of|profits of|net profit of
      """, .up)
    + list(
      """
      decreased|decrease|decreases|decreasing|fell|fallen|fall|falls|falling|down|dropped|drop|declined|decline|\
      declining|reduced|reduction|reduce|reduces|reducing|cut|lost|loss|shrank|shrunk|lower|lowered|slipped|slid|\
      shortened|net loss|contracted|contracts|contracting|sank|sinks|plunged|plunges|plummeted|tumbled|\
      slumped|dipped|trimmed|slashed
      """, .down)
}
