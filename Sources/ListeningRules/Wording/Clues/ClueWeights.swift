/// What every clue is worth for each label, in thousandths of the natural logarithm of the odds.
///
/// Learned from labelled texts by multinomial logistic regression: the weights of a text's clues add up, and the label
/// with the largest sum is what the words speak for.
struct ClueWeights: Sendable {
  /// One number for each label, in the order of `Label.allCases`.
  typealias Scores = SIMD4<Int32>

  private(set) var bias = Scores()
  /// Of the kinds whose clues are bits: 64 of each.
  private var bits: ContiguousArray<Scores>
  /// Open addressing: place in `rows` + 1; 0 = free. A power of two, at most half full.
  private var slots: ContiguousArray<UInt16>
  private var rows: ContiguousArray<(clue: Clue, scores: Scores)> = []

  /// Takes in a list of `kind value talking-at listening neither unclear`, a clue a line; lines that name nothing
  /// known are left out. O(lines).
  init(_ list: String) {
    bits = ContiguousArray(repeating: Scores(), count: Clue.Kind.allCases.count * 64)
    slots = ContiguousArray(repeating: 0, count: 1 << 14)
    for line in list.split(separator: "\n") {
      let parts = line.split(separator: " ")
      guard parts.count == 6 else { continue }
      var scores = Scores()
      for place in 0..<4 { scores[place] = Int32(parts[place + 2]) ?? 0 }
      if parts[0] == "bias" {
        bias = scores
      } else if let clue = Clue(parts[0], parts[1]) {
        insert(clue, scores)
      }
    }
  }

  var count: Int { rows.count }

  private mutating func insert(_ clue: Clue, _ scores: Scores) {
    if clue.kind.isBit {
      bits[Int(clue.kind.rawValue) * 64 + Int(clue.low)] = scores
      return
    }
    guard rows.count < slots.count / 2, place(of: clue) == nil else { return }
    rows.append((clue: clue, scores: scores))
    var slot = clue.slot & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt16(rows.count)
  }

  /// Where a clue stands in the list; nil for one that is worth nothing. O(1).
  @inline(__always)
  func place(of clue: Clue) -> Int? {
    var slot = clue.slot & (slots.count - 1)
    while true {
      let row = slots[slot]
      if row == 0 { return nil }
      if rows[Int(row) - 1].clue == clue { return Int(row) - 1 }
      slot = (slot + 1) & (slots.count - 1)
    }
  }

  @inline(__always)
  func scores(at place: Int) -> Scores { rows[place].scores }

  @inline(__always)
  func scores(_ kind: Clue.Kind, bit: Int) -> Scores { bits[Int(kind.rawValue) * 64 + bit] }
}

extension Clue.Kind {
  /// Its clues are bits of one number.
  var isBit: Bool { rawValue <= Clue.Kind.openingClass.rawValue }
}

extension Clue {
  @inline(__always)
  fileprivate var slot: Int {
    let mixed = (low ^ (high &* 0x9E37_79B9_7F4A_7C15) ^ UInt64(kind.rawValue) << 56 ^ UInt64(variant) << 48)
    return Int(truncatingIfNeeded: (mixed &* 0xD6E8_FEB8_6659_FD93) >> 40)
  }
}

/// Adds up what the clues of one text are worth; a clue that comes twice counts once.
struct ClueScale: ClueSink {
  let weights: ClueWeights
  private(set) var total: ClueWeights.Scores
  /// The rows that have counted.
  private var counted: [Int] = []

  init(_ weights: ClueWeights) {
    self.weights = weights
    total = weights.bias
    counted.reserveCapacity(32)
  }

  /// Begins another text.
  mutating func reset() {
    total = weights.bias
    counted.removeAll(keepingCapacity: true)
  }

  @inline(__always)
  mutating func add(_ kind: Clue.Kind, bits: UInt64) {
    var rest = bits
    while rest != 0 {
      total &+= weights.scores(kind, bit: rest.trailingZeroBitCount)
      rest &= rest - 1
    }
  }

  @inline(__always)
  mutating func add(_ clue: Clue) {
    guard let place = weights.place(of: clue), !counted.contains(place) else { return }
    counted.append(place)
    total &+= weights.scores(at: place)
  }
}
