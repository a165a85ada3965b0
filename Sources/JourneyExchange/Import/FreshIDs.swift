import Journey

/// Gives ids to imported elements: those they bring, and the slugs of their names for the others.
struct FreshIDs {
  private var taken: Set<ElementID> = []
  /// The next number to try behind a slug, so that a thousand equal names cost no more than a thousand others.
  private var next: [ElementID: Int] = [:]

  /// Takes an id that an element brings; false when it is no id or another element has it.
  mutating func claim(_ id: ElementID) -> Bool { id.isWellFormed && taken.insert(id).inserted }

  /// A new id for an element of this name. O(1) but for names that end in numbers of their own.
  mutating func fresh(for name: String, kind: ElementKind) -> ElementID {
    let slug = ElementID.slug(of: name, kind: kind)
    if next[slug] == nil, taken.insert(slug).inserted {
      next[slug] = 2
      return slug
    }
    var number = next[slug] ?? 2
    while !taken.insert(ElementID("\(slug)-\(number)")).inserted { number += 1 }
    next[slug] = number + 1
    return ElementID("\(slug)-\(number)")
  }
}
