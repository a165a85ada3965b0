extension Bench {
  /// A program that shows a file on a terminal, and the keys that leave it without saving.
  private struct Viewer {
    let name: String
    let arguments: [String]
    let leaving: String?

    static func vim(_ path: String) -> Viewer {
      Viewer(name: "vim", arguments: ["vim", "-u", "NONE", "-N", path], leaving: ":q!\r")
    }
    static func kak(_ path: String) -> Viewer {
      Viewer(name: "kak", arguments: ["kak", "-n", path], leaving: ":q!\r")
    }
  }

  private func viewer(_ path: String, with program: String) -> Viewer {
    Viewer(name: "hark", arguments: [program, path], leaving: nil)
  }

  // MARK: Starting

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
      for (index, viewer) in [viewer(path, with: program), .vim(path)].enumerated() {
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

  // MARK: Keys

  /// From a key to the last byte that answers it. The programs stand side by side, and a key goes to each in turn.
  func measureKeys(_ report: inout Report) {
    let count = rounds(300)
    let small = press(["hark", "vim", "kak"], maps.small, count)
    for peer in ["vim", "kak"] {
      guard let ours = small["hark"], let theirs = small[peer], !theirs.times.isEmpty else {
        report.note("\(peer) is missing: keys are not compared with it")
        continue
      }
      let promise = peer == "vim" ? 1.5 : 1
      report.compare(
        "key to last byte, 60 KB, p50", ours.times.median, to: theirs.times.median, "ms", by: peer, promise: promise,
        stretch: 1)
      report.compare(
        "key to last byte, 60 KB, p99", ours.times.p99, to: theirs.times.p99, "ms", by: peer, promise: promise,
        stretch: 1)
    }
    guard let ours = small["hark"] else { return }
    for (name, path) in [("5x20000", maps.long), ("1000x100", maps.wide)] {
      guard let large = press(["hark"], path, count)["hark"] else { continue }
      report.compare(
        "the same, 49 MB \(name), p50", large.times.median, to: ours.times.median, "ms", by: "60 KB", promise: 1.3,
        stretch: 1)
      report.compare(
        "the same, 49 MB \(name), p99", large.times.p99, to: ours.times.p99, "ms", by: "60 KB", promise: 1.3,
        stretch: 1)
      report.check("edit and undo to last byte, \(name), p99", large.edits.p99, "ms", limit: 16)
    }
    var cells = Told()
    cells.run([own, "model", maps.small, "--keys", "64"])
    report.check("bytes a key", ours.bytes.median, "B", limit: cells["move-cells"].median * 1.5 + 100)
  }

  private struct Answers {
    var times = Samples()
    var bytes = Samples()
    var edits = Samples()
  }

  private func press(_ names: [String], _ path: String, _ count: Int) -> [String: Answers] {
    var terminals: [(name: String, terminal: Terminal, viewer: Viewer)] = []
    var answers: [String: Answers] = [:]
    for name in names {
      let viewer = name == "vim" ? .vim(path) : name == "kak" ? .kak(path) : viewer(path, with: hark)
      guard let terminal = Terminal(viewer.arguments, home: folder), terminal.firstPaint().bytes >= 1000 else {
        continue
      }
      _ = terminal.rest(silence: 500)
      answers[name] = Answers()
      terminals.append((name: name, terminal: terminal, viewer: viewer))
    }
    for index in 0..<count {
      for (name, terminal, _) in terminals {
        // The others go down and down; a stage of the small map ends after 20 cards.
        let key = name != "hark" || index % 36 < 18 ? "j" : "k"
        let answer = terminal.press(key)
        guard answer.bytes > 0 else { continue }
        answers[name]?.times.add(answer.last)
        answers[name]?.bytes.add(Double(answer.bytes))
      }
    }
    for (name, terminal, viewer) in terminals {
      if name == "hark" {
        for index in 0..<count / 2 {
          for key in [index % 2 == 0 ? "+" : "-", "u"] { answers[name]?.edits.add(terminal.press(key).last) }
        }
      }
      terminal.leave(viewer.leaving)
    }
    return answers
  }
}
