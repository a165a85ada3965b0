/// Where words give a sign.
struct PhraseMatch: Sendable {
  var sign: Sign
  /// The first token, and the one behind the last.
  var first: Int
  var end: Int
  /// The place of the phrase among those of the pack; the last of all for what is no phrase.
  var phrase = Int32.max

  /// In the order of the text; of those that begin with the same word, in the order of the pack.
  static func isBefore(_ one: PhraseMatch, _ other: PhraseMatch) -> Bool {
    (one.first, one.phrase, one.end) < (other.first, other.phrase, other.end)
  }
}

/// Matches one phrase against the tokens from one place on.
struct PatternMatcher {
  let tokens: UnsafeBufferPointer<Token>
  let phrases: PatternIndex

  /// The index behind the match that begins at `start`; 0 when there is none.
  func match(_ phrase: PatternIndex.Phrase, _ start: Int, readsQuotes: Bool) -> Int {
    if phrase.isAtStart, !tokens[start].flags.contains(.startsText) { return 0 }
    let rest = Rest(
      start: start, end: Int(phrase.items.upperBound), refused: readsQuotes ? .isMasked : [.isMasked, .isQuoted])
    let end = match(rest, Int(phrase.items.lowerBound), start)
    if end == 0 { return 0 }
    if phrase.isAtEnd, end < tokens.count, !tokens[end].flags.contains(.startsText) { return 0 }
    if !phrase.ignoresNegation {
      for place in start..<end where tokens[place].flags.contains(.isNegated) { return 0 }
    }
    return end
  }

  /// What stays the same while a phrase is matched.
  private struct Rest {
    /// The token it begins with.
    let start: Int
    /// The place behind its last item.
    let end: Int
    /// Words that show any of these match nothing.
    let refused: Token.Flags
  }

  /// Matches the items from `place` on against the tokens from `index` on.
  private func match(_ rest: Rest, _ place: Int, _ index: Int) -> Int {
    var index = index
    var place = place
    while place < rest.end {
      let item = phrases.items[place]
      if item.gap > 0 { return skip(rest, place, index) }
      let isHere = isHere(item, rest, index)
      if item.isOptional {
        if isHere {
          let end = match(rest, place + 1, index + 1)
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
  private func skip(_ rest: Rest, _ place: Int, _ index: Int) -> Int {
    let following = place + 1 < rest.end ? phrases.items[place + 1] : nil
    for skipped in 0...Int(phrases.items[place].gap) {
      let next = index + skipped
      if next > tokens.count { break }
      if skipped > 0, next - 1 > rest.start, tokens[next - 1].flags.contains(.startsSentence) { break }
      if let following, following.isNeeded, !isHere(following, rest, next) { continue }
      let end = match(rest, place + 1, next)
      if end > 0 { return end }
    }
    return 0
  }

  @inline(__always)
  private func isHere(_ item: PatternIndex.Item, _ rest: Rest, _ index: Int) -> Bool {
    guard index < tokens.count, item.mask.meets(WordMask(tokens[index])) else { return false }
    let flags = tokens[index].flags
    if !flags.isDisjoint(with: rest.refused) || index != rest.start && flags.contains(.startsSentence) { return false }
    return item.mask.classes & tokens[index].classes.rawValue != 0 || isSpelt(item, tokens[index])
  }

  /// The word is one of those that the item lists.
  private func isSpelt(_ item: PatternIndex.Item, _ token: Token) -> Bool {
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
