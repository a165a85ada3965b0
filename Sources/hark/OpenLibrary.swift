import Glibc
import Journey
import JourneyEditor
import JourneyStore
import TerminalUI

/// Shows the maps of this folder; a person opens them from there. Without a terminal they are listed as text.
func openLibrary(capture: Bool, settings: PersonSettings, today: CalendarDate) throws(Failure) {
  guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return try Library.list() }
  do throws(TerminalProblem) {
    let screen = try editorScreen(settings)
    let look = Look(settings, on: screen)
    let keymap = Keymap.settled(by: settings.keys)
    LibrarySession(screen: screen, today: today, hidesVerdicts: capture, look: look, keymap: keymap) {
      path, manner in
      do throws(StoreProblem) {
        let opening = try EditorOpening(
          path, hidesVerdicts: manner.hidesVerdicts, withTutor: manner.withTutor, today: today)
        OutsidePrograms.lend(to: opening.keeper)
        return opening.run(on: screen, settings: settings) ? .left : .ended
      } catch {
        return .failed("\(error.path) \(error.message)")
      }
    }.run()
    screen.leave()
  } catch {
    throw Failure(error.description, todo: "to list the maps as text: hark | cat")
  }
}
