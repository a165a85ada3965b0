import Journey

/// Walks a map by its field tables and leaves out what is withheld; a new field of a known kind needs no new code.
final class MapRedactor {
  private(set) var withheld: [Loss] = []
  private let readership: Readership
  private let keepsPrivate: Bool
  private let names: PersonalNames
  /// Leaves blanks for what decides over verdicts, and personal names in texts, where the rules read them.
  private let isForJudging: Bool
  private var element = ElementID.map

  init(for readership: Readership, keepsPrivate: Bool, names: PersonalNames, isForJudging: Bool = false) {
    self.readership = readership
    self.keepsPrivate = keepsPrivate
    self.names = names
    self.isForJudging = isForJudging
  }

  /// Works element by element, so that the whole map is never a second time in memory as values.
  func redacted(_ map: JourneyMap) -> JourneyMap {
    var shell = map
    shell.stages = []
    var result = shown(shell)
    result.stages = ElementList(
      map.stages.lazy.map { stage in
        var shell = stage
        shell.touchpoints = []
        var result = self.shown(shell)
        result.touchpoints = ElementList(stage.touchpoints.lazy.map { self.shown($0) })
        return result
      })
    return result
  }

  private func shown<E: Element>(_ element: E) -> E {
    if readership == .team, !element.holdsPrivateEvidence { return element }
    self.element = element.id
    var value = element.wholeValue
    if case .record(let members) = value { value = .record(record(members, ElementRows.of(E.kind), path: "")) }
    var result = E(entry: value)
    if E.self != JourneyMap.self, result.id == .map { result.id = names.id(element.id) }
    return result
  }

  private func lose(_ path: String, _ message: String) {
    withheld.append(Loss(names.id(element), path, .withheld, message))
  }

  // MARK: Records

  private func record(_ members: [Member], _ info: RecordInfo, path: String) -> [Member] {
    let outer = element
    defer { element = outer }
    if path.isEmpty || info.isElement, case .text(let id)? = members.first(where: { $0.key == "id" })?.value {
      element = ElementID(id)
    }
    let base = info.isElement ? "" : path
    var result: [Member] = []
    for member in members {
      let path = base.isEmpty ? member.key : "\(base).\(member.key)"
      guard let field = info.fields.first(where: { $0.key == member.key }) else {
        if readership == .team {
          result.append(member)
        } else {
          lose(path, "A key that this version does not know is withheld from \(readership.phrase).")
        }
        continue
      }
      guard let value = value(member.value, field, in: info, path: path) else { continue }
      var kept = member
      kept.value = value
      result.append(kept)
    }
    return result
  }

  /// The value as readers may see it; nil when it is withheld whole.
  private func value(_ value: Value, _ field: FieldInfo, in info: RecordInfo, path: String) -> Value? {
    if readership != .team, let withholding = Withholding.of(field.key, in: info.name, for: readership) {
      lose(path, "\(withholding.what) withheld from \(readership.phrase).")
      guard isForJudging, withholding.decides else { return nil }
      return field.key == "waivers" ? blankWaivers(value) : .text(Redaction.blank)
    }
    switch field.kind {
    case .elements(let list):
      return mapItems(value) { .record(self.record($0, ElementRows.of(list.elementKind), path: "")) }
    case .records(let inner):
      let value = inner.name == Evidence.recordName ? evidence(value, path: path) : value
      return value.map { mapItems($0) { .record(self.record($0, inner, path: path)) } }
    case .record(let inner):
      guard case .record(let members) = value else { return texts(value, path: path, isPerson: false) }
      return .record(record(members, inner, path: path))
    case .id, .reference, .references: return identifiers(value)
    case .choice, .scale, .count, .number, .date, .flag, .choices, .constant:
      return texts(value, path: path, isPerson: false)
    case .text, .longText, .texts, .anything:
      return texts(value, path: path, isPerson: PersonalNames.holdsPersons(field.key, in: info.name))
    }
  }

  /// Each record of a list, or the one that stands where a list should be.
  private func mapItems(_ value: Value, _ change: ([Member]) -> Value) -> Value {
    switch value {
    case .list(let items):
      .list(
        items.map { item in
          if case .record(let members) = item { change(members) } else { texts(item, path: "", isPerson: false) }
        })
    case .record(let members): change(members)
    default: texts(value, path: "", isPerson: false)
    }
  }

  // MARK: Evidence, waivers, texts

  private func evidence(_ value: Value, path: String) -> Value? {
    guard !keepsPrivate, value.isPrivateEvidence else { return value }
    guard case .list(let items) = value else {
      lose(path, "Private evidence is left out.")
      return nil
    }
    let kept = items.compactMap { item -> Value? in
      guard item.isPrivateEvidence else { return item }
      lose(path, "Private evidence is left out.")
      return isForJudging ? blankEvidence(item) : nil
    }
    return kept.isEmpty ? nil : .list(kept)
  }

  /// What verdicts and findings look at, without a text.
  private func blankEvidence(_ item: Value) -> Value {
    guard case .record(let members) = item else { return .record([]) }
    var kept = members.filter { ["kind", "by"].contains($0.key) }
    kept.append(Member("text", .text(Redaction.blank)))
    return .record(kept)
  }

  private func blankWaivers(_ value: Value) -> Value? {
    guard case .list(let items) = value else { return nil }
    return .list(
      items.compactMap { item in
        guard case .record(let members) = item else { return nil }
        var kept = members.filter { ["rule", "element", "until"].contains($0.key) }.map {
          Member($0.key, $0.key == "element" ? identifiers($0.value) : $0.value)
        }
        if members.contains(where: { $0.key == "reason" && !$0.value.isEmpty }) {
          kept.append(Member("reason", .text(Redaction.blank)))
        }
        return .record(kept)
      })
  }

  private func identifiers(_ value: Value) -> Value {
    switch value {
    case .text(let text): .text(names.id(ElementID(text)).rawValue)
    case .list(let items): .list(items.map { identifiers($0) })
    default: texts(value, path: "", isPerson: false)
    }
  }

  /// Personal names replaced in every text of a value, at any depth.
  private func texts(_ value: Value, path: String, isPerson: Bool) -> Value {
    guard readership != .team, !isForJudging else { return value }
    switch value {
    case .text(let text):
      let changed = isPerson ? names.role(in: text, field: path) : names.scrubbed(text)
      if changed != text {
        lose(path, "A personal name is withheld from \(readership.phrase); the role stays.")
      }
      return .text(changed)
    case .list(let items): return .list(items.map { texts($0, path: path, isPerson: isPerson) })
    case .record(let members):
      return .record(members.map { Member($0.key, texts($0.value, path: path, isPerson: isPerson)) })
    case .null, .flag, .number: return value
    }
  }
}

/// The rows of each kind of element, made once.
private enum ElementRows {
  static let all = Dictionary(uniqueKeysWithValues: ElementKind.allCases.map { ($0, $0.info) })
  static let names = Set(all.values.map(\.name))

  static func of(_ kind: ElementKind) -> RecordInfo { all[kind] ?? kind.info }
}

extension RecordInfo {
  /// True for elements, whose fields' paths begin anew.
  fileprivate var isElement: Bool { ElementRows.names.contains(name) }
}

/// A field that is withheld whole.
private struct Withholding {
  /// The subject and verb of a sentence.
  let what: String
  /// Verdicts or findings look at it, so it leaves a blank where the map is judged.
  var decides = false

  static func of(_ key: String, in record: String, for readership: Readership) -> Withholding? {
    switch (record, key) {
    case (_, "notes"): Withholding(what: "Notes are")
    case (_, "waivers"): Withholding(what: "Waivers are", decides: true)
    case (JourneyMap.recordName, "conflicts"): Withholding(what: "Conflicts of a merge are")
    case _ where readership != .public: nil
    case (ComponentFit.recordName, "note"): Withholding(what: "Notes on the organisation are")
    case (Evidence.recordName, "source"): Withholding(what: "Sources of evidence are", decides: true)
    case (Touchpoint.recordName, "costs"): Withholding(what: "Costs are")
    case (Contacts.recordName, "cost"), (Contacts.recordName, "customerCost"): Withholding(what: "Costs are")
    default: nil
    }
  }
}
