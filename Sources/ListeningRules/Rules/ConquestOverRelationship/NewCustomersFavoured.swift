import Journey

extension Rule {
  /// Those who stay pay for those who come.
  static let newCustomersFavoured = Rule(
    "new-customers-favoured", .conquestOverRelationship, "New customers get the better price",
    forms: [
      .words(
        .note, .shown,
        looksAt: "new customers only, introductory offer, existing customers excluded, price rise at renewal",
        message: "\"{words}\": those who stay pay for those who come.")
    ],
    rationale: """
      Iqbal: "focussing resource on conquesting new customers rather than ... existing customers". \
      Contested: Ehrenberg-Bass find that growth comes from acquisition, so this is a note.
      """,
    fix: "Offer existing customers the best price first.",
    falsePositives: "Genuine trials; maps of a launch.",
    firing: [
      Example("Renewal letter", "Price rises at renewal; the web offer is for new customers only.", .talkingAt),
      Example("Web offer", "Introductory price for six months."),
      Example("Tariff page", "Existing customers are excluded."),
    ],
    silent: [
      Example("Renewal talk", "Adviser reviews use and moves the customer to a cheaper plan."),
      Example("Renewal letter", "The best price is offered first to those who stay."),
      Example("Tariff page", "One price for all."),
    ],
    check: .touchpoint(on: Occasion(.newCustomersOnly)) { reading in
      reading.has(.newCustomersOnly) ? .words(.newCustomersOnly, form: 0) : nil
    })
}
