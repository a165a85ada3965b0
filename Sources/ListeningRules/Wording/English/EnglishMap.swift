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
      .noticeByName,
      [
        "appointment|booking|delivery|visit|pickup|collection|return|check-in|checkin reminder|notification|alert|text|message",
        "order|delivery|ticket|status|shipping|parcel|progress|claim|case|repair|tracking update|notification|status|alert",
        "order|dispatch|shipping|payment|refund|booking|registration confirmation",
        "security|verification|login code|text", "outage|fault alert|text",
      ]
    ),
  ]
}
