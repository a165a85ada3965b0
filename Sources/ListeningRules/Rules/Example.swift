import Journey

/// A small map that shows a rule firing, or staying silent: documentation and test in one.
public struct Example: Sendable {
  public let map: JourneyMap
  /// The element on which the rule fires, or does not.
  public let subject: ElementID
  /// The verdict of the subject, where the example says one.
  public let rung: Rung?

  /// One touchpoint alone.
  init(
    _ name: String, _ description: String? = nil, _ rung: Rung? = nil,
    with fields: (inout Touchpoint) -> Void = { _ in }
  ) {
    var touchpoint = Touchpoint(id: .slug(of: name, kind: .touchpoint), name: name)
    touchpoint.description = description
    fields(&touchpoint)
    self.init([touchpoint], subject: touchpoint.id, rung)
  }

  /// Several touchpoints in order, in one stage.
  init(_ touchpoints: [Touchpoint], subject: ElementID, _ rung: Rung? = nil) {
    var stage = Stage(id: "a-stage", name: "A stage")
    stage.touchpoints = ElementList(touchpoints)
    var map = JourneyMap()
    map.title = "An example"
    map.stages = [stage]
    self.init(map, subject: subject, rung)
  }

  /// A whole map.
  init(_ map: JourneyMap, subject: ElementID = .map, _ rung: Rung? = nil) {
    self.map = map
    self.subject = subject
    self.rung = rung
  }

  /// A whole map, put together.
  init(subject: ElementID = .map, map build: (inout JourneyMap) -> Void) {
    var map = JourneyMap()
    map.title = "An example"
    build(&map)
    self.init(map, subject: subject)
  }
}

extension Touchpoint {
  /// A touchpoint of an example.
  static func example(_ id: ElementID, _ name: String, _ fields: (inout Touchpoint) -> Void = { _ in }) -> Touchpoint {
    var touchpoint = Touchpoint(id: id, name: name)
    fields(&touchpoint)
    return touchpoint
  }

  /// Sets what became of what the customer said.
  mutating func setHeard(_ fields: (inout Heard) -> Void) {
    var heard = heard ?? Heard()
    fields(&heard)
    self.heard = heard
  }
}

extension Stage {
  /// A stage of an example.
  static func example(_ id: ElementID, _ kind: StageKind?, _ touchpoints: [Touchpoint]) -> Stage {
    var stage = Stage(id: id, name: id.rawValue)
    stage.kind = kind
    stage.touchpoints = ElementList(touchpoints)
    return stage
  }
}

extension Opportunity {
  /// An opportunity of an example.
  static func example(_ id: ElementID, _ fields: (inout Opportunity) -> Void = { _ in }) -> Opportunity {
    var opportunity = Opportunity(id: id, title: "Opportunity \(id)")
    fields(&opportunity)
    return opportunity
  }
}

extension Organisation {
  /// An organisation of an example, with how some of its components fit.
  static func example(_ fits: [Component: Fit]) -> Organisation {
    func fit(_ component: Component) -> ComponentFit? {
      guard let value = fits[component] else { return nil }
      var fit = ComponentFit()
      fit.fit = value
      return fit
    }
    var organisation = Organisation()
    organisation.objectives = fit(.objectives)
    organisation.mindset = fit(.mindset)
    organisation.culture = fit(.culture)
    organisation.structure = fit(.structure)
    organisation.processes = fit(.processes)
    organisation.technology = fit(.technology)
    return organisation
  }
}
