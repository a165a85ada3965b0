/// All rules, in the order of the rule book.
public enum RuleBook {
  public static let all: [Rule] = talkingAt + failureDemand

  /// The rule of this id, or of this former id.
  public static subscript(id: RuleID) -> Rule? { byID[id].map { all[$0] } }

  /// The rule of this id, or of this former id.
  public static subscript(id: String) -> Rule? { self[RuleID(id)] }

  private static let byID: [RuleID: Int] = {
    var table: [RuleID: Int] = [:]
    for (index, rule) in all.enumerated() {
      for id in [rule.id] + rule.aliases { table[id] = index }
    }
    return table
  }()

  static let talkingAt: [Rule] = [.noReplyPath]
  static let failureDemand: [Rule] = []
}

extension Rule {
  /// True for the rule's own id and its former ones.
  func answers(to name: String) -> Bool { id.rawValue == name || aliases.contains { $0.rawValue == name } }
}
