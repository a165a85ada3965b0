import Journey

/// What is typed for a new touchpoint, read: `Phones to ask @phone < -2 !`.
///
/// Markers stand at the end, in any order: `@channel`; `>` outbound, `<` inbound, `<>` both ways, `|` no message; a
/// number from -2 to +2 is the emotion (one without a sign only behind another marker, as "Call 2" is a name); `!`
/// says that a pain point follows.
public struct QuickEntry: Sendable, Hashable {
  public var name = ""
  public var channel: String?
  public var direction: Direction?
  public var emotion: Int?
  public var painFollows = false

  public init(_ text: String) {
    let words = text.split(separator: " ", omittingEmptySubsequences: true)
    var end = words.endIndex
    // The first word is always the name's.
    while end > 1, take(words[end - 1], after: words[end - 2]) { end -= 1 }
    name = words[..<end].joined(separator: " ")
  }

  /// Reads one marker and says whether it was one that was still missing.
  private mutating func take(_ word: Substring, after previous: Substring) -> Bool {
    switch word {
    case ">" where direction == nil: direction = .outbound
    case "<" where direction == nil: direction = .inbound
    case "<>" where direction == nil: direction = .twoWay
    case "|" where direction == nil: direction = .noMessage
    case "!" where !painFollows: painFollows = true
    case "+1", "+2", "-1", "-2", "0", "1", "2":
      let isSigned = word.first == "+" || word.first == "-"
      guard emotion == nil, isSigned || Self.isMarker(previous) else { return false }
      emotion = Int(word)
    default:
      guard word.first == "@", word.count > 1, channel == nil else { return false }
      channel = String(word.dropFirst())
    }
    return true
  }

  private static func isMarker(_ word: Substring) -> Bool {
    [">", "<", "<>", "|", "!"].contains(word) || (word.first == "@" && word.count > 1)
  }

  /// What was understood besides the name, for the live preview; empty when nothing was.
  public var understood: String {
    var parts: [String] = []
    if let channel { parts.append("by \(channel)") }
    if let direction { parts.append(direction.inWords) }
    if let emotion { parts.append("emotion \(emotion > 0 ? "+" : "")\(emotion)") }
    if painFollows { parts.append("a pain point follows") }
    return parts.joined(separator: " · ")
  }

  /// The touchpoint this makes.
  func touchpoint(id: ElementID) -> Touchpoint {
    var touchpoint = Touchpoint(id: id, name: name)
    touchpoint.channel = channel
    touchpoint.direction = direction
    touchpoint.emotion = emotion
    return touchpoint
  }
}

extension Direction {
  /// As a person says it.
  var inWords: String {
    switch self {
    case .outbound: "we speak"
    case .inbound: "the customer speaks"
    case .twoWay: "both speak"
    case .noMessage: "no message"
    }
  }
}
