import Journey
import JourneyTestSupport
import Testing

/// The stored properties of a type, as the reflection of a value shows them.
private func storedProperties(of value: Any) -> [String] {
  Mirror(reflecting: value).children.compactMap(\.label).map { $0.hasPrefix("_") ? String($0.dropFirst()) : $0 }
}

/// Properties whose JSON key is another word.
private let keysOfProperties = ["schema": "$schema", "isPrivate": "private"]

private func expectEveryPropertyHasARow<R: Record>(_ type: R.Type) {
  let keys = Set(R.info.fields.map(\.key))
  for property in storedProperties(of: R()) where property != "extras" {
    let key = keysOfProperties[property] ?? property
    #expect(keys.contains(key), "\(R.recordName).\(property) has no row")
  }
  #expect(storedProperties(of: R()).count - 1 == keys.count, "\(R.recordName) has rows without a property")
  #expect(keys.count == R.info.fields.count, "\(R.recordName) has a key twice")
}

@Suite struct FieldTableTests {
  @Test func everyStoredPropertyHasARowAndEveryRowAProperty() {
    expectEveryPropertyHasARow(JourneyMap.self)
    expectEveryPropertyHasARow(Stage.self)
    expectEveryPropertyHasARow(Touchpoint.self)
    expectEveryPropertyHasARow(PainPoint.self)
    expectEveryPropertyHasARow(Opportunity.self)
    expectEveryPropertyHasARow(Heard.self)
    expectEveryPropertyHasARow(Organisation.self)
    expectEveryPropertyHasARow(ComponentFit.self)
    expectEveryPropertyHasARow(Persona.self)
    expectEveryPropertyHasARow(Research.self)
    expectEveryPropertyHasARow(Review.self)
    expectEveryPropertyHasARow(Contacts.self)
    expectEveryPropertyHasARow(Cost.self)
    expectEveryPropertyHasARow(Metric.self)
    expectEveryPropertyHasARow(Evidence.self)
    expectEveryPropertyHasARow(Note.self)
    expectEveryPropertyHasARow(Waiver.self)
    expectEveryPropertyHasARow(VerdictOverride.self)
    expectEveryPropertyHasARow(Measure.self)
    expectEveryPropertyHasARow(Conflict.self)
  }

  /// A row that reads one property and writes another would pass everything else.
  @Test(arguments: 0..<20) func everyRowReadsBackWhatItWasGiven(seed: Int) {
    var maker = RandomMapMaker(seed: UInt64(seed))
    maker.makesUnknownKeys = false
    func check<R: Record>(_ type: R.Type) {
      for field in R.info.fields {
        switch field.kind {
        case .elements, .id, .reference, .references, .record, .records: continue
        default: break
        }
        var value = maker.value(for: field)
        while value.isEmpty { value = maker.value(for: field) }
        let members = [Member(field.key, value)]
        guard let record = R(members: members) else {
          Issue.record("\(R.recordName) cannot be made from a record")
          continue
        }
        #expect(record.members.filter { $0.key == field.key } == members, "\(R.recordName).\(field.key)")
        let others = record.members.filter { $0.key != field.key }
        #expect(others.allSatisfy { isAlwaysWritten($0.key) }, "\(R.recordName).\(field.key) also sets \(others)")
      }
    }
    check(JourneyMap.self)
    check(Stage.self)
    check(Touchpoint.self)
    check(PainPoint.self)
    check(Opportunity.self)
    check(Heard.self)
    check(Organisation.self)
    check(Persona.self)
    check(Research.self)
    check(Contacts.self)
    check(Cost.self)
    check(Metric.self)
    check(Evidence.self)
    check(Waiver.self)
    check(VerdictOverride.self)
  }

  private func isAlwaysWritten(_ key: String) -> Bool { ["format", "stages", "touchpoints"].contains(key) }

  @Test func aTouchpointIsAskedOnlyWhatApplies() {
    func asked(_ touchpoint: Touchpoint) -> Set<String> {
      Set(
        Touchpoint.info.fields.indices.filter { touchpoint.asks(forField: $0) }.map { Touchpoint.info.fields[$0].key })
    }
    var touchpoint = Touchpoint(id: "t", name: "Posts the form")
    touchpoint.direction = .noMessage
    for key in ["reply", "consent", "asks", "demand", "channelChoice", "causedBy"] {
      #expect(!asked(touchpoint).contains(key), "\(key)")
    }
    touchpoint.direction = .outbound
    #expect(asked(touchpoint).isSuperset(of: ["act", "consent", "audience", "reply", "heard"]))
    #expect(!asked(touchpoint).contains("demand"))
    touchpoint.direction = .inbound
    #expect(asked(touchpoint).isSuperset(of: ["demand", "channelChoice", "reply"]))
    touchpoint.demand = .failure
    #expect(asked(touchpoint).contains("causedBy"))
    touchpoint.direction = .noMessage
    #expect(asked(touchpoint).contains("demand"), "what is set is shown")
  }
}

extension Record {
  /// A record from members, as reading makes it; nil when it cannot be one.
  fileprivate init?(members: [Member]) {
    guard let record = Self.fromValue(.record(members)) else { return nil }
    self = record
  }
}
