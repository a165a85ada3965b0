import ArgumentParser
import JourneyEditor
import JourneyStore

/// `hark tutor`: the editor with a guided tour, on a map for practice.
struct Tour: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tutor", abstract: "Learn the editor in ten minutes, by doing.",
    discussion: "Opens a fresh copy of a small map in the state folder; what you do to it harms nothing.")

  @OptionGroup var appearance: Appearance
  @OptionGroup var today: Today

  func run() throws {
    let settings = try appearance.settings()
    try openEditor(path: try freshCopy(), withTutor: true, settings: settings, today: try today.date())
  }

  private func freshCopy() throws(Failure) -> String {
    do throws(StoreProblem) {
      return try TutorMap.freshCopy(in: MapStore())
    } catch {
      throw Failure(error)
    }
  }
}
