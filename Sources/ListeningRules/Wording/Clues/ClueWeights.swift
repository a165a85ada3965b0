/// What every clue is worth for each label, in thousandths of the natural logarithm of the odds.
///
/// Learned from labelled texts by multinomial logistic regression: the weights of a text's clues add up, and the label
/// with the largest sum is what the words speak for.
///
/// Its tables lie in plain memory that is never given back: one list is made for each language, and weighing touches
/// no reference counts.
struct ClueWeights: @unchecked Sendable {
  /// One number for each label, in the order of `Label.allCases`.
  typealias Scores = SIMD4<Int32>

  private(set) var bias = Scores()
  /// Of the kinds whose clues are bits: 64 of each.
  private let bits: UnsafeMutablePointer<Scores>
  /// Open addressing: place in `rows` + 1; 0 = free. A power of two, at most half full.
  private let slots: UnsafeMutablePointer<UInt16>
  private let rows: UnsafeMutablePointer<Row>
  private(set) var count = 0

  private struct Row {
    var clue: Clue
    var scores: Scores
  }

  private static let slotCount = 1 << 14

  /// Takes in a list of `kind value talking-at listening neither unclear`, a clue a line; lines that name nothing
  /// known are left out. O(lines).
  init(_ list: String) {
    let bitCount = Clue.Kind.allCases.count * 64
    bits = .allocate(capacity: bitCount)
    bits.initialize(repeating: Scores(), count: bitCount)
    slots = .allocate(capacity: Self.slotCount)
    slots.initialize(repeating: 0, count: Self.slotCount)
    rows = .allocate(capacity: Self.slotCount / 2)
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

  private mutating func insert(_ clue: Clue, _ scores: Scores) {
    if clue.kind.isBit {
      bits[Int(clue.kind.rawValue) * 64 + Int(clue.low)] = scores
      return
    }
    guard count < Self.slotCount / 2, place(of: clue) == nil else { return }
    (rows + count).initialize(to: Row(clue: clue, scores: scores))
    count += 1
    var slot = clue.slot & (Self.slotCount - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (Self.slotCount - 1) }
    slots[slot] = UInt16(count)
  }

  /// Where a clue stands in the list; nil for one that is worth nothing. O(1).
  @inline(__always)
  func place(of clue: Clue) -> Int? {
    var slot = clue.slot & (Self.slotCount - 1)
    while true {
      let row = slots[slot]
      if row == 0 { return nil }
      if rows[Int(row) - 1].clue == clue { return Int(row) - 1 }
      slot = (slot + 1) & (Self.slotCount - 1)
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
  /// The rows that have counted, and a bit for each (several share one) by which most are known to be new.
  private var counted = InlineArray<128, UInt16>(repeating: 0)
  private var countedCount = 0
  private var seen: UInt64 = 0

  init(_ weights: ClueWeights) {
    self.weights = weights
    total = weights.bias
  }

  /// Begins another text.
  mutating func reset() {
    total = weights.bias
    countedCount = 0
    seen = 0
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
    guard let place = weights.place(of: clue), !hasCounted(place), countedCount < counted.count else { return }
    seen |= 1 << UInt64(place & 63)
    counted[countedCount] = UInt16(place)
    countedCount += 1
    total &+= weights.scores(at: place)
  }

  @inline(__always)
  private func hasCounted(_ place: Int) -> Bool {
    guard seen & 1 << UInt64(place & 63) != 0 else { return false }
    for index in 0..<countedCount where counted[index] == UInt16(place) { return true }
    return false
  }
}
