import JSONText
import Journey
import ListeningRules

/// Rules as JSON, `hark-rules/1`.
public enum RuleJSON {
  public static func text(_ rules: [Rule]) -> [UInt8] {
    var json = JSONWriter(style: .canonical)
    json.object(foldable: false) { json in
      json.add("format", "hark-rules/1")
      json.array("rules") { json in
        for rule in rules { write(rule, &json) }
      }
    }
    return json.finish()
  }

  private static func write(_ rule: Rule, _ json: inout JSONWriter) {
    json.object(foldable: false) { json in
      json.add("id", rule.id.rawValue)
      json.array("aliases") { json in
        for alias in rule.aliases { json.string(alias.rawValue) }
      }
      json.add("group", rule.group.rawValue)
      json.add("title", rule.title)
      json.add("scope", rule.scope.rawValue)
      json.add("on", !rule.isOffByDefault)
      json.array("forms") { json in
        for form in rule.forms {
          json.object(foldable: false) { json in
            json.add("basis", form.basis == .words ? "words" : "fields")
            json.add("severity", form.severity.name)
            json.add("effect", form.effect.words)
            json.add("looksAt", form.looksAt)
          }
        }
      }
      json.add("rationale", rule.rationale)
      json.add("fix", rule.fix)
      if let quickFix = rule.quickFix { json.add("quickFix", quickFix.sentence) }
      json.add("falsePositives", rule.falsePositives)
      for (key, examples) in [("firing", rule.firing), ("silent", rule.silent)] {
        json.array(key) { json in
          for example in examples { json.string(example.line) }
        }
      }
    }
  }
}
