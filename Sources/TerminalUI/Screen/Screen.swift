/// Where frames are shown and events come from: a terminal (``NcursesScreen``), or memory (``MemoryScreen``).
///
/// Synchronous and for one thread: a loop asks for the next event, changes its state, and shows a frame when
/// ``hasPendingInput`` is false, so that a burst of keys paints once.
public protocol Screen: AnyObject {
  /// The size that the next frame should have. Changes only with an ``Event/resize(_:)`` or in ``suspend()`` and
  /// ``runOutside(_:)``.
  var size: Size { get }

  /// Whether the terminal shows more than ASCII; if not, draw with ASCII signs. What it cannot show becomes `?`.
  var supportsUnicode: Bool { get }

  /// How many colours the terminal shows. Frames may use any colour; the screen takes the nearest.
  var colorDepth: ColorDepth { get }

  /// Whether ``nextEvent(timeoutMilliseconds:)`` would return at once with something other than ``Event/timer``.
  var hasPendingInput: Bool { get }

  /// Shows a frame, sending only what changed since the last. A frame of another size is clipped.
  func show(_ frame: Frame)

  /// Waits for the next event; ``Event/timer`` after so many milliseconds, never when nil.
  func nextEvent(timeoutMilliseconds: Int?) -> Event

  /// Has the next frame drawn as a whole, because something else has written on the terminal.
  func redraw()

  /// Gives the terminal back to the shell and stops the program until it is continued (what ^Z means). Afterwards the
  /// last frame stands again; ``Event/resumed`` follows, or ``Event/resize(_:)`` when the size changed meanwhile.
  func suspend()

  /// Gives the terminal to something else, such as an editor, while `body` runs. Interrupts meanwhile are for the other
  /// program only. Afterwards as after ``suspend()``.
  func runOutside(_ body: () -> Void)

  /// Hands a text to the clipboard of the terminal, for other programs (OSC 52). Whether the terminal takes it, it does
  /// not say.
  /// - Returns: false, and nothing was sent, when the text is longer than terminals take
  ///   (``ClipboardSequence/maximumSize``).
  func copy(_ text: String) -> Bool

  /// Sounds the bell.
  func ring()

  /// Restores the terminal for good. Further calls do nothing; events are ``Event/hangUp`` from here on.
  func leave()
}
