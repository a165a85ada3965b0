import Journey
import ListeningRules
import TerminalUI

/// The maps of a folder as a screen: a value that keys change and a view draws.
public struct LibraryState: Sendable {
  /// What is on the screen.
  public enum Step: Sendable, Hashable {
    case maps
    /// Choosing what a new map starts from; behind the templates is the guided tour.
    case templates(selected: Int)
    /// Naming the file of a new map.
    case name(template: Int, LineEditor)
  }

  public enum Effect: Sendable, Hashable {
    case open(String)
    /// Makes a map from a template and opens it.
    case create(template: String, path: String)
    /// Opens the guided tour.
    case tour
    case refresh
    case suspend
    case quit
  }

  /// Goes up whenever something changes on which much of the screen depends: the properties that say so.
  private(set) var revision = 0
  /// What the folder is called.
  public let folder: String
  public internal(set) var entries: [LibraryEntry] { didSet { revision &+= 1 } }
  public let templates: [LibraryTemplate]
  public internal(set) var step = Step.maps
  /// Where the plain screen was before the last event.
  var stepBefore: Step?
  private(set) var hadHelpBefore = false
  public internal(set) var selected = 0
  var firstRow = 0
  public internal(set) var filter = LineEditor() { didSet { revision &+= 1 } }
  public internal(set) var isTyping = false { didSet { revision &+= 1 } }
  public internal(set) var hidesVerdicts: Bool { didSet { revision &+= 1 } }
  public var message: Message?
  /// The keys that work here, while they are looked at.
  var help: ListLayer? { didSet { revision &+= 1 } }
  public internal(set) var size: Size
  public internal(set) var look: Look { didSet { revision &+= 1 } }
  /// Which keys lead to which command.
  let keymap: Keymap

  /// An empty folder begins with the templates.
  public init(
    folder: String, paths: [String], templates: [LibraryTemplate], hidesVerdicts: Bool = false, size: Size,
    look: Look = Look(), keymap: Keymap = .standard
  ) {
    self.folder = folder
    entries = paths.map { LibraryEntry(path: $0) }
    self.templates = templates
    self.hidesVerdicts = hidesVerdicts
    self.size = size
    self.look = look
    self.keymap = keymap
    if paths.isEmpty { step = .templates(selected: 0) }
  }

  /// The maps that pass the filter: words in the path, the title, the persona or the owner.
  public var shown: [Int] {
    let words = filter.text.split(separator: " ").compactMap { SearchQuery(String($0)) }
    guard !words.isEmpty else { return Array(entries.indices) }
    return entries.indices.filter { index in
      var texts = [entries[index].path]
      if case .map(let summary) = entries[index].content { texts += [summary.title, summary.persona, summary.owner] }
      return words.allSatisfy { word in texts.contains { word.matches($0) } }
    }
  }

  var listHeight: Int { max(size.height - (size.height >= 8 ? 4 : 2), 1) }

  /// A map that is to be read next: one on the screen before any other; nil when all are.
  public var nextToRead: Int? {
    let isWaiting = { (index: Int) in entries[index].content == .waiting }
    return shown.dropFirst(firstRow).prefix(listHeight).first(where: isWaiting)
      ?? entries.indices.first(where: isWaiting)
  }

  /// What a file turned out to hold.
  public mutating func note(_ index: Int, _ content: LibraryEntry.Content) {
    guard entries.indices.contains(index) else { return }
    entries[index].content = content
  }

  /// The folder as it is now: what was read stays, but for the file that was open.
  public mutating func note(paths: [String], changed path: String?) {
    let known = Dictionary(entries.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let current = shown.indices.contains(selected) ? entries[shown[selected]].path : nil
    entries = paths.map { $0 == path ? LibraryEntry(path: $0) : known[$0] ?? LibraryEntry(path: $0) }
    if let place = shown.firstIndex(where: { entries[$0].path == path ?? current }) { selected = place }
    step = entries.isEmpty ? .templates(selected: 0) : .maps
    settle()
  }

  // MARK: Keys

  public mutating func handle(_ event: Event) -> Effect? {
    stepBefore = step
    hadHelpBefore = help != nil
    switch event {
    case .key(let key):
      message = nil
      if let help {
        look(at: help, key)
        return nil
      }
      switch step {
      case .maps: return isTyping ? type(key) : handle(key)
      case .templates(let selected): return choose(key, selected)
      case .name(let template, let line): return name(key, template, line)
      }
    case .paste(let text):
      if case .name(let template, var line) = step {
        line.insert(text)
        step = .name(template: template, line)
      }
    case .resize(let size): resize(to: size)
    case .interrupt: return handle(.key(.escape))
    case .terminate, .hangUp: return .quit
    case .resumed, .timer, .mouse: break
    }
    return nil
  }

  public mutating func resize(to size: Size) {
    self.size = size
    settle()
  }

  private mutating func settle() {
    let count = shown.count
    selected = min(max(selected, 0), max(count - 1, 0))
    firstRow = ListWindow.first(firstRow, selected: selected, count: count, height: listHeight)
  }

  /// Takes a key into the list of keys.
  private mutating func look(at help: ListLayer, _ key: Key) {
    var list = help
    switch list.handle(key, keymap, page: size.height - 4) {
    case .left, .taken: self.help = nil
    case .changed: self.help = list
    case .nothing: message = keymap.nothing(key, in: .search, width: size.width)
    }
  }

  private mutating func handle(_ key: Key) -> Effect? {
    let rows = shown
    let command = keymap.command(key, in: .library)
    if let row = command?.moved(from: selected, of: rows.count, page: listHeight) { selected = row }
    switch command {
    case .leave? where !filter.text.isEmpty: filter = LineEditor()
    case .leave?, .quit?, .quitAnyway?: return .quit
    case .suspend?: return .suspend
    case .filter?: isTyping = true
    case .newMap?: step = .templates(selected: 0)
    case .help?: help = ListLayer(.help, in: .library)
    case .refresh?: return .refresh
    case .hideVerdicts?:
      hidesVerdicts.toggle()
      let says = hidesVerdicts ? "verdicts are hidden; \(keymap.key(.hideVerdicts, in: .library)) shows them" : nil
      message = Message(kind: .notice, text: says ?? "verdicts are shown")
    case .open?:
      guard rows.indices.contains(selected) else {
        let text = "there is no map to open; \(keymap.key(.newMap, in: .library)) makes one"
        message = Message(kind: .notice, text: text)
        break
      }
      return .open(entries[rows[selected]].path)
    case nil: message = keymap.nothing(key, in: .library, width: size.width)
    default: break
    }
    settle()
    return nil
  }

  private mutating func type(_ key: Key) -> Effect? {
    switch keymap.command(key, in: .search) {
    case .leave?: (isTyping, filter) = (false, LineEditor())
    case .take?: isTyping = false
    case let command?: selected = command.moved(from: selected, of: shown.count, page: listHeight) ?? selected
    case nil: if filter.handle(key) { selected = 0 }
    }
    settle()
    return nil
  }

  private mutating func choose(_ key: Key, _ old: Int) -> Effect? {
    let command = keymap.command(key, in: .templates)
    switch command {
    case .leave?:
      if entries.isEmpty { return .quit }
      step = .maps
      return nil
    case .suspend?: return .suspend
    case .help?: help = ListLayer(.help, in: .templates)
    case .takeTemplate?:
      guard templates.indices.contains(old) else { return .tour }
      let name = templates[old].name
      step = .name(template: old, LineEditor(fresh(name == "blank" ? "journey" : name)))
      return nil
    case nil: message = keymap.nothing(key, in: .templates, width: size.width)
    default: break
    }
    step = .templates(selected: command?.moved(from: old, of: templates.count + 1, page: size.height / 2) ?? old)
    return nil
  }

  /// A file name that no map of the library has.
  private func fresh(_ name: String) -> String {
    let taken = Set(entries.map(\.path))
    var number = 1
    while taken.contains(number == 1 ? "\(name).json" : "\(name)-\(number).json") { number += 1 }
    return number == 1 ? "\(name).json" : "\(name)-\(number).json"
  }

  private mutating func name(_ key: Key, _ template: Int, _ old: LineEditor) -> Effect? {
    var line = old
    switch key {
    case .escape:
      step = .templates(selected: template)
      return nil
    case .enter:
      var path = trimmed(line.text)
      guard !path.isEmpty else {
        message = Message(kind: .notice, text: "the new map needs a file name, such as journey.json")
        return nil
      }
      if !path.hasSuffix(".json") { path += ".json" }
      return .create(template: templates[template].name, path: path)
    default: if line.handle(key) { step = .name(template: template, line) }
    }
    return nil
  }
}
