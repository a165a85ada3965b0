import Journey

/// A small map for tests: two stages, three touchpoints, a pain point, an opportunity.
func sampleMap() -> JourneyMap {
  var map = JourneyMap()
  map.title = "I want to know what this bill is for"
  map.state = .current
  var arrives = Stage(id: "bill-arrives", name: "Bill arrives")
  var bill = Touchpoint(id: "bill", name: "Retrospective bill")
  bill.direction = .outbound
  bill.emotion = -1
  bill.painPoints.append(PainPoint(id: "no-reason", title: "No reason is given", severity: 5))
  var explain = Opportunity(id: "explain", title: "Explain the charge")
  explain.addresses = ["no-reason"]
  bill.opportunities.append(explain)
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
