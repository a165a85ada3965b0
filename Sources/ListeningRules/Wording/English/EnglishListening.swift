extension WordPack {
  static let englishListening: [(sign: Sign, list: [String])] = [
    (
      .asks,
      [
        "<staff>|<machine>|<ours> <adverb>? ask", "<staff>|<machine>|<ours> *3 and|also ask", "but ask",
        "and asks what|how|if|whether|why|which|about",
        "<customer>|<pronoun> be <adverb>? =asked",
        "be =asked what|how|why|whether|if|to rate|for feedback|for his|for her|for their",
        "we ask why|what|how|if|which", "<staff> consult|interview|invite|survey <det>? <customer>",
        "<staff>|<ours> *2 invite *2 feedback|view|comment|question|idea|suggestion",
        "<staff> *1 want to know", "<staff> learn|understand|find how|what|why|out *3", "ask <det>? <customer> <prep>?",
        "customer interview", "exit interview", "user interview|research", "focus group", "survey|questionnaire|poll",
        "nps|csat", "promoter|detractor",
        "discovery call|meeting|session|interview",
        "feedback request|form|survey|box|call|button|control|session|interview|link|email",
        "customer|suggestion|feedback council|panel|box|jam", "advisory board|panel", "suggestion box",
        "consultation with",
        "ask for feedback|views|opinion|input|comments", "collect|gather|request|solicit feedback|views|opinion|input",
        "how likely are|<be> you", "rate <det>? service|experience|call|visit|us|agent",
        "need|needs analysis|assessment",
        "listening session|exercise|tour", "check-in call", "satisfaction call", "user test|testing",
        "customer|user research",
        "co-design", "how was *3 visit|stay|experience", "what matters to", "preference centre|center",
        "review meeting", "exit questionnaire|survey|interview|conversation",
        "<staff> find|finds|found out what|how|why|whether|if",
        "<staff>|<ours> *1 draw|draws|drew out", "<staff> *2 get|gets to know", "<staff> take <det>? statement|history",
        "<staff> check|checks *2 how|whether|if|in|back", "<staff> want to know|hear|understand",
        "<staff>|<ours> start from <det>? <customer>|<pronoun>",
        "invite|invitation|request|ask|asked to rate|review|comment|vote|suggest|contribute",
        "usability test|study|session", "listening post|circle|tour",
        "q&a session|round", "open q&a", "question round|time", "have your say", "review request",
        "town hall|hearing *2 <customer>",
        "<customer> voice|panel|council|advisory|interview", "idea box|board", "comment card|book|box",
        "visitor|guest book",
        "post-purchase|post-visit|post-stay|post-flight|satisfaction|exit|pulse|relationship survey|questionnaire",
        "ask|asks *2 what|how|why|whether|if|which|where|when *4 want|need|like|prefer|think|feel|enjoy|expect",
        "<staff>|<ours> *1 learn|learns about", "needs finding|discovery|assessment",
        "customer|user|client|member|patient interview",
        "rate|rates the service|experience|call|agent|conversation",
        "give|gives|leave|leaves|provide|provides feedback",
        "course|training|event|workshop|service|programme|program|teaching evaluation",
      ]
    ),
    (
      .receivesInPerson,
      [
        "<customer>|<pronoun> <adverb>? =call|=calls|=called|phone|ring|telephone|=contact|=contacts|=contacted|explain|describe|tell|report|complain|ask",
        "<customer>|<pronoun> can|could|may|who|that|first|finally call|phone|contact|tell|ask|report|explain|complain",
        "get|gets|got through $", "get|gets|got through to|and",
        "=call|=calls|=phone|=phones|=ring|=rings|=contact|=contacts the? support|helpline|hotline|helpdesk|service|care|us|them|agent|adviser|branch|office|team|company|bank|insurer|cc",
        "feel|feels|felt|be =listened|=heard|=understood|=involved", "live chat", "chat with *2 <staff>",
        "speak|talk with|to *2 <staff>",
        "<staff> *1 answer|listen|reply|respond|resolve|refund|hear|acknowledge|apologise|apologize|adapt|help|assist|call-back|explain each",
        "<staff>|<machine> take <det>? note", "<staff> call|phone|ring *2 back",
        "support|service|complaint|advice call",
        "complaint", "enquiry|inquiry", "<staff> *1 agree *4 <customer>",
        "call-back|callback", "ask|asks for *2 help|advice|quote|refund|support|information|person",
        "reply|replies reach|go to", "request escalation", "request a? =quote",
        "raise *2 complaint|concern|question|issue",
        "file *2 complaint|appeal",
        "lodge *2 complaint|appeal", "log|logs *1 case|complaint|call|issue",
        "respond to *1 ticket|query|complaint|enquiry|request|question",
        "handle *1 complaint|enquiry|query", "appeal", "ask about", "consultation", "<staff> negotiate|discuss",
        "negotiate",
        "with an adviser|advisor|agent|expert|consultant", "by phone or|and? at the desk",
        "refund agree in|on *2 call", "resolve in|on *2 call", "escalate to *2 <staff>", "end with a person",
        "communicate with *2 <staff>",
        "call|phone|ring|email|contact|visit *3 to =discuss|=clarify|=ask|=understand|=hear|=learn|=listen|=check|=agree|=arrange",
        "onboarding|kickoff|kick-off|intro|introductory|discovery|strategy|review|check-in|consultation|planning|coaching|scoping|debrief|advisory|clarification|wellbeing|welfare|counselling|counseling|support|consulting|mentoring call|meeting|session|conversation|chat|appointment|workshop",
        "call|meeting|session|chat|conversation|appointment|talk with *2 <staff>",
        "<staff>|<machine> pick up *3 question|case|call|complaint",
        "kick-off|kickoff call|meeting", "quarterly|annual|business review", "parents evening",
        "<customer> and <staff> *1 review|talk|discuss|meet", "<staff> and <customer> *1 review|talk|discuss|meet",
        "<staff> *1 go|goes through *3 with",
        "<staff> look into|at", "follow-up|clarifying|further question", "<staff> *1 come|comes back with",
        "<staff> *2 write|writes *1 down|it|list", "<staff> *1 review|reviews *3 reply|replies|answer|answers",
        "claim|complaint|case|fault|damage report", "<customer> *3 point|points out",
        "<staff> suggest|recommend *4 after hear|hearing|listening|asking",
        "adviser by phone",
      ]
    ),
    (
      .handsOver,
      [
        "hand|hands *1 over to *2 <staff>|person|human", "transfer to *2 <staff>|person|human when|if|on|at",
        "transfer|escalate|connect|route|handoff|handover to a|an? live|human agent|adviser|advisor|representative|person|operator",
        "pass|passes *2 to *2 person|human", "a|any person|human at every|any step|point|time",
        "connect to|with *2 <staff>|person|human",
        "person|human|adviser|agent on request", "handover to *2 <staff>|person|human",
      ]
    ),
    (
      .keepsWords,
      [
        "verbatim", "write|note|record *3 <det> word", "in <det> own word", "<staff>|<ours> take|takes <det>? note",
        "record|note what the|<customer> *1 say|said|want",
        "own word",
      ]
    ),
    (
      .playsBack,
      [
        "repeat back", "sum up what|the|her|his", "summarise|summarize what *2 say",
        "acknowledge <det>? problem|mistake|fault|error|concern|complaint|issue|frustration",
        "play|plays *3 back what|the|her|his|their", "read *2 back", "confirm <det>? understanding",
        "apologise for the specific|mistake|error",
        "check that *2 understood", "reflect back", "paraphrase",
      ]
    ),
    (
      .tellsWhatChanged,
      [
        "you said we did", "you say we do", "tell|show|inform *3 what *2 change", "report back to *2 <customer>",
        "close the loop with",
        "what we have? change because", "what *1 last answer change", "base on your|their|<customer> feedback",
      ]
    ),
    (
      .customersDecide,
      [
        "co-design|codesign", "<customer> *2 vote on", "<customer> *1 choose what|which change|improvement",
        "<customer> and staff *1 design|redesign",
        "<customer> *1 decide what|which|on", "co-create|cocreate|co-creation|cocreation",
        "design|redesign *4 together",
      ]
    ),
  ]
}
