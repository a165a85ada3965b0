/// Plain values that never change, in memory that counts no references.
///
/// What all threads read for every word must not be counted by them: a count that two processors keep together travels
/// between them, and each waits for it. So a list neither owns nor frees its memory. Its maker does: `CompiledPack`,
/// which whoever reads its lists holds on to. Lists that are made once for the whole program stay.
struct FixedList<Element>: @unchecked Sendable {
  private let base: UnsafeMutablePointer<Element>
  let count: Int

  /// Copies `elements`, which must be plain values: no references in them.
  init(_ elements: some Collection<Element>) {
    precondition(_isPOD(Element.self))
    count = elements.count
    base = .allocate(capacity: max(count, 1))
    var place = base
    for element in elements {
      place.initialize(to: element)
      place += 1
    }
  }

  /// O(1); checked when built for debugging.
  @inline(__always)
  subscript(index: Int) -> Element {
    assert(index >= 0 && index < count)
    return base[index]
  }

  /// Gives the memory back: nobody may read the list any more.
  func free() { base.deallocate() }
}
