/// The words that are known, by their packed bytes: lemma, form and classes. Built once from a word pack.
struct Lexicon: Sendable {
  struct Entry: Sendable {
    var key: WordKey
    var lemma: UInt16
    var form: WordForm
    var classes: WordClass
  }

  private var entries: ContiguousArray<Entry> = []
  /// Open addressing: index into `entries` + 1; 0 = free. A power of two, at most half full.
  private var slots = ContiguousArray<UInt16>(repeating: 0, count: 1 << 15)
  private var classesOfLemma: ContiguousArray<WordClass> = [[]]
  /// Classes of single forms: "are" is a form of "be", and a small English word beside.
  private var formClasses: [WordKey: WordClass] = [:]
  /// Forms that become words of their lemma where no base word is spelt like them.
  private var pendingForms: [WordKey: (lemma: UInt16, form: WordForm)] = [:]

  /// Whether words have the forms of English; else only those that are listed.
  private let inflects: Bool
  /// Whether words beyond the length of a key are known by their ends, as compounds are.
  private let splitsCompounds: Bool

  init(inflects: Bool, splitsCompounds: Bool) {
    self.inflects = inflects
    self.splitsCompounds = splitsCompounds
  }

  private func key(_ word: some StringProtocol) -> WordKey {
    let key = WordKey(word)
    guard splitsCompounds, !key.fits else { return key }
    // As the tokenizer cuts it: the last letters that fit, none cut in half.
    return WordKey(bytes: word.utf8.suffix(16).drop { $0 & 0xC0 == 0x80 })
  }

  /// The entry of a word; nil for unknown ones. O(1).
  @inline(__always)
  func entry(_ key: WordKey) -> Entry? {
    guard key.fits else { return nil }
    let mask = slots.count - 1
    var slot = key.slot & mask
    while true {
      let index = slots[slot]
      if index == 0 { return nil }
      if entries[Int(index) - 1].key == key { return entries[Int(index) - 1] }
      slot = (slot + 1) & mask
    }
  }

  /// The number of the word that is spelt like this in its base form; made known if it is not.
  mutating func lemma(of word: some StringProtocol) -> UInt16 {
    let key = self.key(word)
    if let known = entry(key), known.form == .base { return known.lemma }
    if let waiting = pendingForms[key] { return waiting.lemma }
    return addBase(String(word), [], forms: inflects ? Inflection.forms(of: String(word)) : [])
  }

  /// A word in exactly the form in which it is spelt; made known as a word of its own if it is no known form.
  mutating func form(_ spelling: String) -> (lemma: UInt16, form: WordForm) {
    let key = self.key(spelling)
    if let known = entry(key) { return (lemma: known.lemma, form: known.form) }
    if let waiting = pendingForms[key] { return waiting }
    return (lemma: addBase(spelling, [], forms: []), form: .base)
  }

  var lemmaCount: Int { classesOfLemma.count }

  /// False when a word was left out because there was no room for it.
  private(set) var hasRoom = true

  /// Takes in a list of words of one class: `ask tell/tells/told/telling`. Forms after slashes are third person or
  /// plural, past, -ing, then further pasts; without slashes they follow the rules. A trailing `!` means no forms.
  mutating func add(_ list: String, _ classes: WordClass) {
    for item in list.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let isFixed = item.last == "!"
      let spellings = (isFixed ? item.dropLast() : item).split(separator: "/").map(String.init)
      guard let base = spellings.first else { continue }
      if spellings.count == 1, isForm(base) {
        formClasses[key(base), default: []].formUnion(classes)
        continue
      }
      var forms: [(String, WordForm)] = []
      if spellings.count > 1 {
        let kinds: [WordForm] = [.third, .past, .ing]
        for (index, spelling) in spellings.dropFirst().enumerated() {
          forms.append((spelling, index < kinds.count ? kinds[index] : .past))
        }
      } else if !isFixed, inflects {
        forms = Inflection.forms(of: base)
      }
      addBase(base, classes, forms: forms)
    }
  }

  /// Adds the forms that wait, where no base word is spelt like them, and spreads classes over forms.
  mutating func finish() {
    for (key, waiting) in pendingForms where entry(key) == nil {
      insert(Entry(key: key, lemma: waiting.lemma, form: waiting.form, classes: []))
    }
    pendingForms = [:]
    for index in entries.indices {
      let own = formClasses[entries[index].key] ?? []
      entries[index].classes = classesOfLemma[Int(entries[index].lemma)].union(own)
    }
  }

  /// True for a word that is known only as a form of another one.
  private func isForm(_ word: String) -> Bool {
    let key = self.key(word)
    return entry(key) == nil && pendingForms[key] != nil
  }

  @discardableResult
  private mutating func addBase(_ word: String, _ classes: WordClass, forms: [(String, WordForm)]) -> UInt16 {
    let key = self.key(word)
    let lemma: UInt16
    if let known = entry(key), known.form == .base {
      lemma = known.lemma
      classesOfLemma[Int(lemma)].formUnion(classes)
    } else {
      lemma = UInt16(classesOfLemma.count)
      classesOfLemma.append(classes)
      insert(Entry(key: key, lemma: lemma, form: .base, classes: []))
    }
    for (spelling, form) in forms {
      let key = self.key(spelling)
      if pendingForms[key] == nil { pendingForms[key] = (lemma: lemma, form: form) }
    }
    return lemma
  }

  private mutating func insert(_ entry: Entry) {
    guard entry.key.fits else { return }
    guard entries.count < slots.count / 2 else {
      hasRoom = false
      return
    }
    entries.append(entry)
    let mask = slots.count - 1
    var slot = entry.key.slot & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = UInt16(entries.count)
  }
}

/// The regular forms of English words.
enum Inflection {
  static func forms(of word: String) -> [(String, WordForm)] {
    let bytes = Array(word.utf8)
    guard bytes.count >= 2, let last = bytes.last else { return [] }
    let stem = String(word.dropLast())
    let before = bytes[bytes.count - 2]
    if last == UInt8(ascii: "y"), !isVowel(before) {
      return [(stem + "ies", .third), (stem + "ied", .past), (word + "ing", .ing)]
    }
    if last == UInt8(ascii: "e") {
      return [(word + "s", .third), (word + "d", .past), (stem + "ing", .ing)]
    }
    let hisses = "sxz".utf8.contains(last) || word.hasSuffix("ch") || word.hasSuffix("sh")
    var forms: [(String, WordForm)] = [
      (word + (hisses ? "es" : "s"), .third), (word + "ed", .past), (word + "ing", .ing),
    ]
    let doubles = bytes.count >= 3 && !isVowel(last) && isVowel(before) && !isVowel(bytes[bytes.count - 3])
    if doubles, !"wxy".utf8.contains(last), let letter = word.last {
      forms.append((word + String(letter) + "ed", .past))
      forms.append((word + String(letter) + "ing", .ing))
    }
    return forms
  }

  private static func isVowel(_ byte: UInt8) -> Bool { "aeiou".utf8.contains(byte) }
}
