import Journey
import JourneyFormat
import TerminalUI

/// What became of an attempt to save.
public enum SaveOutcome: Sendable, Hashable {
  case saved(name: String)
  /// Somebody else changed the file since it was opened; nothing was written.
  case changedOnDisk
  /// Nothing was saved: what, where and what to do.
  case failed(String)
}

/// What became of a text that another program was to change.
public enum OutsideText: Sendable, Hashable {
  case text(String)
  /// The person left the program without wanting the text.
  case cancelled
  /// The text stays as it was: what, where and what to do.
  case failed(String)
}

/// Where a session's map is kept. `JourneyStore` is behind it; tests keep maps in memory.
public protocol MapKeeper: JournalKeeper {
  /// Saves the map's text under its own name, or another one.
  func save(_ text: [UInt8], as name: String?, overwriting: Bool) -> SaveOutcome
  /// Writes something made of the map, beside it; ``SaveOutcome/changedOnDisk`` when there is such a file already.
  func export(_ bytes: [UInt8], to path: String, overwriting: Bool) -> SaveOutcome

  /// Another map to compare with; names of files are as the person, or the map, wrote them.
  func other(_ source: ComparisonSource) -> OtherMap

  /// Lets the person change a text in a program of their own; the terminal is theirs meanwhile.
  func editOutside(_ text: String) -> OutsideText

  /// What the team's settings say now.
  func teamRules() -> TeamReading
}

/// Runs the editor: takes events from a screen, lets the state change, does what it asks for outside, and shows it.
public final class EditorSession {
  public private(set) var state: EditorState
  private var sketch = ScreenSketch()
  /// What most likely comes next; made when the keys rest, and gone with the next event.
  private var foresight: Foresight?
  /// How many keys did what had been foreseen.
  private(set) var foreseenCount = 0
  /// Whether the sketch shows the state already.
  private var isDrawn = false
  private let screen: any Screen
  private let keeper: any MapKeeper
  private let person: any PersonKeeper
  private let clipboard: ClipboardChoice
  /// What went wrong with the journal and was not shown yet.
  private var untold: String?

  public init(
    _ state: EditorState, screen: any Screen, keeper: any MapKeeper, person: any PersonKeeper = MemoryPersonKeeper(),
    clipboard: ClipboardChoice = .file
  ) {
    self.clipboard = clipboard
    self.state = state
    self.screen = screen
    self.keeper = keeper
    self.person = person
    if let bytes = person.read(.prompts) { self.state.promptHistory = PromptHistory(reading: bytes) }
    self.state.resize(to: screen.size)
  }

  /// Runs until the person leaves or the terminal is gone. False when it was ended from outside.
  @discardableResult
  public func run() -> Bool {
    paint(&state)
    var lastPaint = ContinuousClock.now
    var hasJustPainted = true
    var looksAhead = true
    var lastKey: Key?
    while true {
      // What can wait lets the terminal show the picture first.
      let hasWork = isBusy(&state) || looksAhead
      let rest = keeper.needsSync ? Self.syncDelay : nil
      let event = screen.nextEvent(timeoutMilliseconds: hasWork ? (hasJustPainted ? 5 : 0) : rest)
      hasJustPainted = false
      if event == .timer {
        guard isBusy(&state) else {
          if looksAhead { lookAhead(&state, after: lastKey) } else { syncJournal() }
          looksAhead = false
          continue
        }
        forget()
        // A slice of judging takes a few milliseconds; the screen follows ten times a second and at the end.
        state.work(2000)
        guard !state.isBusy || lastPaint.duration(to: .now) > .milliseconds(100) else { continue }
        state.settleBalance()
      } else {
        lastKey = event.key
        let effects = answer(event)
        keepSteps()
        for effect in effects where perform(effect) {
          let isFromOutside = event == .terminate || event == .hangUp
          keeper.endJournal(discarding: !isFromOutside || !state.history.isModified)
          return !isFromOutside
        }
        keepSteps()
      }
      guard !screen.hasPendingInput else { continue }
      paint(&state)
      lastPaint = .now
      hasJustPainted = true
      looksAhead = true
    }
  }

  /// Takes an event and says what is to be done outside.
  private func answer(_ event: Event) -> [Effect] {
    guard let key = event.key, foresight?.key == key else {
      forget()
      return state.handle(event)
    }
    foresight?.comesTrue(in: &state, on: &sketch)
    foreseenCount += 1
    isDrawn = true
    return []
  }

  /// Forgets what was foreseen: it holds only while nothing else happens.
  private func forget() {
    foresight = nil
    isDrawn = false
  }

  /// Shows the state. It comes as `inout` because a class's property is copied first when it is passed otherwise, and to
  /// copy this one costs more than to draw it.
  private func paint(_ state: inout EditorState) {
    if let text = untold {
      forget()
      state.noteProblem(text)
    }
    untold = nil
    if !isDrawn { state.draw(on: &sketch) }
    screen.show(sketch.frame)
  }

  /// Makes ready what is likely to be asked for next; `inout` as above.
  private func lookAhead(_ state: inout EditorState, after lastKey: Key?) {
    forget()
    state.lookAhead()
    guard let lastKey else { return }
    foresight = Foresight(of: lastKey, in: state, drawnOn: sketch)
  }

  /// Whether there is work that no key waits for; `inout` as above.
  private func isBusy(_ state: inout EditorState) -> Bool { state.isBusy }

  /// How long the keys rest before what was kept is brought to the disk, in milliseconds.
  private static let syncDelay = 1000

  /// Keeps what was done, before anything of it is shown.
  private func keepSteps() {
    let steps = state.takeUnkept()
    guard !steps.isEmpty else { return }
    if let problem = keeper.keep(steps) { untold = problem }
    if state.file.isUnkept != keeper.isBehind { state.file.isUnkept = keeper.isBehind }
  }

  private func syncJournal() {
    guard let problem = keeper.sync() else { return }
    untold = problem
    paint(&state)
  }

  private func settleRemnant(_ answer: RemnantAnswer) {
    guard let remnant = keeper.remnants.first else { return }
    switch answer {
    case .look: return state.look(at: remnant)
    case .bringBack:
      let (applied, left) = state.bringBack(remnant)
      untold = keeper.adoptRemnant(applied: applied, left: left)
      return
    case .discard: keeper.discardRemnant()
    case .later: keeper.leaveRemnant()
    }
    if let next = keeper.remnants.first { state.ask(about: next) }
  }

  private func export(to path: String, overwriting: Bool) {
    guard let export = state.exported(to: path) else { return }
    switch keeper.export(export.bytes, to: path, overwriting: overwriting) {
    case .saved: state.noteExported(to: path, lossCount: export.lossCount)
    case .changedOnDisk: state.askAboutExistingFile(path)
    case .failed(let message): state.noteNotExported(message, to: path)
    }
  }

  private func copy(_ text: [UInt8], _ outline: String) {
    if clipboard == .terminal, !screen.copy(outline) { state.noteNotOnTerminal() }
    if let problem = person.write(text, .clipboard) {
      state.noteProblem("copied for this session only: \(problem)")
    }
  }

  /// Does something outside and says whether the session is over.
  private func perform(_ effect: Effect) -> Bool {
    switch effect {
    case .quit: return true
    case .compare(let source): state.noteOther(keeper.other(source))
    case .editOutside(let text):
      var outcome = OutsideText.cancelled
      screen.runOutside { outcome = keeper.editOutside(text) }
      state.resize(to: screen.size)
      state.noteOutside(outcome)
    case .remnant(let answer): settleRemnant(answer)
    case .openReadOnly(let holder):
      while !keeper.remnants.isEmpty { keeper.leaveRemnant() }
      state.openReadOnly(holder)
    case .suspend:
      untold = keeper.sync()
      screen.suspend()
      state.resize(to: screen.size)
      // Whoever was away may have changed the settings.
      state.noteTeam(keeper.teamRules(), isAsked: false)
    case .redraw: screen.redraw()
    case .readTeam: state.noteTeam(keeper.teamRules(), isAsked: true)
    case .export(let path, let overwriting): export(to: path, overwriting: overwriting)
    case .copy(let text, let outline): copy(text, outline)
    case .paste: state.paste(clipboard: person.read(.clipboard))
    case .remember(let text, let prompt):
      // Another session may have kept something meanwhile. That a text is not kept harms nothing.
      var history = PromptHistory(reading: person.read(.prompts) ?? [])
      history.remember(text, for: prompt)
      _ = person.write(history.text, .prompts)
    case .save(let name, let overwriting, let thenQuit):
      switch keeper.save(MapWriter.text(of: state.document.map), as: name, overwriting: overwriting) {
      case .saved(let name):
        state.noteSaved(as: name)
        return thenQuit
      case .changedOnDisk: state.askAboutChangedFile(as: name, thenQuit: thenQuit)
      case .failed(let message): state.noteNotSaved(message, as: name, thenQuit: thenQuit)
      }
    }
    return false
  }
}
