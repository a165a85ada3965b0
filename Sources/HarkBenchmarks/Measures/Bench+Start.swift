/// A program that shows a file on a terminal, and the keys that leave it without saving.
struct Viewer {
  let arguments: [String]
  let leaving: String?

  static func hark(_ path: String, with program: String) -> Viewer {
    Viewer(arguments: [program, path], leaving: nil)
  }
  static func vim(_ path: String) -> Viewer {
    Viewer(arguments: ["vim", "-u", "NONE", "-N", path], leaving: ":q!\r")
  }
  static func kak(_ path: String) -> Viewer { Viewer(arguments: ["kak", "-n", path], leaving: ":q!\r") }
}

extension Bench {
  /// From the start to the first screen, and until a large map is wholly judged.
  func measureStart(_ report: inout Report) {
    measureStart("60 KB", maps.small, staticHark, rounds(40), promise: 1.5, stretch: 1, &report)
    measureStart("49 MB, 5x20000", maps.long, hark, rounds(6), promise: 1.2, stretch: 1, &report)
    measureStart("49 MB, 1000x100", maps.wide, hark, rounds(6), promise: 1.2, stretch: 1, &report)
  }

  private func measureStart(
    _ name: String, _ path: String, _ program: String, _ rounds: Int, promise: Double, stretch: Double,
    _ report: inout Report
  ) {
    var paints = [Samples(), Samples()]
    var rest = Samples()
    for _ in 0..<rounds {
      for (index, viewer) in [Viewer.hark(path, with: program), .vim(path)].enumerated() {
        guard let terminal = Terminal(viewer.arguments, home: folder) else { continue }
        let paint = terminal.firstPaint()
        if paint.bytes >= 1000 { paints[index].add(paint.last) }
        if index == 0 { rest.add(max(terminal.rest(silence: 400).last, paint.last)) }
        terminal.leave(viewer.leaving)
      }
    }
    if paints[1].isEmpty { report.note("vim is missing: the start has no peer") }
    report.compare(
      "first paint, \(name)", paints[0].median, to: paints[1].median, "ms", by: "vim", promise: promise,
      stretch: stretch)
    if path != maps.small {
      report.compare(
        "wholly judged, \(name)", rest.median, to: paints[1].median, "ms", by: "vim", promise: 2, stretch: 1)
    }
  }
}
