import TerminalUI

/// The keys of one form, list or screen.
struct LayerKeys: Sendable {
  private(set) var commands: [Key: LayerCommand.ID] = [:]
  private(set) var keys: [LayerCommand.ID: [Key]] = [:]
  /// What its foot offers, the most wanted first; the way out comes last.
  private(set) var offers: [Offer] = []

  /// A command as a foot names it.
  struct Offer: Sendable {
    let id: LayerCommand.ID
    let key: String
    let does: String
  }

  /// - Parameters:
  ///   - own: the keys that the person's settings give a command.
  ///   - atRest: the keys of a command at rest.
  init(_ scope: LayerCommand.Scope, own: (String) -> [Key]?, atRest: (Command) -> [Key]) {
    let commands = LayerCommandTable.all.filter { $0.scopes.contains(scope) }
    let claimed = Set(commands.flatMap { own($0.id.rawValue) ?? [] })
    for command in commands {
      let standard = command.twin.map(atRest) ?? command.keys
      let keys = own(command.id.rawValue) ?? standard.filter { !claimed.contains($0) }
      self.keys[command.id] = keys
      for key in keys { self.commands[key] = command.id }
    }
    for key in Self.waysOut { self.commands[key] = .leave }
    keys[.leave, default: []].insert(.escape, at: 0)
    // Esc leads out everywhere; the library says how it is quit.
    offers = LayerCommandTable.all.filter { $0.isOffered(in: scope) || $0.id == .leave && scope != .library }
      .sorted { ($0.hint?.rank ?? 0) < ($1.hint?.rank ?? 0) }
      .compactMap { command in command.hint.flatMap { offer(command.id, $0, scope) } }
  }

  /// The keys that lead out whatever the settings say.
  private static let waysOut: [Key] = [.escape, .control("c")]

  private func offer(_ id: LayerCommand.ID, _ hint: LayerCommand.Hint, _ scope: LayerCommand.Scope) -> Offer? {
    guard let first = keys[id]?.first?.name else { return nil }
    var name = first
    if let other = hint.pair.flatMap({ keys[$0]?.first?.name }) {
      name += (first.count == 1 && other.count == 1 ? " " : "/") + other
    }
    return Offer(id: id, key: name, does: hint.words(in: scope))
  }
}

/// The keys inside all forms, lists and screens.
struct KeysInside: Sendable {
  let layers: [LayerCommand.Scope: LayerKeys]
  let bindings: [Keymap.LayerBinding]
  let names: [LayerCommand.ID: [String]]

  /// - Parameter atRest: the commands at rest with their keys: what means the same inside has the same ones.
  init(_ settings: [String: PersonSettings.Keys], _ atRest: [Keymap.Binding]) {
    // Inside, a command has single keys: there is nothing to count, and no first key of two to wait behind.
    let atRest = Dictionary(
      atRest.map { ($0.command.id, $0.runs.compactMap(\.single)) }, uniquingKeysWith: { first, _ in first })
    let own = { (id: String) in settings[id]?.runs.compactMap(\.single) }
    let layers = Dictionary(
      uniqueKeysWithValues: LayerCommand.Scope.allCases.map { scope in
        (scope, LayerKeys(scope, own: own, atRest: { atRest[$0.id] ?? [] }))
      })
    self.layers = layers
    bindings = LayerCommandTable.all.map { command in
      let inPlaces = command.places.map { layers[$0]?.keys[command.id] ?? [] }
      var keys: [Key] = []
      for key in inPlaces.joined() where !keys.contains(key) { keys.append(key) }
      let standard = command.keys + (command.twin?.keys.compactMap(\.single) ?? [])
      let isWhole = inPlaces.allSatisfy { kept in standard.allSatisfy(kept.contains) }
      let whence = settings[command.id.rawValue].map { Keymap.Whence.settings(line: $0.line) }
      return Keymap.LayerBinding(command: command, keys: keys, whence: whence ?? (isWhole ? .standard : .reduced))
    }
    names = Dictionary(uniqueKeysWithValues: bindings.map { ($0.command.id, $0.names) })
  }
}

extension Keymap {
  /// A command inside forms, lists and screens with its keys.
  public struct LayerBinding: Sendable {
    public let command: LayerCommand
    /// Its keys in any of its places.
    public let keys: [Key]
    public let whence: Whence
    public var names: [String] { keys.map(\.name) }
  }

  /// What a key does in a place.
  func command(_ key: Key, in scope: LayerCommand.Scope) -> LayerCommand.ID? { layers[scope]?.commands[key] }

  /// The keys of a command in a place.
  func keys(_ id: LayerCommand.ID, in scope: LayerCommand.Scope) -> [Key] { layers[scope]?.keys[id] ?? [] }

  /// The key by which a message names a command in a place; the command's own name where no key leads to it.
  func key(_ id: LayerCommand.ID, in scope: LayerCommand.Scope) -> String {
    assert(id == .leave || LayerCommandTable.command(id)?.scopes.contains(scope) == true, "\(id) is not in \(scope)")
    return keys(id, in: scope).first?.name ?? id.rawValue
  }

  /// The foot of a place: keys and what they do.
  /// - Parameters:
  ///   - words: what it says of some commands instead.
  ///   - omitted: what it does not offer now.
  func foot(
    _ scope: LayerCommand.Scope, saying words: [LayerCommand.ID: String] = [:],
    without omitted: Set<LayerCommand.ID> = []
  ) -> [(key: String, does: String)] {
    (layers[scope]?.offers ?? []).filter { !omitted.contains($0.id) }.map { ($0.key, words[$0.id] ?? $0.does) }
  }

  /// Why a key does nothing in a place, and what others do: the way out, and as many others as fit on a line.
  func nothing(_ key: Key, in scope: LayerCommand.Scope, width: Int) -> Message {
    var others = foot(scope).map { "\($0.key) \($0.does)" }
    let out = others.firstIndex { $0.hasPrefix("Esc ") }.map { others.remove(at: $0) }
    var text = "\(key.name) does nothing here"
    let room = width - 2 - (out.map { $0.count + 2 } ?? 0)
    for other in others where text.count + other.count + 2 <= room {
      text += (text.contains(";") ? ", " : "; ") + other
    }
    if let out { text += (text.contains(";") ? ", " : "; ") + out }
    return Message(kind: .notice, text: text)
  }
}

extension EditorState {
  /// See ``Keymap/key(_:in:)``.
  func keyName(_ id: LayerCommand.ID, in scope: LayerCommand.Scope) -> String { keymap.key(id, in: scope) }
}

extension Layer {
  /// Whose keys it has; nil where keys are typed, or answer a question.
  var scope: LayerCommand.Scope? {
    switch self {
    case .prompt, .choice, .whoSpeaks: nil
    case .list, .pick: .search
    case .form: .form
    case .records: .entries
    case .record: .entry
    case .findings(let layer): layer.isTyping ? .search : .findings
    case .page(let page): page.scope
    case .columns: .columns
    case .values: .values
    case .replace: .replace
    }
  }
}
