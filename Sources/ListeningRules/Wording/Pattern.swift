/// A phrase of a word pack, such as `customer|<staff> not? listen *2 to`: words in their base form (any form matches;
/// `=asked` only this one), classes in angle brackets, `|` alternatives, `?` optional, `*3` up to three words between.
/// A leading `!` means that a negation before it does not cancel it, `^` that it begins the text, `$` that it ends it.
struct Pattern: Sendable {
  struct Item: Sendable {
    var lemmas: [UInt16] = []
    var forms: [(lemma: UInt16, form: WordForm)] = []
    var classes: WordClass = []
    var isOptional = false
    /// Up to so many words of any kind; 0 = this is a word.
    var gap = 0

    /// A word, and one that must be there.
    var isNeeded: Bool { gap == 0 && !isOptional }
  }

  let sign: Sign
  let items: [Item]
  let ignoresNegation: Bool
  let isAtStart: Bool
  let isAtEnd: Bool

  init(_ source: String, _ sign: Sign, _ lexicon: inout Lexicon) {
    self.sign = sign
    var items: [Item] = []
    var ignoresNegation = false
    var isAtStart = false
    var isAtEnd = false
    source.withBytes { bytes in
      for part in bytes.split(separator: UInt8(ascii: " ")) {
        var part = part
        if items.isEmpty, part.first == UInt8(ascii: "!") {
          ignoresNegation = true
          part = part.dropFirst()
        }
        if items.isEmpty, part.first == UInt8(ascii: "^") {
          isAtStart = true
          part = part.dropFirst()
        }
        if part.elementsEqual("$".utf8) {
          isAtEnd = true
          continue
        }
        if part.isEmpty { continue }
        items.append(Self.item(part, &lexicon))
      }
    }
    self.items = items
    self.ignoresNegation = ignoresNegation
    self.isAtStart = isAtStart
    self.isAtEnd = isAtEnd
  }

  /// More words between two of a phrase than any sentence has.
  private static let largestGap = 1000

  private static func item(_ source: Slice<UnsafeBufferPointer<UInt8>>, _ lexicon: inout Lexicon) -> Item {
    var item = Item()
    var source = source
    if source.first == UInt8(ascii: "*") {
      let gap = Int(String(decoding: source.dropFirst(), as: UTF8.self)) ?? 1
      item.gap = min(max(gap, 1), largestGap)
      return item
    }
    if source.last == UInt8(ascii: "?") {
      item.isOptional = true
      source = source.dropLast()
    }
    for choice in source.split(separator: UInt8(ascii: "|")) {
      if choice.first == UInt8(ascii: "<") {
        if let found = WordClass.byName[WordKey(bytes: choice.dropFirst().dropLast())] { item.classes.formUnion(found) }
      } else if choice.first == UInt8(ascii: "=") {
        item.forms.append(lexicon.form(choice.dropFirst()))
      } else {
        item.lemmas.append(lexicon.lemma(of: choice))
      }
    }
    return item
  }
}
