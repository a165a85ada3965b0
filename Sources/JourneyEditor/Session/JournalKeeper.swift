import Journey
import JourneyFormat
import JourneyStore

/// Where a session's steps are kept, so that a crash loses nothing that the screen has shown; and what killed sessions
/// left there. `StoredMap` keeps them on disk; whoever keeps maps in memory keeps nothing.
public protocol JournalKeeper: AnyObject {
  /// Keeps steps before they are shown; if that is not possible says so, once: what, where and what to do.
  func keep(_ steps: [EditStep]) -> String?
  /// Steps were done that are not kept; a crash would lose them.
  var isBehind: Bool { get }
  /// Something was kept that a power cut would still lose.
  var needsSync: Bool { get }
  /// Brings it to the disk, and says so if that is not possible.
  func sync() -> String?
  /// The session is over. `discarding`: what was not saved is not wanted.
  func endJournal(discarding: Bool)

  /// What killed sessions left of this map, the newest first. The others wait until the first is settled.
  var remnants: [Remnant] { get }
  /// The first remnant was brought back, but for some edits: its journal goes on with this session.
  func adoptRemnant(applied: [EditStep], left: [LeftEdit]) -> String?
  /// The first remnant is not wanted.
  func discardRemnant()
  /// The first remnant stays where it is, for the next time.
  func leaveRemnant()
}

extension JournalKeeper {
  public func keep(_ steps: [EditStep]) -> String? { nil }
  public var isBehind: Bool { false }
  public var needsSync: Bool { false }
  public func sync() -> String? { nil }
  public func endJournal(discarding: Bool) {}
  public var remnants: [Remnant] { [] }
  public func adoptRemnant(applied: [EditStep], left: [LeftEdit]) -> String? { nil }
  public func discardRemnant() {}
  public func leaveRemnant() {}
}

/// What a killed session left of a map.
public struct Remnant: Hashable, Sendable {
  /// What can be brought back, and whether the map is still the one that it was done on.
  public let offer: Journal.Offer
  public let damage: Journal.Damage?
  /// The day of the last step, as people say it.
  public let day: String

  public init(_ journal: Journal, on mark: TextMark?, now: Int) {
    offer = journal.offer(for: mark)
    damage = journal.damage
    day = LocalTime(journal.lastTime).day(seenFrom: now)
  }

  public var count: Int { offer.steps.count }

  /// "14 changes".
  public var inWords: String { count == 1 ? "1 change" : "\(count) changes" }

  /// What is lost or in doubt, each in a sentence.
  public var doubts: [String] {
    var doubts: [String] = []
    if !offer.isExact {
      doubts.append("The file has changed since: only what still fits is brought back, the rest is kept.")
    }
    switch damage {
    case nil: break
    case .cutOff: doubts.append("The journal's last line was cut off; no screen had shown it yet.")
    case .unreadable(let line, _):
      doubts.append("The journal cannot be read from line \(line) on; it is kept.")
    }
    return doubts
  }

  /// A line for each step: when and what. O(steps).
  public var lines: [String] {
    offer.steps.map { step in
      let time = LocalTime(step.time)
      return "\(time.day) \(time.clock)  " + (step.step.kind == .undone ? "undo of " : "") + step.step.label
    }
  }
}

/// What the person says to a remnant.
public enum RemnantAnswer: Sendable, Hashable {
  case bringBack, look, discard, later
}
