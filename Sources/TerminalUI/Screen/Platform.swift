#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the screen asks of the operating system besides ncurses.
enum Platform {
  /// The value of an environment variable, nil when it is unset or empty.
  static func environment(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  static var inputIsTerminal: Bool { isatty(STDIN_FILENO) == 1 }
  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Opens a file to append to, creating it; nil when that fails.
  static func openForAppending(_ path: String) -> CInt? {
    let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    return file < 0 ? nil : file
  }

  static let standardError: CInt = STDERR_FILENO

  static func append(_ text: String, to file: CInt) {
    var text = text
    text.withUTF8 { _ = write(file, $0.baseAddress, $0.count) }
  }
}
