import ArgumentParser
import JourneyEditor
import JourneyStore

/// The options by which the editor looks and listens otherwise than the person's settings say.
struct Appearance: ParsableArguments {
  @Option(help: "The colours: default, high-contrast or mono.")
  var theme: Theme?

  @Flag(help: "Draw with ASCII signs only.")
  var ascii = false

  @Flag(help: "One thing a line, for screen readers: no columns, the cursor on the thing spoken of.")
  var plainScreen = false

  @Flag(help: "A click selects, the wheel moves the selection; the terminal selects text with Shift held down.")
  var mouse = false

  /// The person's settings with these options over them.
  func settings() throws(Failure) -> PersonSettings {
    var settings = try Self.stored()
    if let theme { settings.theme = theme }
    if ascii { settings.glyphs = .ascii }
    if plainScreen { settings.isPlain = true }
    if mouse { settings.usesMouse = true }
    return settings
  }

  /// The person's settings as their file has them.
  static func stored() throws(Failure) -> PersonSettings {
    do throws(StoreProblem) {
      return try PersonSettings.load()
    } catch {
      throw Failure(error)
    }
  }
}

extension Theme: ExpressibleByArgument {}
