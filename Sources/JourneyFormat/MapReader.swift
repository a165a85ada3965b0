import JSONText
import Journey

/// Why a text cannot be opened as a map at all.
public struct FatalProblem: Error, Hashable, Sendable {
  public enum Code: String, Sendable, CaseIterable {
    case notJSON = "not-json"
    case notAMap = "not-a-map"
    case newerFormat = "newer-format"
    case noStages = "no-stages"
  }

  public let code: Code
  /// Where, in Unicode scalars from 1.
  public let position: TextPosition
  /// What is wrong and what was expected.
  public let message: String
}

/// A map as it was read, with what is needed to say where things stand.
public struct ReadMap: Sendable {
  /// As it was read: broken parts are kept raw in it, and what has no id has none.
  let map: JourneyMap
  /// True when the file says a newer format than this version knows: show it, never write it.
  public let isNewerFormat: Bool

  /// The map with its elements by id; what has none is proposed one. O(elements), each time: let go of the text before,
  /// where it is not needed.
  public func indexed() -> IndexedMap { IndexedMap(map) }
}

/// Reads maps from JSON text.
public enum MapReader {
  /// Reads a map, keeping what it does not understand.
  ///
  /// Problems that open are found afterwards with `IndexedMap.problems()`, as they are part of what was read.
  /// - Parameter acceptsNewer: read a newer `format` as this one, for showing only.
  /// - Throws: `FatalProblem` when there is no map to open.
  /// - Complexity: O(bytes).
  public static func read(_ bytes: [UInt8], acceptsNewer: Bool = false) throws(FatalProblem) -> ReadMap {
    try read(parse(bytes), acceptsNewer: acceptsNewer)
  }

  /// Reads a map from an already parsed text.
  public static func read(_ document: JSONDocument, acceptsNewer: Bool = false) throws(FatalProblem) -> ReadMap {
    let isNewer = try checkFormat(document)
    if isNewer, !acceptsNewer {
      throw FatalProblem(
        code: .newerFormat, position: position("format", document),
        message: "this map was written by a newer hark; update hark to change it (this one knows "
          + "\"\(JourneyMap.currentFormat)\")")
    }
    guard let stages = document.value(of: "stages", in: document.root) else {
      throw FatalProblem(
        code: .noStages, position: document.position(of: document.root),
        message: "this map has no \"stages\"; expected a list")
    }
    guard document.kind(of: stages) == .array else {
      throw FatalProblem(
        code: .noStages, position: document.position(of: stages),
        message: "\"stages\" is \(document.value(stages).kindName); expected a list")
    }
    return ReadMap(map: JourneyMap(reading: DocumentSource(document)), isNewerFormat: isNewer)
  }

  /// Parses JSON, with the error a map's reader reports.
  public static func parse(_ bytes: [UInt8]) throws(FatalProblem) -> JSONDocument {
    do throws(JSONSyntaxError) {
      return try JSONDocument(parsing: bytes)
    } catch {
      throw FatalProblem(code: .notJSON, position: error.position, message: error.message)
    }
  }

  /// True when the text is a map of a newer format; throws when it is no map.
  private static func checkFormat(_ document: JSONDocument) throws(FatalProblem) -> Bool {
    func notAMap(_ message: String, at key: String? = nil) -> FatalProblem {
      let place = key.map { position($0, document) } ?? document.position(of: document.root)
      return FatalProblem(code: .notAMap, position: place, message: message)
    }
    guard document.kind(of: document.root) == .object else {
      throw notAMap("this is no journey map: expected an object with \"format\": \"\(JourneyMap.currentFormat)\"")
    }
    guard let node = document.value(of: "format", in: document.root) else {
      throw notAMap("this is no journey map: it has no \"format\": \"\(JourneyMap.currentFormat)\"")
    }
    guard let format = document.string(node) else {
      throw notAMap("this is no journey map: its format is no text", at: "format")
    }
    if format == JourneyMap.currentFormat { return false }
    let prefix = "journey-map/"
    guard format.hasPrefix(prefix), let version = Int(format.dropFirst(prefix.count)), version > 1 else {
      throw notAMap(
        "this is no journey map: its format is \"\(format.prefix(40))\"; expected \"\(JourneyMap.currentFormat)\"",
        at: "format")
    }
    return true
  }

  private static func position(_ key: String, _ document: JSONDocument) -> TextPosition {
    document.position(of: document.value(of: key, in: document.root) ?? document.root)
  }
}

/// The positioned tree as the model reads it: a cursor that begins in the root's object.
final class DocumentSource: ElementSource {
  private let document: JSONDocument
  private var members: JSONMembers
  private var entries: JSONElements
  /// The objects and lists around the ones at hand.
  private var outerMembers: [JSONMembers] = []
  private var outerEntries: [JSONElements] = []
  private var node: JSONNode

  init(_ document: JSONDocument) {
    self.document = document
    members = document.members(of: document.root)
    entries = document.elements(of: document.root)
    node = document.root
  }

  func nextMember(of keys: FieldKeys, after last: Int) -> SourceMember? {
    guard let (key, value) = members.next() else {
      if let outer = outerMembers.popLast() { members = outer }
      return nil
    }
    node = value
    if let index = document.withUTF8(of: key, { keys.index(of: $0, after: last) }) { return .known(index) }
    return .unknown(document.string(key) ?? "")
  }

  func value() -> Value { document.value(node) }

  func enterList() -> Bool {
    guard document.kind(of: node) == .array else { return false }
    outerEntries.append(entries)
    entries = document.elements(of: node)
    return true
  }

  func nextEntry() -> SourceEntry {
    guard let entry = entries.next() else {
      if let outer = outerEntries.popLast() { entries = outer }
      return .end
    }
    node = entry
    guard document.kind(of: entry) == .object else { return .other }
    outerMembers.append(members)
    members = document.members(of: entry)
    return .object
  }
}

extension JSONDocument {
  /// The node and all below it as a value.
  public func value(_ node: JSONNode) -> Value {
    switch kind(of: node) {
    case .null: .null
    case .bool: .flag(bool(node) ?? false)
    case .number: .number(Number(text: numberText(node) ?? "0"))
    case .string: .text(string(node) ?? "")
    case .array: .list(elements(of: node).map { value($0) })
    case .object: .record(members(of: node).map { Member(string($0.key) ?? "", value($0.value)) })
    }
  }
}
