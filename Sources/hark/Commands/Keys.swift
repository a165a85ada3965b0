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
      that is given to one command is taken from the others; an empty list leaves a command to the palette. Inside forms, lists \
      and screens a key may mean something else in each: there it is taken from the others of the same place. Esc and \
      Ctrl-C always lead out; the keys that edit a line of text, and the answers to a question, are fixed.
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

  /// A command with its keys, at rest or inside forms, lists and screens.
  private struct Row {
    let keys: [String]
    let id: String
    let title: String
    let whence: Keymap.Whence
    /// Where it applies; nil: at rest.
    var places: [String]?
    var placesInWords = ""
  }

  private func rest(_ keymap: Keymap) -> [Row] {
    keymap.bindings.map { Row(keys: $0.names, id: $0.command.id, title: $0.command.title, whence: $0.whence) }
  }

  private func inside(_ keymap: Keymap) -> [Row] {
    keymap.layerBindings.map { binding in
      let command = binding.command
      return Row(
        keys: binding.names, id: command.id.rawValue, title: command.title, whence: binding.whence,
        places: command.places.map(\.rawValue), placesInWords: command.placesInWords)
    }
  }

  private func text(_ keymap: Keymap) -> [String] {
    let (rest, inside) = (rest(keymap), inside(keymap))
    let keys = { (row: Row) in row.keys.isEmpty ? "-" : row.keys.joined(separator: ", ") }
    let width = (rest + inside).map { keys($0).count }.max() ?? 0
    let idWidth = (rest + inside).map(\.id.count).max() ?? 0
    let line = { (row: Row) -> String in
      let whence =
        switch row.whence {
        case .standard: ""
        case .reduced: "  (some keys were given away)"
        case .settings(let line): "  (\(PersonSettings.fileName):\(line))"
        }
      let places = row.places == nil ? "" : "  [\(row.placesInWords)]"
      return padded(keys(row), width) + "  " + padded(row.id, idWidth) + "  " + row.title + places + whence
    }
    var lines = rest.map(line) + ["", Keymap.layersTitle + ":"] + inside.map(line)
    if let path = PersonSettings.path(in: MapStore()) { lines += ["", "settings: \(path)".onOneLine] }
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
    write(rest(keymap), &json)
    json.key("inside")
    write(inside(keymap), &json)
    json.endObject()
    return json.finish()
  }

  private func write(_ rows: [Row], _ json: inout JSONWriter) {
    json.beginArray()
    for row in rows {
      json.beginObject(foldable: false)
      json.key("command")
      json.string(row.id)
      json.key("title")
      json.string(row.title)
      if let places = row.places {
        json.key("in")
        json.beginArray()
        for place in places { json.string(place) }
        json.endArray()
      }
      json.key("keys")
      json.beginArray()
      for name in row.keys { json.string(name) }
      json.endArray()
      json.key("from")
      switch row.whence {
      case .standard: json.string("default")
      case .reduced: json.string("default, without keys given away")
      case .settings(let line): json.string("\(PersonSettings.fileName):\(line)")
      }
      json.endObject()
    }
    json.endArray()
  }
}
