import Journey
import JourneyEditor
import JourneyStore
import TerminalUI

/// What is said when the program crashes on the raw screen.
let editorCrashNotice =
  "hark: crashed; open the map again to bring back what was not saved. Please report what you did last.\n"

/// What the editor asks of the terminal.
func editorScreen(_ settings: PersonSettings) throws(TerminalProblem) -> NcursesScreen {
  try NcursesScreen(
    .init(
      usesMouse: settings.usesMouse, crashNotice: editorCrashNotice,
      suspendNotice: "hark waits in the background; fg brings it back\n"))
}

/// Opens the map at `path` in the editor, at an element if one is named, with verdicts hidden for `capture`.
///
/// Everything that can be wrong is found out before the terminal is touched.
func openEditor(
  path: String, at element: ElementID? = nil, capture: Bool = false, withTutor: Bool = false, settings: PersonSettings,
  today: CalendarDate
) throws(Failure) {
  if path == MapFile.standardInput {
    throw Failure(
      "the editor cannot take its map from standard input", todo: "name a file, or read it with: hark show -")
  }
  let opening: EditorOpening
  do throws(StoreProblem) {
    opening = try EditorOpening(path, at: element, hidesVerdicts: capture, withTutor: withTutor, today: today)
  } catch {
    guard error.code == .isFolder else { throw Failure(error) }
    throw Failure("\(error.path) is a folder", todo: "name a map in it, or run hark there to choose one")
  }
  if let element, let map = opening.state?.document, !map.contains(element) {
    throw UnknownElement.failure(element, in: map, name: path)
  }
  do throws(TerminalProblem) {
    let screen = try editorScreen(settings)
    let keeper = opening.keeper
    OutsidePrograms.lend(to: keeper)
    opening.run(on: screen, settings: settings)
    screen.leave()
    if keeper.keptUnsaved {
      StandardError.tell("ended without saving; your changes are kept: open \(path) again to bring them back")
    }
  } catch {
    throw Failure(error.description, todo: "to read the map as text: hark show \(path)")
  }
}
