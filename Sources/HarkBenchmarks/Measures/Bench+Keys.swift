extension Bench {
  /// A screen of hark, and the keys that lead to it from the map; Esc leads back.
  private struct Screen {
    let name: String
    var keys = ""

    static let all = [
      Screen(name: "journey"),
      Screen(name: "outline", keys: "o"),
      Screen(name: "table", keys: "t"),
      Screen(name: "findings", keys: "f"),
      Screen(name: "form", keys: "e"),
      Screen(name: "report", keys: "r"),
      Screen(name: "picker", keys: "B"),
      Screen(name: "help", keys: "?"),
      Screen(name: "palette", keys: ":"),
    ]
    static let library = Screen(name: "library")
  }

  /// What the screens are called.
  static var screenNames: [String] { (Screen.all + [.library]).map(\.name) }
  static let largeMaps = [MapShape.long, .wide].map(\.name)

  /// As many keys lead back to where the first began.
  static let turn = 20
  /// The second kak.
  private static let twin = "kak again"
  /// Milliseconds of waiting for a processor above which a key counts as disturbed.
  static let noticeable = 0.05
  private static let arrows = (down: "\u{1B}[B", up: "\u{1B}[A")

  /// From a key to the last byte that answers it, on every screen. The programs stand side by side, and each key goes to
  /// all of them in turn: ten rows down, ten rows up.
  func measureKeys(_ report: inout Report) throws {
    let large = zip(Self.largeMaps, [maps.long, maps.wide]).filter { keyChoice.map == nil || keyChoice.map == $0.0 }
    var ours = stands(([("60 KB", maps.small)] + large).map { ($0, .hark($1, with: staticHark)) })
    // A second kak shows by how much a program differs from itself on this machine.
    var peers = stands(
      [("kak", .kak(maps.small)), ("vim", .vim(maps.small))]
        + (keyChoice.twin ? [(Self.twin, .kak(maps.small))] : []))
    for name in ["kak", "vim"] where !peers.contains(where: { $0.name == name }) {
      report.note("\(name) is missing: keys are not compared with it")
    }
    if keyChoice.screens.isEmpty { for stand in ours.dropFirst() { measureEdits(on: stand, &report) } }
    for screen in Screen.all where wants(screen) {
      for stand in ours { for key in screen.keys { stand.terminal.goTo(String(key)) } }
      measure(screen, &ours, &peers, &report)
      for stand in ours where !screen.keys.isEmpty { stand.terminal.goTo("\u{1B}") }
    }
    if wants(.library) {
      var library = stands([("library", try library())])
      measure(.library, &library, &peers, &report)
      ours += library
    }
    for stand in ours + peers { stand.terminal.leave(stand.viewer.leaving) }
  }

  private func wants(_ screen: Screen) -> Bool {
    keyChoice.screens.isEmpty || keyChoice.screens.contains(screen.name)
  }

  /// Hark in a folder of maps.
  private func library() throws -> Viewer {
    let maps = folder + "/library"
    try Files.makeFolder(maps)
    for seed in 1...40 { try Files.write(MapMaker.text(of: .small, seed: UInt64(seed)), to: "\(maps)/\(seed).json") }
    return Viewer(
      arguments: ["sh", "-c", "cd \"$0\" && exec \"$1\"", maps, try Files.absolute(staticHark)], leaving: nil)
  }

  private func measure(_ screen: Screen, _ ours: inout [Stand], _ peers: inout [Stand], _ report: inout Report) {
    for place in ours.indices { ours[place].forget() }
    for place in peers.indices { peers[place].forget() }
    for index in 0..<rounds(keyChoice.count) {
      let turn = index % Self.turn
      let key = turn < Self.turn / 2 ? Self.arrows.down : Self.arrows.up
      for place in ours.indices { ours[place].press(key, at: turn) }
      for place in peers.indices { peers[place].press(key, at: turn) }
    }
    compare(screen, ours, peers, &report)
  }

  private func stands(_ viewers: [(name: String, viewer: Viewer)]) -> [Stand] {
    viewers.compactMap { name, viewer in
      guard let terminal = Terminal(viewer.arguments, home: folder), terminal.firstPaint().bytes >= 1000 else {
        return nil
      }
      _ = terminal.rest(silence: 500)
      return Stand(name: name, viewer: viewer, terminal: terminal)
    }
  }

  private func compare(_ screen: Screen, _ ours: [Stand], _ peers: [Stand], _ report: inout Report) {
    guard let small = ours.first else { return }
    // A screen that does not answer must not pass for a quick one.
    for stand in ours where stand.unanswered > 0 {
      report.check("key, \(screen.name), unanswered on \(stand.name)", Double(stand.unanswered), "keys", limit: 0)
      guard !stand.times.isEmpty else { return }
    }
    for peer in peers where peer.name != Self.twin {
      compareTimes("key, \(screen.name)", small, to: peer, promise: peer.name == "vim" ? 1.5 : 1, &report)
    }
    if let kak = peers.first(where: { $0.name == "kak" }), let twin = peers.first(where: { $0.name == Self.twin }) {
      compareTimes("  kak beside itself", twin, to: kak, promise: nil, &report)
    }
    for large in ours.dropFirst() { compareTimes("  on 49 MB \(large.name)", large, to: small, promise: 1.3, &report) }
    report.check("  bytes a key", small.bytes.median, "B", limit: small.promised.median)
    report.check("  keys undisturbed", Double(small.undisturbed.count), "of \(small.times.count)")
    report.check("  keys of more than promised", Double(small.longer), "of \(rounds(keyChoice.count))")
  }

  private func compareTimes(_ what: String, _ one: Stand, to other: Stand, promise: Double?, _ report: inout Report) {
    let figures: [(String, KeyPath<Stand, Double>)] = [
      ("p50", \.times.median), ("p99", \.times.p99), ("p99 undisturbed", \.undisturbed.p99),
      ("slowest step, p50", \.slowest),
    ]
    for (name, figure) in figures {
      report.compare(
        "\(what), \(name)", one[keyPath: figure], to: other[keyPath: figure], "ms", by: other.name, promise: promise,
        stretch: promise.map { _ in 1 })
    }
  }

  private func measureEdits(on stand: Stand, _ report: inout Report) {
    // The balance of a large map follows when the edit is shown already.
    func paint(_ key: String) -> Double {
      defer { _ = stand.terminal.rest(silence: 50) }
      return stand.terminal.press(key, silence: 3).last
    }
    // The first removal is measured by itself: that is when something held twice would be copied.
    _ = paint("d")
    report.check("first removal to paint, \(stand.name)", paint("d"), "ms", limit: 16)
    var edits = Samples([paint("u")])
    for index in 0..<rounds(100) {
      for key in [index % 2 == 0 ? "+" : "-", "u"] { edits.add(paint(key)) }
    }
    report.check("edit and undo to paint, \(stand.name), p99", edits.p99, "ms", limit: 16)
  }
}
