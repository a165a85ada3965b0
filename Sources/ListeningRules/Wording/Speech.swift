// Single words on which the reading of an act hangs, by their numbers in the English lexicon.

/// Verbs whose object decides.
enum HandingOver {
  static let lemmas = numbers(
    "give provide deliver issue share submit file lodge send leave post type fill complete hand raise")
  static let must = number("must")
  static let attending = numbers("attend join visit have watch view see enter take")

  /// The numbers of words, separated by spaces or line ends.
  static func numbers(_ words: String) -> LemmaSet {
    LemmaSet(words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { number($0) })
  }

  /// The number of a word; of one that the lexicon lacks a number that no token has (0 is that of every unknown word).
  static func number(_ word: some StringProtocol) -> UInt16 {
    CompiledPack.english.tables.words[WordKey(word)]?.lemma ?? .max
  }
}

/// Verbs that say little of who hears whom.
enum Speech {
  /// Customers learn, note and fix things too.
  static let anyones = HandingOver.numbers(
    """
    learn understand consider note record log capture gather discuss agree fix handle help assist clarify address hear
    adapt tailor troubleshoot diagnose solve settle investigate amend jot rectify
    """)
  static let how = HandingOver.number("how")
  /// What questions about an opinion are about.
  static let opinions = HandingOver.numbers(
    "experience opinion think rate enjoy improve better satisfied happy recommend stay visit service feel")
  /// Who asks for these wants no answer.
  static let demanded = HandingOver.numbers("signature payment deposit password passport donation referral money tip")
  /// What messages to one person begin with.
  static let greetings = HandingOver.numbers("hi hello dear hey welcome congratulations")
  static let request = HandingOver.number("request")
  /// Who is spoken to, never who speaks.
  static let objects = HandingOver.numbers("me us him them")
  static let her = HandingOver.number("her")
  /// What sets things right.
  static let remedies = HandingOver.numbers(
    "replace exchange waive refund fix repair rebook reimburse compensate apologise apologize resend honour honor credit correct"
  )
  static let welcome = HandingOver.number("welcome")
  static let by = HandingOver.number("by")
  static let to = HandingOver.number("to")
  /// Behind these stands what is talked about.
  static let about = HandingOver.numbers("about over regarding concerning")
  /// What is done with a matter by whoever has taken it in.
  static let processing = HandingOver.numbers(
    "register check review assess process examine verify consider forward assign pass escalate study evaluate")
  static let questions = HandingOver.numbers("question")
  static let from = HandingOver.number("from")
  /// What customers hand in that has something to say.
  static let accounts = HandingOver.numbers("report review description note reply answer message question")
  static let any = HandingOver.number("any")
  /// What there may be to say.
  static let news = HandingOver.numbers("question change thought problem difficulty trouble suggestion feedback")
  static let listen = HandingOver.number("listen")
  static let into = HandingOver.number("into")
  static let take = HandingOver.number("take")
  static let look = HandingOver.number("look")
  static let go = HandingOver.number("go")
  static let see = HandingOver.number("see")
  static let of = HandingOver.number("of")
  static let chat = HandingOver.number("chat")
  /// Whoever says something there says it to no one.
  static let unheard = HandingOver.numbers("search google engine browser")
  static let notes = HandingOver.numbers("write note jot")
  static let down = HandingOver.number("down")
  static let follow = HandingOver.number("follow")
  static let contact = HandingOver.number("contact")
  static let they = HandingOver.number("they")
  static let firms = HandingOver.numbers(
    "brand company business firm organisation organization content website product")
  static let get = HandingOver.number("get")
  static let touch = HandingOver.number("touch")
  static let up = HandingOver.number("up")
  static let member = HandingOver.number("member")
  static let notice = HandingOver.number("notice")
  static let say = HandingOver.number("say")
  static let update = HandingOver.number("update")
  static let log = HandingOver.number("log")
  /// What is arranged has not happened yet.
  static let arranging = HandingOver.numbers("book schedule reschedule reserve arrange cancel prepare")
  static let coming = HandingOver.numbers("visit attend join enter come")
  /// They may be done alone, or among one's own.
  static let withoutListener = HandingOver.numbers(
    """
    write type say message describe query engage interact correspond consult discuss meet text tweet flag question vote suggest
    propose request comment answer brief clarify challenge contest object raise rate demand converse shout
    """)
}
