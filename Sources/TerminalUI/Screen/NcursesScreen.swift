import CNcurses

/// The terminal on standard input and output, by ncurses.
///
/// Opening it takes the terminal over (raw mode, the other screen buffer, bracketed paste) and catches WINCH, INT, TERM,
/// HUP, CONT and TSTP as ``Event``s. ``leave()`` gives everything back; so do `exit` and crashes (ILL, TRAP, ABRT, BUS,
/// FPE, SEGV, SYS, QUIT), before anything is printed.
///
/// Read from the environment: `TERM`; `LC_ALL`, `LC_CTYPE`, `LANG` (none set: UTF-8); `NO_COLOR` (not empty: attributes,
/// no colours); `ESCDELAY` (milliseconds after Escape, else 25); `HARK_IDLE_FILE` (``IdleSignal``, for tests).
///
/// Limitations: one screen at a time, used from one thread. A paste is over when the terminal falls silent for a second.
public final class NcursesScreen: Screen {
  public struct Options: Sendable {
    /// Whether to ask for the mouse; terminals then select text only with Shift held down.
    public var usesMouse = false
    /// Whether to use colours; nil leaves it to `NO_COLOR`.
    public var usesColor: Bool?
    /// Said on standard error when the program crashes, after the terminal is restored. At most 511 bytes.
    public var crashNotice = ""
    /// Said on standard error when the person goes to the shell: how to come back.
    public var suspendNotice = ""

    public init(
      usesMouse: Bool = false, usesColor: Bool? = nil, crashNotice: String = "", suspendNotice: String = ""
    ) {
      self.suspendNotice = suspendNotice
      self.usesMouse = usesMouse
      self.usesColor = usesColor
      self.crashNotice = crashNotice
    }
  }

  public private(set) var size: Size
  public let supportsUnicode: Bool
  public let colorDepth: ColorDepth

  private let options: Options
  private var decoder: InputDecoder
  private var queue: [Event] = []
  /// What the terminal shows, nil when nobody knows.
  private var shown: Frame?
  /// What turned the frame before the last one into the last; kept for its memory.
  private var painting = Painting()
  private var hasLeft = false
  private var isGone = false
  private var hasToldGone = false
  private var idle = IdleSignal()
  private var eventCount = 0
  private var frameCount = 0

  /// Why no screen could be opened now, nil when nothing speaks against it. Touches nothing.
  public static func problem() -> TerminalProblem? {
    if !Platform.inputIsTerminal { return .inputIsNoTerminal }
    if !Platform.outputIsTerminal { return .outputIsNoTerminal }
    guard let type = Platform.environment("TERM") else { return .typeMissing }
    switch Int(hark_check_terminal_type(type)) {
    case HARK_TYPE_FINE: return nil
    case HARK_TYPE_UNKNOWN: return .typeUnknown(type)
    default: return .typeTooSimple(type)
    }
  }

  /// Takes the terminal over.
  ///
  /// - Throws: a ``TerminalProblem`` before the terminal is touched.
  public init(_ options: Options = Options()) throws(TerminalProblem) {
    if let problem = Self.problem() { throw problem }
    self.options = options
    supportsUnicode = hark_choose_locale()
    hark_remember_terminal()
    guard hark_begin_signals() else { throw .cannotStart }
    guard hark_open_screen() else {
      hark_end_signals()
      throw .cannotStart
    }
    hark_begin_crash_handlers()
    let usesColor = options.usesColor ?? (Platform.environment("NO_COLOR") == nil)
    switch usesColor ? hark_start_colors() : 0 {
    case ..<8: colorDepth = .none
    case ..<16: colorDepth = .eight
    case ..<256: colorDepth = .sixteen
    default: colorDepth = .many
    }
    if options.usesMouse { hark_start_mouse() }
    decoder = Self.makeDecoder()
    size = Size(width: Int(getmaxx(hark_screen())), height: Int(getmaxy(hark_screen())))
    takeOver()
    _ = adoptSize()
  }

  deinit { leave() }

  // MARK: Showing

  public func show(_ frame: Frame) {
    guard !hasLeft else { return }
    let frame = frame.size == size ? frame : frame.cropped(to: size)
    frameCount += 1
    painting.turn(shown, into: frame) { [supportsUnicode] in supportsUnicode || hark_can_encode($0) }
    if let shown, painting.steps.isEmpty, shown.cursor == frame.cursor { return }
    painting.scalars.withUnsafeBufferPointer { scalars in
      for step in painting.steps { put(step, scalars) }
    }
    let cursor = frame.cursor ?? Position(x: -1, y: -1)
    hark_update(CInt(cursor.y), CInt(cursor.x))
    // Only the changed rows: a frame that is kept as a whole would have to be copied before it is drawn on again.
    if shown?.size == frame.size { shown?.take(painting.rows, from: frame) } else { shown = frame }
  }

  private func put(_ step: Painting.Step, _ scalars: UnsafeBufferPointer<UInt32>) {
    switch step {
    case .put(let x, let y, let style, let range):
      guard let base = scalars.baseAddress else { return }
      let style = style.reduced(to: colorDepth)
      hark_put(
        CInt(y), CInt(x), CUnsignedInt(style.attributes.rawValue), CInt(style.foreground.code),
        CInt(style.background.code), base + range.lowerBound, CInt(range.count))
    case .clearToEnd(let x, let y):
      hark_clear_to_end(CInt(y), CInt(x))
    }
  }

  public func copy(_ text: String) -> Bool {
    guard let bytes = ClipboardSequence.bytes(for: text) else { return false }
    // ncurses has sent all it had to with the last frame, so this cannot end up within a sequence of its own.
    if !hasLeft { bytes.withUnsafeBytes { hark_send($0.baseAddress, $0.count) } }
    return true
  }

  public func ring() {
    if !hasLeft { beep() }
  }

  // MARK: Events

  public var hasPendingInput: Bool {
    if hasLeft || isGone { return true }
    if queue.isEmpty {
      wait(0)
      if let event = arrived() { queue.append(event) }
    }
    return !queue.isEmpty || isGone
  }

  public func nextEvent(timeoutMilliseconds: Int?) -> Event {
    let deadline = timeoutMilliseconds.map { ContinuousClock.now + .milliseconds(max(0, $0)) }
    while true {
      if hasLeft || isGone { return gone() }
      if let event = queue.isEmpty ? arrived() : queue.removeFirst() {
        eventCount += 1
        return event
      }
      if isGone { continue }
      let left = deadline.map { (ContinuousClock.now.duration(to: $0) / .milliseconds(1)).rounded(.up) }
      if let left, left <= 0 { return .timer }
      idle.tell(events: eventCount, frames: frameCount)
      wait(CInt(min(left ?? -1, 1_000_000_000)))
    }
  }

  /// A program that goes on asking after the end is slowed down rather than allowed to spin.
  private func gone() -> Event {
    if hasToldGone { napms(50) }
    hasToldGone = true
    return .hangUp
  }

  private func wait(_ milliseconds: CInt) {
    if !hark_wait(milliseconds) { isGone = true }
  }

  /// The next event, if it was received already.
  private func arrived() -> Event? {
    noteSignals()
    if !queue.isEmpty { return queue.removeFirst() }
    while let input = decoder.takePushedBack() ?? (hark_holds_input() ? read(0) : nil) {
      if input == .code(KEY_MOUSE) {
        if let event = mouseEvent() { return event }
      } else if let event = decoder.event(input, next: read) {
        return event
      }
    }
    return nil
  }

  private func noteSignals() {
    let signals = Int(hark_take_signals())
    if signals == 0 { return }
    if signals & HARK_CONTINUED != 0 {
      endwin()  // the shell has used the terminal meanwhile
      comeBack()
    } else if signals & HARK_RESIZED != 0, adoptSize() {
      queue.removeAll { if case .resize = $0 { true } else { false } }
      queue.append(.resize(size))
    }
    if signals & HARK_STOP_WANTED != 0 { queue.append(.key(.control("z"))) }
    if signals & HARK_INTERRUPTED != 0 { queue.append(.interrupt) }
    if signals & HARK_TERMINATED != 0 { queue.append(.terminate) }
    if signals & HARK_HUNG_UP != 0 { isGone = true }
  }

  /// One piece of input, waiting at most so many milliseconds for it.
  private func read(_ milliseconds: Int) -> RawInput? {
    var value: UInt32 = 0
    switch hark_read(CInt(milliseconds), &value) {
    case OK: return .scalar(value)
    case KEY_CODE_YES: return .code(CInt(bitPattern: value))
    default: return nil
    }
  }

  private func mouseEvent() -> Event? {
    var x: CInt = 0
    var y: CInt = 0
    let kinds = [
      HARK_MOUSE_PRESS: MouseEvent.Kind.press, HARK_MOUSE_RELEASE: .release, HARK_MOUSE_UP: .scrollUp,
      HARK_MOUSE_DOWN: .scrollDown,
    ]
    return kinds[Int(hark_mouse(&x, &y))].map { .mouse(MouseEvent($0, at: Position(x: Int(x), y: Int(y)))) }
  }

  // MARK: Taking the terminal and giving it back

  private func takeOver() {
    hark_prepare_restore(options.usesMouse, options.crashNotice)
    hark_arm_restore(true)
    hark_bracketed_paste(true)
  }

  private func giveBack() {
    hark_bracketed_paste(false)
    endwin()
    hark_arm_restore(false)
  }

  private func comeBack() {
    let last = shown
    doupdate()  // takes the terminal's size as well, so it comes before ours
    takeOver()
    forgetShown()
    let hasResized = adoptSize()
    if let last { show(last) }
    queue.append(hasResized ? .resize(size) : .resumed)
  }

  public func redraw() { forgetShown() }

  public func suspend() {
    guard !hasLeft else { return }
    giveBack()
    Platform.append(options.suspendNotice, to: Platform.standardError)
    hark_stop()
    comeBack()
  }

  public func runOutside(_ body: () -> Void) {
    guard !hasLeft else { return body() }
    giveBack()
    hark_begin_outside()
    body()
    hark_end_outside()
    comeBack()
  }

  public func leave() {
    guard !hasLeft else { return }
    hasLeft = true
    giveBack()
    hark_close_screen()
    hark_end_crash_handlers()
    hark_end_signals()
  }

  private func forgetShown() {
    shown = nil
    hark_redraw_all()
  }

  /// Takes the terminal's size; returns whether it is another.
  private func adoptSize() -> Bool {
    var width: CInt = 0
    var height: CInt = 0
    guard hark_terminal_size(&width, &height) else { return false }
    let now = Size(width: Int(width), height: Int(height))
    hark_resize(width, height)
    if now == size { return false }
    size = now
    forgetShown()
    hark_prepare_restore(options.usesMouse, options.crashNotice)
    return true
  }
}

extension NcursesScreen {
  /// Codes of our own, above all that ncurses gives away.
  private static let pasteStart: CInt = 0x7001
  private static let pasteEnd: CInt = 0x7002

  private static func makeDecoder() -> InputDecoder {
    define_key("\u{1B}[200~", pasteStart)
    define_key("\u{1B}[201~", pasteEnd)
    // Terminals send these or their own, depending on a mode; known ones come in one piece.
    let cursorKeys: [(letter: String, code: CInt)] = [
      ("A", KEY_UP), ("B", KEY_DOWN), ("C", KEY_RIGHT), ("D", KEY_LEFT), ("H", KEY_HOME), ("F", KEY_END),
    ]
    for (letter, code) in cursorKeys {
      for sequence in ["\u{1B}[\(letter)", "\u{1B}O\(letter)"] where key_defined(sequence) == 0 {
        define_key(sequence, code)
      }
    }
    var keys: [CInt: Key] = [
      KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right, KEY_HOME: .home, KEY_END: .end,
      KEY_PPAGE: .pageUp, KEY_NPAGE: .pageDown, KEY_IC: .insert, KEY_DC: .delete, KEY_ENTER: .enter,
      KEY_BACKSPACE: .backspace, KEY_BTAB: .backTab, KEY_FIND: .home, KEY_SELECT: .end,
      KEY_A1: .home, KEY_A3: .pageUp, KEY_C1: .end, KEY_C3: .pageDown,
      KEY_SR: .shift(.up), KEY_SF: .shift(.down), KEY_SLEFT: .shift(.left), KEY_SRIGHT: .shift(.right),
      KEY_SHOME: .shift(.home), KEY_SEND: .shift(.end), KEY_SPREVIOUS: .shift(.pageUp), KEY_SNEXT: .shift(.pageDown),
      KEY_SIC: .shift(.insert), KEY_SDC: .shift(.delete),
    ]
    for number in 1...63 { keys[KEY_F0 + CInt(number)] = EscapeSequence.functionKey(number) }
    // Keys with modifiers have names in terminfo, but no fixed codes.
    let names: [(String, Key)] = [
      ("kUP", .up), ("kDN", .down), ("kLFT", .left), ("kRIT", .right), ("kHOM", .home), ("kEND", .end),
      ("kPRV", .pageUp), ("kNXT", .pageDown), ("kIC", .insert), ("kDC", .delete),
    ]
    for (name, key) in names {
      for modifiers in 3...8 {
        let code = hark_key_code("\(name)\(modifiers)")
        if code > 0 { keys[code] = EscapeSequence.modified(key, by: modifiers) }
      }
    }
    return InputDecoder(keys: keys, pasteStart: pasteStart, pasteEnd: pasteEnd)
  }
}
