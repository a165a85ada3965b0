import JSONText
import Journey

/// Which text a file holds, as far as size and hash say.
public struct TextMark: Hashable, Sendable {
  /// In bytes.
  public let size: Int
  /// The 64-bit hash of the bytes.
  public let hash: UInt64

  public init(size: Int, hash: UInt64) {
    self.size = size
    self.hash = hash
  }
}

/// Who edits a map, and since when.
public struct EditingSession: Hashable, Sendable {
  public let process: Int
  public let host: String
  public let user: String
  /// Seconds since 1970.
  public let start: Int

  public init(process: Int, host: String, user: String, start: Int) {
    self.process = process
    self.host = host
    self.user = user
    self.start = start
  }
}

/// What a journal says first: which file it is about, and what that held when the steps began.
public struct JournalHeader: Hashable, Sendable {
  /// From the root, links resolved.
  public let path: String
  /// The text that the steps begin with; nil for a file that was to be made.
  public let base: TextMark?
  /// Where that text was: device and inode, for people who look for it.
  public let place: String
  public let session: EditingSession

  public init(path: String, base: TextMark?, place: String, session: EditingSession) {
    self.path = path
    self.base = base
    self.place = place
    self.session = session
  }
}

/// A step with the time at which it was done.
public struct TimedStep: Hashable, Sendable {
  public let step: EditStep
  /// Seconds since 1970.
  public let time: Int

  public init(_ step: EditStep, time: Int) {
    self.step = step
    self.time = time
  }
}

/// One line of a journal after the first.
public enum JournalLine: Hashable, Sendable {
  /// What was done, all of it or nothing.
  case step(TimedStep)
  /// The steps so far are about to become this text of the file.
  case saving(TextMark)
  /// They have.
  case saved(TextMark)
  /// The file held this text when the steps were brought back onto it as far as that was possible: from here on these
  /// steps count instead; what was left over is in this journal only.
  case onto(TextMark, [TimedStep], left: [LeftOver])
}

/// An edit that could not be brought back onto a text that somebody had changed.
public struct LeftOver: Hashable, Sendable {
  /// The label of its step.
  public let label: String
  public let edit: Edit
  public let reason: String

  public init(_ left: LeftEdit) { self.init(label: left.label, edit: left.edit, reason: left.reason.message) }

  init(label: String, edit: Edit, reason: String) { (self.label, self.edit, self.reason) = (label, edit, reason) }

  /// What was not done, and why.
  public var line: String { "\(label): \(reason)" }
}

/// The text of a journal: JSON lines, a header and then one line a step.
///
/// ```json
/// {"hark": "journal/1", "path": "/maps/bill.json", "base": {"size": 812, "hash": "0f..."}, "place": "2049:77", ...}
/// {"did": "emotion of \"Bill arrives\"", "at": 1790000000, "edits": [{"set": "bill", ...}]}
/// {"saving": {"size": 815, "hash": "9c..."}}
/// ```
public enum JournalText {
  static let format = "journal/1"
  /// A line may nest as deep as a map, and the few levels of a step around it.
  static let maximumDepth = 520

  /// The first line with its line end.
  public static func line(_ header: JournalHeader) -> [UInt8] {
    var members = [Member("hark", .text(format)), Member("path", .text(header.path))]
    if let base = header.base { members.append(Member("base", value(of: base))) }
    members.append(Member("place", .text(header.place)))
    return text(.record(members + self.members(of: header.session)))
  }

  /// Any other line with its line end. O(edits of the line).
  public static func line(_ line: JournalLine) -> [UInt8] {
    switch line {
    case .step(let step): text(value(of: step))
    case .saving(let mark): text(.record([Member("saving", value(of: mark))]))
    case .saved(let mark): text(.record([Member("saved", value(of: mark))]))
    case .onto(let mark, let steps, let left):
      text(
        .record([
          Member("onto", value(of: mark)), Member("steps", .list(steps.map { value(of: $0) })),
          Member("left", .list(left.map { value(of: $0) })),
        ]))
    }
  }

  /// Who edits a map, as the one line of a lock.
  public static func line(_ session: EditingSession) -> [UInt8] { text(.record(members(of: session))) }

  private static func members(of session: EditingSession) -> [Member] {
    [
      Member("process", .integer(session.process)), Member("host", .text(session.host)),
      Member("user", .text(session.user)), Member("start", .integer(session.start)),
    ]
  }

  private static func value(of step: TimedStep) -> Value {
    var members = [Member("did", .text(step.step.label))]
    if step.step.kind != .done { members.append(Member("kind", .text(step.step.kind.rawValue))) }
    members.append(Member("at", .integer(step.time)))
    members.append(Member("edits", .list(step.step.edits.map { EditText.value(of: $0) })))
    return .record(members)
  }

  private static func value(of left: LeftOver) -> Value {
    .record([
      Member("did", .text(left.label)), Member("why", .text(left.reason)),
      Member("edit", EditText.value(of: left.edit)),
    ])
  }

  private static func value(of mark: TextMark) -> Value {
    let digits = String(mark.hash, radix: 16)
    let hash = String(repeating: "0", count: 16 - digits.count) + digits
    return .record([Member("size", .integer(mark.size)), Member("hash", .text(hash))])
  }

  private static func text(_ value: Value) -> [UInt8] {
    var json = JSONWriter(style: .compact, endsLines: false)
    json.write(value)
    var line = json.finish()
    line.append(UInt8(ascii: "\n"))
    return line
  }
}
