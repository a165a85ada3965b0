extension WordPack {
  /// Phrases whose words mean something else: metrics, homographs, things people listen to, other people's habits.
  static let englishMasks: [String] = [
    // Metrics
    "response|answer|reply|complaint|open|click|conversion|survey|call|contact rate|time|kpi|volume|score",
    "response|answer|reply|complaint|call|contact handling rate|time|kpi|volume|score",
    "response|answer|reply|call|contact handling",
    "response|completion rate of", "no explanation|answer|action|reply|signature need|necessary|required",
    "call|contact centre|center", "customer service|support|care|success|experience|journey $",
    // Homographs
    "job interview", "asking price", "contact form|field|number|detail|page|list|us", "call to action",
    "drop-in|walk-in",
    "phone line|case|bill", "unresolved|unsolved status",
    "unsolicited feedback|comment|review|opinion|suggestion|praise",
    "no? phone|telephone|contact number|address|detail on|in *1 account|profile|file|record|form|system",
    "second|extra|another phone? line", "on|off =demand", "call-off",
    "question mark",
    "software|firmware|app|system|profile|account|address|inventory|database|record update",
    "search|sql|database query", "query *2 search|database|table", "interview preparation|prep|tip",
    "search|query result", "pull|merge|access|friend|leave request", "security|exam|quiz|test question",
    "order number|status|page|history|form", "answer key", "text field|box|size", "report card", "address book|field",
    "site|land|building|structural|boundary|property|roof|topographic|geological survey",
    "letter box", "consultation|interview|chat|feedback|survey record|room|fee|slot|history|charge|price|transcript",
    // What is listened to
    "app-only|web-only|online-only|digital-only <physical>|<promotion>|<show>|game|feature|price|content|event|edition",
    "listen|listens|listening to? a|an|the? podcast|music service|audio|audiobook|radio|song|playlist|album|book",
    "hearing aid|test", "hear about us|it|the|a|our", "hear from? *1 friend|neighbour|colleague|relative", "hear back",
    "hear of",
    // Loops, holds, reviews
    "in the loop", "close the|a|its|their|this loop", "=closed loop", "feedback loop",
    "put|place on hold at|by|on her|his|their|the customer request", "on hold at her|his|their request",
    "medication|annual|yearly|performance|policy|code|credit|legal review",
    "order|parcel|account|library|shipment|goods =on hold",
    // Repeats
    "repeat purchase|prescription|order|customer|business|buy|visit|booking|delivery",
    // Broadcasts that are none
    "vaccination|blood|health pop-up", "pop-up clinic|shop|store|event|restaurant|library|market|stall|cafe|exhibition",
    "go through the leaflet|brochure|flyer|form", "goes|going through the leaflet|brochure|flyer",
    // Moulding
    "educate the|a|our? patient|student|pupil|child|learner", "customer|patient|user education",
    "all|every|each customer get|receive|have a|an|their|his|her? own? =named",
    // Places and programmes
    "customer relationship management",
    // Between organisations
    "tell|inform|notify your|his|her|their|the old|previous|former provider|supplier|carrier|insurer|bank|lender|landlord",
    // Independence: who was not there before
    "who be? not|never|wasnt|werent *1 =involved",
    "not|never *1 =involved in|with *2 initial|original|first|earlier|previous|handling",
    // Short waits
    "on hold for *2 short|brief|few|second|moment", "briefly on hold",
    "last chance saloon", "terms and condition",
    "deal with",
    // What stays inside
    "share *2 internally|inside|within", "share with management|leadership|managers",
    // Questions that ask nothing
    "did|do you know", "have you *2 heard|seen|set|considered|thought|met|yet|wondered",
    "are you *1 ready|looking|tired|interested|struggling|missing|still|sure", "why not",
    "what|which make|made you|them|him|her|<customer>", "know any|someone|anyone|a",
    "what are you waiting", "can you imagine|believe", "would|do you like|want me|us to",
    // Pseudo-negations
    "not only|just|least|merely", "no doubt", "without delay|fail|waiting", "no problem", "no matter", "not to mention",
  ]
}
