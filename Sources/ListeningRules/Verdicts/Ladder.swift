import Journey

extension Rung {
  /// How high the rung stands, 0 (talking at) ... 5 (customer-led); nil for `neither` and `unclear`, which stand
  /// beside the ladder.
  public var height: Int? {
    switch self {
    case .talkingAt: 0
    case .informing: 1
    case .hearing: 2
    case .listening: 3
    case .acting: 4
    case .customerLed: 5
    case .neither, .unclear: nil
    }
  }

  /// The rung of a height, 0 ... 5.
  init?(height: Int) {
    switch height {
    case 0: self = .talkingAt
    case 1: self = .informing
    case 2: self = .hearing
    case 3: self = .listening
    case 4: self = .acting
    case 5: self = .customerLed
    default: return nil
    }
  }

  /// True when the rung stands on the ladder at `other` or above.
  public func reaches(_ other: Rung) -> Bool {
    guard let height, let level = other.height else { return false }
    return height >= level
  }
}

/// The two ways of talking at a customer; they hurt alike, but the organisation mends them in different places.
public enum How: UInt8, Sendable, Hashable {
  /// The organisation speaks or imposes of its own accord.
  case speaks
  /// The customer spoke, and it was not taken in.
  case unheard
}

/// How far an action on what was heard reaches.
public enum ActingScope: UInt8, Sendable, Hashable {
  /// Put right for this customer.
  case thisCase
  /// Put right for all.
  case theCause
  /// Decided with the customer: the essay's *engaging*.
  case together
}

/// How well a verdict is founded: a word, not a number.
public enum Confidence: UInt8, Sendable, Hashable {
  /// A quote, observation or metric stands on the touchpoint.
  case evidenced
  /// Read from fields.
  case stated
  /// Read from words only; drawn dimmer.
  case said
  /// A field that decides is unset; drawn dimmer with a question mark.
  case assumed

  /// As people read it: `evidenced`.
  public var word: String {
    switch self {
    case .evidenced: "evidenced"
    case .stated: "stated"
    case .said: "said"
    case .assumed: "assumed"
    }
  }
}
