import ArgumentParser
import JourneyExchange
import ListeningRules

/// `hark show`: a map as plain text.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a map as plain text, one thing after the other.",
    discussion: "For screen readers, pipes and mail: nothing is drawn, every line says what it is.")

  @Argument(help: "The map, or - for standard input.")
  var file: String

  @OptionGroup var today: Today

  @OptionGroup var limit: SizeLimit

  func run() throws {
    let day = try today.date()
    let source = try MapFile.open(file, maximumSize: limit.bytes, acceptsNewer: true)
    let output = Output()
    if source.read.isNewerFormat {
      output.line("Written by a newer hark: what this version does not know is left out.")
    }
    MapText.write(source.map, try Judging(today: day).assess(source)) { output.line($0) }
    try output.finish()
  }
}
