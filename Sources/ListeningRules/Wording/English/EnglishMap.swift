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
        "let me|us check|look|see|help|fix|find|know",
        "i|we *2 check|look|process|fix|escalate|refund|send|call|arrange|book|help|sort *1 you|your|this|it|that|a|the",
        "i|we can? see *1 the|your|that|what", "i|we understand", "sorry to hear|about|for",
        "can you share|tell|describe|explain|send|confirm",
        "i|we *1 mark|log|escalate|forward|refund|pass", "thank|thanks for telling|letting|reporting|raising|sharing",
      ]
    ),
    (
      .noticeByName,
      [
        "appointment|booking|delivery|visit|pickup|collection|return|check-in|checkin reminder|notification|alert|text|message",
        "order|delivery|ticket|status|shipping|parcel|progress|claim|case|repair|tracking update|notification|status|alert",
        "order|dispatch|shipping|payment|refund|booking|registration confirmation",
        "<echo> *1 email|text|sms|notification|message|alert|update|link|number|code|reference|detail|window|confirmation|status|letter",
        "<echo> receive|confirm|accept|approve|ship|dispatch|complete|deliver *1 email|text|sms|notification|message|letter",
        "email|text|sms|notification|message|letter with *2 <notice>|<echo> number|code|link|reference",
        "appointment|booking|reservation|class|event|visit|meeting|lesson|session|flight|course|pickup|collection reminder",
        "security|verification|login code|text", "outage|fault alert|text",
      ]
    ),
  ]
}
