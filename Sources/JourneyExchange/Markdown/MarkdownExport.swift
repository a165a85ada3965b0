import Journey
import JourneyFormat
import ListeningRules

/// A map as GitHub-flavoured Markdown: page one answers a board, then every field of every element.
///
/// It reads well as plain text. The same map, day and options give the same bytes.
public enum MarkdownExport {
  /// Writes the export into `sink`; `lose` receives what it does not carry, as it is found.
  public static func write(
    _ source: ExportSource, _ options: MarkdownOptions = MarkdownOptions(), to sink: TextSink,
    lose: (Loss) -> Void
  ) {
    let out = MarkdownWriter(sink: sink, level: min(max(options.level, 1), 6))
    let page = MarkdownPage(source: source, out: out, options: options)
    page.write(lose)
    let appendix = MarkdownAppendix(source: source, out: out)
    if options.sections.contains(.stages) { appendix.stages() }
    if options.sections.contains(.organisation) { appendix.organisation() }
    if options.sections.contains(.about) { appendix.about() }
    if options.sections.contains(.footer) { appendix.footer() }
    for section in MarkdownOptions.Section.allCases where !options.sections.contains(section) {
      lose(Loss(.map, "", .notCarried, "The section \(section.rawValue) was left out with --sections."))
    }
    ControlLosses.find(in: source.map, lose)
    sink.flush()
  }
}
