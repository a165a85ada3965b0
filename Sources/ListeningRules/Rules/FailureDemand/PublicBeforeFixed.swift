import Journey

extension Rule {
  /// The customer went public before anybody put it right.
  static let publicBeforeFixed = Rule(
    "public-before-fixed", .failureDemand, "Put right only in public",
    forms: [
      .fields(
        .note, .shown, field: ["actor"],
        looksAt: "`actor: public`, or the customer goes public: see late-remedy for what it means",
        message: "The public took it up."),
      .words(
        .note, .shown,
        looksAt: "tweets, posts a video, newspaper, ombudsman (shown, no effect)",
        message: "\"{words}\": it went public."),
      .words(
        .warning, .cap(.talkingAt), .unheard,
        looksAt: "put right \"only after\" the press",
        message: "\"{words}\": it was put right only once it was public."),
    ],
    rationale: """
      Hill: the customer posted to YouTube; "shortly afterwards" came a "full refund and an apology \
      from [the] CEO". Measured on 3,449 tweets: without "only after" the words have a precision of \
      .34, the base rate, so they have no effect.
      """,
    fix: "Give the first contact the authority to refund that the chief executive used.",
    falsePositives: "Happy posts and reviews; the organisation's own posts.",
    firing: [
      Example(
        "Posts a video on YouTube", "The papers pick it up; refund and apology from the CEO only after publicity.",
        .talkingAt),
      Example("Customer tweets a complaint", nil, .unclear),
      Example("Papers report it", nil, .neither) {
        $0.direction = .noMessage
        $0.actor = .public
      },
    ],
    silent: [
      Example("Complaint call", "Refund agreed in the first call.", .hearing),
      Example("Company posts on Facebook", "About its new office."),
      Example("Customer reads reviews", nil, .neither),
    ],
    check: .touchpoint(on: Occasion(.onlyAfterPublic, .goesPublic, when: .isPublic)) { reading in
      if reading.has(.onlyAfterPublic) { return .words(.onlyAfterPublic, form: 2) }
      if reading.has(.goesPublic) { return .words(.goesPublic, form: 1) }
      return reading.facts.actor == .public ? .fields() : nil
    })
}
