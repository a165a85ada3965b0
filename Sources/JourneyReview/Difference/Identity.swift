import Journey

extension Value {
  /// Written the same, character for character.
  func isIdentical(to other: Value) -> Bool {
    switch (self, other) {
    case (.text(let one), .text(let other)): one.isIdentical(to: other)
    case (.number(let one), .number(let other)): one.text.isIdentical(to: other.text)
    case (.list(let one), .list(let other)):
      one.count == other.count && zip(one, other).allSatisfy { $0.isIdentical(to: $1) }
    case (.record(let one), .record(let other)):
      one.count == other.count
        && zip(one, other).allSatisfy { $0.key.isIdentical(to: $1.key) && $0.value.isIdentical(to: $1.value) }
    default: self == other
    }
  }
}

/// The longest increasing run in a sequence of different numbers: what may stay when the rest is moved.
enum LongestRun {
  /// The numbers of the run, in their order. O(n log n).
  static func increasing(_ numbers: [Int]) -> [Int] {
    /// For each length the index of the smallest number that ends a run of it.
    var ends: [Int] = []
    var previous = [Int?](repeating: nil, count: numbers.count)
    for (index, number) in numbers.enumerated() {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if numbers[ends[middle]] < number { low = middle + 1 } else { high = middle }
      }
      previous[index] = low > 0 ? ends[low - 1] : nil
      if low == ends.count { ends.append(index) } else { ends[low] = index }
    }
    var run: [Int] = []
    var next = ends.last
    while let index = next {
      run.append(numbers[index])
      next = previous[index]
    }
    return run.reversed()
  }
}
