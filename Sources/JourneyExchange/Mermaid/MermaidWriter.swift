import Journey

/// Writes one map as a Mermaid journey and collects what it does not carry.
struct MermaidWriter {
  let drawsUnsetAsNeutral: Bool
  private(set) var text = ""
  private(set) var losses: [Loss] = []
  private var drawnSection: String?

  init(drawsUnsetAsNeutral: Bool) { self.drawsUnsetAsNeutral = drawsUnsetAsNeutral }

  mutating func write(_ map: JourneyMap) {
    noteMap(map)
    text = "journey\n"
    if !map.title.isEmpty {
      let title = MermaidText.encoded(map.title)
      text += "  title \(title)\n  accTitle: \(title)\n"
    }
    text += "  accDescr: \(MermaidText.encoded(map.scenario ?? summary(of: map)))\n"
    for stage in map.stages { write(stage) }
  }

  private func summary(of map: JourneyMap) -> String {
    let drawn = map.stages.reduce(0) { count, stage in count + stage.touchpoints.count { isDrawn($0) } }
    return MermaidJourney.summary(stages: map.stages.count, touchpoints: drawn)
  }

  private func isDrawn(_ touchpoint: Touchpoint) -> Bool { drawsUnsetAsNeutral || touchpoint.emotion != nil }

  private mutating func write(_ stage: Stage) {
    note(stage, carried: ["id", "name", "touchpoints"])
    let name = shownName(stage)
    text += "  section \(MermaidText.encoded(name))\n"
    if !stage.touchpoints.contains(where: isDrawn) {
      add(stage.id, "", .changed, "Mermaid draws no section without a task")
    } else {
      if drawnSection == name {
        add(stage.id, "name", .changed, "Mermaid draws it as one with the stage before, which has the same name")
      }
      drawnSection = name
    }
    for touchpoint in stage.touchpoints { write(touchpoint) }
  }

  private mutating func write(_ touchpoint: Touchpoint) {
    guard isDrawn(touchpoint) else {
      add(touchpoint.id, "", .notCarried, "left out, because it has no emotion to draw")
      return
    }
    note(touchpoint, carried: ["id", "name", "participants", "emotion"])
    if touchpoint.emotion == nil { add(touchpoint.id, "emotion", .changed, "drawn as neutral; it is not set") }
    let score = 3 + (touchpoint.emotion ?? 0)
    text += "    \(MermaidText.encoded(shownName(touchpoint), begins: true)): \(score)"
    let named = touchpoint.participants.filter { !$0.isEmpty }
    if named.count < touchpoint.participants.count {
      add(touchpoint.id, "participants", .changed, "an empty name is left out")
    }
    if touchpoint.participants.isEmpty, touchpoint.isSet("participants") {
      add(touchpoint.id, "participants", .notCarried, "its participants are no list of names")
    }
    if !named.isEmpty { text += ": " + named.map { MermaidText.encoded($0) }.joined(separator: ", ") }
    text += "\n"
  }

  /// The name, or where there is none the id: Mermaid refuses a section or task without a name.
  private mutating func shownName<E: Element>(_ element: E) -> String {
    guard element.displayName.isEmpty else { return element.displayName }
    add(element.id, "name", .changed, "it has no name; its id is shown")
    return element.id.rawValue.isEmpty ? E.kind.rawValue : element.id.rawValue
  }

  // MARK: - Losses

  private mutating func noteMap(_ map: JourneyMap) {
    var carried: Set = ["format", "title", "stages"]
    if map.scenario != nil { carried.insert("scenario") }
    if map.state == .current { carried.insert("state") }
    note(map, carried: carried)
    if !map.stages.isEmpty { add(.map, "id", .notCarried, "ids are not carried; an import makes them from the names") }
  }

  private mutating func note<E: Element>(_ element: E, carried: Set<String>) {
    element.forEachMember { key, _, _ in
      guard !carried.contains(key) else { return }
      let title = E.table[key].map { "\"\($0.info.title)\"" } ?? "the unknown key \"\(key)\""
      add(element.id, key, .notCarried, "a Mermaid journey has no place for \(title)")
    }
  }

  private mutating func add(_ id: ElementID, _ field: String, _ reason: Loss.Reason, _ message: String) {
    losses.append(Loss(id, field, reason, message))
  }
}

extension Record {
  /// True when something is written under this key, readable or not.
  func isSet(_ key: String) -> Bool {
    Self.table.index(of: key).map { value(ofField: $0) != nil } ?? false
  }
}
