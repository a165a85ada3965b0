import ArgumentParser
import FoundationEssentials
import JourneyExchange
import ListeningRules

/// Learns what each clue of a text is worth from touchpoints that were written and labelled for it, and writes the
/// list that the English word reader weighs with.
@main
struct HarkTraining: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "HarkTraining", abstract: "Learn the weights of clues from labelled touchpoints.",
    discussion: """
      Each table has the columns label, name, description, channel and actor. Nothing is random: the same tables give
      the same list. Of texts of strangers, what was written after real touchpoints teaches more than what was
      imagined, so it counts more. With --check, each table is also left out in turn and scored by what the others teach.
      """)

  @Argument(help: "Tables of touchpoints that were imagined.")
  var tables: [String]

  @Option(
    parsing: .upToNextOption, help: "Tables of touchpoints written after those of real maps: each row counts six times."
  )
  var modelled: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: "As modelled, but of texts whose label may be argued: each row counts three times.")
  var arguable: [String] = []

  @Option(parsing: .upToNextOption, help: "Tables that the rules were made with: each row counts sixteen times.")
  var parts: [String] = []

  @Option(help: "The Swift file to write.")
  var output: String?

  @Flag(help: "Also leave each table out in turn and score it.")
  var check = false

  func run() throws {
    var extract = ClueExtract()
    var seen: Set<String> = []
    var sets: [(name: String, examples: [TrainingText])] = []
    let weighted =
      tables.map { ($0, 1.0) } + modelled.map { ($0, 6) } + arguable.map { ($0, 3) } + parts.map { ($0, 16) }
    for (path, weight) in weighted {
      let items = try LabelledTable.read([UInt8](Data(contentsOf: URL(fileURLWithPath: path))))
      var examples: [TrainingText] = []
      for item in items where seen.insert("\(item.name)\t\(item.description ?? "")".lowercased()).inserted {
        guard let clues = extract.clues(of: item) else { continue }
        examples.append(
          TrainingText(
            label: Label.allCases.firstIndex(of: item.label) ?? 0, clues: clues, weight: weight))
      }
      sets.append((name: URL(fileURLWithPath: path).lastPathComponent, examples: examples))
    }
    let all = sets.flatMap(\.examples)
    if check {
      for (place, set) in sets.enumerated() {
        let others = sets.indices.filter { $0 != place }.flatMap { sets[$0].examples }
        print("\(set.name): \(WeightList(learning: others).scores(set.examples))")
      }
    }
    let list = WeightList(learning: all)
    print("\(all.count) examples, \(list.weights.count) clues; on what was learned from: \(list.scores(all))")
    if let output { try list.source.write(toFile: output, atomically: true, encoding: .utf8) }
  }
}

/// A touchpoint by its clues.
struct TrainingText {
  /// The place in `Label.allCases`.
  let label: Int
  let clues: Set<String>
  /// How many texts it counts for.
  var weight = 1.0
}
