import Journey

extension Rule {
  /// It says that it listens, and nothing shows it.
  static let claimsWithoutEvidence = Rule(
    "claims-without-evidence", .mapQuality, "A claim, not an act",
    forms: [
      .words(
        .note, .shown,
        looksAt: "we listen, customer-first, your feedback matters, with no owner, action or kept words",
        message: "\"{words}\": a claim; nothing on the touchpoint shows it.")
    ],
    rationale: """
      Macnamara: organisations claim dialogue and spend on speaking. Iqbal: "masters of \
      self-deception".
      """,
    fix: "Add one quote, one owner, one change.",
    falsePositives: "The customer's own words quoting the slogan.",
    firing: [
      Example("Feedback page", "We listen: your feedback matters."),
      Example("We listen to our customers", nil, .unclear),
      Example("Voice of the customer programme", "Customer-centric at heart.", .unclear),
    ],
    silent: [
      Example("Feedback page", "We listen.", .acting) {
        $0.direction = .inbound
        $0.setHeard {
          $0.owner = "Care lead"
          $0.action = "Reply to each"
          $0.status = .done
        }
      },
      Example("Complaint call", "An adviser listens to the customer.", .hearing),
      Example("Price letter") {
        $0.direction = .outbound
      },
    ],
    check: .touchpoint(on: Occasion(.claims)) { reading in
      let heard = reading.facts.heard
      guard reading.has(.claims), !heard.hasOwner, !heard.hasAction, heard.kept != true else { return nil }
      return reading.facts.flags.contains(.hasCustomerQuote) ? nil : .words(.claims, form: 0)
    })
}
