import Glibc
import TerminalUI

/// A program on a terminal of 80 x 24 that somebody watches: what is sent, and when it has come to rest.
final class Terminal {
  /// What a program wrote until it fell silent.
  struct Burst {
    /// Bytes that came.
    let bytes: Int
    /// Milliseconds from the start of waiting to the last byte.
    let last: Double
    /// The UTF-8 of the cells that they changed.
    let changed: Int
    /// Milliseconds that threads of the program, or of this one, waited for a processor, until silence included.
    var delayed = 0.0
  }

  private static let size = Size(width: 80, height: 24)
  let child: ChildProcess
  private var picture = Picture(size)
  private let master: CInt
  private let started: Int
  /// TIOCSPTLCK and TIOCGPTN of Linux, which the module of the C library leaves out.
  private static let unlock: UInt = 0x4004_5431
  private static let numberOf: UInt = 0x8004_5430
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)

  /// Starts a program on a new terminal; nil when it cannot be started.
  init?(_ arguments: [String], home: String) {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var lock: CInt = 0
    var number: CUnsignedInt = 0
    guard master >= 0, ioctl(master, Self.unlock, &lock) == 0, ioctl(master, Self.numberOf, &number) == 0 else {
      return nil
    }
    var size = winsize(
      ws_row: UInt16(Self.size.height), ws_col: UInt16(Self.size.width), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    let environment = [
      "TERM=xterm-256color", "LANG=C.UTF-8", "PATH=\(Files.environment("PATH") ?? "/usr/bin:/bin")", "HOME=\(home)",
      "XDG_RUNTIME_DIR=\(home)",
    ]
    started = Clock.now()
    guard let child = ChildProcess(arguments, output: .terminal("/dev/pts/\(number)"), environment: environment)
    else { return nil }
    self.child = child
  }

  deinit { close(master) }

  /// From the start of the program to the last byte of its first screen: the last before it was silent for 4 ms, after
  /// 1,000 bytes at least, so that neither what it sends to prepare the terminal counts as a screen, nor that it draws
  /// anew what it has learnt meanwhile.
  func firstPaint() -> Burst { watch(from: started, atLeast: 1000, silence: 4) }

  /// Presses a key and waits for the answer.
  func press(_ key: String, silence: Int = 20) -> Burst {
    let waited = child.waited + ChildProcess.waitedHere
    let start = Clock.now()
    send(key)
    var burst = watch(from: start, atLeast: 1, silence: silence, patience: 1000)
    burst.delayed = Double(child.waited + ChildProcess.waitedHere - waited) / 1e6
    return burst
  }

  /// Presses a key that leads to another screen, and waits until that has come to rest.
  func goTo(_ key: String) { _ = press(key, silence: 400) }

  /// Waits until nothing has come for so many milliseconds; from the start of the program to the last byte.
  func rest(silence: Int) -> Burst { watch(from: started, atLeast: 0, silence: silence) }

  func send(_ keys: String) { _ = Array(keys.utf8).withUnsafeBytes { write(master, $0.baseAddress, $0.count) } }

  private func watch(from start: Int, atLeast least: Int, silence: Int, patience: Int = 30_000) -> Burst {
    var output: [UInt8] = []
    var last = start
    while true {
      var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      // Who has not answered yet may take its time, but not for ever.
      guard poll(&waiting, 1, CInt(output.count >= least ? silence : patience)) > 0 else { break }
      let count = read(master, &buffer, buffer.count)
      guard count > 0 else { break }
      last = Clock.now()
      output += buffer[..<count]
    }
    let before = picture.frame
    picture.take(output)
    return Burst(
      bytes: output.count, last: Double(last - start) / 1e6, changed: picture.frame.changedBytes(since: before))
  }

  /// Ends the program: by the keys that leave it, or by a signal, and waits until it is gone.
  func leave(_ keys: String? = nil) {
    if let keys { send(keys) } else { child.signal(SIGTERM) }
    _ = watch(from: Clock.now(), atLeast: 0, silence: 100)
    child.signal(SIGTERM)
    _ = watch(from: Clock.now(), atLeast: 0, silence: 50)
    child.signal(SIGKILL)
    _ = child.wait()
  }
}
