import Journey

/// What a journal says, read from its text.
public struct Journal: Hashable, Sendable {
  /// What is wrong with the text behind what could be read.
  public enum Damage: Hashable, Sendable {
    /// The last line was cut off while it was written; nobody had seen its step yet.
    case cutOff
    /// This line, from 1, and those behind it were not taken: why.
    case unreadable(line: Int, String)
  }

  public let header: JournalHeader
  /// Every step, in order, those that were undone included.
  public private(set) var steps: [TimedStep] = []
  public internal(set) var damage: Damage?
  /// The bytes up to which the text is whole: what is written next belongs there.
  public internal(set) var goodSize = 0
  /// Edits that could not be brought back onto a text that somebody had changed; they are in this journal only.
  public private(set) var left: [LeftOver] = []
  /// The texts of the file at which steps continue: after how many steps.
  private var texts: [(mark: TextMark, start: Int)] = []
  /// Where to begin when the file holds none of them.
  private var doubtfulStart = 0

  init(_ header: JournalHeader) {
    self.header = header
    if let base = header.base { texts = [(base, 0)] }
  }

  mutating func take(_ line: JournalLine) {
    switch line {
    case .step(let step): steps.append(step)
    case .saving(let mark): texts.append((mark, steps.count))
    case .saved(let mark):
      texts.append((mark, steps.count))
      doubtfulStart = steps.count
    case .onto(let mark, let again, let left):
      texts = [(mark, steps.count)]
      doubtfulStart = steps.count
      steps += again
      self.left += left
    }
  }

  /// What can be brought back onto a file.
  public struct Offer: Hashable, Sendable {
    /// What was done and is not in the file, without what was undone again.
    public let steps: [TimedStep]
    /// The file is the very text that the steps were done on. If not, they are to be applied edit by edit, strictly.
    public let isExact: Bool
  }

  /// What can be brought back onto a file that holds this text; nil: there is no file.
  public func offer(for mark: TextMark?) -> Offer {
    let start = mark.flatMap { mark in texts.last { $0.mark == mark }?.start }
    let rest = Array(steps[(start ?? doubtfulStart)...])
    return Offer(steps: rest.map(\.step).effectiveIndices.map { rest[$0] }, isExact: start != nil)
  }

  /// When something was done last: seconds since 1970.
  public var lastTime: Int { steps.last?.time ?? header.session.start }

  public static func == (left: Journal, right: Journal) -> Bool {
    left.header == right.header && left.steps == right.steps && left.damage == right.damage
      && left.goodSize == right.goodSize && left.left == right.left
      && left.doubtfulStart == right.doubtfulStart && left.texts.elementsEqual(right.texts, by: ==)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(header)
    hasher.combine(goodSize)
  }
}
