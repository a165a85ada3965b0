extension Bench {
  /// `hark lint` over many maps beside `jq .` over the same files.
  func measureLint(_ report: inout Report) throws {
    let count = isQuick ? 200 : 1000
    let folder = self.folder + "/maps"
    try Files.makeFolder(folder)
    let paths = (0..<count).map { "\(folder)/\($0).json" }
    for (seed, path) in paths.enumerated() {
      try Files.write(MapMaker.text(of: .small, seed: UInt64(seed)), to: path)
    }
    var ours = (wall: Samples(), cpu: Samples())
    var peer = (wall: Samples(), cpu: Samples())
    for _ in 0..<rounds(4) {
      if let cost = ChildProcess([hark, "lint"] + paths)?.wait() {
        ours.wall.add(cost.wall)
        ours.cpu.add(cost.cpu)
      }
      if let cost = ChildProcess(["jq", "."] + paths)?.wait() {
        peer.wall.add(cost.wall)
        peer.cpu.add(cost.cpu)
      }
    }
    if peer.wall.isEmpty { report.note("jq is missing: lint has no peer") }
    let title = "lint \(count) maps of 60 KB"
    report.compare(
      title, ours.wall.median, to: peer.wall.median, "ms", by: "jq .", promise: 1, stretch: 1.0 / 3)
    report.compare(title + ", computing", ours.cpu.median, to: peer.cpu.median, "ms", by: "jq .")
  }

  /// The most memory that is held.
  func measureMemory(_ report: inout Report) {
    for (name, path) in [("5x20000", maps.long), ("1000x100", maps.wide)] {
      let size = Double(Files.size(path)) / 1_048_576
      if let cost = ChildProcess([hark, "show", path])?.wait() {
        report.compare("memory, show \(name)", cost.peakMemory, to: size, "MiB", by: "file", promise: 4, stretch: 2.5)
      }
      if let peak = editorMemory(path) {
        report.compare("memory, editor \(name)", peak, to: size, "MiB", by: "file", promise: 4, stretch: 2.5)
      }
    }
    if let peak = editorMemory(maps.small) { report.check("memory, editor 60 KB", peak, "MiB", limit: 20) }
  }

  private func editorMemory(_ path: String) -> Double? {
    guard let terminal = Terminal([hark, path], home: folder) else { return nil }
    _ = terminal.firstPaint()
    _ = terminal.rest(silence: 400)
    defer { terminal.leave() }
    return terminal.child.peakMemory
  }
}
