import Journey

/// Every field that is set and that a format does not carry, found by walking the field tables.
enum FieldLosses {
  /// - Parameter carried: record and key of what the format carries: `touchpoint.name`.
  static func find(in map: JourneyMap, carried: Set<String>, format: String, _ lose: (Loss) -> Void) {
    withoutActuallyEscaping(lose) { lose in
      Walker(carried: carried, message: "There is no place for it in \(format).", lose).visit(map, at: 0)
    }
  }

  private final class Walker: ElementVisitor {
    private let carried: Set<String>
    private let message: String
    private let lose: (Loss) -> Void

    init(carried: Set<String>, message: String, _ lose: @escaping (Loss) -> Void) {
      self.carried = carried
      self.message = message
      self.lose = lose
    }

    func visit<E: Element>(_ element: E, at index: Int) {
      let fields = E.table.fields
      for (index, field) in fields.enumerated() {
        if field.isElementList {
          element.visitElements(ofField: index, self)
        } else if !carried.contains("\(E.recordName).\(field.key)"), element.value(ofField: index) != nil {
          lose(Loss(element.id, field.key, .notCarried, message))
        }
      }
      for member in element.unknownMembers { lose(Loss(element.id, member.key, .notCarried, message)) }
    }
  }
}

extension Record {
  /// The keys that this version does not know.
  var unknownMembers: [Member] {
    // Only a record with something unusual in it has any; most have not.
    extras == Self().extras ? [] : members.filter { Self.table.index(of: $0.key) == nil }
  }
}
