import Journey

extension CSVTableReader {
  /// The map that the rows make, with the lines of its elements.
  func finish(title: String?) throws(ImportProblem) -> (map: JourneyMap, lines: [ElementID: Int], losses: [Loss]) {
    guard !stages.isEmpty || !map.members.isEmpty else {
      throw ImportProblem(.nothingToImport, "below the headings of this table there is no row")
    }
    var builder = CSVMapBuilder(losses: losses)
    let whole = builder.map(map, stages, title: title)
    return (whole, builder.lines, builder.losses)
  }
}

/// Turns drafts into elements: ids, names, and only what the fields can hold.
private struct CSVMapBuilder {
  var losses: [Loss]
  private(set) var lines: [ElementID: Int] = [:]
  private var sieve = FieldSieve()
  private var ids = FreshIDs()

  init(losses: [Loss]) { self.losses = losses }

  mutating func map(
    _ draft: CSVTableReader.Draft, _ stages: [CSVTableReader.StageDraft], title: String?
  ) -> JourneyMap {
    claimIDs(stages)
    var members = sifted(draft.members, JourneyMap.info, .map, draft.line)
    members.append(Member("format", .text(JourneyMap.currentFormat)))
    if !members.contains(where: { $0.key == "title" }) {
      let title = title.flatMap { $0.isEmpty ? nil : $0 } ?? "Imported journey"
      members.append(Member("title", .text(title)))
      losses.append(Loss(.map, "title", .guessed, "there is no map.title; taken as \"\(title)\""))
    }
    if !members.contains(where: { $0.key == "state" }) {
      members.append(Member("state", .text(MapState.current.rawValue)))
      losses.append(Loss(.map, "state", .guessed, "taken as the journey as it is, \"current\""))
    }
    nameInner(&members, draft.line)
    members.append(Member("stages", .list(stages.enumerated().map { stage($1, number: $0 + 1) })))
    return JourneyMap(entry: .record(members))
  }

  private mutating func stage(_ draft: CSVTableReader.StageDraft, number: Int) -> Value {
    let line = draft.stage.line
    var members = element(draft.stage, Stage.info, .stage, name: "Stage \(number)")
    nameInner(&members, line)
    let touchpoints = draft.touchpoints.map { touchpoint -> Value in
      var members = element(touchpoint, Touchpoint.info, .touchpoint, name: touchpoint.text("id") ?? "Touchpoint")
      nameInner(&members, touchpoint.line)
      return .record(members)
    }
    members.append(Member("touchpoints", .list(touchpoints)))
    return .record(members)
  }

  /// The members of a stage or touchpoint with an id of its own and a name.
  private mutating func element(
    _ draft: CSVTableReader.Draft, _ info: RecordInfo, _ kind: ElementKind, name: String
  ) -> [Member] {
    let given = draft.text("name")
    let id = settledID(draft.text("id"), name: given ?? name, kind, draft.line)
    var members = sifted(draft.members.filter { $0.key != "id" }, info, id, draft.line)
    members.insert(Member("id", .text(id.rawValue)), at: 0)
    lines[id] = draft.line
    if given == nil {
      members.append(Member("name", .text(name)))
      let message = "this \(kind.rawValue) has no name; taken as \"\(name)\""
      losses.append(Loss(id, "name", .guessed, line: draft.line, message))
    }
    return members
  }

  private mutating func sifted(_ members: [Member], _ info: RecordInfo, _ id: ElementID, _ line: Int) -> [Member] {
    let fields = Dictionary(info.fields.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let kept = members.compactMap { member -> Member? in
      guard let field = fields[member.key] else { return nil }
      return sieve.sift(member.value, field, field: member.key).map { Member(member.key, $0) }
    }
    for finding in sieve.takeFindings() {
      let reason: Loss.Reason = finding.kind == .filledIn ? .guessed : .dropped
      losses.append(Loss(id, finding.field, reason, line: line, finding.message))
    }
    return kept
  }

  // MARK: - Ids

  /// The ids already given to elements that bring one, by the place in the table where the id was claimed.
  private var claimed: Set<ElementID> = []

  /// Claims, in the order of the table, the ids that stages, touchpoints and what is inside them bring.
  private mutating func claimIDs(_ stages: [CSVTableReader.StageDraft]) {
    for stage in stages {
      if let id = stage.stage.text("id"), ids.claim(ElementID(id)) { claimed.insert(ElementID(id)) }
      for touchpoint in stage.touchpoints {
        if let id = touchpoint.text("id"), ids.claim(ElementID(id)) { claimed.insert(ElementID(id)) }
      }
    }
  }

  /// The id an element brings, if it is the first to bring it, else a new one.
  private mutating func settledID(_ id: String?, name: String, _ kind: ElementKind, _ line: Int) -> ElementID {
    if let id, claimed.remove(ElementID(id)) != nil { return ElementID(id) }
    let fresh = ids.fresh(for: name, kind: kind)
    if let id {
      let why = ElementID(id).isWellFormed ? "is used above" : "is no id of a-z, 0-9 and -"
      losses.append(Loss(fresh, "id", .changed, line: line, "\"\(id)\" \(why); it becomes \"\(fresh)\""))
    }
    return fresh
  }

  /// Gives ids to the pain points and opportunities of an element.
  private mutating func nameInner(_ members: inout [Member], _ line: Int) {
    for index in members.indices {
      guard let kind = ElementListKey(rawValue: members[index].key)?.elementKind,
        case .list(let entries) = members[index].value
      else { continue }
      members[index].value = .list(
        entries.map { entry in
          guard case .record(let inner) = entry else { return entry }
          let given = inner.first { $0.key == "id" }?.value.text
          let title = inner.first { $0.key == "title" }?.value.text ?? ""
          var id = given.map { ElementID($0) } ?? .map
          if !ids.claim(id) { id = settledID(given, name: title, kind, line) }
          lines[id] = line
          return .record([Member("id", .text(id.rawValue))] + inner.filter { $0.key != "id" })
        })
    }
  }
}
