import JSONText
import Journey

/// Losses counted by kind, for a line each on standard error, and kept whole only when a report is asked for.
public struct LossSummary: Sendable {
  public private(set) var kept: [Loss] = []
  private let keepsAll: Bool
  private var groups: [Group: Int] = [:]
  private var order: [Group] = []

  private struct Group: Hashable {
    let reason: Loss.Reason
    let message: String
    let field: String
  }

  public init(keepsAll: Bool) { self.keepsAll = keepsAll }

  public mutating func add(_ loss: Loss) {
    if keepsAll { kept.append(loss) }
    let group = Group(reason: loss.reason, message: Self.kind(of: loss), field: loss.field)
    if groups[group] == nil { order.append(group) }
    groups[group, default: 0] += 1
  }

  public mutating func add(_ losses: some Sequence<Loss>) { for loss in losses { add(loss) } }

  /// One line a kind of loss: `withheld: notes (7): Notes are withheld from the board.`
  public var lines: [String] {
    order.map { group in
      let what = group.field.isEmpty ? "" : " \(group.field)"
      let message = group.message.isEmpty ? "" : ": \(group.message)"
      return "\(group.reason.rawValue)\(what) (\(groups[group] ?? 0))\(message)"
    }
  }

  /// Losses that say the same but for a name or a number in quotes are of one kind.
  private static func kind(of loss: Loss) -> String { loss.message.contains("\"") ? "" : loss.message }

  /// The losses that were kept, as JSON.
  public func report(map: String, format: String, for readership: Readership) -> [UInt8] {
    Loss.report(kept, about: [("map", map), ("to", format), ("for", readership.rawValue)])
  }
}

extension Loss {
  /// Losses as JSON: what they are about, then of each element, field, reason, the line in the source, and message.
  public static func report(_ losses: [Loss], about: [(key: String, text: String)]) -> [UInt8] {
    var json = JSONWriter(style: .canonical)
    func add(_ key: String, _ text: String) {
      json.key(key)
      json.string(text)
    }
    json.beginObject(foldable: false)
    for entry in about { add(entry.key, entry.text) }
    json.key("losses")
    json.beginArray()
    for loss in losses {
      json.beginObject(foldable: false)
      add("element", loss.element.rawValue)
      add("field", loss.field)
      add("reason", loss.reason.rawValue)
      if let line = loss.line {
        json.key("line")
        json.number(line)
      }
      add("message", loss.message)
      json.endObject()
    }
    json.endArray()
    json.endObject()
    return json.finish()
  }
}
