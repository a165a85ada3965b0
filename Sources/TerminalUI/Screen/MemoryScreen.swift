/// A screen without a terminal, for tests: events come from a script, frames are kept.
public final class MemoryScreen: Screen {
  public private(set) var size: Size
  public let supportsUnicode: Bool
  public let colorDepth: ColorDepth

  /// The last frame shown.
  public private(set) var frame: Frame?
  /// How many frames were shown.
  public private(set) var frameCount = 0
  /// The frames shown, oldest first, at most ``historyLimit`` of them.
  public private(set) var frames: [Frame] = []
  public private(set) var ringCount = 0
  /// What was handed to the clipboard last.
  public private(set) var copied: String?
  public private(set) var suspendCount = 0
  public private(set) var outsideCount = 0
  public private(set) var redrawCount = 0
  public private(set) var hasLeft = false

  /// How many frames are kept.
  public let historyLimit: Int
  private var script: [Event]
  private var next = 0
  private let coalesces: Bool

  /// A screen that will deliver the events in order, then ``Event/hangUp`` for ever.
  ///
  /// - Parameter coalesces: Whether events of the script count as pending input, as in a burst of keys; if not, the
  ///   program paints after each.
  public init(
    size: Size = Size(width: 80, height: 24), events: [Event] = [], supportsUnicode: Bool = true,
    colorDepth: ColorDepth = .many, coalesces: Bool = false, historyLimit: Int = 100
  ) {
    self.size = size
    self.supportsUnicode = supportsUnicode
    self.colorDepth = colorDepth
    self.coalesces = coalesces
    self.historyLimit = historyLimit
    script = events
  }

  /// Adds events to the end of the script.
  public func send(_ events: Event...) { script += events }

  /// Adds keys to the end of the script.
  public func press(_ keys: Key...) { script += keys.map(Event.key) }

  /// Adds a key for each character to the end of the script; a line feed is Enter.
  public func type(_ text: String) {
    script += text.map { .key($0 == "\n" ? .enter : .character($0)) }
  }

  public var hasPendingInput: Bool { hasLeft || (coalesces && next < script.count) }

  public func show(_ frame: Frame) {
    self.frame = frame
    frameCount += 1
    guard historyLimit > 0 else { return }
    if frames.count >= historyLimit { frames.removeFirst() }
    frames.append(frame)
  }

  public func nextEvent(timeoutMilliseconds: Int?) -> Event {
    guard !hasLeft && next < script.count else { return .hangUp }
    defer { next += 1 }
    if case .resize(let newSize) = script[next] { size = newSize }
    return script[next]
  }

  public func redraw() { redrawCount += 1 }

  public func suspend() {
    suspendCount += 1
    script.insert(.resumed, at: next)
  }

  public func runOutside(_ body: () -> Void) {
    outsideCount += 1
    body()
    script.insert(.resumed, at: next)
  }

  public func copy(_ text: String) -> Bool {
    guard ClipboardSequence.bytes(for: text) != nil else { return false }
    copied = text
    return true
  }

  public func ring() { ringCount += 1 }
  public func leave() { hasLeft = true }
}
