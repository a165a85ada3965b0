import Journey

extension Stage {
  /// Where in the relationship it lies: its kind, else what its name says.
  var place: StageKind? { kind ?? StageKind(name: name) }

  /// The stage lies after the sale.
  public var isAfterSale: Bool { place?.isAfterSale ?? false }
}

extension StageKind {
  /// The kind that an English name says; nil when it says none, or more than one.
  init?(name: String) {
    guard name.utf8.count <= 60 else { return nil }
    let kinds = Set(name.lowercased().split { !$0.isLetter }.compactMap { Self.words[String($0)] })
    guard kinds.count == 1, let kind = kinds.first else { return nil }
    self = kind
  }

  private static let words: [String: StageKind] = {
    let lists: [(StageKind, String)] = [
      (.aware, "aware awareness discover discovery discovering"),
      (.consider, "consider considering consideration compare comparing comparison evaluate evaluation"),
      (.buy, "buy buying purchase purchasing checkout ordering"), (.onboard, "onboard onboarding"),
      (.use, "use using usage ownership owning"), (.help, "help support service"),
      (.complain, "complain complaining complaint complaints"), (.renew, "renew renewing renewal"),
      (.leave, "leave leaving cancel cancelling cancellation"),
    ]
    var table: [String: StageKind] = [:]
    for (kind, list) in lists {
      for word in list.split(separator: " ") { table[String(word)] = kind }
    }
    return table
  }()
}
