extension TextReader {
  /// Tokens beyond this place say nothing new about a touchpoint.
  private static let clueTokens = 60

  /// Hands the clues of the touchpoint that was read last to `sink`: how the frames read it, and its words. O(tokens).
  func addClues<Sink: ClueSink>(
    _ modes: ModeReader, _ mode: Mode, _ signs: SignSet, to sink: inout Sink
  ) {
    let end = min(modeEnd, Self.clueTokens)
    let start = min(texts.first { $0.source == .description }?.first ?? end, end)
    sink.add(.mode, bits: 1 << UInt64(mode.rawValue))
    sink.add(.side, bits: 1 << UInt64(modes.defaultSide?.number ?? 3))
    sink.add(.medium, bits: 1 << UInt64(Clue.bit(modes.medium)))
    sink.add(Clue(mode, on: modes.medium))
    sink.add(.voice, bits: 1 << modes.voice.number)
    sink.add(.length, bits: 1 << UInt64(min(start, 8)))
    var shape: TextShape = start < end ? .isDescribed : .isBare
    if modes.beginsWithMessage { shape.insert(.beginsWithMessage) }
    if modes.greets { shape.insert(.greets) }
    if modes.isArranging { shape.insert(.isArranging) }
    sink.add(.shape, bits: shape.rawValue)
    sink.add(.sign, bits: signs.bits)
    sink.add(.nameFind, bits: UInt64(modes.nameFinds.rawValue))
    sink.add(.headFind, bits: UInt64(modes.headFinds.rawValue))
    sink.add(.textFind, bits: UInt64(modes.descriptionFinds.rawValue))
    addWords(0..<start, .name, &sink)
    if start < end { addWords(start..<end, .text, &sink) }
    addActs(modes, start: start, end: end, &sink)
  }

  /// Words that nobody knows say what a text is about, not who speaks: they are no clues.
  private func addWords<Sink: ClueSink>(_ range: Range<Int>, _ kind: Clue.Kind, _ sink: inout Sink) {
    var classes: WordClass = []
    var negated: WordClass = []
    for index in range {
      let token = tokens[index]
      let isNegated = token.flags.contains(.isNegated)
      if isNegated { negated.formUnion(token.classes) } else { classes.formUnion(token.classes) }
      if index == range.lowerBound {
        sink.add(kind == .name ? .firstClass : .openingClass, bits: token.classes.rawValue)
      }
      if token.lemma == 0 || token.has(.number) || token.isAny(.isMasked) { continue }
      let key = baseKey(token.lemma)
      sink.add(Clue(kind: kind, low: key.low, high: key.high, variant: isNegated ? 1 : 0))
      if index == range.lowerBound {
        let form = token.form.rawValue + 2
        sink.add(Clue(kind: kind == .name ? .first : .opening, low: key.low, high: key.high, variant: form))
      }
    }
    sink.add(kind == .name ? .nameClass : .textClass, bits: classes.rawValue)
    sink.add(kind == .name ? .negatedInName : .negatedInText, bits: negated.rawValue)
  }

  /// The words that weigh most for what the clues came to, at most three, in the order of the text; none where clues
  /// had no say.
  func leadingWords(_ mode: Mode) -> [SignMatch] {
    guard let label = leaning?.label, let sign = mode.sign, let place = Label.allCases.firstIndex(of: label) else {
      return []
    }
    let start = texts.first { $0.source == .description }?.first ?? modeEnd
    var words: [(index: Int, weight: Int32)] = []
    var seen: Set<UInt16> = []
    for index in 0..<min(modeEnd, Self.clueTokens)
    where tokens[index].speaksForItself && seen.insert(tokens[index].lemma).inserted {
      let key = baseKey(tokens[index].lemma)
      let clue = Clue(kind: index < start ? .name : .text, low: key.low, high: key.high)
      guard let row = ClueWeights.english.place(of: clue) else { continue }
      let scores = ClueWeights.english.scores(at: row)
      // How much more it says for this label than for the others together.
      let weight = 4 &* scores[place] &- scores.wrappedSum()
      if weight > 0 { words.append((index: index, weight: weight)) }
    }
    words.sort { ($1.weight, $0.index) < ($0.weight, $1.index) }
    let least = (words.first?.weight ?? 0) / 2
    return words.prefix(3).filter { $0.weight >= least }.map(\.index).sorted().map { index in
      SignMatch(
        sign: sign, source: index < start ? .name : .description,
        range: Int(tokens[index].start)..<Int(tokens[index].end))
    }
  }

  private func addActs<Sink: ClueSink>(_ modes: ModeReader, start: Int, end: Int, _ sink: inout Sink) {
    for place in 0..<modes.actCount {
      let kept = modes.acts[place]
      let index = Int(kept & 0xFF)
      guard index < end else { continue }
      let token = tokens[index]
      var act = ClueAct(
        who: UInt8(kept >> 8 & 3), isPassive: kept >> 10 & 1 == 1, isNegated: token.flags.contains(.isNegated),
        verb: ClueAct.place(token.classes, ClueAct.verbs, none: 15), object: 31)
      let kind: Clue.Kind = index < start ? .nameAct : .textAct
      sink.add(Clue(kind: kind, low: act.packed))
      act.object = object(behind: index, modes, end: end)
      if act.object != 31 { sink.add(Clue(kind: kind, low: act.packed)) }
    }
  }

  /// Whom or what a verb is about: the first person or known noun within four words.
  private func object(behind verb: Int, _ modes: ModeReader, end: Int) -> UInt8 {
    for index in verb + 1..<max(verb + 1, min(end, verb + 5)) {
      let token = tokens[index]
      if token.isAny([.startsSentence, .startsClause]) { break }
      if let side = modes.side(token) { return side.number }
      let noun = ClueAct.place(token.classes, ClueAct.nouns, none: 31)
      if noun != 31 { return noun + 4 }
    }
    return 31
  }
}

extension Mode {
  /// The sign under which an explanation quotes what speaks for the mode.
  fileprivate var sign: Sign? {
    switch self {
    case .tells: .tells
    case .asks: .asks
    case .inbound, .twoWay: .customerSpeaks
    case .notice: .noticeByName
    case .transacts: .transacts
    case .noMessage: .actByOthers
    case .goesPublic, .unknown: nil
    }
  }
}

extension Voice {
  /// For clues.
  var number: UInt64 {
    switch self {
    case .report: 0
    case .story: 1
    case .toCustomer: 2
    case .toYou: 3
    }
  }
}

extension Token {
  /// Worth quoting as a reason: known, not negated or quoted, no number, no person, and not one of the small words.
  fileprivate var speaksForItself: Bool {
    lemma != 0 && isReadable && !flags.contains(.isNegated)
      && !has([
        .english, .determiner, .preposition, .conjunction, .number, .auxiliary, .be, .pronoun, .first, .ours, .yours,
        .adverb, .particle, .relative, .negator, .customer, .staff, .others,
      ])
  }
}
