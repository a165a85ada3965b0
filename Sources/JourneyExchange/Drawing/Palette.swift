/// The colours of a document, light and dark. Every colour of text reaches 4.5 : 1 on paper and cards (WCAG AA; a test
/// computes it), and none of them says anything that a shape and a word do not say as well.
struct Palette: Sendable {
  /// Names of custom properties with `#rrggbb`.
  let surfaces: [(name: String, color: String)]
  let inks: [(name: String, color: String)]
  let verdicts: [(kind: VerdictMark.Kind, color: String)]

  static let light = Palette(
    surfaces: [("paper", "#fdfcf9"), ("card", "#ffffff"), ("wash", "#f4f1ea")],
    inks: [("ink", "#1c1b19"), ("soft", "#575349")],
    verdicts: [
      (.talksAt, "#a8201a"), (.unheard, "#8a1457"), (.informs, "#6f4d00"), (.hears, "#00567f"),
      (.listens, "#1d6334"), (.acts, "#0b5345"), (.customerLed, "#5b2d91"), (.neither, "#575349"),
      (.unclear, "#575349"), (.backstage, "#575349"), (.broken, "#a8201a"),
    ])

  static let dark = Palette(
    surfaces: [("paper", "#171613"), ("card", "#211f1b"), ("wash", "#262420")],
    inks: [("ink", "#edeae2"), ("soft", "#b8b2a4")],
    verdicts: [
      (.talksAt, "#ff9d92"), (.unheard, "#ff9bce"), (.informs, "#e7c26a"), (.hears, "#86ccf5"),
      (.listens, "#93d8a3"), (.acts, "#6fdcc0"), (.customerLed, "#cfb5ff"), (.neither, "#b8b2a4"),
      (.unclear, "#b8b2a4"), (.backstage, "#b8b2a4"), (.broken, "#ff9d92"),
    ])

  /// As custom properties: `--paper:#fdfcf9;...`; the lines of tables and cards are no text.
  func properties(line: String) -> String {
    let all = surfaces + inks + verdicts.map { (name: $0.kind.rawValue, color: $0.color) } + [("line", line)]
    return all.map { "--\($0.name):\($0.color)" }.joined(separator: ";")
  }

  /// The rules that light and dark documents share.
  static var rules: String {
    let verdicts = light.verdicts.map { ".\($0.kind.rawValue){color:var(--\($0.kind.rawValue))}" }.joined()
    return ":root{color-scheme:light dark;\(light.properties(line: "#d6d0c2"))}"
      + "@media (prefers-color-scheme:dark){:root{\(dark.properties(line: "#45413a"))}}"
      + "@media print{:root{color-scheme:light;\(light.properties(line: "#bdb6a6"));--paper:#fff}}" + verdicts
  }
}

extension VerdictMark.Kind {
  /// The shape on a field of 16 x 16, in the current colour.
  var shape: String {
    let stroke = #"fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round""#
    return switch self {
    case .talksAt: #"<path d="M3 1.8 14.2 8 3 14.2z" fill="currentColor"/>"#
    case .unheard: #"<path d="M3.2 3.2l9.6 9.6M12.8 3.2l-9.6 9.6" stroke-width="2.8" \#(stroke)/>"#
    case .informs: #"<path d="M4 3.2 12.6 8 4 12.8z" stroke-width="1.8" \#(stroke)/>"#
    case .hears:
      #"<circle cx="8" cy="8" r="6" stroke-width="1.8" \#(stroke)/><path d="M8 8V2a6 6 0 0 1 6 6z" fill="currentColor"/>"#
    case .listens:
      #"<circle cx="8" cy="8" r="6" stroke-width="1.8" \#(stroke)/>"#
        + #"<path d="M8 8V2a6 6 0 1 1-6 6z" fill="currentColor"/>"#
    case .acts: #"<path d="M2.4 8.6 6.2 12.6 13.6 3.6" stroke-width="2.8" \#(stroke)/>"#
    case .customerLed:
      #"<path d="M8 .8 9.9 6.1 15.2 8 9.9 9.9 8 15.2 6.1 9.9.8 8 6.1 6.1z" fill="currentColor"/>"#
    case .neither: #"<circle cx="8" cy="8" r="3.6" stroke-width="1.8" \#(stroke)/>"#
    case .unclear:
      #"<path d="M5 5.6a3 3 0 1 1 4.4 2.7C8.4 8.8 8 9.3 8 10.2" stroke-width="1.9" \#(stroke)/>"#
        + #"<circle cx="8" cy="13.2" r="1.2" fill="currentColor"/>"#
    case .backstage:
      #"<circle cx="3" cy="8" r="1.4" fill="currentColor"/><circle cx="8" cy="8" r="1.4" fill="currentColor"/>"#
        + #"<circle cx="13" cy="8" r="1.4" fill="currentColor"/>"#
    case .broken:
      #"<path d="M8 2.4v7" stroke-width="2.4" \#(stroke)/><circle cx="8" cy="13.2" r="1.4" fill="currentColor"/>"#
    }
  }

  /// The shapes as symbols `v-talks-at`, ... to be used by reference.
  static var symbols: String {
    allCases.map { #"<symbol id="v-\#($0.rawValue)" viewBox="0 0 16 16">\#($0.shape)</symbol>"# }.joined()
  }
}
