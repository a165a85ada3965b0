extension WordPack {
  /// What people do, by what it means for who speaks and who listens. A verb may stand in several lists: who its
  /// subject is decides.
  static let englishVerbs: [(classes: WordClass, list: String)] = [
    (
      .tells,
      """
      send/sends/sent/sending provide offer give/gives/gave/giving/given demonstrate guide train highlight prompt
      persuade convince encourage distribute circulate brief coach alert re-engage reengage target showcase onboard
      present announce inform notify tell/tells/told/telling pitch push promote advertise recommend instruct remind
      publish broadcast introduce deliver nudge warn educate blast mail inundate upsell cross-sell display communicate
      share invite advise outreach market launch issue urge lecture explain email text message
      write/writes/wrote/writing/written request demand require insist
      sell/sells/sold/selling preach recite dictate direct propose suggest tout tempt entice lure
      pressure badger bombard spam flood pester hound dun chase retarget proclaim declare reveal unveil tease
      forward relay disseminate propagate solicit canvass hand/hands/handed/handing
      teach/teaches/taught/teaching caution admonish reprimand scold
      cold-call ping pitch hawk peddle sponsor advertize trumpet boast brag congratulate celebrate welcome
      """
    ),
    (
      .asks,
      """
      ask interview consult survey poll solicit invite enquire inquire probe elicit canvass quiz
      """
    ),
    (
      .speaks,
      """
      call phone ring/rings/rang/ringing/rung telephone ask tell/tells/told/telling explain complain report request
      enquire inquire email write/writes/wrote/writing/written message chat contact appeal escalate negotiate raise
      type reply answer comment flag describe say/says/said/saying text tweet query object dispute argue demand rate
      speak/speaks/spoke/speaking/spoken talk meet/meets/met/meeting question respond vote suggest propose shout
      protest plead beg bargain haggle voice insist challenge contest object clarify confide
      consult discuss confer converse brief phone-in chime interact correspond engage voice
      """
    ),
    (
      .takesIn,
      """
      listen capture gather consider incorporate reassure accommodate empathise empathize triage diagnose
      hear/hears/heard/hearing learn answer respond reply resolve investigate acknowledge log record note
      understand/understands/understood/understanding adapt apologise apologize refund fix handle assist help clarify
      discuss agree troubleshoot address
      solve settle rectify remedy reimburse compensate advise tailor jot
      sympathise sympathize console counsel mediate arbitrate accommodate amend redress 
      """
    ),
    (.receives, "receive get/gets/got/getting see/sees/saw/seeing/seen watch view notice hear/hears/heard/hearing"),
    (
      .transacts,
      """
      buy/buys/bought/buying order pay/pays/paid/paying collect sign browse compare read/reads/read/reading fill book
      return pick choose/chooses/chose/choosing/chosen select download upload register enter visit arrive
      leave/leaves/left/leaving wait use try/tries/tried/trying install activate log reset search
      find/finds/found/finding look check open submit complete verify track scan walk drive park
      eat/eats/ate/eating/eaten drink/drinks/drank/drinking sleep/sleeps/slept/sleeping travel board unpack
      wear/wears/wore/wearing save cancel renew upgrade switch accept decline attend join navigate click add apply
      approve process google discover realise realize research evaluate decide start begin/begins/began/beginning
      store pack set purchase consume exit review discuss explore create scroll customise customize configure adjust
      swap assign extend file lodge ship dispatch renew wonder shop commute prepare
      donate withdraw/withdraws/withdrew/withdrawing/withdrawn deposit transfer plug unplug connect import export print
      weigh measure feed/feeds/fed/feeding drop stroll wander queue sit/sits/sat/sitting stand/stands/stood/standing
      ride/rides/rode/riding fly/flies/flew/flying swim/swims/swam/swimming run/runs/ran/running play exercise train
      enjoy relax rest stay dine cook bake clean wash dry charge recharge rent lease borrow repay invest trade bid
      win/wins/won/winning lose/loses/lost/losing forget/forgets/forgot/forgetting/forgotten remember recall think
      feel/feels/felt/feeling consider ponder hesitate compare shortlist narrow filter sort bookmark like subscribe
      unsubscribe follow unfollow mute block swipe tap toggle type login log-in sign-in sign-up logout
      arrive depart land disembark transit move relocate settle pass fail retry refresh reload edit update delete
      remove archive rename copy paste integrate deploy code test debug migrate sync link authenticate authorise
      authorize calculate estimate budget plan schedule reschedule arrange reserve postpone delay miss overhear
      recognise recognize identify spot encounter experience face struggle need want wish hope expect prefer trust
      own keep/keeps/kept/keeping store stock hand-in recycle dispose gift wrap unwrap assemble mount repair replace
      inspect examine treat inject swallow fast recover heal bleed/bleeds/bled/bleeding graduate enrol enroll study
      practise practice revise memorise qualify cram swot invite refer advocate share post photograph film record
      redirect seek assess validate categorise categorize prioritise prioritize allocate generate analyse analyze monitor confirm
      ensure determine reconcile audit classify obtain perform conduct proceed access fetch
      snap stream listen sing/sings/sang/singing dance hike climb cycle swap pedal pedestrian gossip chatter mingle
      network pray vote volunteer fundraise pledge bring/brings/brought/bringing carry take/takes/took/taking/taken
      register fetch pickup load unload lift pull turn lock unlock close shut switch-on light heat cool water plant
      harvest sow plough spray fertilise fertilize milk shear port top-up insure claim redeem earn spend/spends/spent
      """
    ),
    (
      .decides,
      """
      suspend disconnect block reject deny impose charge refuse deduct restrict
      fine penalise penalize evict expel ban terminate revoke seize confiscate repossess downgrade withhold raise hike
      surcharge backdate override overrule close cancel enforce prosecute sue garnish levy bill foreclose exclude
      disqualify forbid/forbids/forbade/forbidding/forbidden prohibit compel force oblige mandate cut slash discontinue
      """
    ),
    (
      .auxiliary,
      "do/does/did/doing have/has/had/having can! could! will! would! shall! should! may! might! must! cannot!"
    ),
    (.be, "be/is/was/being/are/were/been/am"),
  ]
}
