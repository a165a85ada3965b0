// What reads elements and records is inlinable: other modules walk them by the hundred thousand, and without it each look
// would ask the runtime for the type.

/// A reference that owns one value; shared until written to.
@usableFromInline
final class Box<Wrapped: ~Copyable> {
  // Nobody writes to a shared box and only its holder to its own, so the run-time check of exclusive access (which costs
  // more than the look itself) has nothing to find.
  @exclusivity(unchecked) @usableFromInline final var value: Wrapped
  @inlinable init(_ value: consuming Wrapped) { self.value = value }

  /// Lends the value to `body`. What need not be copyable is not copied.
  @inlinable final func lend<R>(to body: (borrowing Wrapped) -> R) -> R { body(value) }
}

// Boxes belong to the copy-on-write values below, which never write to a shared one.
extension Box: @unchecked Sendable where Wrapped: Sendable & ~Copyable {}

/// Keeps an optional record outside its owner, in copy-on-write storage: one word where it is unset.
@propertyWrapper
public struct Indirect<Wrapped: Hashable & Sendable>: Hashable, Sendable {
  @usableFromInline var box: Box<Wrapped>?

  public init(wrappedValue: Wrapped?) { box = wrappedValue.map(Box.init) }

  public var wrappedValue: Wrapped? {
    @inlinable get { box?.value }
    set {
      guard let newValue else {
        box = nil
        return
      }
      if box != nil, isKnownUniquelyReferenced(&box) { box?.value = newValue } else { box = Box(newValue) }
    }
  }

  public static func == (left: Indirect, right: Indirect) -> Bool {
    left.box === right.box || left.box?.value == right.box?.value
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(box?.value) }
}

/// Elements in file order, each in a copy-on-write box, so that inserting or moving one moves words, not elements.
public struct ElementList<E: Element>: RandomAccessCollection, Hashable, Sendable, ExpressibleByArrayLiteral {
  @usableFromInline var boxes: ContiguousArray<Box<E>>

  public init() { boxes = [] }

  public init(_ elements: some Sequence<E>) { boxes = ContiguousArray(elements.lazy.map { Box($0) }) }

  public init(arrayLiteral elements: E...) { self.init(elements) }

  @inlinable public var startIndex: Int { 0 }
  @inlinable public var endIndex: Int { boxes.count }
  @inlinable public var count: Int { boxes.count }
  @inlinable public var isEmpty: Bool { boxes.isEmpty }
  @inlinable public var indices: Range<Int> { 0..<boxes.count }

  /// Reads without copying; writes copy the element only when it is shared with another list.
  @inlinable public subscript(index: Int) -> E {
    _read { yield boxes[index].value }
    _modify {
      if !isKnownUniquelyReferenced(&boxes[index]) { boxes[index] = Box(boxes[index].value) }
      yield &boxes[index].value
    }
  }

  /// Lends the element to `body` where it stands. The subscript may copy what it yields, and to copy an element is to
  /// count a reference for each of its texts and lists: who looks at very many asks for them in this way.
  @inlinable public func lend<R>(_ index: Int, to body: (borrowing E) -> R) -> R { boxes[index].lend(to: body) }

  public mutating func append(_ element: E) { boxes.append(Box(element)) }

  /// Appends an empty element and fills it where it stands.
  mutating func appendNew(_ fill: (inout E) -> Void) {
    let box = Box(E())
    fill(&box.value)
    boxes.append(box)
  }

  /// O(n) words.
  public mutating func insert(_ element: E, at index: Int) { boxes.insert(Box(element), at: index) }

  /// O(n) words.
  @discardableResult
  public mutating func remove(at index: Int) -> E { boxes.remove(at: index).value }

  public mutating func reserveCapacity(_ count: Int) { boxes.reserveCapacity(count) }

  public static func == (left: ElementList, right: ElementList) -> Bool {
    guard left.count == right.count else { return false }
    return zip(left.boxes, right.boxes).allSatisfy { $0 === $1 || $0.value == $1.value }
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(boxes.count)
    for box in boxes { hasher.combine(box.value) }
  }
}
