/// On which side a free text about who acts stands: "Sarah", "Frontstage", "CSM", "every customer adviser".
struct ActorLexicon {
  /// Departments and places act for the organisation when they stand where somebody acts.
  private static let departments: Set<WordKey> = Set(
    """
    frontstage backstage frontline backoffice office board club sales marketing support success finance billing it hr
    operations ops logistics warehouse kitchen reception housekeeping security admissions administration legal team
    committee authority school university va bso csm cso rm am ae sdr bdr cs hq foh boh service care center centre
    back front we us internal leadership product design growth community gp er ed triage dispatch fulfilment
    fulfillment it-support helpdesk servicedesk crm erp backend frontend api software app website portal algorithm
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { WordKey($0) })

  /// The side of whoever acts; nil when the text names both sides, or nobody known. A capitalised word that nobody
  /// knows is somebody's name: in journey maps the customer's.
  static func side(_ tokens: ContiguousArray<Token>, keys: (Token) -> WordKey) -> Side? {
    var sides: [Side] = []
    var isFresh = true
    var hasName = false
    for token in tokens {
      if token.isAny([.startsClause, .startsSentence]) || token.has(.conjunction) { isFresh = true }
      guard let side = side(token, keys(token)) else {
        hasName = hasName || token.lemma == 0 && token.flags.contains(.isCapital) && !token.has(.number)
        continue
      }
      // The last noun of a group says what it is: a customer adviser.
      if !isFresh, !sides.isEmpty { sides.removeLast() }
      sides.append(side)
      isFresh = false
    }
    guard let first = sides.first else { return hasName ? .customer : nil }
    return sides.allSatisfy { $0 == first } ? first : nil
  }

  private static func side(_ token: Token, _ key: WordKey) -> Side? {
    if token.has(.customer) { return .customer }
    if token.has(.organisation) || token.has(.place) || departments.contains(key) { return .organisation }
    return token.has(.others) ? .others : nil
  }
}
