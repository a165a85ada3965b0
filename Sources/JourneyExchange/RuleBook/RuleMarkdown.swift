import ListeningRules

/// The rule book as Markdown: what is generated into the documentation, and the help of SARIF.
public enum RuleMarkdown {
  /// The whole page.
  public static func page() -> String {
    var text = """
      # The rule book

      What Hark says about a touchpoint, and why. Every rule is declared once, with its examples; this page is made \
      from the declarations.

      "Talks at" judges the touchpoint, never the people who work there. A finding from words counts one severity lower \
      than one from fields, and can be wrong.

      """
    for group in RuleGroup.allCases {
      let rules = RuleBook.all.filter { $0.group == group }
      guard !rules.isEmpty else { continue }
      text += "\n## \(group.title)\n"
      for rule in rules { text += "\n\(section(rule, level: 3))\n" }
    }
    return text + words
  }

  /// The lists of words that a team may add to.
  private static let words: String = {
    let languages = TeamWords.languages.map { "`\($0).`" }.joined(separator: ", ")
    let names = TeamWords.listNamesOfALanguage.map { "`\($0)`" }.joined(separator: ", ")
    return """

      ## Lists of words

      A team adds words and phrases to these lists under `words` in `hark.json`, with \(languages) before the name for \
      another language than English: \(names).

      """
  }()

  /// One rule under a heading.
  public static func section(_ rule: Rule, level: Int) -> String {
    var lines = ["\(String(repeating: "#", count: level)) \(rule.title)", ""]
    var facts = "`\(rule.id)` · looks at \(rule.scope.words)"
    if rule.isOffByDefault { facts += " · off unless a team switches it on" }
    if !rule.aliases.isEmpty { facts += " · formerly \(rule.aliases.map { "`\($0)`" }.joined(separator: ", "))" }
    lines += [facts, ""]
    for form in rule.forms {
      let basis = form.basis == .words ? "words" : "fields"
      lines.append("- **\(basis)** (\(form.severity.name), \(form.effect.words)): \(escaped(form.looksAt))")
    }
    lines += ["", "**Why:** \(escaped(rule.rationale))"]
    if !rule.fix.isEmpty { lines += ["", "**Fix:** \(escaped(rule.fix))"] }
    if let quickFix = rule.quickFix { lines += ["", "**Quick fix:** \(escaped(quickFix.sentence))"] }
    if !rule.falsePositives.isEmpty {
      lines += ["", "**Stays silent, or may be wrong:** \(escaped(rule.falsePositives))"]
    }
    lines += ["", "Fires on:", ""] + rule.firing.map { "- \(code($0.line))" }
    lines += ["", "Is silent on:", ""] + rule.silent.map { "- \(code($0.line))" }
    return lines.joined(separator: "\n")
  }

  /// Our own prose: code spans stay, the rest of what Markdown would read gets a backslash.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    var isCode = false
    for character in text {
      if character == "`" { isCode.toggle() }
      if !isCode, "\\*_[]<>#|~".contains(character) { escaped += "\\" }
      escaped.append(character)
    }
    return escaped
  }

  /// A code span, whatever backquotes the text holds.
  private static func code(_ text: String) -> String {
    let line = String(text.map { $0.isNewline ? " " : $0 })
    return line.contains("`") ? "`` \(line) ``" : "`\(line)`"
  }
}

extension RuleGroup {
  /// As a heading says it.
  var title: String {
    switch self {
    case .talkingAt: "Talking at the customer"
    case .listening: "Listening: strengths"
    case .oneSizeFitsAll: "One size fits all"
    case .mouldingTheCustomer: "Moulding the customer"
    case .conquestOverRelationship: "Conquest over relationship"
    case .postSaleNeglect: "Neglect after the sale"
    case .failureDemand: "Failure demand"
    case .loopNotClosed: "The loop is not closed"
    case .organisation: "The organisation"
    case .mapQuality: "The map itself"
    }
  }
}
