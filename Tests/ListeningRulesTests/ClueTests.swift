import Journey
import Testing

@testable import ListeningRules

/// What clues are worth, and what they come to.
@Suite struct ClueTests {
  @Test func everyLineOfTheListNamesAClue() {
    var count = 0
    for line in EnglishClues.list.split(separator: "\n") {
      let parts = line.split(separator: " ")
      #expect(parts.count == 6, "\(line)")
      #expect(parts.dropFirst(2).allSatisfy { Int32($0) != nil }, "\(line)")
      if parts[0] == "bias" { continue }
      guard let clue = Clue(parts[0], parts[1]) else {
        Issue.record("nobody knows: \(line); run Tests/regenerate clues")
        continue
      }
      let (kind, value) = clue.description
      #expect(kind == parts[0] && value == parts[1], "\(line)")
      count += 1
    }
    #expect(count > 2000)
  }

  @Test func actsAreReadAgainAsTheyWereWritten() throws {
    let act = ClueAct(who: 1, isPassive: true, isNegated: true, verb: 2, object: 0)
    #expect(act.description == "organisation+passive+not+speaks+customer")
    #expect(ClueAct(act.description[...]) == act)
    #expect(ClueAct("nobody+acts")?.object == 31)
    #expect(ClueAct("somebody+acts") == nil)
    #expect(ClueAct("customer+hums") == nil)
  }

  @Test func howATextIsReadOnWhatMediumIsAClue() throws {
    var extract = ClueExtract()
    let item = LabelledItem(.talkingAt, name: "Set up the profile", channel: "Newsletter")
    let clues = extract.clues(of: item) ?? []
    #expect(clues.contains("mode-medium transacts/email"), "\(clues.filter { $0.hasPrefix("mode") })")
    let bare = extract.clues(of: LabelledItem(.neither, name: "Set up the profile")) ?? []
    #expect(bare.contains("mode-medium transacts/none"))
  }

  @Test func aClueThatComesTwiceCountsOnce() {
    var scale = ClueScale(ClueWeights("bias - 1 2 3 4\nname parcel 10 20 30 40\nmode tells 5 0 0 0"))
    let word = WordKey("parcel")
    let clue = Clue(kind: .name, low: word.low, high: word.high)
    scale.add(clue)
    scale.add(clue)
    scale.add(.mode, bits: 1 << UInt64(Mode.tells.rawValue))
    #expect(scale.total == [16, 22, 33, 44])
    scale.reset()
    #expect(scale.total == [1, 2, 3, 4])
  }

  @Test func aSideIsTakenOnlyByAClearMargin() {
    let least = Leaning.leastMargin
    #expect(leaning([0, least, 0, -900]).label == .listening)
    let faint = leaning([0, least - 1, 0, -900])
    #expect(faint.label == .neither && faint.isUndecided)
    #expect(leaning([-900, least - 1, -900, 0]).label == .unclear)
    let neither = leaning([0, 0, 1, 0])
    #expect(neither.label == .neither && !neither.isUndecided)
  }

  @Test func aSideIsTakenFromTheLeastMarginOn() {
    let least = Leaning.leastMargin
    #expect(leaning([least, 0, 0, -900]).label == .talkingAt)
    #expect(leaning([0, least, 0, -900]).label == .listening)
    #expect(leaning([0, least - 1, 0, -900]).isUndecided)
    #expect(leaning([least - 1, 0, 0, -900]).isUndecided)
  }

  @Test func whatTheFramesSayCountsTooAndMoreInAShortName() {
    let least = Leaning.leastMargin
    let scores: ClueWeights.Scores = [least - Leaning.frames, 0, 0, 0]
    #expect(leaning(scores, .tells).label == .talkingAt)
    #expect(leaning(scores, .transacts).isUndecided)
    #expect(leaning(scores, .inbound).isUndecided)
    #expect(leaning([least, 0, 0, -900], .notice).isUndecided)
    let little: ClueWeights.Scores = [0, Leaning.leastMargin - Leaning.framesOfName, 0, 0]
    #expect(Leaning(little, frames: .inbound, isShortName: true).label == .listening)
    #expect(leaning(little, .inbound).isUndecided)
  }

  private func leaning(_ scores: ClueWeights.Scores, _ mode: Mode = .unknown) -> Leaning {
    Leaning(scores, frames: mode, isShortName: false)
  }

  /// The guideline takes nouns for contacts and messages as acts, however short the name is.
  @Test(arguments: [
    ("Complaint", Rung.hearing), ("Complaint handling", .hearing), ("Enquiry received", .hearing),
    ("Emails the caretaker about the lift", .hearing), ("Webinar", .talkingAt),
    ("Parents write down the dates", .neither),
  ])
  func aShortNameIsReadByWhatItIsCalled(name: String, rung: Rung) throws {
    #expect(try judged(name).rung == rung)
  }

  /// Where no word is known, nothing is guessed.
  @Test(arguments: ["Demande de devis", "Zählerablesung", "Xyzzy plugh"])
  func unknownWordsSpeakForNoSide(name: String) throws {
    #expect(try judged(name).rung == .unclear)
  }

  @Test(arguments: ["Customer tweets a complaint", "We listen to our customers", "No survey is sent after the repair"])
  func whatTheFramesHaveSettledStays(name: String) throws {
    #expect(try judged(name).rung == .unclear)
  }

  /// What the fields say is not weighed against words.
  @Test func cluesHaveNoSayWhereAFieldSaysWhoSpeaks() {
    var reader = TextReader()
    var touchpoint = Touchpoint(id: "t", name: "Glossy brochure in every letterbox of the street")
    _ = reader.read(touchpoint, nil)
    #expect(reader.leaning != nil)
    touchpoint.direction = .inbound
    _ = reader.read(touchpoint, nil)
    #expect(reader.leaning == nil)
  }

  @Test func whyQuotesTheWordThatWeighsMost() throws {
    let verdict = try judged("Glossy brochure in every letterbox of the street")
    #expect(verdict.rung == .talkingAt)
    #expect(verdict.confidence == .said)
    #expect(verdict.steps.first?.evidence.lowercased() == "brochure")
  }

  /// Nothing is taken for the customer's own act only because its words say too little.
  @Test func aFaintLeaningIsSaid() throws {
    var words = Reading.Words()
    words.mode = .tells
    words.settle(leaning([Leaning.leastMargin - 1, 0, 0, -900]))
    #expect(words.mode == .transacts)
    #expect(words.isUndecided)
    var base = Base(mode: words.mode, source: .words)
    base.isUndecided = words.isUndecided
    #expect(base.reason(Facts(Touchpoint(id: "t", name: ""))) == "its words take no side clearly")
  }

  private func judged(_ name: String, _ description: String? = nil) throws -> Verdict {
    var map = JourneyMap()
    var touchpoint = Touchpoint(id: "t", name: name)
    touchpoint.description = description
    var stage = Stage(id: "s", name: "Stage")
    stage.touchpoints = [touchpoint]
    map.stages = [stage]
    let indexed = IndexedMap(map)
    return try #require(Assessment(indexed).explain("t", in: indexed))
  }
}
