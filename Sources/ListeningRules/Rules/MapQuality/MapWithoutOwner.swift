import Journey

extension Rule {
  /// Nobody is answerable for the map.
  static let mapWithoutOwner = Rule(
    "map-without-owner", .mapQuality, "A map without an owner",
    forms: [
      .fields(
        .warning, .shown, field: ["owner"],
        looksAt: "`owner` is unset",
        message: "Nobody owns this map.")
    ],
    rationale: """
      "Every journey map requires a journey owner. Period." One point of view a map (Nielsen Norman \
      Group).
      """,
    fix: "Name the person answerable for it.",
    falsePositives: "In a draft a note.",
    firing: [
      Example {
        $0.title = "Bill"
      },
      Example {
        $0.status = .researched
      },
      Example {
        $0.scope = .service
      },
    ],
    silent: [
      Example {
        $0.owner = "Ana"
      },
      Example {
        $0.owner = "Ana Ruiz, Care"
      },
      Example {
        $0.owner = "Head of CX"
      },
    ],
    check: .map { scene in scene.journey.owner == nil ? [MapHit(message: "Nobody owns this map.")] : [] })
}
