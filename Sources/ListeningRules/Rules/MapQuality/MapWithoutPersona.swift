import Journey

extension Rule {
  /// Nobody says whose journey it is.
  static let mapWithoutPersona = Rule(
    "map-without-persona", .mapQuality, "A map without a persona",
    forms: [
      .fields(
        .warning, .shown, field: ["persona"],
        looksAt: "`persona` is unset",
        message: "The map does not say whose journey it is.")
    ],
    rationale: """
      "Every journey map requires a journey owner. Period." One point of view a map (Nielsen Norman \
      Group).
      """,
    fix: "Name the persona: one point of view a map.",
    falsePositives: "In a draft a note. Maps of a service seen by several kinds of customer: draw one map each.",
    firing: [
      Example {
        $0.title = "Bill"
      },
      Example {
        $0.status = .researched
      },
      Example {
        $0.owner = "Ana"
      },
    ],
    silent: [
      Example {
        $0.persona = Persona()
      },
      Example {
        $0.persona = Persona()
        $0.owner = "Ana"
      },
      Example {
        $0.persona = Persona()
        $0.scope = .service
      },
    ],
    check: .map { scene in
      scene.journey.persona == nil ? [MapHit(message: "The map does not say whose journey it is.")] : []
    })
}
