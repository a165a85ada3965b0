import Journey

/// The personal names in a map: found in the fields that name people, replaced in all texts.
///
/// A name is told from a role word by word: capitalised, no role word, not written small anywhere in the map, and no
/// part of the persona's or the organisation's name. Where it cannot be known, the word counts as a name: a role too
/// few is better than a name too many. Limitations: a name that stands in no such field is not found.
struct PersonalNames {
  private var words: Set<String> = []
  /// By a word of a name: the role that stands beside it somewhere.
  private var roles: [String: String] = [:]
  /// Of elements whose ids contain a name.
  private var ids: [ElementID: ElementID] = [:]
  private var spared: Set<String> = []

  /// No names: nothing is replaced.
  init() {}

  init(in map: JourneyMap) {
    for text in [map.persona?.name, map.organisation?.name] {
      for word in NameToken.words(of: text ?? "") { spared.insert(word) }
    }
    let small = WordCollector()
    TextWalk.visit(map, small)
    spared.formUnion(small.small)
    let persons = PersonCollector()
    TextWalk.visit(map, persons)
    for text in persons.texts {
      let found = NameToken.tokens(of: text).filter { isName($0, in: text) }
      guard !found.isEmpty else { continue }
      words.formUnion(found.map(\.text))
    }
    for text in persons.texts {
      let found = NameToken.tokens(of: text).filter { words.contains($0.text) }
      let role = withoutNames(text)
      guard !role.isEmpty, NameToken.isShort(role) else { continue }
      for token in found where roles[token.text] == nil { roles[token.text] = role }
    }
    guard !words.isEmpty else { return }
    let slugs = words.flatMap { ElementID.slug(of: $0, kind: .map).rawValue.split(separator: "-") }
    let collector = IDCollector(words: Set(slugs.map(String.init)))
    collector.collect(map)
    ids = collector.renamed
  }

  /// What stands in the place of a name.
  private static let anybody = "a named person"

  /// The fields that name people.
  static func holdsPersons(_ key: String, in record: String) -> Bool {
    switch (record, key) {
    case (_, "owner"), (Touchpoint.recordName, "participants"), (Review.recordName, "by"), (Note.recordName, "by"),
      (Waiver.recordName, "by"), (VerdictOverride.recordName, "by"):
      true
    default: false
    }
  }

  /// The id to be shown in the place of one that contains a name.
  func id(_ id: ElementID) -> ElementID { ids[id] ?? id }

  /// The text of a field that names people with roles only: `Ruth Abara, Billing` becomes `Billing`.
  func role(in text: String, field: String) -> String {
    guard holdsName(text) else { return text }
    let kept = withoutNames(text)
    if !kept.isEmpty, NameToken.isShort(text) { return kept }
    let changed = scrubbed(text, asRoles: true)
    return changed == Self.anybody ? (field.hasSuffix("owner") ? "a named owner" : changed) : changed
  }

  /// The text with every run of names replaced: by the role that goes with it where people are named, and in running
  /// text by words that say nothing more than a name does ("Customer Success writes" would read as the customer).
  func scrubbed(_ text: String, asRoles: Bool = false) -> String {
    guard holdsName(text) else { return text }
    var result = ""
    var rest = text.startIndex
    var lastEnd: String.Index?
    for token in NameToken.tokens(of: text) where words.contains(token.text) {
      let between = text[rest..<token.range.lowerBound]
      if lastEnd == rest, between.allSatisfy({ $0 == " " || $0 == "\u{3000}" }), !between.isEmpty {
        rest = token.range.upperBound
        lastEnd = rest
        continue
      }
      result += between
      result += (asRoles ? roles[token.text] : nil) ?? Self.anybody
      rest = token.range.upperBound
      lastEnd = rest
    }
    return result + text[rest...]
  }

  private func holdsName(_ text: String) -> Bool {
    !words.isEmpty && NameToken.tokens(of: text).contains { words.contains($0.text) }
  }

  /// What is left of `Name, Role`, `Role, Name` or `Name (Role)`; empty when that is nothing or no role by itself.
  private func withoutNames(_ text: String) -> String {
    let separators: Set<Character> = [",", "(", ")", "（", "）", ";", "/", "\u{3000}"]
    let parts = text.split(whereSeparator: { separators.contains($0) }).map(Self.trimmed)
    let kept = parts.filter { part in
      !part.isEmpty && !NameToken.tokens(of: part).contains { words.contains($0.text) }
    }
    return kept.joined(separator: ", ")
  }

  private static func trimmed(_ part: Substring) -> String {
    var part = part
    while part.first?.isWhitespace == true { part.removeFirst() }
    while part.last?.isWhitespace == true { part.removeLast() }
    return String(part)
  }

  private func isName(_ token: NameToken, in text: String) -> Bool {
    if spared.contains(token.text) || RoleWords.contains(token.text) { return false }
    guard let first = token.text.first else { return false }
    if token.isIdeographic {
      // A name stands alone, or behind a space and a role; lists of departments are joined by commas.
      let isApart = text[..<token.range.lowerBound].last?.isWhitespace ?? (token.range.upperBound == text.endIndex)
      return isApart && token.text.count <= 6 && !token.text.contains { RoleWords.ideographs.contains($0) }
    }
    guard first.isUppercase, token.text.count > 1 else { return false }
    // "CRM", "NHS": what is all capitals is an abbreviation.
    if token.text.count <= 4, token.text.allSatisfy(\.isUppercase) { return false }
    // "Knee clinic", "Northmere Advice": what stands before a role goes with it.
    if let next = token.next, RoleWords.contains(next), !NameToken.links.contains(next) { return false }
    return true
  }
}
