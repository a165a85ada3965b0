extension WordPack {
  static let englishMap: [(sign: Sign, list: [String])] = [
    (
      .claims,
      [
        "!we|always|truly listen to? our|your|you|<customer>?", "we listen",
        "customer-first|customer-centric|customercentric|customerfirst", "customer first $",
        "your feedback|opinion|view|voice matter|count|important", "!feedback matters", "!you matter",
        "voice of the customer",
        "we care", "we value your|every|our", "customer at *2 heart", "put *1 customer first", "we act on feedback",
        "customer obsession|obsessed",
      ]
    ),
    (
      .actByOthers,
      [
        "word of mouth",
        "internal meeting|handoff|handover|review|sync|alignment|briefing|debrief|kickoff|kick-off|call|discussion|approval|escalation",
        "friend|family|peer|neighbour|neighbor|colleague|relative *1 recommendation|referral|review|advice|tip",
        "recommendation|referral friend|family|peer|neighbour|neighbor|colleague|relative",
        "recommendation|referral|advice|review from|by|of *1 friend|family|peer|neighbour|neighbor|colleague|relative",
      ]
    ),
    (
      .wanted,
      [
        "<customer> who|that ask for", "<customer> who|that|have *1 opt in", "opt in to", "opted-in|optin",
        "they|<customer> ask for",
        "<customer> *1 subscribe", "<customer> book|order|request $", "subscriber",
        "<customer> who|that|have? sign up|in? for", "at her|his|their request",
      ]
    ),
    (
      .repliesInQuotes,
      [
        "let me|us check|look|see|help|fix|find|get|connect|transfer|escalate|document|pull|walk|sort",
        "i|we *2 check|look|process|fix|escalate|refund|arrange|help|sort *1 you|your|this|it|that",
        "i|we can? see *1 that|what|the|your issue|problem|charge|order|account|payment|request|that|what|error|it|be|you",
        "hear from us|me", "i|we *1 understand you|your|that|how|this|why", "sorry to hear|about|for|that|you",
        "i|we *1 sorry your|you|we|this|it|that|about|for|to",
        "accept|admit *4 mistake|fault|error|failing|responsibility",
        "pay|give|offer <customer>|<pronoun>|<yours>|me|us *3 compensation|refund|apology|replacement|goodwill",
        "offer|pay|give *2 compensation|apology|goodwill",
        "i|we *2 apologise|apologize|apologies for",
        "i|we *2 appreciate you|your|that|how|this *1 feedback|patience|be|has",
        "can|could|would|may you please? share|tell|describe|explain|send|confirm|provide|clarify|elaborate|specify",
        "i|we *2 mark|log|escalate|forward|refund|pass|note|record|document|raise|register this|it|your|that|the|a",
        "i|we *2 look into|at this|it|your|that|what", "get|come back to you", "i|we *2 respond|reply to you|your",
        "i|we *2 investigate|review|consider|resolve|address|acknowledge your|this|it",
        "i|we *2 connect|transfer|put|escalate *1 you|this|it *1 to|with|through",
        "what|how can|may|could i|we *1 help|assist|do", "happy|glad|here|like to help|assist you",
        "anything else you *2 report|tell|ask|discuss|add|share",
        "what exactly|seem|be *1 happen|issue|problem|matter|trouble|wrong|error", "full? responsibility for",
        "what be *1 reason for", "when do|did *1 it|this|you|the *2 start|begin|notice|happen|see|make|purchase",
        "great|good|excellent|fantastic|brilliant idea|suggestion|point",
        "thank|thanks you? so|very|much? for *1 telling|letting|reporting|raising|sharing|bringing|flagging|feedback|comment|suggestion|review|question|enquiry|inquiry",
        "read every|each|all response|reply|answer|message|comment",
        "when|once|if you *1 contact|complain|call|report|raise|tell|make *3 complaint|us|concern|issue|problem",
        "hear your *1 feedback|opinion|thought|story|view|idea",
        "we|i would|d? love|like to hear *2 you|your",
      ]
    ),
    (
      .noticeByName,
      [
        "appointment|booking|delivery|visit|pickup|collection|return|check-in|checkin notification|alert|text|message",
        "order|delivery|ticket|status|shipping|parcel|progress|claim|case|repair|tracking update|notification|status|alert",
        "order|dispatch|shipping|payment|refund|booking|registration confirmation",
        "<echo> =confirmed|=received|=shipped|=dispatched|=delivered|=completed|=booked|=cancelled|=placed|=scheduled",
        "<echo> *1 email|text|sms|notification|message|alert|update|number|code|reference|detail|window|confirmation|status|letter",
        "<echo> receive|confirm|accept|approve|ship|dispatch|complete|deliver *1 email|text|sms|notification|message|letter",
        "email|text|sms|notification|message|letter with *2 <notice>|<echo> number|code|reference",
        "request|application|registration|requisition =completed|=submitted|=approved|=rejected|=declined|=fulfilled|=processed|=assigned|=expired $",
        "tracking|reset|login|verification|activation|download|confirmation link",
        "shipping|dispatch|delivery|pickup|collection|arrival|departure notice",
        "change|cancellation message be? =sent", "email|text|sms|notification|message|letter|call to confirm",
        "remind|reminder|text|email|message|sms|push *4 before *1 <echo>|visit|session|appointment|class|lesson|flight|stay|tour|arrival|check-in|exam|treatment",
        "out for delivery", "be? ready for|to pickup|collection|collect|pick|download", "on its way",
        "cancellation notice|email|notification|text|letter|message|confirmation",
        "delivery|dispatch|goods|packing note|slip|list",
        "appointment|class|visit|meeting|lesson|session|flight|course|pickup|collection|delivery reminder",
        "your <echo> *3 be *1 confirm|receive|complete|ship|dispatch|process|deliver|schedule|approve|book|cancel",
        "your <physical>|<echo> *1 be|have|has *1 ready|leave|arrive|pack|pick|collect|dispatch|reach|wait|await",
        "your *1 code be", "thank|thanks you? for your? *1 order|booking|purchase|payment|reservation|registration",
        "keep *2 informed|updated|posted", "inform|update *2 about|on|of *2 progress",
        "progress update|report|notification",
        "with an|a? update", "your <echo> be *2 on the|its|their =way",
        "security|verification|login code|text", "outage|fault alert|text",
        "your turn", "you be? next $", "minute|minutes|min|mins away",
        "driver|courier|technician|engineer|taxi|ride|guide|plumber|fitter *2 here|outside|arrived|arriving|nearby",
        "table|room|car|food|meal|order|taxi be? =ready",
      ]
    ),
  ]
}
