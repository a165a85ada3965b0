import JSONText
import Journey
import JourneyFormat
import ListeningRules

extension Example {
  /// The example on one line: `Price letter {"direction": "outbound"} -> talking-at`. Touchpoints in a row are parted by
  /// `;`, stages by `|`, and what belongs to the map stands first.
  public var line: String {
    var parts: [String] = []
    let own = map.members.filter { !["format", "title", "stages"].contains($0.key) }
    if !own.isEmpty { parts.append("map \(Self.json(own))") }
    let stages = map.stages.map { stage in
      let touchpoints = stage.touchpoints.map { Self.words($0) }.joined(separator: "; ")
      let members = stage.members.filter { !["id", "name", "kind", "touchpoints"].contains($0.key) }
      guard map.stages.count > 1 || stage.kind != nil || stage.touchpoints.isEmpty || !members.isEmpty else {
        return touchpoints
      }
      let kind = stage.kind.map { " (\($0.rawValue))" } ?? ""
      return "stage \(stage.name)\(kind)\(members.isEmpty ? "" : " " + Self.json(members)): \(touchpoints)"
    }
    if !stages.isEmpty { parts.append(stages.joined(separator: " | ")) }
    let verdict = rung.map { " -> \($0.rawValue)" } ?? ""
    return (parts.isEmpty ? "an empty map" : parts.joined(separator: " | ")) + verdict
  }

  private static func words(_ touchpoint: Touchpoint) -> String {
    let members = touchpoint.members.filter { !["id", "name", "description"].contains($0.key) }
    let description = touchpoint.description.map { " - \($0)" } ?? ""
    return touchpoint.name + description + (members.isEmpty ? "" : " \(json(members))")
  }

  private static func json(_ members: [Member]) -> String {
    var json = JSONWriter(style: .compact, endsLines: false)
    json.write(Value.record(members))
    return String(decoding: json.finish(), as: UTF8.self)
  }
}
