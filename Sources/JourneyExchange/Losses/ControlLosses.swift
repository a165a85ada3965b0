import Journey

/// Control characters and turns of direction in texts: no document carries them.
enum ControlLosses {
  static func find(in map: JourneyMap, _ lose: (Loss) -> Void) {
    withoutActuallyEscaping(lose) { lose in
      let walker = Walker(lose)
      walker.visit(map, at: 0)
    }
  }

  private final class Walker: ElementVisitor {
    private let lose: (Loss) -> Void
    init(_ lose: @escaping (Loss) -> Void) { self.lose = lose }

    func visit<E: Element>(_ element: E, at index: Int) {
      for (index, field) in E.table.fields.enumerated() {
        if field.isElementList {
          element.visitElements(ofField: index, self)
        } else if let value = element.value(ofField: index), holdsControls(value) {
          lose(Loss(element.id, field.key, .changed, "Control characters in the text are left out."))
        }
      }
    }

    private func holdsControls(_ value: Value) -> Bool {
      switch value {
      case .text(let text): SpecialBytes.holdsControls(text)
      case .list(let items): items.contains { holdsControls($0) }
      case .record(let members): members.contains { holdsControls($0.value) }
      case .null, .flag, .number: false
      }
    }
  }
}
