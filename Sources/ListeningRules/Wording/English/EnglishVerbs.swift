extension WordPack {
  /// What people do, by what it means for who speaks and who listens.
  static let englishVerbs: [(classes: WordClass, list: String)] = [
    (
      .tells,
      """
      send/sends/sent/sending provide offer give/gives/gave/giving/given demonstrate guide train highlight prompt persuade
      convince encourage distribute circulate brief coach alert re-engage reengage target showcase onboard present announce inform notify tell/tells/told/telling pitch push promote advertise
      recommend instruct remind publish broadcast introduce deliver nudge warn educate blast mail inundate upsell
      cross-sell display communicate share invite advise outreach market launch issue urge lecture explain email text message write/writes/wrote/writing/written request demand require insist
      """
    ),
    (
      .asks,
      """
      ask interview consult survey poll solicit invite enquire
      """
    ),
    (
      .speaks,
      """
      call phone ring/rings/rang/ringing/rung telephone ask tell/tells/told/telling explain complain report request
      enquire inquire email write/writes/wrote/writing/written message chat contact appeal escalate negotiate raise
      type reply answer comment flag describe say/says/said/saying text tweet query object dispute argue demand rate
      speak/speaks/spoke/speaking/spoken talk question respond vote suggest propose shout
      """
    ),
    (
      .takesIn,
      """
      listen capture gather consider incorporate reassure accommodate empathise empathize triage diagnose hear/hears/heard/hearing learn answer respond reply resolve investigate acknowledge log record note
      understand/understands/understood/understanding adapt apologise apologize refund fix handle assist help clarify
      discuss agree troubleshoot address
      """
    ),
    (.receives, "receive get/gets/got/getting see/sees/saw/seeing/seen watch view notice hear/hears/heard/hearing"),
    (
      .transacts,
      """
      buy/buys/bought/buying order pay/pays/paid/paying collect sign browse compare read/reads/read/reading fill book
      return pick choose/chooses/chose/choosing/chosen select download upload register enter visit arrive leave/leaves/left/leaving
      wait use try/tries/tried/trying install activate log reset search find/finds/found/finding look check open
      submit complete verify track scan walk drive park eat drink sleep travel board unpack wear save cancel renew
      upgrade switch accept decline attend join navigate click add apply approve process google discover realise
      realize research evaluate decide start begin/begins/began/beginning store pack set purchase consume exit review
      discuss explore create scroll customise customize configure adjust swap assign extend file lodge ship dispatch renew wonder shop commute celebrate prepare
      """
    ),
    (.decides, "suspend disconnect block reject deny impose charge refuse deduct restrict redirect"),
    (
      .auxiliary,
      "do/does/did/doing have/has/had/having can! could! will! would! shall! should! may! might! must! cannot!"
    ),
    (.be, "be/is/was/being/are/were/been/am"),
  ]
}
