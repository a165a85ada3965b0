/// The words of a pack as texts look them up: a lexicon that is complete.
struct WordTable: Sendable {
  /// What is known of a word. A small row: texts ask for every word they have.
  struct Word: Sendable {
    fileprivate let low: UInt64
    fileprivate let high: UInt64
    let classes: WordClass
    let lemma: UInt16
    let form: WordForm
    /// Whether phrases or masks may begin with it.
    let flags: Token.Flags
  }

  private let words: FixedList<Word>
  /// Open addressing: place in `words` + 1; 0 = free. A power of two, at most half full.
  private let slots: FixedList<UInt16>

  /// - Parameter flags: what may begin with a word of this lemma and these classes.
  init(_ entries: some Collection<Lexicon.Entry>, flags: (UInt16, WordClass) -> Token.Flags) {
    words = FixedList(
      entries.map {
        Word(
          low: $0.key.low, high: $0.key.high, classes: $0.classes, lemma: $0.lemma, form: $0.form,
          flags: flags($0.lemma, $0.classes))
      })
    var size = 64
    while size < entries.count * 2 { size *= 2 }
    var slots = ContiguousArray<UInt16>(repeating: 0, count: size)
    for (place, entry) in entries.enumerated() {
      var slot = entry.key.slot & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt16(place + 1)
    }
    self.slots = FixedList(slots)
  }

  /// The place of a word, for the subscript; nil for words that are not known. O(1).
  @inline(__always)
  func place(of key: WordKey) -> Int? {
    guard key.fits else { return nil }
    let mask = slots.count - 1
    var slot = key.slot & mask
    while true {
      let place = Int(slots[slot]) - 1
      if place < 0 { return nil }
      if words[place].low == key.low, words[place].high == key.high { return place }
      slot = (slot + 1) & mask
    }
  }

  @inline(__always)
  subscript(place: Int) -> Word { words[place] }

  /// The number of a word; nil for one that is not known.
  func lemma(of key: WordKey) -> UInt16? { place(of: key).map { words[$0].lemma } }

  func free() {
    words.free()
    slots.free()
  }
}
