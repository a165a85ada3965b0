import Glibc
import JourneyExchange
import TerminalUI

/// Standard output: text is gathered and written in large pieces, always safe to show on a terminal.
///
/// When the reader has gone (`hark lint maps | head`) the rest is dropped without a word.
final class Output {
  private var buffer: [UInt8] = []
  private var failure: Failure?
  private var isClosed = false
  private static let pieceSize = 1 << 16

  /// A text of one or more lines, and a line end.
  func line(_ text: String) {
    buffer.append(contentsOf: SafeText.terminalOutput(text).utf8)
    buffer.append(UInt8(ascii: "\n"))
    flushWhenLarge()
  }

  /// Bytes as they are, for texts that are safe by their making (canonical JSON).
  func bytes(_ bytes: [UInt8]) {
    buffer.append(contentsOf: bytes)
    flushWhenLarge()
  }

  private func flushWhenLarge() {
    if buffer.count >= Self.pieceSize { flush() }
  }

  /// Writes what was gathered so far, so that a message on standard error comes behind it.
  func flush() {
    defer { buffer.removeAll(keepingCapacity: true) }
    guard !isClosed, let problem = StandardStream.write(buffer, to: STDOUT_FILENO) else { return }
    isClosed = true
    if problem != EPIPE { failure = Failure("cannot write to standard output: \(StandardStream.text(of: problem))") }
  }

  /// Writes the rest; throws when anything could not be written.
  func finish() throws(Failure) {
    flush()
    if let failure { throw failure }
  }
}

/// Standard error: one line a message.
enum StandardError {
  static func tell(_ message: String) {
    let line = "hark: " + SafeText.terminalOutput(message.onOneLine) + "\n"
    _ = StandardStream.write(Array(line.utf8), to: STDERR_FILENO)
  }
}

/// The calls on the three standard streams.
enum StandardStream {
  /// Writes all bytes; the error number when that is not possible.
  static func write(_ bytes: [UInt8], to stream: CInt) -> CInt? {
    // Who reads us may stop whenever they like; then `write` says so instead of a signal ending us. Not set before it
    // is needed, since programs that the editor starts would inherit it.
    signal(SIGPIPE, SIG_IGN)
    return bytes.withUnsafeBytes { all in
      var rest = all[...]
      while !rest.isEmpty {
        let written = Glibc.write(stream, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if written > 0 {
          rest = rest.dropFirst(written)
        } else if errno != EINTR {
          return errno
        }
      }
      return nil
    }
  }

  /// Reads standard input to its end, at most so many bytes.
  static func readInput(maximumSize: Int) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = piece.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
      if count == 0 { return bytes }
      if count > 0 {
        bytes.append(contentsOf: piece[..<count])
        guard bytes.count <= maximumSize else {
          throw Failure(
            "standard input is too large: at most \(maximumSize) bytes are read", todo: "allow more with --max-size")
        }
      } else if errno != EINTR {
        throw Failure("cannot read standard input: \(text(of: errno))")
      }
    }
  }

  /// The system's words for an error number.
  static func text(of number: CInt) -> String {
    guard let words = strerror(number) else { return "error \(number)" }
    return String(cString: words).lowercased()
  }
}
