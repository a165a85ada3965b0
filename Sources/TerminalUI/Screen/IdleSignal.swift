/// Tells tests on a real terminal when the program is idle, so that they need not sleep.
///
/// When the environment variable `HARK_IDLE_FILE` names a file, the screen appends one line to it each time that it is
/// about to wait with nothing pending and something has happened since the last line: `<events delivered> <frames
/// shown>`, both counted from the start. A test notes the number of lines, sends keys, and waits for more lines (or for
/// the first number to reach what it sent).
struct IdleSignal {
  private let file: CInt?
  private var told: (events: Int, frames: Int)?

  init() {
    file = Platform.environment("HARK_IDLE_FILE").flatMap(Platform.openForAppending)
  }

  mutating func tell(events: Int, frames: Int) {
    guard let file, told.map({ $0 != (events, frames) }) ?? true else { return }
    told = (events, frames)
    Platform.append("\(events) \(frames)\n", to: file)
  }
}
