import Journey
import ListeningRules

/// How a verdict is shown: a sign and a word; colour only ever comes on top.
struct VerdictMark: Hashable, Sendable {
  /// The kinds of verdict that look different, in the order of the ladder.
  enum Kind: String, CaseIterable, Sendable {
    case talksAt = "talks-at"
    case unheard, informs, hears, listens, acts
    case customerLed = "customer-led"
    case neither, unclear, backstage, broken
  }

  let kind: Kind
  /// With a question mark where a field that decides is unset.
  let isAssumed: Bool
  /// Read from words, or assumed: drawn weaker.
  let isWeak: Bool
  let word: String

  init(_ kind: Kind) {
    self.kind = kind
    isAssumed = false
    isWeak = false
    word = kind.word
  }

  init(_ judgement: Judgement) {
    let kind = Kind(judgement)
    self.kind = kind
    isAssumed = judgement.counts && judgement.confidence == .assumed
    isWeak = judgement.counts && (judgement.confidence == .assumed || judgement.confidence == .said)
    word =
      switch (kind, judgement.scope) {
      case (.acts, .thisCase?): "acts (this case)"
      case (.acts, .theCause?): "acts (the cause)"
      case (.acts, .together?): "acts, together"
      default: kind.word
      }
  }

  var sign: String { kind.sign + (isAssumed ? "?" : "") }
}

extension VerdictMark.Kind {
  init(_ judgement: Judgement) {
    switch judgement.state {
    case .backstage: self = .backstage
    case .broken: self = .broken
    case .pending, .judged, .overridden:
      switch judgement.rung {
      case .talkingAt: self = judgement.how == .unheard ? .unheard : .talksAt
      case .informing: self = .informs
      case .hearing: self = .hears
      case .listening: self = .listens
      case .acting: self = .acts
      case .customerLed: self = .customerLed
      case .neither: self = .neither
      case .unclear: self = .unclear
      }
    }
  }

  /// The signs of the editor, without those that some systems draw as coloured pictures.
  var sign: String {
    switch self {
    case .talksAt: "►"
    case .unheard: "✗"
    case .informs: "▹"
    case .hears: "◔"
    case .listens: "◕"
    case .acts: "✓"
    case .customerLed: "✦"
    case .neither: "◦"
    case .unclear: "?"
    case .backstage: "⋯"
    case .broken: "!"
    }
  }

  var word: String {
    switch self {
    case .talksAt: "talks at"
    case .unheard: "does not hear"
    case .informs: "informs"
    case .hears: "can get in"
    case .listens: "listens"
    case .acts: "acts"
    case .customerLed: "customer-led"
    case .neither: "neither"
    case .unclear: "unclear"
    case .backstage: "backstage"
    case .broken: "cannot be read"
    }
  }

  func count(in counts: Counts) -> Int {
    switch self {
    case .talksAt: counts.talksAt
    case .unheard: counts.doesNotHear
    case .informs: counts.informs
    case .hears: counts.canGetIn
    case .listens: counts.listens
    case .acts: counts.acts
    case .customerLed: counts.customerLed
    case .neither: counts.neither
    case .unclear: counts.unclear
    case .backstage: counts.backstage
    case .broken: counts.broken
    }
  }
}
