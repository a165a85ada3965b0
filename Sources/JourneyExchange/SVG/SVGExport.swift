import Journey

/// The journey as one picture: the curve, the stages, the touchpoints with their verdicts. Text stays text.
///
/// The file opens alone and needs nothing else. Everything that is not drawn is reported as a loss.
public enum SVGExport {
  /// The fields that the picture shows.
  static let drawn: Set<String> = [
    "map.title", "map.format", "stage.name", "touchpoint.name", "touchpoint.emotion", "touchpoint.channel",
    "touchpoint.momentOfTruth",
  ]

  public static func write(_ source: ExportSource, to sink: TextSink, lose: (Loss) -> Void) {
    SVGPicture(source: source, sink: sink).write()
    FieldLosses.find(in: source.map, carried: drawn, format: "the picture", lose)
    ControlLosses.find(in: source.map, lose)
    sink.flush()
  }
}
