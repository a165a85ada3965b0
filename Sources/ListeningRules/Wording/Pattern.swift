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
    for part in source.split(separator: " ") {
      var part = part
      if items.isEmpty, part.first == "!" {
        ignoresNegation = true
        part = part.dropFirst()
      }
      if items.isEmpty, part.first == "^" {
        isAtStart = true
        part = part.dropFirst()
      }
      if part == "$" {
        isAtEnd = true
        continue
      }
      if part.isEmpty { continue }
      items.append(Self.item(part, &lexicon))
    }
    self.items = items
    self.ignoresNegation = ignoresNegation
    self.isAtStart = isAtStart
    self.isAtEnd = isAtEnd
  }

  private static func item(_ source: Substring, _ lexicon: inout Lexicon) -> Item {
    var item = Item()
    var source = source
    if source.first == "*" {
      item.gap = Int(source.dropFirst()) ?? 1
      return item
    }
    if source.last == "?" {
      item.isOptional = true
      source = source.dropLast()
    }
    for choice in source.split(separator: "|") {
      if choice.first == "<" {
        let name = choice.dropFirst().dropLast()
        if let found = WordClass.names.first(where: { $0.0 == name }) { item.classes.formUnion(found.1) }
      } else if choice.first == "=" {
        let spelling = String(choice.dropFirst())
        item.forms.append(lexicon.form(spelling))
      } else {
        item.lemmas.append(lexicon.lemma(of: choice))
      }
    }
    return item
  }
}
