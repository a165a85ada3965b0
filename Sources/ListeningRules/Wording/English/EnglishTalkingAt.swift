extension WordPack {
  static let englishTalkingAt: [(sign: Sign, list: [String])] = [
    (
      .tells,
      [
        "payment|deposit|referral|signature|document|documentation|upload|verification|donation request",
        "request for *1 payment|deposit|document|documentation|referral|donation",
        "email|lead|customer nurturing|nurture",
        "loyalty|referral|vip|membership|reward|rewards invite|invitation|offer|promo",
        "welcome|nurture|onboarding|drip|re-engagement|reengagement|win-back|winback|upsell|launch|introduction|intro|thank-you|education|educational|recruitment email|message|sequence|series|kit|pack|letter|sms|call-to-action|flow|text|push|notification|note|card",
        "personalised|personalized|exclusive|special|tailored|targeted|limited|seasonal|relevant offer|deal|rate|recommendation|promotion|product|suggestion|content",
        "proactive *2 alert|message|notification|outreach|communication|email|push|update|tip|reminder",
        "remind|notify|warn|alert|urge|instruct|lecture me|us|him|her|them|you",
        "fee|charge|penalty|surcharge|interest|pricing be? =applied|=added|=increased|=charged",
        "proposal|quote|estimate|bid send|sent|presentation|submit|submitted|review",
        "feedback *1 give|send|share|provide to <det>? <customer>|you", "check out our|the",
        "^learn more", "learn more here|now|today|at", "learn more about our|us",
        "click|tap|press|button|link|cta|banner *3 learn more",
        "book|order|sign|register|try|buy|shop|act|subscribe|apply|start|upgrade|renew|switch|claim|redeem|save|download|join *1 now|today",
        "here|heres be? how|what|why|everything", "get you started", "we miss you", "happy birthday",
        "annual|yearly|quarterly|impact report|summary|digest|recap|roundup",
        "complete your *2 collection|profile|look|set|purchase|order", "trial end|expire", "join us|me",
        "<staff>|<machine>|<ours> leave *1 voicemail|message|note|card", "!tip|hint|tips of|to|for|on|and",
        "^why|how we",
        "payment|rent|debt reminder|chaser|chasing",
        "social media promo|ad|post|campaign",
        "financial|product|health|usage|expert insight|tip|advice|tips|insights", "progress bar", "tutorial",
        "let him|her|them|you|<customer> know", "social proof", "share|show|send *2 testimonial|case-study|case study",
        "success story",
      ]
    ),
    (
      .noReply,
      [
        "!noreply|donotreply|dontreply", "!do not|never reply|respond|answer", "!dont reply|respond", "unmonitored",
        "!not monitor", "!reply be? not? =unread",
        "!reply|answer *4 be|go|get not|never read|monitor|see|answer|deliver",
        "!no phone|telephone|contact|reply number|address|detail on|in *1 it|letter|email|text|message|bill|notice|leaflet",
        "!no phone|telephone|contact|reply number|address|detail to *1 reply|answer|call|ring|write",
        "!cannot|cant be? reply|answer|respond to",
        "!take no reply|answer", "!reply|answer|text to *3 be not receive", "!not receive reply|answer",
        "!no way to reply|answer|respond", "!reply bounce",
      ]
    ),
    (
      .broadcasts,
      [
        "newsletter", "ad|advert|advertisement|advertising|commercial", "blast", "cold call|email|mail|outreach",
        "leaflet|flyer|flier|brochure", "pop-up|popup", "promotion|promotional", "retargeting|remarketing",
        "billboard", "spam|telemarketing", "mass mail|email|mailing", "marketing campaign|email|message", "bulk email",
        "push campaign", "sponsor post", "whole|entire mailing? list", "direct mail", "mailshot", "robocall",
      ]
    ),
    (
      .promotes,
      [
        "=offer|=offers", "discount", "upsell|cross-sell", "pitch", "percent off", "% off", "<number> % off",
        "<number> off *1 if|your|all|everything|for|first|next|when|on|plus|free", "off today",
        "special|exclusive|limited offer",
        "voucher", "promo|promotion|promotional", "upgrade offer", "sale end", "advert", "buy now", "deal",
        "<staff> sell|hawk",
      ]
    ),
    (
      .pressure,
      [
        "!final|last notice|reminder|warning|demand", "!act now", "!last chance",
        "!you must *2 pay|accept|agree|act|sign|renew",
        "!must pay", "!or lose", "!or *3 be disconnect|suspend|close|terminate|cancel", "threaten", "countdown",
        "!offer|sale end",
        "!today only", "!only today", "!keep *1 on the phone|line until|till",
        "!=pay|=pays *3 within *2 day|hour", "!be =paid *1 within *2 day|hour", "!legal action",
        "!before it|its too late",
        "!hurry",
        "!dont miss|wait", "!while stocks|stock last", "!expire soon", "pressure", "high-pressure",
        "!immediate payment",
        "bully|bullies into|<customer>|<pronoun>", "!be force|pressure|press to", "red letter", "dunning",
      ]
    ),
    (
      .chasesForAnswers,
      [
        "remind|reminder|chase|chaser|nudge *5 survey|questionnaire|feedback|nps|poll|rating",
        "survey|questionnaire|feedback|nps|rating *3 remind|reminder|chase|chaser|nudge",
        "remind|reminder|nudge *4 leave|write|give a|an|your? review|rating|feedback",
      ]
    ),
    (
      .begsForScore,
      [
        "!=score us *1 ten|10|five|5", "!=give|=rate|=leave us? a|an|only? ten|10|five|5 star|out|point?",
        "!ask|beg|plead|request *2 ten|10|five|5 star",
        "!beg *3 star|score|rating|ten|five|10", "!only|anything *3 10|ten *2 count|fail",
        "!five|5|ten|10 star *2 please|job|bonus",
        "!positive review", "!good|top|high score please",
      ]
    ),
    (
      .botWall,
      [
        "deflect", "containment", "loop *2 back|menu|faq|bot", "stick|stuck *2 loop|menu", "phone|call|voice menu",
        "!press 1|2|one|two",
        "!cannot|cant|couldnt|not|never|unable|impossible *2 reach|speak|talk|get *3 person|human|agent|adviser|someone|anyone",
        "!no person|human|agent|one *3 reach", "!no way *2 reach|speak *2 person|human|agent", "!no human|person $",
        "!no option *3 person|human|agent", "!no offramp|handover|handoff", "doom loop",
        "!never reach a|any person|human|agent",
        "ivr maze|menu|system", "bot|chatbot *3 =only", "!does|do not understand the? question|customer|request",
      ]
    ),
    (
      .onHold,
      [
        "!wait|waits|waited|waiting *2 on|in *2 phone|telephone|call|hold|support|service *1 line|queue",
        "!wait|waits|waited|waiting *4 call|callback|call-back|reply|response|answer|someone|agent|adviser|advisor|representative|operator|repairman|engineer|technician|back",
        "!have|had|has to wait", "!keep|kept|keeps *1 waiting",
        "!wait|waits|waited|waiting on? hold? *2 <number>|several|many *1 minute|hour|min|hr|mins|hrs",
        "!<number> *1 minute|hour|min|hr|mins|hrs|day|week *3 wait|waiting|hold|queue",
        "!long|longer|endless|lengthy|excessive|unreasonable|frustrating|unacceptable *1 wait|queue|line|delay|hold|waits",
        "!menu|options have|has =changed", "!listen carefully",
        "!automated|recorded|prerecorded|pre-recorded|automatic service|message|voice|system|announcement|menu",
        "!message recorded", "!choose|select *2 menu option", "!disconnects",
        "on hold", "hold music|time|queue", "recorded|pre-recorded message|announcement|voice",
        "<customer>|<pronoun> listen to *3 message|menu|recording|announcement",
        "<customer>|<pronoun> listen to *2 hold *1 music|message",
        "<customer>|<pronoun> listen to *2 music for|until|while|before|again|and",
        "wait *2 in? *2 phone|call|telephone queue",
        "wait *3 on the phone|line", "queue music", "hold for *2 minute|hour",
        "!nobody|no-one|noone answer|pick",
        "!no =answer $", "!call be? not|never answer", "!phone ring|rings out",
        "!unanswered call|email|message|phone|request",
        "unresponsive", "call|calls|email|message|request|question =unanswered", "!not answer the phone|call",
      ]
    ),
    (
      .announced,
      [
        "!your call|business be *1 important|valued", "!please hold|wait|stay|remain for|on|while|until|the|an",
        "!please =hold $", "!all *3 agent|adviser|advisor|line|operator|representative be *2 busy|engaged|occupied",
        "!you be *1 number *1 in", "!hold the line", "!your *1 position|place in the queue",
      ]
    ),
    (
      .twoWayOff,
      [
        "!comment|chat|reply|question|input|q&a *2 be|<be>? switch|turn off|=disabled|=closed",
        "!comment off|=disabled|=closed",
        "!chat|input|field|box be? =disabled", "!disabled *2 input|chat|comment|reply", "!no q&a|qanda", "!no question",
        "!question *2 be? ignore|skip|=unanswered",
        "!question|comment|input|objection|suggestion|reply|contribution be not|never *1 =taken|=allowed|=answered|=admitted|=permitted|=invited|=accepted|=possible|=welcome",
        "!no time for question", "!not|never|without take|answer question",
        "!without *3 asking *2 need|customer|question",
      ]
    ),
    (
      .readsScript,
      [
        "use|uses|follow|follows *3 script", "read *2 from? a|the? script", "=scripted", "stick to *2 script",
        "retention script", "recite", "from a script",
      ]
    ),
  ]
}
