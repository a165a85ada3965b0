import ArgumentParser
import Journey
import JourneyFormat
import JourneyReview
import JourneyStore

/// `hark apply`: a file of edits, all or nothing.
struct Apply: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Apply a file of edits (JSON lines) to a map, all or nothing.",
    discussion: """
      An edit that would put a problem into the map is refused, and then nothing is changed. With "-" as FILE the map \
      comes from standard input and the changed one goes to standard output.
      """)

  @Argument(help: "The map.")
  var file: String

  @Argument(help: "The edits, one JSON object a line; - for standard input.")
  var edits: String

  @Flag(help: "Say what would change, and change nothing.")
  var dryRun = false

  @OptionGroup var limit: SizeLimit

  func run() throws {
    guard file != MapFile.standardInput || edits != MapFile.standardInput else {
      throw Failure("the map and the edits cannot both come from standard input", todo: "name a file for one of them")
    }
    let source = try MapFile.open(file, maximumSize: limit.bytes)
    let script = try EditScript.read(edits, limit.bytes)
    var map = source.map
    for entry in script.entries {
      do throws(EditError) {
        try map.apply(entry.edit)
      } catch {
        throw Failure("\(script.name):\(entry.line): \(error.message); nothing was changed: \(Self.brief(entry.edit))")
      }
    }
    let output = Output()
    let text = MapWriter.text(of: map.map)
    if dryRun {
      for change in MapDifference.changes(from: source.map, to: map) { output.line(change.line.onOneLine) }
    } else if source.identity == nil {
      output.bytes(text)
    } else {
      if text != source.bytes { try source.save(text) }
      output.line(
        "applied \(script.entries.count == 1 ? "1 edit" : "\(script.entries.count) edits") to \(file)".onOneLine)
    }
    try output.finish()
  }

  /// The edit as a message names it: its JSON line, cut when it is long.
  private static func brief(_ edit: Edit) -> String {
    let line = String(decoding: EditText.line(edit), as: UTF8.self)
    return line.count > 100 ? line.prefix(99) + "…" : line
  }
}

/// Edits with the name of the file they stand in.
private struct EditScript {
  let name: String
  let entries: [EditText.Entry]

  /// Reads a file of edits, or standard input for `-`.
  static func read(_ path: String, _ limit: Int) throws(Failure) -> EditScript {
    let name = path == MapFile.standardInput ? "standard input" : path
    let bytes =
      try path == MapFile.standardInput ? StandardStream.readInput(maximumSize: limit) : file(path, limit)
    do throws(EditTextProblem) {
      return EditScript(name: name, entries: try EditText.read(bytes))
    } catch {
      throw Failure("\(name):\(error.position): \(error.message); nothing was changed")
    }
  }

  private static func file(_ path: String, _ limit: Int) throws(Failure) -> [UInt8] {
    do throws(StoreProblem) {
      return try MapStore().loadBytes(path, maximumSize: limit).bytes
    } catch {
      throw Failure(error)
    }
  }
}
