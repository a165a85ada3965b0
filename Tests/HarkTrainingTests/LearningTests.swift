import ListeningRules
import Testing

@testable import HarkTraining

@Suite struct LearningTests {
  /// 0 talking at, 1 listening, 2 neither, 3 unclear.
  private func examples() -> [TrainingText] {
    var all: [TrainingText] = []
    for number in 0..<160 {
      let label = number % 4
      var clues: Set<String> = ["name word\(label)", "length \(number % 5)"]
      // Every tenth is labelled against its word.
      if number % 10 == 0 { clues = ["name word\((label + 1) % 4)"] }
      all.append(TrainingText(label: label, clues: clues))
    }
    return all
  }

  @Test func whatComesWithALabelSpeaksForIt() throws {
    let list = WeightList(learning: examples())
    for label in 0..<4 {
      let scores = try #require(list.weights.first { $0.clue == "name word\(label)" }?.scores)
      #expect(scores.firstIndex(of: scores.max() ?? 0) == label)
    }
  }

  @Test func theSameTextsTeachTheSame() {
    let examples = examples()
    #expect(WeightList(learning: examples).source == WeightList(learning: examples).source)
  }

  @Test func rareCluesAreLeftOut() {
    var all = examples()
    all.append(TrainingText(label: 0, clues: ["name once"]))
    #expect(!WeightList(learning: all).weights.contains { $0.clue == "name once" })
  }

  @Test func theListIsReadByTheWordReader() {
    let source = WeightList(learning: examples()).source
    #expect(source.contains("enum EnglishClues"))
    #expect(source.contains("    bias - "))
  }

  @Test func theMinimumOfABowlIsFound() {
    var minimum = Minimum(count: 3)
    let target = [3.0, -1, 0.5]
    let scale = [1.0, 10, 100]
    let found = minimum.find(steps: 100) { point, gradient in
      var value = 0.0
      for place in 0..<3 {
        let off = point[place] - target[place]
        gradient[place] = 2 * scale[place] * off
        value += scale[place] * off * off
      }
      return value
    }
    for place in 0..<3 { #expect(abs(found[place] - target[place]) < 1e-3) }
  }
}
