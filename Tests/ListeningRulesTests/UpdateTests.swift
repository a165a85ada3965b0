import Journey
import JourneyTestSupport
import Testing

@testable import ListeningRules

/// Judging edit by edit must come to what judging from scratch comes to.
@Suite struct UpdateTests {
  /// What two assessments of the same map must agree on: the order, every row, and the whole balance.
  static func difference(_ left: Assessment, _ right: Assessment, _ map: IndexedMap) -> String? {
    if left.stages.map(\.id) != right.stages.map(\.id) { return "stages differ" }
    for (mine, theirs) in zip(left.stages, right.stages) {
      if mine.ids != theirs.ids { return "order differs in \(mine.id)" }
      for (index, id) in mine.ids.enumerated() where mine.rows[index] != theirs.rows[index] {
        return "\(id): \(mine.rows[index]) instead of \(theirs.rows[index])"
      }
    }
    if left.progress != 1 || right.progress != 1 { return "not everything is judged" }
    return left.balance(in: map) == right.balance(in: map) ? nil : "the balances differ"
  }

  @Test(arguments: 0..<50) func tenThousandRandomEditsEqualJudgingFromScratch(seed: Int) throws {
    var maker = RandomEditMaker(seed: UInt64(seed))
    maker.maker.makesProblems = seed % 3 == 0
    maker.maker.makesUnknownKeys = seed % 5 == 0
    maker.maker.stages = 2
    maker.maker.touchpoints = 3
    var map = IndexedMap(maker.maker.map())
    var assessment = Assessment(map, today: exampleDay)
    for step in 0..<200 {
      let edit = maker.edit(for: map)
      // Undo and journals apply edits that a person may not make, so half of them are not strict.
      guard (try? map.apply(edit, strictly: maker.maker.random.chance(0.5))) != nil else { continue }
      assessment.update(after: edit, in: map)
      // Judging from scratch is what costs here, so some maps are compared after every edit, the others now and then.
      guard seed < 15 || step % 8 == 7 else { continue }
      let fresh = Assessment(map, today: exampleDay)
      if let difference = Self.difference(assessment, fresh, map) {
        Issue.record("seed \(seed), step \(step), \(edit): \(difference)")
        return
      }
    }
  }

  /// Edits of the fields that link touchpoints to each other, which random edits seldom reach together.
  @Test(arguments: 0..<40) func editsOfLinkedFieldsEqualJudgingFromScratch(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    var map = IndexedMap(Self.chain(12))
    var assessment = Assessment(map, today: exampleDay)
    for step in 0..<100 {
      let edits = (0...random.below(3)).map { _ in Self.linkedEdit(map, &random) }
      var applied: [Edit] = []
      for edit in edits where (try? map.apply(edit, strictly: false)) != nil { applied.append(edit) }
      assessment.update(after: applied, in: map)
      let fresh = Assessment(map, today: exampleDay)
      if let difference = Self.difference(assessment, fresh, map) {
        Issue.record("seed \(seed), step \(step), \(applied): \(difference)")
        return
      }
    }
  }

  @Test func undoAndRedoOfStepsOfSeveralEdits() throws {
    var random = SeededGenerator(seed: 7)
    var map = IndexedMap(Self.chain(12))
    var history = History()
    var assessment = Assessment(map)
    for _ in 0..<60 {
      let edits = (0..<3).map { _ in Self.linkedEdit(map, &random) }
      if (try? history.perform(edits, label: "step", cursor: .map, then: .map, on: &map)) != nil {
        assessment.update(after: edits, in: map)
      }
      if random.chance(0.5), let replay = try history.undo(on: &map) {
        assessment.update(after: replay.edits, in: map)
        #expect(Self.difference(assessment, Assessment(map), map) == nil)
      }
      if random.chance(0.3), let replay = try history.redo(on: &map) { assessment.update(after: replay.edits, in: map) }
      #expect(Self.difference(assessment, Assessment(map), map) == nil)
    }
  }

  @Test func oneLookFindsWhatTwoDo() {
    for seed in 1...12 {
      var maker = RandomMapMaker(seed: UInt64(seed))
      maker.makesProblems = seed.isMultiple(of: 3)
      maker.touchpoints = seed == 1 ? 120 : 6
      let map = IndexedMap(maker.map())
      let (assessment, findings) = Assessment.lint(map, today: exampleDay)
      let judged = Assessment(map, today: exampleDay)
      #expect(assessment.isComplete)
      #expect(Self.difference(assessment, judged, map) == nil)
      #expect(findings == judged.allFindings(in: map))
      #expect(!findings.isEmpty)
    }
  }

  @Test func slicesComeToTheSameAsOneGo() {
    var maker = RandomMapMaker(seed: 3)
    maker.touchpoints = 40
    let map = IndexedMap(maker.map())
    var slices = Assessment(map, today: exampleDay, judged: false)
    #expect(!slices.isComplete)
    #expect(slices.progress == 0)
    var seen = [slices.progress]
    while slices.judgeNext(7, in: map) { seen.append(slices.progress) }
    #expect(seen == seen.sorted())
    #expect(Self.difference(slices, Assessment(map, today: exampleDay), map) == nil)
  }

  @Test func editsWhileJudgingInSlices() throws {
    var random = SeededGenerator(seed: 11)
    var map = IndexedMap(Self.chain(60))
    var assessment = Assessment(map, judged: false)
    while assessment.judgeNext(3, in: map) {
      let edit = Self.linkedEdit(map, &random)
      if (try? map.apply(edit, strictly: false)) != nil { assessment.update(after: edit, in: map) }
    }
    #expect(Self.difference(assessment, Assessment(map), map) == nil)
  }

  /// A map of touchpoints in two stages with links between them.
  static func chain(_ count: Int) -> JourneyMap {
    var map = JourneyMap()
    map.title = "A chain"
    var stages = [Stage(id: "first", name: "First"), Stage(id: "second", name: "Second")]
    stages[1].kind = .help
    for index in 0..<count {
      let touchpoint = Touchpoint.example(ElementID("t\(index)"), "Rings about the bill \(index)") {
        $0.direction = index % 3 == 0 ? .outbound : .inbound
        if index % 3 == 0 { $0.act = .enforces }
      }
      stages[index % 2].touchpoints.append(touchpoint)
    }
    map.stages = ElementList(stages)
    return map
  }

  static func linkedEdit(_ map: IndexedMap, _ random: inout SeededGenerator) -> Edit {
    let ids = map.subtree(of: .map).filter { map.kind(of: $0) == .touchpoint }
    let stages = map.map.stages.map(\.id)
    guard let id = ids.randomElement(using: &random), let other = ids.randomElement(using: &random),
      let stage = stages.randomElement(using: &random)
    else { return .insert(.stage(Stage(id: "late", name: "Late")), into: .map, list: .stages, after: nil) }
    func text(_ choices: String...) -> Value? { choices.randomElement(using: &random).map { .text($0) } }
    let fresh = map.freshID(for: "New", kind: .touchpoint)
    let pain = PainPoint(id: map.freshID(for: "Pain", kind: .painPoint), title: "Pain", severity: 5)
    var answer = Opportunity(id: map.freshID(for: "Answer", kind: .opportunity), title: "Answer")
    let pains = map.subtree(of: .map).filter { map.kind(of: $0) == .painPoint }
    answer.addresses = pains.randomElement(using: &random).map { [$0] } ?? []
    let lost = map.subtree(of: .map).filter { [.painPoint, .opportunity].contains(map.kind(of: $0)) }
    switch random.below(14) {
    case 0: return .set(id, field: ["causedBy"], value: .text(other.rawValue))
    case 1: return .set(id, field: ["causedBy"], value: nil)
    case 2: return .set(id, field: ["heard", "resolved"], value: text("yes", "no", "gave-up"))
    case 3: return .set(id, field: ["heard", "ref"], value: .text(other.rawValue))
    case 4: return .set(id, field: ["heard", "status"], value: text("open", "done", "declined"))
    case 5: return .set(id, field: ["heard", "told"], value: .flag(random.chance(0.5)))
    case 6: return .set(id, field: ["direction"], value: text("inbound", "outbound", "two-way", "none"))
    case 7: return .set(id, field: ["visibility"], value: text("frontstage", "backstage", "sideways"))
    case 8: return .remove(id)
    case 9: return .insert(.touchpoint(Touchpoint(id: fresh, name: "New")), into: stage, list: .touchpoints, after: nil)
    case 10:
      let list = map.stage(stage)?.touchpoints.map(\.id).filter { $0 != id } ?? []
      return .move(id, into: stage, list: .touchpoints, after: list.randomElement(using: &random))
    case 11: return .insert(.painPoint(pain), into: id, list: .painPoints, after: nil)
    case 12: return .insert(.opportunity(answer), into: other, list: .opportunities, after: nil)
    default:
      return lost.randomElement(using: &random).map { .remove($0) } ?? .set(id, field: ["emotion"], value: .integer(-2))
    }
  }
}
