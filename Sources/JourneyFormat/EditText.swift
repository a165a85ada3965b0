import JSONText
import Journey

/// Why a line is no edit.
public struct EditTextProblem: Error, Hashable, Sendable {
  /// In the whole text, from 1.
  public let position: TextPosition
  public let message: String
}

/// Edits as JSON lines: `{"set": ID, "field": [...], "value": ...}` and the other three verbs.
public enum EditText {
  /// One edit on one line, without the newline.
  public static func line(_ edit: Edit) -> [UInt8] {
    var json = JSONWriter(style: .compact, endsLines: false)
    json.write(value(of: edit))
    return json.finish()
  }

  /// The edit as a value.
  public static func value(of edit: Edit) -> Value {
    var members: [Member] = []
    func add(_ key: String, _ value: Value?) {
      if let value { members.append(Member(key, value)) }
    }
    switch edit {
    case .set(let id, let field, let value, let place):
      add("set", .text(id.rawValue))
      add("field", .list(field.map { .text($0) }))
      add("value", value)
      if let place {
        var members: [Member] = []
        if let after = place.after { members.append(Member("after", .text(after))) }
        members.append(Member("ordinal", .integer(place.ordinal)))
        add("place", .record(members))
      }
    case .insert(let element, let parent, let list, let after):
      add("insert", .text(parent.rawValue))
      add("list", .text(list.rawValue))
      add("after", after.map { .text($0.rawValue) })
      // What the element goes by where its own text does not say it.
      if !element.saysItsIDs { add("ids", .list(element.ids.map { .text($0.rawValue) })) }
      add("element", element.value)
    case .remove(let id):
      add("remove", .text(id.rawValue))
    case .move(let id, let parent, let list, let after):
      add("move", .text(id.rawValue))
      add("into", .text(parent.rawValue))
      add("list", .text(list.rawValue))
      add("after", after.map { .text($0.rawValue) })
    }
    return .record(members)
  }

  /// An edit with the line of the text it stands on.
  public struct Entry: Hashable, Sendable {
    public let line: Int
    public let edit: Edit
  }

  /// Reads a text of edits, one a line; empty lines are skipped. Throws the first problem.
  public static func read(_ bytes: [UInt8]) throws(EditTextProblem) -> [Entry] {
    var entries: [Entry] = []
    for line in JSONLines.parse(bytes) {
      switch line.result {
      case .failure(let error): throw EditTextProblem(position: error.position, message: error.message)
      case .success(let document): entries.append(Entry(line: line.number, edit: try read(document, line.number)))
      }
    }
    return entries
  }

  /// Reads the edit that stands at a node of a document; `line` is the document's line in the whole text.
  static func read(_ document: JSONDocument, at node: JSONNode? = nil, _ line: Int) throws(EditTextProblem) -> Edit {
    let root = node ?? document.root
    let reader = EditReader(document: document, root: root, line: line)
    let verbs = ["set", "insert", "remove", "move"]
    guard document.kind(of: root) == .object,
      let verb = verbs.first(where: { document.value(of: $0, in: root) != nil })
    else { throw reader.problem("an edit is an object with one of \"set\", \"insert\", \"remove\", \"move\"") }
    let subject = try reader.id(verb)
    switch verb {
    case "set":
      try reader.allow("set", "field", "value", "place")
      return .set(subject, field: try reader.field(), value: reader.value("value"), place: try reader.place())
    case "insert":
      try reader.allow("insert", "list", "after", "ids", "element")
      let list = try reader.list()
      return .insert(
        try reader.element(in: list), into: subject, list: list, after: try reader.optionalID("after"))
    case "move":
      try reader.allow("move", "into", "list", "after")
      return .move(
        subject, into: try reader.id("into"), list: try reader.list(), after: try reader.optionalID("after"))
    default:
      try reader.allow("remove")
      return .remove(subject)
    }
  }
}

private struct EditReader {
  let document: JSONDocument
  /// The edit's object.
  let root: JSONNode
  let line: Int

  func problem(_ message: String, at node: JSONNode? = nil) -> EditTextProblem {
    let column = document.position(of: node ?? root).column
    return EditTextProblem(position: TextPosition(line: line, column: column), message: message)
  }

  func allow(_ keys: String...) throws(EditTextProblem) {
    for (key, _) in document.members(of: root) {
      let name = document.string(key) ?? ""
      guard !keys.contains(name) else { continue }
      let near = nearest(to: name, among: keys).map { ": did you mean \"\($0)\"?" } ?? ""
      throw problem("this edit takes no \"\(name)\"" + near, at: key)
    }
  }

  func value(_ key: String) -> Value? {
    document.value(of: key, in: root).map { document.value($0) }
  }

  func optionalID(_ key: String) throws(EditTextProblem) -> ElementID? {
    guard let node = document.value(of: key, in: root) else { return nil }
    guard let text = document.string(node) else { throw problem("\"\(key)\" is no text; expected an id", at: node) }
    return ElementID(text)
  }

  func id(_ key: String) throws(EditTextProblem) -> ElementID {
    guard let id = try optionalID(key) else { throw problem("this edit has no \"\(key)\"; expected an id") }
    return id
  }

  /// The element of an insert, going by the ids that stand beside it where its own text does not say them.
  func element(in list: ElementListKey) throws(EditTextProblem) -> AnyElement {
    let node = document.value(of: "element", in: root)
    guard let given = document.value(of: "ids", in: root) else {
      guard let node, document.kind(of: node) == .object else {
        throw problem("an insert needs an \"element\" that is an object")
      }
      return AnyElement(document.value(node), in: list)
    }
    guard let node else { throw problem("an insert needs an \"element\"") }
    let element = AnyElement(document.value(node), in: list)
    let texts = document.kind(of: given) == .array ? document.elements(of: given).map { document.string($0) } : []
    let ids = texts.compactMap { $0.map { ElementID($0) } }
    guard ids.count == texts.count, let settled = element.going(by: ids) else {
      throw problem("\"ids\" has an id for the element and for each one in it: \(element.ids.count)", at: given)
    }
    return settled
  }

  func list() throws(EditTextProblem) -> ElementListKey {
    guard let node = document.value(of: "list", in: root) else {
      throw problem("this edit has no \"list\"")
    }
    let text = document.string(node) ?? ""
    guard let list = ElementListKey(rawValue: text) else {
      let lists = ElementListKey.allCases.map(\.rawValue).joined(separator: ", ")
      throw problem("unknown list \"\(text)\"; expected one of \(lists)", at: node)
    }
    return list
  }

  func field() throws(EditTextProblem) -> [String] {
    guard let node = document.value(of: "field", in: root) else {
      throw problem("a set needs a \"field\": a list of keys such as [\"heard\", \"owner\"]")
    }
    let path = document.kind(of: node) == .array ? document.elements(of: node).map { document.string($0) } : []
    let keys = path.compactMap { $0 }
    guard !keys.isEmpty, keys.count == path.count else {
      throw problem("\"field\" is a list of keys such as [\"heard\", \"owner\"]", at: node)
    }
    return keys
  }

  func place() throws(EditTextProblem) -> UnknownPlace? {
    guard let node = document.value(of: "place", in: root) else { return nil }
    let after = document.value(of: "after", in: node).flatMap { document.string($0) }
    guard let ordinal = document.value(of: "ordinal", in: node).flatMap({ document.int($0) }), ordinal >= 0 else {
      throw problem("a \"place\" has an \"ordinal\", 0 or more", at: node)
    }
    return UnknownPlace(after: after, ordinal: ordinal)
  }
}
