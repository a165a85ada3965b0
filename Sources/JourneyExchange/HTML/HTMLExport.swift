import Journey
import ListeningRules

/// A map as one HTML file that needs nothing else: no scripts, no requests, for the screen, the phone and paper.
///
/// The same map and day give the same bytes.
public enum HTMLExport {
  /// Scripts, frames and requests of any kind are forbidden; only the file's own style and pictures in it are not.
  static let policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

  /// Writes the page into `sink`; `lose` receives what it does not carry.
  public static func write(_ source: ExportSource, to sink: TextSink, lose: (Loss) -> Void) {
    let out = HTMLWriter(sink: sink, language: source.map.language)
    let title = HTMLText.plain(source.map.title)
    out.line("<!DOCTYPE html>")
    out.line("<html lang=\"en\">")
    out.line("<head>")
    out.line("<meta charset=\"utf-8\">")
    out.line("<meta http-equiv=\"Content-Security-Policy\" content=\"\(policy)\">")
    out.line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
    out.line("<meta name=\"color-scheme\" content=\"light dark\">")
    out.line("<meta name=\"referrer\" content=\"no-referrer\">")
    out.line("<title>\(title.isEmpty ? "Customer journey map" : title)</title>")
    out.line("<style>\(HTMLStyle.text)</style>")
    out.line("</head>")
    out.line("<body>")
    out.line(
      "<svg class=\"shapes\" width=\"0\" height=\"0\" aria-hidden=\"true\"><defs>\(VerdictMark.Kind.symbols)</defs></svg>"
    )
    HTMLPage(source: source, out: out).write()
    HTMLDetails(source: source, out: out).write()
    out.line("</main>")
    let footer = Footer(source).parts.map { out.text($0) }.joined(separator: " · ")
    out.line("<footer><p>\(footer)</p></footer>")
    out.line("</body>")
    out.line("</html>")
    ControlLosses.find(in: source.map, lose)
    sink.flush()
  }
}
