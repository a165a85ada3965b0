import Journey
import JourneyFormat
import JourneyTestSupport

/// Makes maps of a shape that look like a team's work: most touchpoints with the common fields, some with more.
struct MapMaker {
  private let shape: MapShape
  private var phrases: Phrases
  private var count = 0

  /// The canonical text of a map. O(touchpoints).
  static func text(of shape: MapShape, seed: UInt64 = 1) -> [UInt8] {
    var maker = MapMaker(shape: shape, phrases: Phrases(random: SeededGenerator(seed: seed)))
    return MapWriter.text(of: maker.map())
  }

  private init(shape: MapShape, phrases: Phrases) {
    self.shape = shape
    self.phrases = phrases
  }

  private mutating func map() -> JourneyMap {
    var map = JourneyMap()
    map.title = "I want to settle " + phrases.topic()
    map.scenario = phrases.sentences(2)
    var persona = Persona()
    persona.name = "Mara"
    persona.goals = ["an answer on the same day", "one person who knows the case"]
    map.persona = persona
    map.state = .current
    map.status = .researched
    map.language = "en"
    map.stages = ElementList((0..<shape.stages).map { stage($0) })
    return map
  }

  private mutating func stage(_ index: Int) -> Stage {
    var stage = Stage(id: ElementID("stage-\(index + 1)"), name: "Settles " + phrases.topic())
    stage.kind = StageKind.allCases[index * StageKind.allCases.count / max(shape.stages, 1)]
    stage.touchpoints = ElementList((0..<shape.touchpoints).map { _ in touchpoint() })
    return stage
  }

  private mutating func touchpoint() -> Touchpoint {
    count += 1
    var touchpoint = Touchpoint()
    touchpoint.name = phrases.name()
    touchpoint.id = ElementID("touchpoint-\(count)")
    touchpoint.description = phrases.sentences(
      shape.sentences.lowerBound + phrases.random.below(shape.sentences.count))
    touchpoint.channel = phrases.pick(["email", "phone", "letter", "web form", "app", "branch", "sms", "chat"])
    touchpoint.direction = phrases.pick([.outbound, .outbound, .inbound, .inbound, .twoWay, .noMessage])
    if chance(0.7) { touchpoint.reply = phrases.pick([.nobody, .machine, .person]) }
    touchpoint.emotion = phrases.random.below(5) - 2
    if touchpoint.customerSpeaks, chance(0.4) { touchpoint.heard = heard() }
    if chance(0.15) { touchpoint.contacts = contacts() }
    if chance(0.1) { touchpoint.evidence = [evidence()] }
    if chance(0.1) { touchpoint.painPoints = [pain()] }
    if count > 2, chance(0.02) { touchpoint.causedBy = ElementID("touchpoint-\(count - 1)") }
    return touchpoint
  }

  private mutating func heard() -> Heard {
    var heard = Heard()
    heard.kept = chance(0.6)
    heard.acknowledged = phrases.pick([.missing, .automatic, .specific])
    heard.owner = phrases.role()
    if chance(0.5) { heard.action = "Change " + phrases.topic() }
    heard.status = phrases.pick([.open, .planned, .done])
    if heard.status == .done { heard.told = chance(0.5) }
    heard.resolved = phrases.pick([.yes, .no, nil])
    return heard
  }

  private mutating func contacts() -> Contacts {
    var contacts = Contacts()
    contacts.share = Double(phrases.random.below(100)) / 100
    contacts.cost = Double(phrases.random.below(900)) / 100
    return contacts
  }

  private mutating func evidence() -> Evidence {
    var evidence = Evidence()
    evidence.kind = phrases.pick([.quote, .observation, .metric])
    evidence.text = phrases.sentence()
    evidence.by = phrases.pick([.customer, .organisation])
    return evidence
  }

  private mutating func pain() -> PainPoint {
    PainPoint(id: ElementID("pain-\(count)"), title: phrases.pain(), severity: 1 + phrases.random.below(5))
  }

  private mutating func chance(_ share: Double) -> Bool { phrases.random.chance(share) }
}
