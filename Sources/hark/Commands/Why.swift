import ArgumentParser
import Journey
import JourneyExchange
import ListeningRules

/// `hark why`: how the verdict on a touchpoint was reached.
struct Why: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say how a verdict was reached, step by step, and what would raise it.")

  @Argument(help: "The map, or - for standard input.")
  var file: String

  @Argument(help: "The touchpoint's id; hark show lists them.")
  var touchpoint: String

  @OptionGroup var today: Today

  @OptionGroup var limit: SizeLimit

  func run() throws {
    let day = try today.date()
    let source = try MapFile.open(file, maximumSize: limit.bytes, acceptsNewer: true)
    let id = ElementID(touchpoint)
    guard let kind = source.map.kind(of: id), id != .map else {
      throw UnknownElement.failure(id, in: source, .touchpoint)
    }
    guard let lines = WhyText.lines(id, source.map, try Judging(today: day).assess(source)) else {
      throw Failure(
        "\"\(id)\" is a \(kind.rawValue)",
        todo: "verdicts are on touchpoints; see their ids with: hark show \(source.name)")
    }
    let output = Output()
    for line in lines { output.line(line) }
    try output.finish()
  }
}
