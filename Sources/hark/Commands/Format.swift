import ArgumentParser
import JourneyFormat

/// `hark fmt`: maps in their canonical text.
struct Format: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "Write maps in their canonical text, or check that they are.",
    discussion: """
      Nothing is lost: unknown keys and values that cannot be read stay as they are. A file that is no map, or was \
      written by a newer hark, is left alone. "-" writes the text of standard input to standard output.
      """)

  @Argument(help: ArgumentHelp("Maps, folders of maps, or - for standard input.", valueName: "path"))
  var paths: [String]

  @Flag(help: "Change nothing; list the files that differ and exit with 1 when there are any.")
  var check = false

  @OptionGroup var limit: SizeLimit

  func run() throws {
    let output = Output()
    var walk = try MapWalk(paths, limit.bytes, output)
    let isChecking = check
    var differs = false
    walk.forEachMap { file throws(Failure) in
      let text = MapWriter.text(of: file.map.map)
      if file.identity == nil, !isChecking {
        output.bytes(text)
        return
      }
      guard text != file.bytes else { return }
      differs = true
      output.line(file.name)
      if !isChecking { try file.save(text) }
    }
    try walk.end(found: isChecking && differs)
  }
}
