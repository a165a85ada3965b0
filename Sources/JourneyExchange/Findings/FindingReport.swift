import ListeningRules

/// A way of telling what was found, map by map.
public protocol FindingReport {
  /// Takes in one map; `out` is given texts of one or more lines, without the last line end.
  mutating func add(_ map: LintedMap, to out: (String) -> Void)
  /// After the last map.
  mutating func end(to out: (String) -> Void)
}

/// The ways there are.
public enum FindingStyle: String, CaseIterable, Sendable {
  case text, json, sarif, github, junit, markdown

  /// A report of this kind, ready for its first map.
  public func report(_ options: FindingOptions) -> any FindingReport {
    switch self {
    case .text: FindingTextReport(options)
    case .json: FindingJSONReport(options)
    case .sarif: FindingSARIFReport(options)
    case .github: FindingGitHubReport(options)
    case .junit: FindingJUnitReport(options)
    case .markdown: FindingMarkdownReport(options)
    }
  }
}

/// What a report shows, and what it takes for a failure.
public struct FindingOptions: Sendable {
  /// Milder findings are left out.
  public var show = Severity.note
  /// The severity from which on findings fail; nil = none does.
  public var failsFrom: Severity? = .error
  /// Every finding on a line of its own, the gaps of a draft too.
  public var showsAll = false
  /// Text: the line of the file with a caret, below errors and warnings.
  public var showsExcerpts = true
  /// Of the program, for reports that name it.
  public var version = ""

  public init() {}

  /// What a report lists of a map: weaknesses that count and are severe enough.
  func shown(_ map: LintedMap) -> [PlacedFinding] {
    map.findings.filter { $0.counts && $0.finding.severity >= show }
  }

  func fails(_ severity: Severity) -> Bool { failsFrom.map { severity >= $0 } ?? false }
}

extension Finding {
  /// What is wrong and what to do, on one line.
  var sentence: String {
    (fix.isEmpty ? message : "\(message) Fix: \(fix)").onOneLine
  }
}
