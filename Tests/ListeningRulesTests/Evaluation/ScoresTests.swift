import Testing

@testable import ListeningRules

/// The figures, worked out by hand.
@Suite struct ScoresTests {
  private func pairs(_ rows: [(Label, Label, Int)]) -> [(label: Label, predicted: Label)] {
    rows.flatMap { row in Array(repeating: (label: row.0, predicted: row.1), count: row.2) }
  }

  @Test func figuresAreThoseOfTheDefinition() throws {
    let scores = Scores(
      Confusion(
        pairs([
          (.talkingAt, .talkingAt, 6), (.talkingAt, .listening, 1), (.talkingAt, .unclear, 3),
          (.listening, .listening, 4),
          (.listening, .neither, 1), (.neither, .neither, 3), (.neither, .talkingAt, 2),
        ])))
    // 13 of 20 right; 13 committed, 10 of them right; 15 labelled with a side, 11 of them committed.
    #expect(scores.accuracy == 0.65)
    #expect(try abs(#require(scores.committedPrecision) - 10.0 / 13) < 1e-12)
    #expect(try abs(#require(scores.coverage) - 11.0 / 15) < 1e-12)
    #expect(scores[.talkingAt].precision == 0.75)
    #expect(scores[.talkingAt].recall == 0.6)
    #expect(try abs(#require(scores[.talkingAt].f1) - 2.0 / 3) < 1e-12)
    #expect(scores[.unclear].recall == nil)
    #expect(scores[.unclear].precision == 0)
  }

  @Test func nothingToCountIsNoFigure() {
    let scores = Scores(Confusion())
    #expect(scores.accuracy == nil)
    #expect(scores.committedPrecision == nil)
    #expect(scores.coverage == nil)
    #expect(Bootstrap([]).accuracy == nil)
  }

  @Test func intervalsHoldTheFigureAndAreTheSameEveryTime() throws {
    let sample = pairs([(.talkingAt, .talkingAt, 30), (.listening, .neither, 10)])
    let interval = try #require(Bootstrap(sample).accuracy)
    #expect(interval.contains(0.75))
    // Normal approximation: 0.75 +- 1.96 sqrt(0.75 * 0.25 / 40) = 0.616 ... 0.884.
    #expect(abs(interval.lowerBound - 0.616) < 0.05 && abs(interval.upperBound - 0.884) < 0.05)
    #expect(Bootstrap(sample) == Bootstrap(sample))
  }

  @Test func rungsCountAsLabels() {
    #expect(Label(.informing) == .neither)
    #expect(Label(.hearing) == .listening)
    #expect(Label(.customerLed) == .listening)
    #expect(Label(.talkingAt) == .talkingAt)
    #expect(Label(.unclear) == .unclear)
  }

  @Test func rulesAreCountedByTheLabelTheySpeakFor() throws {
    let evaluation = Evaluation([
      LabelledItem(.listening, name: "Focus group with tenants"),
      LabelledItem(.neither, name: "Focus group with guests"),
      LabelledItem(.talkingAt, name: "Calls the helpline", description: "Customer is on hold for an hour."),
    ])
    let asks = try #require(evaluation.rules.first { $0.rule == "asks-openly" }?.tally)
    #expect(asks == Evaluation.Tally(fired: 2, hits: 1, misses: 1))
    #expect(evaluation.rules.first { $0.rule == "hold-and-recordings" }?.tally.hits == 1)
    #expect(evaluation.modes.first { $0.mode == "asks" }?.tally.fired == 2)
    #expect(evaluation.scores.accuracy.map { ($0 * 3).rounded() } == 2)
  }

  @Test func baselinesAreWhatTheySay() {
    let evaluation = Evaluation([
      LabelledItem(.neither, name: "Pays at the till"), LabelledItem(.neither, name: "Browses"),
      LabelledItem(.listening, name: "You tell us", description: "Your words, your way; we note them."),
      LabelledItem(.talkingAt, name: "We are proud", description: "Our history and our awards."),
    ])
    #expect(evaluation.baselines[.majority]?.accuracy == 0.5)
    #expect(evaluation.baselines[.alwaysNeither]?.coverage == 0)
    #expect(evaluation.baselines[.pronounRatio]?.accuracy == 1)
  }

  @Test(arguments: [
    ("Sarah", Side.customer), ("every customer adviser", .organisation), ("Frontstage", .organisation),
    ("CSM", .organisation), ("Veterans", .customer), ("BACK OFFICE", .organisation), ("Call center", .organisation),
    ("the applicant", .customer), ("Bot", .organisation), ("friends", .others),
  ])
  func aFreeActorTextHasASide(text: String, side: Side) {
    var touchpoint = LabelledItem(.unclear, name: "x", actor: text).touchpoint
    #expect(TextReader().side(of: touchpoint) == side)
    touchpoint.actor = .public
    #expect(TextReader().side(of: touchpoint) == .others)
  }

  @Test func anActorTextThatNamesBothSidesHasNone() {
    #expect(TextReader().side(of: LabelledItem(.unclear, name: "x", actor: "customer, agent").touchpoint) == nil)
    #expect(TextReader().side(of: LabelledItem(.unclear, name: "x", actor: "42").touchpoint) == nil)
  }
}
