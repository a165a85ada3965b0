import JSONText
import Journey

/// Why a text is no journal that can be read.
public enum JournalProblem: Error, Hashable, Sendable {
  /// There is no whole first line: nothing was done yet.
  case empty
  case newerFormat(String)
  /// Why, in one line.
  case unreadable(String)

  /// What is wrong, reading on from the journal's name.
  public var message: String {
    switch self {
    case .empty: "holds nothing yet"
    case .newerFormat(let format): "was written by a newer hark (\(format)); it is kept for that"
    case .unreadable(let why): "is no journal that can be read: \(why)"
    }
  }
}

extension JournalText {
  /// Reads a journal. It is hostile input: whatever is wrong ends the reading there, and is told.
  public static func read(_ bytes: [UInt8]) throws(JournalProblem) -> Journal {
    let lines = JSONLines.parse(bytes, maximumDepth: maximumDepth)
    guard let first = lines.first, first.isTerminated else { throw .empty }
    guard bytes.first == UInt8(ascii: "{") else { throw .unreadable("it begins with something else") }
    var journal = Journal(try header(first))
    for (index, line) in lines.enumerated() {
      let end = index + 1 < lines.count ? lines[index + 1].byteOffset : bytes.count
      guard line.isTerminated else {
        journal.damage = .cutOff
        break
      }
      if index > 0 {
        do throws(EditTextProblem) {
          journal.take(try LineReader(try document(of: line), line.number).line())
        } catch {
          journal.damage = .unreadable(line: line.number, error.message)
          break
        }
      }
      journal.goodSize = end
    }
    return journal
  }

  /// Reads who edits a map from a lock's line; nil when it does not say so.
  public static func readSession(_ bytes: [UInt8]) -> EditingSession? {
    guard let document = try? JSONDocument(parsing: bytes, maximumDepth: 4) else { return nil }
    return try? LineReader(document, 1).session()
  }

  private static func document(of line: JSONLines.Line) throws(EditTextProblem) -> JSONDocument {
    switch line.result {
    case .success(let document): return document
    case .failure(let error): throw EditTextProblem(position: error.position, message: error.message)
    }
  }

  private static func header(_ line: JSONLines.Line) throws(JournalProblem) -> JournalHeader {
    let header: Result<JournalHeader, JournalProblem>
    do throws(EditTextProblem) {
      let reader = LineReader(try document(of: line), line.number)
      let format = try reader.text("hark")
      if format == Self.format {
        header = .success(try reader.header())
      } else if format.hasPrefix("journal/") {
        header = .failure(.newerFormat(format))
      } else {
        header = .failure(.unreadable("its first line is none of a journal"))
      }
    } catch {
      header = .failure(.unreadable("\(error.position): \(error.message)"))
    }
    return try header.get()
  }
}

/// Reads one line of a journal, strictly.
private struct LineReader {
  let document: JSONDocument
  let number: Int

  init(_ document: JSONDocument, _ number: Int) { (self.document, self.number) = (document, number) }

  func problem(_ message: String, at node: JSONNode? = nil) -> EditTextProblem {
    let column = document.position(of: node ?? document.root).column
    return EditTextProblem(position: TextPosition(line: number, column: column), message: message)
  }

  /// A value of an object; nil where there is no such key.
  private func node(_ key: String, _ object: JSONNode?) throws(EditTextProblem) -> JSONNode? {
    let object = object ?? document.root
    guard document.kind(of: object) == .object else { throw problem("expected an object", at: object) }
    return document.value(of: key, in: object)
  }

  func text(_ key: String, in object: JSONNode? = nil) throws(EditTextProblem) -> String {
    guard let text = try node(key, object).flatMap({ document.string($0) }) else {
      throw problem("expected a text \"\(key)\"", at: object)
    }
    return text
  }

  func int(_ key: String, in object: JSONNode? = nil) throws(EditTextProblem) -> Int {
    guard let number = try node(key, object).flatMap({ document.int($0) }), number >= 0 else {
      throw problem("expected a whole number \"\(key)\"", at: object)
    }
    return number
  }

  private func list(_ key: String, in object: JSONNode) throws(EditTextProblem) -> JSONNode {
    guard let list = try node(key, object), document.kind(of: list) == .array else {
      throw problem("expected a list \"\(key)\"", at: object)
    }
    return list
  }

  func session() throws(EditTextProblem) -> EditingSession {
    EditingSession(
      process: try int("process"), host: try text("host"), user: try text("user"), start: try int("start"))
  }

  func header() throws(EditTextProblem) -> JournalHeader {
    let base = try node("base", nil)
    return JournalHeader(
      path: try text("path"), base: try base.map { node throws(EditTextProblem) in try mark(node) },
      place: try text("place"), session: try session())
  }

  private func mark(_ object: JSONNode) throws(EditTextProblem) -> TextMark {
    let digits = try text("hash", in: object)
    guard digits.utf8.count == 16, let hash = UInt64(digits, radix: 16) else {
      throw problem("expected a hash of sixteen digits", at: object)
    }
    return TextMark(size: try int("size", in: object), hash: hash)
  }

  private func step(_ object: JSONNode) throws(EditTextProblem) -> TimedStep {
    var kind = EditStep.Kind.done
    if try node("kind", object) != nil {
      guard let known = EditStep.Kind(rawValue: try text("kind", in: object)) else {
        throw problem("unknown kind of step", at: object)
      }
      kind = known
    }
    var edits: [Edit] = []
    for node in document.elements(of: try list("edits", in: object)) {
      edits.append(try EditText.read(document, at: node, number))
    }
    return TimedStep(
      EditStep(kind, label: try text("did", in: object), edits: edits), time: try int("at", in: object))
  }

  private func leftOver(_ object: JSONNode) throws(EditTextProblem) -> LeftOver {
    guard let edit = try node("edit", object) else { throw problem("expected an \"edit\"", at: object) }
    return LeftOver(
      label: try text("did", in: object), edit: try EditText.read(document, at: edit, number),
      reason: try text("why", in: object))
  }

  func line() throws(EditTextProblem) -> JournalLine {
    if try node("did", nil) != nil { return .step(try step(document.root)) }
    if let node = try node("saving", nil) { return .saving(try mark(node)) }
    if let node = try node("saved", nil) { return .saved(try mark(node)) }
    guard let node = try node("onto", nil) else { throw problem("unknown kind of line") }
    var steps: [TimedStep] = []
    for node in document.elements(of: try list("steps", in: document.root)) { steps.append(try step(node)) }
    var left: [LeftOver] = []
    for node in document.elements(of: try list("left", in: document.root)) { left.append(try leftOver(node)) }
    return .onto(try mark(node), steps, left: left)
  }
}
