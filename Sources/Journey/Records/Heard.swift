/// What became of what the customer said.
public struct Heard: Record {
  public var kept: Bool?
  public var acknowledged: Acknowledgement?
  public var owner: String?
  public var action: String?
  public var changed: Changed?
  public var status: HeardStatus?
  public var reason: String?
  public var due: CalendarDate?
  public var told: Bool?
  public var resolved: Resolution?
  public var resolvedSaidBy: ResolutionSource?
  public var ref: ElementID?
  public var extras = Extras()

  public init() {}

  public static var recordName: String { "heard" }

  public static let table = FieldTable<Heard>([("", takenInFields), ("", answeredFields)])

  private static let takenInFields: [Field<Heard>] = [
    .flag("kept", "Own words kept", "The customer's own words are recorded.", get: { $0.kept }, set: { $0.kept = $1 }),
    .choice(
      "acknowledged", "Acknowledged", "An automatic receipt, or a specific answer.",
      get: { $0.acknowledged }, set: { $0.acknowledged = $1 }),
    .text(
      "owner", "Owner", "The person or role answerable for what was heard.", get: { $0.owner },
      set: { $0.owner = $1 }),
    .text(
      "action", "Action", "What is done because of it.", get: { $0.action }, set: { $0.action = $1 }),
    .choice(
      "changed", "Changed", "Put right for this customer (case), or for all (cause).",
      get: { $0.changed }, set: { $0.changed = $1 }),
    .choice(
      "status", "Status", "How far the action has come.", get: { $0.status }, set: { $0.status = $1 }),
  ]

  private static let answeredFields: [Field<Heard>] = [
    .text(
      "reason", "Reason", "Why it was declined.", get: { $0.reason }, set: { $0.reason = $1 }
    ).asked { $0.status == .declined },
    .date("due", "Due", "By when it will be done.", get: { $0.due }, set: { $0.due = $1 }),
    .flag("told", "Customer told", "The customer was told.", get: { $0.told }, set: { $0.told = $1 }),
    .choice(
      "resolved", "Resolved", "Whether the customer's matter was resolved here.", get: { $0.resolved },
      set: { $0.resolved = $1 }),
    .choice(
      "resolvedSaidBy", "Resolved, says", "Whose word it is that it was resolved.",
      get: { $0.resolvedSaidBy }, set: { $0.resolvedSaidBy = $1 }
    ).asked { $0.resolved != nil },
    .reference(
      "ref", "Closed at", to: .touchpoint, "The touchpoint where the loop is closed.", get: { $0.ref },
      set: { $0.ref = $1 }),
  ]
}
