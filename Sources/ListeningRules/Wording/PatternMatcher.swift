/// Matches one phrase against the tokens from one place on.
struct PatternMatcher {
  let tokens: UnsafeBufferPointer<Token>
  let phrases: PatternIndex

  /// The index behind the match that begins at `start`; 0 when there is none.
  func match(_ phrase: PatternIndex.Phrase, _ start: Int, readsQuotes: Bool) -> Int {
    if phrase.isAtStart, !tokens[start].flags.contains(.startsText) { return 0 }
    let end = match(phrase, start, start, Int(phrase.items.lowerBound), readsQuotes)
    if end == 0 { return 0 }
    if phrase.isAtEnd, end < tokens.count, !tokens[end].flags.contains(.startsText) { return 0 }
    if !phrase.ignoresNegation {
      for place in start..<end where tokens[place].flags.contains(.isNegated) { return 0 }
    }
    return end
  }

  private func match(
    _ phrase: PatternIndex.Phrase, _ start: Int, _ index: Int, _ place: Int, _ readsQuotes: Bool
  ) -> Int {
    var index = index
    var place = place
    while place < Int(phrase.items.upperBound) {
      let item = phrases.items[place]
      if item.gap > 0 { return skip(phrase, start, index, place, readsQuotes) }
      let isHere = isHere(item, start, index, readsQuotes)
      if item.isOptional {
        if isHere {
          let end = match(phrase, start, index + 1, place + 1, readsQuotes)
          if end > 0 { return end }
        }
        place += 1
        continue
      }
      guard isHere else { return 0 }
      index += 1
      place += 1
    }
    return index
  }

  /// Leaves out up to `gap` words, as few as possible.
  private func skip(
    _ phrase: PatternIndex.Phrase, _ start: Int, _ index: Int, _ place: Int, _ readsQuotes: Bool
  ) -> Int {
    for skipped in 0...Int(phrases.items[place].gap) {
      let next = index + skipped
      if next > tokens.count { break }
      if skipped > 0, next - 1 > start, tokens[next - 1].flags.contains(.startsSentence) { break }
      let end = match(phrase, start, next, place + 1, readsQuotes)
      if end > 0 { return end }
    }
    return 0
  }

  @inline(__always)
  private func isHere(_ item: PatternIndex.Item, _ start: Int, _ index: Int, _ readsQuotes: Bool) -> Bool {
    guard index < tokens.count else { return false }
    let token = tokens[index]
    if !token.flags.isDisjoint(with: readsQuotes ? .isMasked : [.isMasked, .isQuoted]) { return false }
    if index != start, token.flags.contains(.startsSentence) { return false }
    guard item.mask.meets(WordMask(token)) else { return false }
    if item.mask.classes & token.classes.rawValue != 0 { return true }
    guard token.lemma != 0 else { return false }
    for place in Int(item.lemmas.lowerBound)..<Int(item.lemmas.upperBound) where phrases.lemmas[place] == token.lemma {
      return true
    }
    for place in Int(item.forms.lowerBound)..<Int(item.forms.upperBound) {
      let spelling = phrases.spellings[place]
      if spelling.lemma == token.lemma, spelling.form == token.form { return true }
    }
    return false
  }
}
