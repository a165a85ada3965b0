import Journey

extension Rule {
  /// A stage is named after a department or a system, not after what the customer does.
  static let departmentStage = Rule(
    "department-stage", .mapQuality, "A stage named after a department",
    forms: [
      .words(
        .note, .shown,
        looksAt: "the stage's name is that of a department or system: Sales, Billing, CRM, Customer service",
        message: "The stage is named after a department or system.")
    ],
    rationale: "Stages mirror the customer's steps; an organisation chart is not a journey (Hill: inside-out).",
    fix: "Name the stage by what the customer is doing: \"Getting help\", not \"Customer service\".",
    falsePositives: "Names that say an act as well: \"Asking billing why\".",
    firing: [
      Example(subject: "Sales") { $0.stages = [.example("Sales", .buy, [])] },
      Example(subject: "The billing department") { $0.stages = [.example("The billing department", .use, [])] },
      Example(subject: "CRM system") { $0.stages = [.example("CRM system", .use, [])] },
    ],
    silent: [
      Example(subject: "Asking billing why") { $0.stages = [.example("Asking billing why", .help, [])] },
      Example(subject: "Getting help") { $0.stages = [.example("Getting help", .help, [])] },
      Example(subject: "Support") { $0.stages = [.example("Support", .help, [])] },
    ],
    check: .stage { scene in
      guard Department.isNamed(scene.stage.name) else { return [] }
      return [
        MapHit(
          field: ["name"], message: "\"\(scene.stage.name)\" is a department or system, not a step of the customer.")
      ]
    })
}

/// Departments and systems that stages get named after.
private enum Department {
  static func isNamed(_ name: String) -> Bool {
    guard name.utf8.count <= 60 else { return false }
    let words = name.lowercased().split { !$0.isLetter }.filter { !fillers.contains($0) }
    return names.contains(words.joined(separator: " "))
  }

  private static let fillers: Set<Substring> = [
    "the", "our", "department", "dept", "team", "unit", "division", "system",
  ]
  private static let names = Set(
    """
    sales
    marketing
    billing
    accounts
    accounting
    finance
    legal
    compliance
    operations
    it
    hr
    human resources
    logistics
    fulfilment
    fulfillment
    procurement
    customer service
    customer services
    customer care
    customer support
    call centre
    call center
    contact centre
    contact center
    back office
    front office
    collections
    crm
    erp
    sap
    salesforce
    ticketing
    """.split(separator: "\n").map(String.init))
}
