import Journey
import ListeningRules

/// A map of the library: its file, and what is known of it so far.
public struct LibraryEntry: Sendable, Hashable {
  public enum Content: Sendable, Hashable {
    /// Not read yet.
    case waiting
    case map(LibrarySummary)
    /// Why it cannot be read, in one line.
    case unreadable(String)
  }

  public let path: String
  public internal(set) var content = Content.waiting

  public init(path: String) { self.path = path }
}

/// What the library says of a map.
public struct LibrarySummary: Sendable, Hashable {
  public let title: String
  public let persona: String
  /// Current or future, and how far it was held against reality.
  public let state: String
  public let owner: String
  public let counts: Counts
  public let touchpoints: Int
  /// The day of the last review; nil = never reviewed.
  public let reviewed: CalendarDate?
  /// How many days the next review is overdue; nil when it is not, or nobody said how often.
  public let overdueDays: Int?
  /// Fields that could not be read.
  public let problems: Int

  /// Judges a map for its line. O(map).
  public init(_ map: IndexedMap, today: CalendarDate?, settings: RuleSettings = .standard) {
    let journey = map.map
    let assessment = Assessment(map, today: today, settings: settings)
    title = journey.title
    persona = journey.persona?.name ?? ""
    let standing = journey.status?.rawValue
    state = [journey.state?.rawValue, standing].compactMap { $0 }.joined(separator: ", ")
    owner = journey.owner ?? ""
    counts = assessment.balance(in: map).counts
    touchpoints = assessment.touchpointCount
    reviewed = journey.reviews.compactMap(\.on).max()
    if let today, let every = journey.reviewEveryDays, let reviewed {
      let late = today.daysSince1970 - reviewed.daysSince1970 - every
      overdueDays = late > 0 ? late : nil
    } else {
      overdueDays = nil
    }
    problems = map.problems().count { !$0.isNote }
  }
}

/// Something to start a map from.
public struct LibraryTemplate: Sendable, Hashable {
  public let name: String
  /// The title of the map that it makes.
  public let title: String

  public init(name: String, title: String) {
    self.name = name
    self.title = title
  }
}
