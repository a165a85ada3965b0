/// Why a command could not run: what is wrong, where, and what to do. It is printed as one line; the exit code is 2.
struct Failure: Error, Equatable {
  var message: String

  init(_ message: String) { self.message = message }

  /// What is wrong and what to do about it.
  init(_ message: String, todo: String) { self.message = "\(message); \(todo)" }

  /// Prints `hark: ...` on standard error.
  func tell() { StandardError.tell(message) }
}
