/// Why no screen can be opened on the terminal. Found out before the terminal is touched.
public enum TerminalProblem: Error, Hashable, Sendable, CustomStringConvertible {
  case inputIsNoTerminal
  case outputIsNoTerminal
  /// `TERM` is not set.
  case typeMissing
  /// `TERM` names a type that is not in the terminfo database.
  case typeUnknown(String)
  /// A terminal without cursor movement, such as `TERM=dumb`.
  case typeTooSimple(String)
  /// Another screen is open, or the system refused.
  case cannotStart

  /// One line, safe to print: what is wrong and what to do.
  public var description: String {
    switch self {
    case .inputIsNoTerminal: "standard input is not a terminal, so no keys can be read from it"
    case .outputIsNoTerminal: "standard output is not a terminal, so nothing can be drawn on it"
    case .typeMissing: "TERM is not set; set it to your terminal's type, for example TERM=xterm-256color"
    case .typeUnknown(let type):
      "the terminal type TERM=\(SafeText(type)) is unknown here; install its terminfo entry or try TERM=xterm-256color"
    case .typeTooSimple(let type):
      "a terminal of type TERM=\(SafeText(type)) cannot move its cursor; use a full terminal"
    case .cannotStart: "the terminal could not be started"
    }
  }
}
