import TerminalUI

/// What a key does in a form, a list or a screen that lies over the map: declared once, in ``LayerCommandTable``, and
/// read by the keymap, the feet of the screens, the help and the docs. The layer itself switches over the ``ID``.
public final class LayerCommand: Sendable {
  public let id: ID
  public let title: String
  /// The default keys; none where a command at rest has this id too, for then it has the keys of that one.
  public let keys: [Key]
  /// Where it applies.
  public let scopes: Set<Scope>
  /// What the feet say of it; nil: they do not offer it.
  let hint: Hint?

  /// How a foot offers a command.
  struct Hint: Sendable {
    /// What stands behind the key: one or two words.
    let words: String
    /// How early: lower comes first.
    let rank: Int
    /// The feet that offer it; nil: all where it applies.
    let scopes: Set<Scope>?
    /// The command of the other direction, whose key stands beside.
    let pair: ID?
    /// Where it says something else.
    let exceptions: [Scope: String]

    init(
      _ words: String, rank: Int, in scopes: Set<Scope>? = nil, with pair: ID? = nil,
      or exceptions: [Scope: String] = [:]
    ) {
      self.words = words
      self.rank = rank
      self.scopes = scopes
      self.pair = pair
      self.exceptions = exceptions
    }

    func words(in scope: Scope) -> String { exceptions[scope] ?? words }
  }

  /// Its name in the config file. Where a command at rest has the same name, it means the same and has its keys.
  public enum ID: String, CaseIterable, Sendable {
    case down = "list.down"
    case up = "list.up"
    case pageDown = "list.page-down"
    case pageUp = "list.page-up"
    case first = "list.first"
    case last = "list.last"
    case next = "list.next"
    case previous = "list.previous"
    case open = "list.open"
    case add = "list.add"
    case remove = "list.remove"
    case filter = "list.filter"
    case more = "form.more"
    case less = "form.less"
    case clear = "form.clear"
    case outside = "form.outside"
    case explain = "form.explain"
    case findField = "form.find"
    case entryDone = "entry.done"
    case waive = "findings.waive"
    case nextSeverity = "findings.severity-next"
    case previousSeverity = "findings.severity-previous"
    case pageOn = "page.on"
    case nextTarget = "page.next-element"
    case previousTarget = "page.previous-element"
    case toggleColumn = "columns.toggle"
    case moveColumnDown = "columns.move-down"
    case moveColumnUp = "columns.move-up"
    case columnsDone = "columns.done"
    case replace = "replace.apply"
    case toggleReplacement = "replace.toggle"
    case toggleReplacements = "replace.toggle-all"
    case wholeWords = "replace.whole-words"
    case anyCase = "replace.any-case"
    case typingDown = "typing.down"
    case typingUp = "typing.up"
    case typingPageDown = "typing.page-down"
    case typingPageUp = "typing.page-up"
    case take = "typing.take"
    case toggleValue = "values.toggle"
    case clearValue = "values.clear"
    case newMap = "library.new"
    case refresh = "library.refresh"
    case takeTemplate = "library.take-template"
    case leave = "layer.leave"
    case undo = "history.undo"
    case redo = "history.redo"
    case quickFix = "finding.fix"
    case hideVerdicts = "verdicts.hide"
    case findings = "screen.findings"
    case report = "screen.report"
    case compare = "screen.compare"
    case suspend = "program.suspend"
    case quit = "program.quit"
    case quitAnyway = "program.quit-anyway"
    case help = "help.open"
  }

  /// A form, a list or a screen that has keys of its own. A key may mean something else in each.
  public enum Scope: String, CaseIterable, Sendable {
    case form
    /// The entries of a field, such as evidence.
    case entries
    /// One entry while it is filled in.
    case entry
    case findings, report
    case comparison = "compare"
    /// A text to read.
    case text
    case columns, replace
    /// The values of a field to pick from; typing narrows them.
    case values
    /// Commands, help, links, and a filter while it is typed.
    case search
    case library, templates

    /// All whose rows no typing narrows.
    static let lists = Set(allCases.filter { !$0.isTyped })

    /// Characters are typed there; Space alone may lead to a command, while nothing was typed.
    var isTyped: Bool { self == .values || self == .search }
  }

  init(_ id: ID, _ title: String, _ keys: [Key], in scopes: Set<Scope>, hint: Hint? = nil) {
    self.id = id
    self.title = title
    self.keys = keys
    self.scopes = scopes
    self.hint = hint
  }

  /// A command that is there at rest too: it has the keys of there, and its title unless it says another.
  convenience init(as id: ID, _ title: String? = nil, in scopes: Set<Scope>, hint: Hint? = nil) {
    self.init(id, title ?? CommandTable.command(id.rawValue)?.title ?? "", [], in: scopes, hint: hint)
  }

  /// Whether the foot of a place offers it.
  func isOffered(in scope: Scope) -> Bool { hint.map { ($0.scopes ?? scopes).contains(scope) } ?? false }

  /// The command at rest whose keys this one has.
  var twin: Command? { CommandTable.command(id.rawValue) }

  /// Where it applies, in the order of the scopes.
  public var places: [Scope] { Scope.allCases.filter(scopes.contains) }

  /// Where it applies, in words.
  public var placesInWords: String {
    scopes == Scope.lists ? "every form and list" : places.map(\.rawValue).joined(separator: ", ")
  }
}

extension LayerCommand.ID {
  /// Where a selection goes in a list of `count` rows of which `page` make a screen; nil: this does not move it.
  func moved(from row: Int, of count: Int, page: Int) -> Int? {
    let target: Int
    switch self {
    case .down, .next, .typingDown: target = row + 1
    case .up, .previous, .typingUp: target = row - 1
    case .pageDown, .pageOn, .typingPageDown: target = row + max(page, 1)
    case .pageUp, .typingPageUp: target = row - max(page, 1)
    case .first: target = 0
    case .last: target = count - 1
    default: return nil
    }
    return min(max(target, 0), max(count - 1, 0))
  }
}
