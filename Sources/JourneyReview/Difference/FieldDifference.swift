import Journey

/// The *set* edits that make an element's own keys say what its counterpart says.
enum FieldDifference {
  static func sets(from old: AnyElement, to new: AnyElement) -> [Edit] {
    switch (old, new) {
    case (.stage(let old), .stage(let new)): sets(from: old, to: new)
    case (.touchpoint(let old), .touchpoint(let new)): sets(from: old, to: new)
    case (.painPoint(let old), .painPoint(let new)): sets(from: old, to: new)
    case (.opportunity(let old), .opportunity(let new)): sets(from: old, to: new)
    default: []
    }
  }

  static func sets<E: Element>(from old: E, to new: E) -> [Edit] {
    guard old.rawEntry == nil, new.rawEntry == nil else { return [] }
    let (before, after) = (WrittenKeys(old), WrittenKeys(new))
    var edits: [Edit] = []
    for (index, field) in E.table.fields.enumerated() where isSettable(field.info) {
      edits += sets(new.id, [], field.info, from: before.known[index], to: after.known[index])
    }
    return edits + UnknownKeys.sets(new.id, from: before, to: after, keys: E.table.fields.map(\.key))
  }

  private static func isSettable(_ field: FieldInfo) -> Bool {
    switch field.kind {
    case .elements, .constant: false
    default: true
    }
  }

  /// One field; a record that stands on both sides is compared field by field.
  private static func sets(
    _ id: ElementID, _ path: [String], _ field: FieldInfo, from old: Value?, to new: Value?
  ) -> [Edit] {
    switch (old, new) {
    case (nil, nil): return []
    case (let old?, let new?) where old.isIdentical(to: new): return []
    case (.record(let old)?, .record(let new)?):
      if case .record(let info) = field.kind, let sets = recordSets(id, path + [field.key], info, old, new) {
        return sets
      }
    default: break
    }
    return [.set(id, field: path + [field.key], value: new)]
  }

  /// The sets inside a record; nil when its unknown keys would end up elsewhere, so that it must be set whole.
  private static func recordSets(
    _ id: ElementID, _ path: [String], _ info: RecordInfo, _ old: [Member], _ new: [Member]
  ) -> [Edit]? {
    func isKnown(_ member: Member) -> Bool { info.fields.contains { $0.key == member.key } }
    let unknown = new.filter { !isKnown($0) }
    if !unknown.isEmpty || !old.allSatisfy(isKnown) {
      guard old.count == new.count, zip(old, new).allSatisfy({ $0.key.isIdentical(to: $1.key) }) else { return nil }
    }
    var edits: [Edit] = []
    for field in info.fields {
      let values = [old, new].map { members in members.first { $0.key == field.key }?.value }
      edits += sets(id, path, field, from: values[0], to: values[1])
    }
    for member in unknown
    where !(old.first { $0.key.isIdentical(to: member.key) }?.value.isIdentical(to: member.value) ?? false) {
      edits.append(.set(id, field: path + [member.key], value: member.value))
    }
    return edits
  }
}

/// The keys that are written for an element, element lists aside.
struct WrittenKeys {
  struct Unknown {
    var key: String
    var value: Value
    /// The index of the field after which it may stand; -1 for none.
    var anchor: Int
  }

  /// By field index.
  private(set) var known: [Int: Value] = [:]
  private(set) var unknown: [Unknown] = []
  /// The indexes of all fields that are written, element lists included.
  private(set) var written: [Int] = []

  init<E: Element>(_ element: E) {
    element.forEachMember { key, content, anchor in
      switch (content, anchor) {
      case (.value(let value), let anchor?): unknown.append(Unknown(key: key, value: value, anchor: anchor))
      case (.value(let value), nil):
        guard let index = E.table.index(of: key) else { return }
        known[index] = value
        written.append(index)
      case (.elements(let index), _): written.append(index)
      }
    }
  }

  /// The last written field at or before an anchor; -1 for none.
  func place(of anchor: Int) -> Int { written.last { $0 <= anchor } ?? -1 }
}

/// Unknown keys have places among the known ones, which a set keeps or names.
private enum UnknownKeys {
  static func sets(_ id: ElementID, from old: WrittenKeys, to new: WrittenKeys, keys: [String]) -> [Edit] {
    guard !old.unknown.isEmpty || !new.unknown.isEmpty else { return [] }
    var candidates: [(old: Int, new: Int)] = []
    for (index, key) in old.unknown.enumerated() {
      guard let other = new.unknown.firstIndex(where: { $0.key.isIdentical(to: key.key) }) else { continue }
      if new.place(of: key.anchor) == new.place(of: new.unknown[other].anchor) { candidates.append((index, other)) }
    }
    let staying = Set(LongestRun.increasing(candidates.map(\.new)))
    var kept: [Int: WrittenKeys.Unknown] = [:]
    for pair in candidates where staying.contains(pair.new) { kept[pair.new] = old.unknown[pair.old] }

    var edits: [Edit] = []
    for key in old.unknown where !kept.values.contains(where: { $0.key.isIdentical(to: key.key) }) {
      edits.append(.set(id, field: [key.key], value: nil))
    }
    var lastAnchor = -1
    for (ordinal, key) in new.unknown.enumerated() {
      if let there = kept[ordinal] {
        lastAnchor = max(lastAnchor, there.anchor)
        if !there.value.isIdentical(to: key.value) { edits.append(.set(id, field: [key.key], value: key.value)) }
        continue
      }
      lastAnchor = max(lastAnchor, new.place(of: key.anchor))
      let after = lastAnchor < 0 ? nil : keys[lastAnchor]
      edits.append(.set(id, field: [key.key], value: key.value, place: UnknownPlace(after: after, ordinal: ordinal)))
    }
    return edits
  }
}
