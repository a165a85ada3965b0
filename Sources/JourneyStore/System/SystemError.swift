import Glibc

/// What the kernel said to a call that failed.
public struct SystemError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The error number, such as `ENOENT`.
  public let number: Int32

  public init(_ number: Int32) { self.number = number }

  /// The C library's words, such as "No space left on device".
  public var description: String { String(cString: strerror(number)) }
}
