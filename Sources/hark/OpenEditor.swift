import Journey
import JourneyFormat
import TerminalUI

/// Opens the map at `path` in the editor, at an element if one is named, with verdicts hidden for `capture`.
///
/// Everything that can be wrong is found out before the terminal is touched.
func openEditor(path: String, at element: ElementID?, capture: Bool) throws(Failure) {
  if let problem = NcursesScreen.problem() {
    throw Failure(problem.description, todo: "to read the map as text: hark show \(path)")
  }
  if path == MapFile.standardInput {
    throw Failure(
      "the editor cannot take its map from standard input", todo: "name a file, or read it with: hark show -")
  }
  let file = try MapFile.open(path, acceptsNewer: true)
  if let element, !file.map.contains(element) { throw UnknownElement.failure(element, in: file) }
  throw Failure("the editor is not built into this version", todo: "to read the map as text: hark show \(path)")
}
