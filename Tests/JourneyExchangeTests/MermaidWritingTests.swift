import Journey
import JourneyExchange
import JourneyTestSupport
import Testing

@Suite struct MermaidWritingTests {
  @Test func aMapBecomesAJourney() throws {
    var map = JourneyMap()
    map.title = "A bill; what for?"
    map.scenario = "First bill.\nNobody explains."
    map.state = .current
    var stage = Stage(id: "asking", name: "Asking: why")
    var bill = Touchpoint(id: "bill", name: "Bill arrives")
    bill.emotion = -2
    bill.channel = "post"
    bill.participants = ["Pat", "Back office, billing"]
    var title = Touchpoint(id: "title", name: "Title deed asked for")
    title.emotion = 2
    stage.touchpoints = [bill, title, Touchpoint(id: "quiet", name: "Nothing felt")]
    map.stages = [stage]
    let written = MermaidJourney.write(map)
    #expect(
      written.text == """
        journey
          title A bill#59; what for?
          accTitle: A bill#59; what for?
          accDescr: First bill.#10;Nobody explains.
          section Asking#58; why
            Bill arrives: 1: Pat, Back office#44; billing
            #84;itle deed asked for: 5

        """)
    #expect(
      written.losses.map { "\($0.element) \($0.field) \($0.reason.rawValue): \($0.message)" } == [
        " id not-carried: ids are not carried; an import makes them from the names",
        "bill channel not-carried: a Mermaid journey has no place for \"Channel\"",
        "quiet  not-carried: left out, because it has no emotion to draw",
      ])
    let neutral = MermaidJourney.write(map, neutral: true)
    #expect(neutral.text.hasSuffix("    Nothing felt: 3\n"))
    #expect(neutral.losses.last.map { "\($0.element) \($0.field) \($0.reason)" } == "quiet emotion changed")
  }

  @Test func whatIsNotDrawnIsSaid() {
    var map = JourneyMap()
    map.title = "T"
    map.state = .current
    var first = Stage(id: "a", name: "Same")
    first.touchpoints = [Touchpoint(id: "x", name: "X")]
    var second = Stage(id: "b", name: "Same")
    second.touchpoints = [Touchpoint(id: "y", name: "Y")]
    map.stages = [first, Stage(id: "c", name: "Empty"), second]
    let losses = MermaidJourney.write(map, neutral: true).losses
    #expect(losses.contains { $0.element == "c" && $0.message == "Mermaid draws no section without a task" })
    #expect(losses.contains { $0.element == "b" && $0.field == "name" && $0.message.contains("the same name") })
  }

  /// Ten thousand maps, every eighth with all fields: the grammar takes each, shows what the map says, and reading gives it back but for the losses.
  @Test(arguments: 0..<10) func nastyMapsComeBack(tenth: Int) throws {
    for seed in UInt64(tenth * 1000)..<UInt64(tenth * 1000 + 1000) {
      let map = seed % 8 == 0 ? NastyText.map(seed: seed) : NastyText.bareMap(seed: seed)
      let isNeutral = seed % 2 == 0
      let written = MermaidJourney.write(map, neutral: isNeutral)
      #expect(written == MermaidJourney.write(map, neutral: isNeutral))
      let drawn = map.stages.map { stage in stage.touchpoints.filter { isNeutral || $0.emotion != nil } }

      let shown = try #require(MermaidGrammar.parse(written.text), "seed \(seed): \(written.text)")
      #expect(shown.title.isExactly(map.title), "seed \(seed)")
      #expect(shown.sections.elementsEqual(map.stages.map(\.name)) { $0.isExactly($1) }, "seed \(seed)")
      let tasks = drawn.flatMap { $0 }
      #expect(shown.tasks.elementsEqual(tasks) { $0.name.isExactly($1.name) }, "seed \(seed)")
      #expect(shown.tasks.elementsEqual(tasks) { $0.score == String(3 + ($1.emotion ?? 0)) }, "seed \(seed)")
      #expect(
        shown.tasks.elementsEqual(tasks) { $0.people.elementsEqual($1.participants) { $0.isExactly($1) } },
        "seed \(seed)")

      let back = try MermaidJourney.read(Array(written.text.utf8)).map
      #expect(IndexedMap(back).problems().isEmpty, "seed \(seed)")
      #expect(Set(written.losses.map(Place.init)) == differences(map, back, drawn), "seed \(seed)")
    }
  }

  private struct Place: Hashable {
    var element: ElementID
    var field: String

    init(_ element: ElementID, _ field: String) {
      self.element = element
      self.field = field
    }

    init(_ loss: Loss) { self.init(loss.element, loss.field) }
  }

  /// What differs between a map and what came back, with what Mermaid does not draw although it is there.
  private func differences(_ map: JourneyMap, _ back: JourneyMap, _ drawn: [[Touchpoint]]) -> Set<Place> {
    var result: Set<Place> = []
    func compare<E: Element>(_ before: E, _ after: E?) {
      let paths = FieldChanges.paths(before, after, without: ["id", "stages", "touchpoints"])
      for path in paths { result.insert(Place(before.id, path)) }
    }
    compare(map, back)
    if !map.stages.isEmpty { result.insert(Place(.map, "id")) }
    #expect(map.stages.count == back.stages.count)
    var lastDrawn: String?
    for (index, stage) in map.stages.enumerated() {
      let other = index < back.stages.count ? back.stages[index] : nil
      compare(stage, other)
      if drawn[index].isEmpty { result.insert(Place(stage.id, "")) }
      if !drawn[index].isEmpty {
        if lastDrawn == stage.name { result.insert(Place(stage.id, "name")) }
        lastDrawn = stage.name
      }
      var rest = other?.touchpoints[...]
      for touchpoint in stage.touchpoints {
        if drawn[index].contains(where: { $0.id == touchpoint.id }) {
          compare(touchpoint, rest?.popFirst())
        } else {
          result.insert(Place(touchpoint.id, ""))
        }
      }
      #expect(rest?.isEmpty ?? true)
    }
    return result
  }
}

private func == (left: (text: String, losses: [Loss]), right: (text: String, losses: [Loss])) -> Bool {
  left.text.isExactly(right.text) && left.losses == right.losses
}

extension String {
  /// Scalar by scalar; `==` takes canonically equivalent texts for the same.
  func isExactly(_ other: String) -> Bool { unicodeScalars.elementsEqual(other.unicodeScalars) }
}
