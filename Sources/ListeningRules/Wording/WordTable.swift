/// The words of a pack as texts look them up: a lexicon that is complete.
///
/// Open addressing with the words in the slots themselves: to look one up is, nearly always, to read one line of memory.
struct WordTable: Sendable {
  /// What is known of a word. A small row: texts ask for every word they have.
  struct Word: Sendable {
    /// The word's key; 0 = no word stands here.
    fileprivate var low: UInt64 = 0
    fileprivate var high: UInt64 = 0
    fileprivate(set) var classes: WordClass = []
    fileprivate(set) var lemma: UInt16 = 0
    fileprivate(set) var form = WordForm.base
    /// Whether phrases or masks may hang on it.
    fileprivate(set) var flags: Token.Flags = []
  }

  /// A power of two, at most half full.
  private let slots: FixedList<Word>

  /// - Parameter flags: what may hang on a word of this lemma and these classes.
  init(_ entries: some Collection<Lexicon.Entry>, flags: (UInt16, WordClass) -> Token.Flags) {
    var size = 64
    while size < entries.count * 2 { size *= 2 }
    var slots = ContiguousArray(repeating: Word(), count: size)
    for entry in entries {
      var slot = entry.key.slot & (size - 1)
      while slots[slot].low != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Word(
        low: entry.key.low, high: entry.key.high, classes: entry.classes, lemma: entry.lemma, form: entry.form,
        flags: flags(entry.lemma, entry.classes))
    }
    self.slots = FixedList(slots)
  }

  /// The word of a key; nil for one that is not known. O(1).
  @inline(__always)
  subscript(key: WordKey) -> Word? {
    guard key.fits else { return nil }
    let mask = slots.count - 1
    var slot = key.slot & mask
    while slots[slot].low != 0 {
      if slots[slot].low == key.low, slots[slot].high == key.high { return slots[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  func free() { slots.free() }
}
