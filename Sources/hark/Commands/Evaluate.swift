import ArgumentParser
import JourneyExchange
import JourneyStore
import ListeningRules

/// `hark evaluate`: how well the rules judge touchpoints that people have labelled.
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Test the rules against touchpoints that people have labelled.",
    discussion: """
      TABLE is a TSV or CSV with the columns label and name and, if there, description, channel and actor; others are \
      left out. Labels are talking_at, listening, neither and unclear. Each row is judged alone, by its words. \
      Committed precision is the share of verdicts that take a side (talking at, listening) that is right; coverage is \
      how much of what was labelled with a side gets one. Intervals come from 1000 samples drawn with replacement. A hark.json in the table's \
      folder or above adds its words.
      """)

  enum Form: String, CaseIterable, ExpressibleByArgument { case text, json }

  @Argument(help: ArgumentHelp("The labelled table, or - for standard input.", valueName: "table"))
  var file: String

  @Option(help: "text or json.")
  var format = Form.text

  @Option(help: ArgumentHelp("The language of the texts, such as de (default: each text decides).", valueName: "tag"))
  var language: String?

  @Flag(help: "Also list the rows that were judged otherwise than they are labelled.")
  var wrong = false

  @OptionGroup var limit: SizeLimit

  func run() throws {
    let bytes = try file == MapFile.standardInput ? StandardStream.readInput(maximumSize: limit.bytes) : load()
    let evaluation = Evaluation(
      try items(bytes), settings: try Judging().team(for: file).rules, language: language)
    let output = Output()
    switch format {
    case .text: for line in EvaluationText.lines(evaluation, showsWrong: wrong) { output.line(line) }
    case .json: output.bytes(EvaluationJSON.bytes(evaluation))
    }
    try output.finish()
  }

  private func load() throws(Failure) -> [UInt8] {
    do throws(StoreProblem) {
      return try MapStore().loadBytes(file, maximumSize: limit.bytes).bytes
    } catch {
      throw Failure(error)
    }
  }

  private func items(_ bytes: [UInt8]) throws(Failure) -> [LabelledItem] {
    do throws(LabelledTable.Problem) {
      return try LabelledTable.read(bytes)
    } catch {
      let name = file == MapFile.standardInput ? "standard input" : file
      let place = [error.line, error.column].compactMap(\.self).map { ":\($0)" }.joined()
      throw Failure("\(name)\(place): \(error.message)")
    }
  }
}
