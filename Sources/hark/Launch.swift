import ArgumentParser
import Glibc
import Journey

/// From the arguments to the exit code: the one place where errors become lines and numbers.
enum Launch {
  /// Runs the command that the arguments name, and ends the process.
  static func run(_ arguments: [String]) -> Never {
    do {
      if try Open.opens(arguments) { exit(0) }
      var command = try Hark.parseAsRoot(arguments)
      try command.run()
      exit(0)
    } catch let failure as Failure {
      failure.tell()
      exit(2)
    } catch {
      exit(status(of: error, arguments))
    }
  }

  private static func status(of error: any Error, _ arguments: [String]) -> CInt {
    if let code = error as? ExitCode { return code.rawValue }
    guard Hark.exitCode(for: error) != .success else {
      do {
        let output = Output()
        output.line(Hark.fullMessage(for: error))
        try output.finish()
        return 0
      } catch {
        error.tell()
        return 2
      }
    }
    usageFailure(error, arguments).tell()
    return 2
  }

  /// What was wrong with the arguments, in one line; a word that was probably meant as a subcommand comes first.
  private static func usageFailure(_ error: any Error, _ arguments: [String]) -> Failure {
    if let word = arguments.first, !word.hasPrefix("-"), !Hark.subcommandNames.contains(word), !Open.exists(word),
      let meant = Suggestion.subcommand(for: word)
    {
      return Failure("there is no file or command \"\(word)\"", todo: "did you mean \"\(meant)\"?")
    }
    let command = arguments.first.flatMap { Hark.subcommandNames.contains($0) ? "hark \($0)" : nil } ?? "hark"
    let lines = Hark.message(for: error).split(whereSeparator: \.isNewline)
      .map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }
    var message = lines.joined(separator: " ")
    if message.last == "." { message.removeLast() }
    if let first = message.first { message = first.lowercased() + message.dropFirst() }
    return Failure(message, todo: "see \"\(command) --help\"")
  }
}

/// What a mistyped word was probably meant to be.
enum Suggestion {
  static func subcommand(for word: String) -> String? { nearest(to: word, among: Hark.subcommandNames) }
}
