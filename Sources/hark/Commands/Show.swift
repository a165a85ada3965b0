import ArgumentParser
import Journey
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
    let (map, isNewerFormat) = try read()
    let output = Output()
    if isNewerFormat {
      output.line("Written by a newer hark: what this version does not know is left out.")
    }
    MapText.write(map, try Judging(today: day).assess(map, from: file)) { output.line($0) }
    try output.finish()
  }

  /// The map without its text, which takes as much memory as the map.
  private func read() throws(Failure) -> (map: IndexedMap, isNewerFormat: Bool) {
    let source = try MapFile.open(file, maximumSize: limit.bytes, acceptsNewer: true)
    return (map: source.map, isNewerFormat: source.isNewerFormat)
  }
}
