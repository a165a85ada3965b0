import Journey

/// Maps as Mermaid `journey` diagrams: stages are sections, touchpoints tasks, participants actors, and an emotion of
/// -2 ... +2 is a score of 1 ... 5.
///
/// Source of the format: Mermaid 11, `journey.jison` and the text's preparation before it (comments, front matter,
/// directives, entities).
public enum MermaidJourney {
  /// The diagram's text, a newline at its end, and what of the map it does not carry.
  ///
  /// Whoever reads it with `read` gets the same stages, touchpoints, participants and emotions, but for the losses.
  /// - Parameter neutral: draw a touchpoint without an emotion as neutral; otherwise it is left out.
  /// - Complexity: O(map).
  public static func write(_ map: JourneyMap, neutral: Bool = false) -> (text: String, losses: [Loss]) {
    var writer = MermaidWriter(drawsUnsetAsNeutral: neutral)
    writer.write(map)
    return (writer.text, writer.losses)
  }

  /// What the diagram shows in one sentence, for who cannot see it.
  static func summary(stages: Int, touchpoints: Int) -> String {
    let stages = stages == 1 ? "1 stage" : "\(stages) stages"
    let touchpoints = touchpoints == 1 ? "1 touchpoint" : "\(touchpoints) touchpoints"
    return "\(stages) with \(touchpoints) and how the customer feels at each from 1 very negative to 5 very positive"
  }
}
