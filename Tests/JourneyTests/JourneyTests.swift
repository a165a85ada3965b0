import Journey
import Testing

/// A small map for tests: two stages, three touchpoints, a pain.
func sampleMap() -> JourneyMap {
  var map = JourneyMap()
  map.title = "I want to know what this bill is for"
  map.state = .current
  var arrives = Stage(id: "bill-arrives", name: "Bill arrives")
  var bill = Touchpoint(id: "bill", name: "Retrospective bill")
  bill.direction = .outbound
  bill.emotion = -1
  bill.painPoints.append(PainPoint(id: "no-reason", title: "No reason is given", severity: 5))
  arrives.touchpoints.append(bill)
  var asking = Stage(id: "asking-why", name: "Asking why")
  var phones = Touchpoint(id: "phones", name: "Phones to ask")
  phones.direction = .inbound
  phones.causedBy = "bill"
  asking.touchpoints.append(phones)
  asking.touchpoints.append(Touchpoint(id: "calls-again", name: "Calls again"))
  map.stages = [arrives, asking]
  return map
}

@Test func everyVerbIsUndoneByItsInverse() throws {
  let before = IndexedMap(sampleMap())
  let edits: [Edit] = [
    .set("bill", field: ["emotion"], value: .integer(-2)),
    .set("phones", field: ["heard", "resolved"], value: .text("no")),
    .insert(
      .touchpoint(Touchpoint(id: "video", name: "Posts a video")), into: "asking-why", list: .touchpoints,
      after: "phones"),
    .move("calls-again", into: "bill-arrives", list: .touchpoints, after: nil),
    .set("bill", field: ["x-team"], value: .list([.integer(1)])),
    .remove("calls-again"),
    .set("", field: ["owner"], value: .text("Ana")),
    .move("asking-why", into: "", list: .stages, after: nil),
  ]
  var indexed = before
  for edit in edits {
    let start = indexed
    let inverse = try indexed.apply(edit)
    #expect(indexed.map != start.map)
    var undone = indexed
    try undone.apply(inverse)
    #expect(undone.map == start.map)
  }
}
