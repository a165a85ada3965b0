/// What a map can be exported to.
public enum ExportFormat: String, CaseIterable, Sendable {
  case markdown, html, svg, mermaid, csv

  /// By the ending of a file's name, without the dot.
  public init?(ending: String) {
    switch ending.lowercased() {
    case "md", "markdown": self = .markdown
    case "html", "htm": self = .html
    case "svg": self = .svg
    case "mmd", "mermaid": self = .mermaid
    case "csv": self = .csv
    default: return nil
    }
  }

  /// By the name of a file; nil when its ending says nothing.
  public init?(path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    self.init(ending: String(name[name.index(after: dot)...]))
  }
}
