import TerminalUI

/// Every command of the journey screen, in the order of the help.
public enum CommandTable {
  public static let all: [Command] =
    movingCommands + mappingCommands + judgingCommands + painCommands + undoingCommands + lookingCommands
    + screenCommands
    + fileCommands

  /// The command of this id.
  public static func command(_ id: String) -> Command? { byID[id] }

  private static let byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
}

/// Which keys lead to which command.
public struct Keymap: Sendable {
  public enum Match: Sendable {
    case command(Command)
    /// The first key of a command of two keys.
    case prefix
    case none
  }

  private let runs: [[Key]: Command]
  private let prefixes: Set<Key>

  /// The default keys of the table.
  public static let standard = Keymap(CommandTable.all)

  init(_ commands: [Command]) {
    var runs: [[Key]: Command] = [:]
    for command in commands { for run in command.keys { runs[run] = command } }
    self.runs = runs
    prefixes = Set(runs.keys.filter { $0.count > 1 }.compactMap(\.first))
  }

  func match(_ key: Key, after pending: Key?) -> Match {
    if let command = runs[(pending.map { [$0] } ?? []) + [key]] { return .command(command) }
    return pending == nil && prefixes.contains(key) ? .prefix : .none
  }
}
