import ArgumentParser
import JourneyEditor

/// `hark man`: the manual page, made from what the program knows of itself.
struct Manual: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "man", abstract: "Print the manual page (hark man | man -l -).",
    discussion: "To install it: hark man > ~/.local/share/man/man1/hark.1")

  func run() throws {
    let output = Output()
    for line in Self.page { output.line(line) }
    try output.finish()
  }

  /// The page in the `man` macros, line by line.
  static var page: [String] {
    var page = [".TH HARK 1 \"\" \"hark \(Hark.version)\" \"User commands\"", ".SH NAME"]
    page.append("hark \\- " + escaped(Hark.configuration.abstract))
    page += [".SH SYNOPSIS"] + verbatim(Hark.configuration.usage ?? "hark")
    page += [".SH DESCRIPTION", escaped(Hark.configuration.discussion)]
    page.append(".SH COMMANDS")
    for command in Hark.configuration.subcommands {
      let isEditor = command == Open.self
      guard isEditor || command.configuration.shouldDisplay else { continue }
      page.append(".SS " + escaped(isEditor ? "hark FILE" : "hark \(command._commandName)"))
      page += verbatim(Hark.helpMessage(for: command, columns: 76))
    }
    page.append(".SH KEYS")
    page.append("The editor's keys; config.json changes them, and \"hark keys\" prints those in effect.")
    var group: Command.Group?
    for binding in Keymap.standard.bindings {
      if binding.command.group != group { page.append(".SS " + escaped(binding.command.group.rawValue)) }
      group = binding.command.group
      page += [".TP", ".B " + escaped(binding.names.joined(separator: ", ")), escaped(binding.command.title)]
      page.append("(" + escaped(binding.command.id) + ")")
    }
    page.append(".SS " + escaped(Keymap.layersTitle))
    page.append(
      "Esc and Ctrl\\-C always lead out; keys that edit a line of text, and answers to a question, are fixed.")
    for binding in Keymap.standard.layerBindings {
      page += [".TP", ".B " + escaped(binding.names.joined(separator: ", ")), escaped(binding.command.title)]
      page.append("(" + escaped("\(binding.command.id.rawValue); in: \(binding.command.placesInWords)") + ")")
    }
    page += files
    return page
  }

  private static let files = [
    ".SH FILES", ".TP", ".I $XDG_CONFIG_HOME/hark/config.json",
    "Keys, theme (default, high\\-contrast, mono), glyphs (auto, unicode, ascii), mouse, plainScreen, clipboard (file, or",
    "osc52: the names of what is copied also go to the terminal's clipboard).", ".TP",
    ".I $XDG_STATE_HOME/hark", "The clipboard, what was typed into prompts, the map of the tutor; for you alone.",
    ".TP", ".I $XDG_STATE_HOME/hark/journals",
    "Every change that is not saved yet, as JSON lines: what \"hark recover\" and the next editor bring back.", ".TP",
    ".I .NAME.hark\\-lock", "Beside a map, while an editor has it open: who edits it.",
    ".SH ENVIRONMENT", ".TP", ".B NO_COLOR", "When set, no colours.", ".TP", ".B SOURCE_DATE_EPOCH",
    "The day that it is taken to be, in seconds since 1970.", ".SH EXIT STATUS",
    "0 fine; 1 findings, problems or differences; 2 could not run.",
  ]

  private static func verbatim(_ text: String) -> [String] {
    [".nf"] + text.split(separator: "\n", omittingEmptySubsequences: false).map { escaped(String($0)) } + [".fi"]
  }

  /// Text that roff prints as it is.
  private static func escaped(_ text: String) -> String {
    var line = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
    line = line.replacing("\n", with: " ")
    return line.first == "." || line.first == "'" ? "\\&" + line : line
  }
}
