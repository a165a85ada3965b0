/// For whom an export is made: it decides what is withheld.
public enum Readership: String, CaseIterable, Sendable {
  /// Everything but private evidence.
  case team
  /// Without waivers, notes and personal names; roles stay.
  case board
  /// As for a board, and without notes on the organisation, sources of evidence and costs.
  case `public`

  /// As a sentence names it: `the board`.
  public var phrase: String {
    switch self {
    case .team: "the team"
    case .board: "the board"
    case .public: "the public"
    }
  }
}
