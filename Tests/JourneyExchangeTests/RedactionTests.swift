import Foundation
import Journey
import Testing

@testable import JourneyExchange

@Suite struct RedactionTests {
  /// What is withheld stands nowhere in the bytes of any format.
  @Test(arguments: Export.allCases, [Readership.board, .public]) func nothingWithheldIsFound(
    format: Export, readership: Readership
  ) throws {
    for name in Files.samples {
      let map = try Export.sample(name)
      let text = try format.written(map, for: readership).text
      let secrets = Secrets(map, for: readership)
      let bytes = Data(text)
      for secret in secrets.texts where bytes.range(of: Data(secret.utf8)) != nil {
        Issue.record("\(name), \(format), \(readership): \(secret)")
      }
    }
  }

  private static let names = [
    "Calloway", "Vreeland", "Abara", "Lindqvist", "Reyes-Whitby", "Trent", "Arkwell", "Anjali", "Kofi", "Bronagh",
    "Keele", "Strand", "Malin", "Leonie", "大庭", "村瀬",
  ]

  /// In any case: ids are slugs of names, and rules quote words.
  @Test(arguments: Files.samples, Export.allCases) func noNameOfTheSamplesIsLeft(
    sample: String, format: Export
  ) throws {
    for readership in [Readership.board, .public] {
      let text = String(decoding: try format.written(Export.sample(sample), for: readership).text, as: UTF8.self)
      let words = Set(text.lowercased().split { !$0.isLetter })
      for name in Self.names {
        let isIdeographic = (name.unicodeScalars.first?.value ?? 0) > 0x2E80
        let isLeft =
          isIdeographic
          ? Array(text.utf8).holds(Array(name.utf8))
          : name.lowercased().split(separator: "-").contains { words.contains($0) }
        #expect(!isLeft, "\(readership): \(name)")
      }
    }
  }

  @Test func rolesStay() throws {
    let map = Redaction.redacted(try Export.sample("telecom-billing"), for: .board, keepsPrivate: false).map
    #expect(map.owner == "Head of Customer Experience")
    #expect(map.opportunities.map(\.owner) == ["Customer Care", "Head of Customer Experience"])
    #expect(map.reviews.map(\.by).last == "Billing, Collections and Customer Care")
    #expect(map.persona?.name == "Patrick")
    let owners = Set(map.stages.flatMap { $0.touchpoints.compactMap(\.owner) })
    #expect(owners.isSuperset(of: ["Sales", "Field Operations", "Billing", "Collections", "Customer Care"]))
    #expect(!owners.contains("a named owner"))
  }

  @Test func aBareNameBecomesANamedOwner() {
    var map = JourneyMap()
    map.title = "Zadie Mbeki calls"
    map.owner = "Zadie Mbeki"
    var stage = Stage(id: "zadie-asks", name: "Asking")
    var touchpoint = Touchpoint(id: "call", name: "Calls")
    touchpoint.evidence = []
    stage.touchpoints = [touchpoint]
    map.stages = [stage]
    let redacted = Redaction.redacted(map, for: .board, keepsPrivate: false)
    #expect(redacted.map.owner == "a named owner")
    #expect(redacted.map.title == "a named person calls")
    #expect(redacted.map.stages[0].id == "stage-1")
    #expect(redacted.withheld.map(\.field) == ["title", "owner"])
  }

  @Test(arguments: Readership.allCases) func privateEvidenceStaysOutUnlessItIsAskedFor(readership: Readership) throws {
    let map = try Export.sample("telecom-billing")
    let secret = Array("I tell them it is right because I have nothing else to tell them".utf8)
    for format in [Export.markdown, .html, .csv] {
      let (text, losses) = try format.written(map, for: readership)
      let isLeft = text.holds(secret)
      #expect(!isLeft)
      #expect(losses.contains { $0.element == "phones-to-ask" && $0.field == "evidence" && $0.reason == .withheld })
      let isKept = try format.written(map, for: readership, keepsPrivate: true).text.holds(secret)
      #expect(isKept == (readership != .public))
    }
  }

  /// All readers are told the same verdicts.
  @Test func verdictsDoNotHangOnTheReader() throws {
    let day = try #require(Export.day)
    for name in Files.samples {
      let map = try Export.sample(name)
      let rungs = Readership.allCases.map { readership -> [String] in
        let source = ExportSource(map, for: readership, today: day)
        return map.stages.indices.flatMap { s in
          map.stages[s].touchpoints.indices.map { source.assessment.judgement(stage: s, touchpoint: $0).title }
        }
      }
      #expect(rungs[0] == rungs[1] && rungs[1] == rungs[2], "\(name)")
    }
  }
}

/// The texts of a map that its readers may not see.
private struct Secrets {
  private(set) var texts: [String] = []

  init(_ map: JourneyMap, for readership: Readership) {
    func add(_ text: String?) { if let text, text.utf8.count > 8 { texts.append(text) } }
    func add(notes: [Note], waivers: [Waiver] = [], evidence: [Evidence] = []) {
      for note in notes { add(note.text) }
      for waiver in waivers { add(waiver.reason) }
      for piece in evidence {
        if piece.isPrivate == true { add(piece.text) }
        if readership == .public { add(piece.source) }
      }
    }
    func add(_ pains: ElementList<PainPoint>, _ opportunities: ElementList<Opportunity>) {
      for pain in pains { add(notes: pain.notes, evidence: pain.evidence) }
      for opportunity in opportunities { add(notes: opportunity.notes) }
    }
    add(notes: map.notes, waivers: map.waivers)
    add(map.painPoints, map.opportunities)
    for stage in map.stages {
      add(notes: stage.notes, waivers: stage.waivers)
      add(stage.painPoints, stage.opportunities)
      for touchpoint in stage.touchpoints {
        add(notes: touchpoint.notes, waivers: touchpoint.waivers, evidence: touchpoint.evidence)
        add(touchpoint.painPoints, touchpoint.opportunities)
        if readership == .public { for cost in touchpoint.costs { add(cost.what) } }
      }
    }
    guard readership == .public else { return }
    for component in Component.allCases { add(map.organisation?[component]?.note) }
  }
}
