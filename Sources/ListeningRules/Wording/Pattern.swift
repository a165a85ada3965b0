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

    @inline(__always)
    func accepts(_ token: Token) -> Bool {
      if !classes.isDisjoint(with: token.classes) { return true }
      guard token.lemma != 0 else { return false }
      for lemma in lemmas where lemma == token.lemma { return true }
      for (lemma, form) in forms where lemma == token.lemma && form == token.form { return true }
      return false
    }
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

  /// The index behind the match that begins at `start`; nil when there is none. Words that are masked, and quoted ones
  /// unless `readsQuotes`, match nothing. A match stays inside one sentence.
  func match(_ tokens: ContiguousArray<Token>, _ start: Int, readsQuotes: Bool) -> Int? {
    if isAtStart, !tokens[start].flags.contains(.startsText) { return nil }
    guard let end = match(tokens, start, start, 0, readsQuotes) else { return nil }
    return isAtEnd && end < tokens.count && !tokens[end].flags.contains(.startsText) ? nil : end
  }

  private func match(
    _ tokens: ContiguousArray<Token>, _ start: Int, _ index: Int, _ place: Int, _ readsQuotes: Bool
  ) -> Int? {
    var index = index
    var place = place
    while place < items.count {
      let item = items[place]
      if item.gap > 0 {
        for skip in 0...item.gap {
          if index + skip > tokens.count { break }
          if skip > 0, tokens[index + skip - 1].flags.contains(.startsSentence), index + skip - 1 > start { break }
          if let end = match(tokens, start, index + skip, place + 1, readsQuotes) { return end }
        }
        return nil
      }
      let isHere =
        index < tokens.count && !tokens[index].flags.contains(.isMasked)
        && (readsQuotes || !tokens[index].flags.contains(.isQuoted))
        && (index == start || !tokens[index].flags.contains(.startsSentence)) && item.accepts(tokens[index])
      if item.isOptional {
        if isHere, let end = match(tokens, start, index + 1, place + 1, readsQuotes) { return end }
        place += 1
        continue
      }
      guard isHere else { return nil }
      index += 1
      place += 1
    }
    return index
  }
}

/// Patterns by their first word, so that a text asks each of its words only for the phrases that begin with it.
struct PatternIndex: Sendable {
  private(set) var patterns: [Pattern] = []
  private var byLemma: [[UInt16]] = []
  private var byClass: [[UInt16]] = Array(repeating: [], count: 64)
  private(set) var firstClasses: WordClass = []

  init(_ patterns: [Pattern], lemmaCount: Int) {
    self.patterns = patterns
    byLemma = Array(repeating: [], count: lemmaCount + 1)
    for (number, pattern) in patterns.enumerated() {
      for item in pattern.items {
        let number = UInt16(number)
        for lemma in item.lemmas + item.forms.map(\.lemma) { byLemma[Int(lemma)].append(number) }
        for bit in 0..<64 where item.classes.rawValue & (1 << UInt64(bit)) != 0 {
          byClass[bit].append(number)
          firstClasses.formUnion(WordClass(rawValue: 1 << UInt64(bit)))
        }
        if !item.isOptional { break }
      }
    }
  }

  /// Calls `body` with the number of every pattern that may begin with `token`.
  @inline(__always)
  func candidates(_ token: Token, _ body: (Int) -> Void) {
    if token.lemma != 0, Int(token.lemma) < byLemma.count {
      for number in byLemma[Int(token.lemma)] { body(Int(number)) }
    }
    var bits = token.classes.intersection(firstClasses).rawValue
    while bits != 0 {
      for number in byClass[bits.trailingZeroBitCount] { body(Int(number)) }
      bits &= bits - 1
    }
  }
}
