import Journey

extension Rule {
  /// Customers decided what changes for all, and were told.
  static let customersDecide = Rule(
    "customers-decide", .listening, "Customers decide",
    forms: [
      .fields(
        .pass, .lift(.customerLed), field: ["decidedBy"],
        looksAt: "`decidedBy: customers` with something done for all (`changed: cause`) and `told`",
        message: "Customers decided what changes for all, and were told."),
      .words(
        .pass, .lift(.listening),
        looksAt: "co-design, customers choose or vote on changes (words support listening only)",
        message: "\"{words}\": customers have a part in deciding."),
    ],
    rationale: """
      Iqbal's readers: "not just listen but also engage ... It is Customer Led ... collaborating \
      with their customers in designing". IAP2: collaborate, empower.
      """,
    falsePositives: """
      "Customers choose a colour" is a product option, not a decision about the service; a decision \
      about one case.
      """,
    firing: [
      Example("Tariff workshop", "Customers vote on the three changes to make.", .customerLed) {
        $0.direction = .twoWay
        $0.reply = .person
        $0.decidedBy = .customers
        $0.setHeard {
          $0.owner = "Tariffs"
          $0.action = "Change 1 shipped"
          $0.changed = .cause
          $0.status = .done
          $0.told = true
        }
      },
      Example("Customer council", "Members vote on next year's changes.", .listening),
      Example("Co-design workshop", "Patients and staff redesign the letter together.", .listening),
    ],
    silent: [
      Example("Tariff workshop", "We present the new tariffs.", .talkingAt),
      Example("Picks a colour", "Customer chooses a colour.", .neither),
      Example("Tariff workshop", nil, .acting) {
        $0.direction = .twoWay
        $0.reply = .person
        $0.decidedBy = .jointly
        $0.setHeard {
          $0.action = "Change 1 shipped"
          $0.changed = .cause
          $0.status = .done
          $0.told = true
        }
      },
    ],
    check: .touchpoint(on: Occasion(.customersDecide, when: .isHeard)) { reading in
      let heard = reading.facts.heard
      let isDone = heard.hasAction && (heard.status == .done || reading.map.isFuture && heard.status == .planned)
      if reading.facts.decidedBy == .customers, isDone, heard.changed == .cause, heard.told == true { return .fields() }
      return reading.has(.customersDecide) && reading.facts.decidedBy == nil ? .words(.customersDecide) : nil
    })
}
