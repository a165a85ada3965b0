import ArgumentParser
import JSONText
import JourneyEditor
import JourneyStore

/// `hark keys`: the keys in effect, and whence they are.
struct Keys: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the editor's keys as they are in effect, and where they were settled.",
    discussion: """
      Keys are settled by the command's name in config.json: { "keys": { "element.remove": ["d d", "Delete"] } }. A key \
      that is given to one command is taken from the others; an empty list leaves a command to the palette.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, markdown, json
  }

  @Option(help: "text, markdown or json.")
  var format = Format.text

  func run() throws {
    let keymap = Keymap(try Appearance.stored().keys)
    let output = Output()
    switch format {
    case .text: for line in text(keymap) { output.line(line) }
    case .markdown: for line in keymap.markdown { output.line(line) }
    case .json: output.bytes(json(keymap))
    }
    try output.finish()
  }

  private func text(_ keymap: Keymap) -> [String] {
    let keys = keymap.bindings.map { $0.names.isEmpty ? "-" : $0.names.joined(separator: ", ") }
    let width = keys.map(\.count).max() ?? 0
    let idWidth = keymap.bindings.map(\.command.id.count).max() ?? 0
    var lines: [String] = []
    for (binding, keys) in zip(keymap.bindings, keys) {
      let whence =
        switch binding.whence {
        case .standard: ""
        case .reduced: "  (some keys were given away)"
        case .settings(let line): "  (\(PersonSettings.fileName):\(line))"
        }
      lines.append(
        padded(keys, width) + "  " + padded(binding.command.id, idWidth) + "  " + binding.command.title + whence)
    }
    if let path = PersonSettings.path(in: MapStore()) { lines.append("settings: \(path)".onOneLine) }
    return lines
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(width - text.count, 0))
  }

  private func json(_ keymap: Keymap) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.key("format")
    json.string("hark-keys/1")
    json.key("commands")
    json.beginArray()
    for binding in keymap.bindings {
      json.beginObject(foldable: false)
      json.key("command")
      json.string(binding.command.id)
      json.key("title")
      json.string(binding.command.title)
      json.key("keys")
      json.beginArray()
      for name in binding.names { json.string(name) }
      json.endArray()
      json.key("from")
      switch binding.whence {
      case .standard: json.string("default")
      case .reduced: json.string("default, without keys given away")
      case .settings(let line): json.string("\(PersonSettings.fileName):\(line)")
      }
      json.endObject()
    }
    json.endArray()
    json.endObject()
    return json.finish()
  }
}
