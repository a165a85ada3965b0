/// How much a finding matters; `pass` is a strength.
public enum Severity: UInt8, Sendable, Hashable, Comparable, CaseIterable {
  case pass, note, warning, error

  public static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }

  /// The word of the rule book: `error`.
  public var name: String {
    switch self {
    case .pass: "pass"
    case .note: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }

  /// One lower, never below note: what a hit on words counts. A strength stays one.
  var onWords: Severity {
    switch self {
    case .error: .warning
    case .warning, .note: .note
    case .pass: .pass
    }
  }
}

/// What a hit was read from.
public enum Basis: UInt8, Sendable, Hashable {
  case fields, words
}
