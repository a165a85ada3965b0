import Journey

extension Rule {
  /// A waiver whose last day is past accepts nothing any more.
  static let waiverExpired = Rule(
    "waiver-expired", .mapQuality, "A waiver has expired",
    forms: [
      .fields(
        .warning, .shown, field: ["waivers"], looksAt: "a waiver whose `until` is before today",
        message: "A waiver has expired.")
    ],
    rationale: "What was accepted for a time is decided again when that time is over, not forgotten.",
    fix: "Decide again: mend the finding, or renew the waiver with a reason.",
    falsePositives: "None: the day is in the waiver. It cannot be waived itself.",
    firing: [
      Example("Price letter") {
        $0.waivers = [.example("pressure", until: CalendarDate(year: 2020, month: 1, day: 1))]
      },
      Example(subject: "use") {
        $0.stages = [.example("use", .use, [])]
        $0.stages[0].waivers = [.example("inside-out", until: CalendarDate(year: 2020, month: 1, day: 1))]
      },
      Example { $0.waivers = [.example("map-stale", until: CalendarDate(year: 2020, month: 1, day: 1))] },
    ],
    silent: [
      Example("Price letter") {
        $0.waivers = [.example("pressure", until: CalendarDate(year: 2999, month: 1, day: 1))]
      },
      Example("Price letter") { $0.waivers = [.example("pressure")] },
      Example("Price letter"),
    ],
    check: .waivers(.expired),
    quickFix: QuickFix("Take the waiver away; what it accepted is found again", isForPeople: true))

  /// A waiver stands where its rule does not fire.
  static let waiverNeedless = Rule(
    "waiver-needless", .mapQuality, "A waiver accepts nothing",
    forms: [
      .fields(
        .note, .shown, field: ["waivers"], looksAt: "a waiver whose rule is on and does not fire there",
        message: "A waiver accepts nothing.")
    ],
    rationale: "A waiver left behind hides the next finding that nobody has looked at.",
    fix: "Take the waiver away.",
    falsePositives: "Waivers of rules that the team has switched off.",
    firing: [
      Example("Customer calls the branch") { $0.waivers = [.example("pressure")] },
      Example(subject: "use") {
        $0.stages = [.example("use", .use, [])]
        $0.stages[0].waivers = [.example("department-stage")]
      },
      Example {
        $0.scope = .purchase
        $0.waivers = [.example("map-stops-at-sale")]
      },
    ],
    silent: [
      Example("Final notice") {
        $0.direction = .outbound
        $0.waivers = [.example("pressure")]
      },
      Example { $0.waivers = [.example("map-without-owner")] },
      Example(subject: "Sales") {
        $0.stages = [.example("Sales", .buy, [])]
        $0.stages[0].waivers = [.example("department-stage")]
      },
    ],
    check: .waivers(.needless), quickFix: QuickFix("Take the waiver away"))

  /// A waiver names a rule that there is not.
  static let waiverNamesNothing = Rule(
    "waiver-unknown-rule", .mapQuality, "A waiver names no rule",
    forms: [
      .fields(
        .warning, .shown, field: ["waivers"], looksAt: "a waiver whose `rule` is the name of no rule",
        message: "A waiver names no rule.")
    ],
    rationale: "A misspelt waiver accepts nothing, and its author thinks it does.",
    fix: "Correct the rule's name, or take the waiver away.",
    falsePositives: "None: every rule that ever was keeps its name. It cannot be waived itself.",
    firing: [
      Example("Price letter") { $0.waivers = [.example("presure")] },
      Example(subject: "use") {
        $0.stages = [.example("use", .use, [])]
        $0.stages[0].waivers = [.example("no-such-rule")]
      },
      Example { $0.waivers = [.example("Map stale")] },
    ],
    silent: [
      Example("Price letter") { $0.waivers = [.example("pressure")] },
      Example { $0.waivers = [.example("map-stale")] },
      Example("Price letter"),
    ],
    check: .waivers(.unknownRule), quickFix: QuickFix("Correct a misspelt name of a rule", isForPeople: true))
}

extension Waiver {
  /// A waiver of an example.
  static func example(_ rule: String, until: CalendarDate? = nil) -> Waiver {
    var waiver = Waiver()
    waiver.rule = rule
    waiver.reason = "Agreed"
    waiver.until = until
    return waiver
  }
}
