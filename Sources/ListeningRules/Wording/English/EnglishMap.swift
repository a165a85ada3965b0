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
    )
  ]
}
