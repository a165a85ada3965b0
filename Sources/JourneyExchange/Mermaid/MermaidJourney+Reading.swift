import Journey

extension MermaidJourney {
  /// Reads a journey diagram, from a file of its own or from a `mermaid` block of a Markdown text.
  ///
  /// What Mermaid itself refuses is left out line by line and said; the rest is kept. The map has no problems.
  /// - Parameters:
  ///   - nth: which journey of the text, from 1; nil: the first, which is said when there are more.
  ///   - title: the map's title where the diagram has none.
  /// - Throws: `ImportProblem` when there is no journey to read.
  /// - Complexity: O(text).
  public static func read(
    _ text: [UInt8], nth: Int? = nil, title: String? = nil
  ) throws(ImportProblem) -> (map: JourneyMap, losses: [Loss]) {
    let decoded = try ImportedText.decode(text)
    let sources = MermaidBlocks(decoded.utf8).sources
    let journeys = sources.filter(\.isJourney)
    guard !journeys.isEmpty else { throw noJourney(sources) }
    let wanted = nth ?? 1
    guard journeys.indices.contains(wanted - 1) else {
      let count = journeys.count == 1 ? "is 1 journey" : "are \(journeys.count) journeys"
      throw ImportProblem(.noSuchDiagram, "there \(count) here, and no number \(wanted)")
    }
    let source = journeys[wanted - 1]
    var reader = MermaidReader(source)
    reader.readStatements()
    var losses = decoded.losses + source.losses
    if nth == nil, journeys.count > 1 {
      let message = "the first of \(journeys.count) journeys is read; --nth chooses another"
      losses.append(Loss(.map, "", .guessed, line: source.firstLine, message))
    }
    let draft = try reader.draft(title: title)
    let sound = SoundMap.make(draft.map, lines: draft.lines)
    losses += draft.losses + sound.losses
    return (sound.map, losses.inLineOrder)
  }

  private static func noJourney(_ sources: [MermaidSource]) -> ImportProblem {
    guard let source = sources.first(where: { !$0.kind.isEmpty }) else {
      return ImportProblem(.nothingToImport, "there is no diagram here; a journey begins with the line \"journey\"")
    }
    return ImportProblem(
      .notAJourney, line: source.firstLine,
      "this begins with \"\(source.kind.prefix(40))\"; a journey diagram begins with the line \"journey\"")
  }
}

extension [Loss] {
  /// In the order of the text; what belongs to no line comes first.
  var inLineOrder: [Loss] {
    enumerated().sorted { ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset) }.map(\.element)
  }
}
