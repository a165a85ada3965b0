/// What kinds of word a word may be; one word may be several.
struct WordClass: OptionSet, Sendable, Hashable {
  let rawValue: UInt64

  // Who
  static let customer = WordClass(rawValue: 1 << 0)
  static let staff = WordClass(rawValue: 1 << 1)
  static let machine = WordClass(rawValue: 1 << 2)
  /// we, us, our
  static let ours = WordClass(rawValue: 1 << 3)
  /// you, your
  static let yours = WordClass(rawValue: 1 << 4)
  /// he, she, they: the customer, unless somebody of the organisation was just named
  static let pronoun = WordClass(rawValue: 1 << 5)
  static let others = WordClass(rawValue: 1 << 6)

  // Verbs
  static let tells = WordClass(rawValue: 1 << 8)
  static let asks = WordClass(rawValue: 1 << 9)
  /// What customers do when they speak: call, complain, report
  static let speaks = WordClass(rawValue: 1 << 10)
  /// What the organisation does when it takes something in: listen, answer, note, resolve
  static let takesIn = WordClass(rawValue: 1 << 11)
  static let receives = WordClass(rawValue: 1 << 12)
  static let transacts = WordClass(rawValue: 1 << 13)
  static let decides = WordClass(rawValue: 1 << 14)
  static let auxiliary = WordClass(rawValue: 1 << 15)
  static let be = WordClass(rawValue: 1 << 16)

  // Nouns
  /// email, letter, notification
  static let message = WordClass(rawValue: 1 << 20)
  /// receipt, confirmation, invoice
  static let notice = WordClass(rawValue: 1 << 21)
  /// survey, interview, feedback
  static let question = WordClass(rawValue: 1 << 22)
  /// complaint, enquiry, appeal
  static let matter = WordClass(rawValue: 1 << 23)
  /// newsletter, ad, webinar, demo
  static let show = WordClass(rawValue: 1 << 24)
  /// website, portal, call centre
  static let place = WordClass(rawValue: 1 << 25)
  static let promotion = WordClass(rawValue: 1 << 26)
  /// call, chat, visit, meeting: an encounter
  static let encounter = WordClass(rawValue: 1 << 27)
  /// fault, outage, problem
  static let trouble = WordClass(rawValue: 1 << 28)
  static let thing = WordClass(rawValue: 1 << 29)
  /// checkout, booking, visit: what customers do of their own accord
  static let deed = WordClass(rawValue: 1 << 30)
  /// call, callback: a contact that does not say who began it
  static let contact = WordClass(rawValue: 1 << 31)

  /// order, booking, claim: what customers have under way, so that a message about it echoes their own act
  static let echo = WordClass(rawValue: 1 << 32)
  /// fine, rejection, price rise: what an organisation decides over the customer's head
  static let imposition = WordClass(rawValue: 1 << 33)
  /// reply, advice, apology: what shows that the customer was heard
  static let answer = WordClass(rawValue: 1 << 34)
  /// poster, e-mail, television: what only carries words away from the organisation
  static let oneWay = WordClass(rawValue: 1 << 35)

  // Small words
  static let negator = WordClass(rawValue: 1 << 36)
  static let determiner = WordClass(rawValue: 1 << 37)
  static let preposition = WordClass(rawValue: 1 << 38)
  static let conjunction = WordClass(rawValue: 1 << 39)
  /// Ends the reach of a negation: but, however
  static let turn = WordClass(rawValue: 1 << 40)
  static let english = WordClass(rawValue: 1 << 41)
  static let foreign = WordClass(rawValue: 1 << 42)
  static let number = WordClass(rawValue: 1 << 43)
  /// who, which, that: begins a clause about the noun before it
  static let relative = WordClass(rawValue: 1 << 44)
  static let adverb = WordClass(rawValue: 1 << 45)
  /// up, out, off: behind a verb
  static let particle = WordClass(rawValue: 1 << 46)
  /// nicht: what stands before it is negated too
  static let postNegator = WordClass(rawValue: 1 << 48)
  /// parcel, key, meal: what is handed over without a word
  static let physical = WordClass(rawValue: 1 << 52)
  // Small words that only one of the other languages has.
  static let german = WordClass(rawValue: 1 << 49)
  static let french = WordClass(rawValue: 1 << 50)
  static let spanish = WordClass(rawValue: 1 << 51)
  /// opinion, clarification, need: what is asked for by whoever wants to know
  static let input = WordClass(rawValue: 1 << 47)
  /// document, address, identity: what forms ask for
  static let paper = WordClass(rawValue: 1 << 54)
  /// I, me, my
  static let first = WordClass(rawValue: 1 << 53)

  static let organisation: WordClass = [.staff, .machine, .ours]
  static let anyVerb: WordClass = [.tells, .asks, .speaks, .takesIn, .receives, .transacts, .decides]
  static let anyNoun: WordClass = [
    .message, .notice, .question, .matter, .show, .place, .promotion, .encounter, .trouble, .thing, .deed, .contact,
    .echo, .imposition, .answer,
  ]

  /// By the names that word packs and patterns use.
  static let names: [(String, WordClass)] = [
    ("customer", .customer), ("staff", .staff), ("machine", .machine), ("ours", .ours), ("yours", .yours),
    ("pronoun", .pronoun), ("others", .others), ("tells", .tells), ("asks", .asks), ("speaks", .speaks),
    ("takesin", .takesIn), ("receives", .receives), ("transacts", .transacts), ("decides", .decides),
    ("aux", .auxiliary), ("be", .be), ("message", .message), ("notice", .notice), ("question", .question),
    ("matter", .matter), ("show", .show), ("place", .place), ("promotion", .promotion), ("encounter", .encounter),
    ("trouble", .trouble), ("thing", .thing), ("deed", .deed), ("neg", .negator), ("det", .determiner),
    ("prep", .preposition),
    ("number", .number), ("echo", .echo), ("imposition", .imposition), ("answer", .answer), ("contact", .contact),
    ("input", .input), ("org", .organisation), ("adverb", .adverb), ("first", .first), ("physical", .physical),
    ("paper", .paper), ("oneway", .oneWay), ("conj", .conjunction), ("turn", .turn), ("relative", .relative),
    ("particle", .particle), ("english", .english),
  ]
}

extension WordClass {
  static let byName = Dictionary(uniqueKeysWithValues: names.map { (WordKey($0.0), $0.1) })
}

/// Which form of a word stands in the text.
enum WordForm: UInt8, Sendable {
  /// `ask`
  case base
  /// `asks`: a verb of the third person, or a plural
  case third
  /// `asked`
  case past
  /// `asking`
  case ing
}
