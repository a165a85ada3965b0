import ArgumentParser

/// The command `hark`: with a file, or nothing, the editor; with a word of the table below, that subcommand.
@main
struct Hark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hark",
    abstract: "An editor for customer journey maps: where you talk at the customer, and where you listen.",
    usage: """
      hark [FILE] [--at ID] [--capture] [--theme THEME] ...
      hark <subcommand> ...
      """,
    discussion: """
      With a FILE it opens the map in the editor. "-" is standard input wherever a FILE is read; a file that is named \
      like a subcommand is opened with "./" before it. Exit codes: 0 fine, 1 findings, problems or differences, 2 could \
      not run.
      """,
    version: version,
    subcommands: [
      Open.self, New.self, Show.self, Lint.self, Why.self, Rules.self, Evaluate.self, Report.self, Export.self,
      Import.self,
      Apply.self, Format.self, Validate.self, Schema.self, Recover.self, Keys.self, Tour.self, Manual.self,
    ],
    defaultSubcommand: Open.self)

  static let version = "0.1.0"

  /// The words that are subcommands and not files.
  static var subcommandNames: [String] {
    configuration.subcommands.filter { $0.configuration.shouldDisplay }.map { $0._commandName }
  }

  static func main() { Launch.run(Array(CommandLine.arguments.dropFirst())) }
}
