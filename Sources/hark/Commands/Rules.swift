import ArgumentParser
import Journey
import JourneyExchange
import JourneyStore
import ListeningRules

/// `hark rules`: the rule book, one rule, or what applies to a map.
struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the rule book, or one rule: what it looks at, why, what to do, examples.",
    discussion: """
      A team switches rules and sets severities in hark.json, in the map's folder or above; --effective says what \
      applies to a map, and whence.
      """)

  enum Style: String, CaseIterable, ExpressibleByArgument { case text, json, markdown }

  @Argument(help: "The rule's id, or a former one; all of them without it.")
  var rule: String?

  @Option(help: "How to print.")
  var format = Style.text

  @Option(help: ArgumentHelp("Say which rules apply to this map, and whence.", valueName: "file"))
  var effective: String?

  func run() throws {
    let output = Output()
    if let effective {
      guard rule == nil, format == .text else {
        throw Failure("--effective prints a list of all rules as text", todo: "leave out the rule and --format")
      }
      for line in try Self.effective(effective) { output.line(line) }
      return try output.finish()
    }
    let chosen = try rule.map { [try Self.find($0)] }
    switch format {
    case .text:
      for line in chosen.map({ $0.flatMap { RuleText.lines($0) } }) ?? RuleText.list(RuleBook.all) { output.line(line) }
    case .json: output.bytes(RuleJSON.text(chosen ?? RuleBook.all))
    case .markdown:
      let text = chosen.map { $0.map { RuleMarkdown.section($0, level: 1) + "\n" }.joined() } ?? RuleMarkdown.page()
      output.bytes(Array(text.utf8))
    }
    try output.finish()
  }

  private static func find(_ name: String) throws(Failure) -> Rule {
    if let rule = RuleBook[name] { return rule }
    let near = nearest(to: name, among: RuleBook.all.map(\.id.rawValue))
    throw Failure(
      "there is no rule \"\(name)\"", todo: near.map { "did you mean \"\($0)\"?" } ?? "list them with: hark rules")
  }

  private static func effective(_ path: String) throws(Failure) -> [String] {
    if path != MapFile.standardInput { _ = try MapFile.open(path, acceptsNewer: true) }
    let team = try Judging().team(for: path)
    return EffectiveRules.lines(
      team.path.flatMap { path in team.settings.map { settings in (path: path, settings: settings) } })
  }
}
