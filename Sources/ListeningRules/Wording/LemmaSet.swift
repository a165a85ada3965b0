/// Some words, by their numbers: a bit for each number up to the largest.
struct LemmaSet: Sendable {
  private let bits: FixedList<UInt64>

  /// Made once for each list in the program, and never given back.
  init(_ lemmas: [UInt16]) {
    // The largest number stands for words that the lexicon lacks: no token has it.
    let known = lemmas.filter { $0 != .max }
    var bits = [UInt64](repeating: 0, count: Int(known.max() ?? 0) / 64 + 1)
    for lemma in known { bits[Int(lemma) / 64] |= 1 << UInt64(lemma % 64) }
    self.bits = FixedList(bits)
  }

  @inline(__always)
  func contains(_ lemma: UInt16) -> Bool {
    let place = Int(lemma / 64)
    return place < bits.count && bits[place] & 1 << UInt64(lemma % 64) != 0
  }
}
