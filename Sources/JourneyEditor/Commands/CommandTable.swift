import TerminalUI

/// Every command of the journey screen, in the order of the help.
public enum CommandTable {
  public static let all: [Command] = {
    let declared =
      movingCommands + mappingCommands + clipboardCommands + shapingCommands + judgingCommands + painCommands
      + undoingCommands + lookingCommands + screenCommands + fileCommands
    return Command.Group.allCases.flatMap { group in declared.filter { $0.group == group } }
  }()

  /// The command of this id.
  public static func command(_ id: String) -> Command? { byID[id] }

  private static let byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
}
