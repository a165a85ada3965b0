import Journey

/// What a map can be exported to.
public enum ExportFormat: String, CaseIterable, Sendable {
  case markdown, html, svg, mermaid, csv

  /// By its name or by an ending of its files, in any case: `markdown`, `md`.
  public init?(named word: String) {
    switch word.lowercased() {
    case "md", "markdown": self = .markdown
    case "html", "htm": self = .html
    case "svg": self = .svg
    case "mmd", "mermaid": self = .mermaid
    case "csv": self = .csv
    default: return nil
    }
  }

  /// By the ending of the file to write; nil when it has none, or an unknown one.
  public init?(path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    self.init(named: String(name[name.index(after: dot)...]))
  }

  /// The usual ending of its files, without the dot.
  public var ending: String {
    switch self {
    case .markdown: "md"
    case .mermaid: "mmd"
    case .html, .svg, .csv: rawValue
    }
  }
}

/// How an export is written, where its format leaves a choice.
public struct ExportOptions: Sendable {
  public var markdown = MarkdownOptions()
  /// Of Mermaid: draw touchpoints without an emotion as neutral instead of leaving them out.
  public var drawsUnsetAsNeutral = false
  /// Of CSV: begin with a byte-order mark.
  public var hasByteOrderMark = false

  public init() {}
}

extension ExportFormat {
  /// Writes a map piece by piece; the same source and options give the same bytes.
  ///
  /// - Parameters:
  ///   - lose: receives everything that the export does not carry, what was withheld from its readers first.
  ///   - take: receives the pieces in order, each at most a little larger than 64 KiB but for Mermaid, which is whole.
  /// - Complexity: O(map).
  public func write(
    _ source: ExportSource, _ options: ExportOptions = ExportOptions(), lose: (Loss) -> Void,
    to take: @escaping ([UInt8]) -> Void
  ) {
    source.withheld.forEach(lose)
    switch self {
    case .markdown: MarkdownExport.write(source, options.markdown, to: TextSink(take), lose: lose)
    case .html: HTMLExport.write(source, to: TextSink(take), lose: lose)
    case .svg: SVGExport.write(source, to: TextSink(take), lose: lose)
    case .mermaid:
      let (text, losses) = MermaidJourney.write(source.map, neutral: options.drawsUnsetAsNeutral)
      losses.forEach(lose)
      take(Array(text.utf8))
    case .csv:
      // What is private is out of the map already, or is meant to stay.
      CSVTable.write(source.map, bom: options.hasByteOrderMark, includesPrivate: true, to: take).forEach(lose)
    }
  }

  /// The whole export, and what it does not carry.
  public func bytes(
    of source: ExportSource, _ options: ExportOptions = ExportOptions()
  ) -> (bytes: [UInt8], losses: [Loss]) {
    let gathered = Gathered()
    var losses: [Loss] = []
    write(source, options, lose: { losses.append($0) }, to: { gathered.bytes += $0 })
    return (gathered.bytes, losses)
  }

  private final class Gathered {
    var bytes: [UInt8] = []
  }
}
