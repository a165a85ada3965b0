extension Bench {
  private static let orjson = """
    import orjson, sys, time
    text = open(sys.argv[1], "rb").read()
    for _ in range(int(sys.argv[2])):
        start = time.process_time()
        value = orjson.loads(text)
        print("loads", (time.process_time() - start) * 1000)
        del value
    """

  /// Reading, judging, writing and edits, in milliseconds of computing.
  func measureModel(_ report: inout Report) {
    for (name, path) in [("5x20000", maps.long), ("1000x100", maps.wide)] {
      var ours = Told()
      var peer = Told()
      for _ in 0..<rounds(4) {
        peer.run(["python3", "-c", Self.orjson, path, "3"])
        ours.run([own, "model", path, "--rounds", "3"])
      }
      if peer["loads"].isEmpty { report.note("python3 with orjson is missing: reading has no peer") }
      report.compare(
        "read \(name)", ours["read"].median, to: peer["loads"].median, "ms", by: "orjson", promise: 1, stretch: 0.5)
      report.check("  of it JSON text into the tree", ours["parse"].median, "ms")
      report.compare(
        "judge \(name), elapsed", ours["judge-elapsed"].median, to: ours["read-elapsed"].median, "ms", by: "read",
        promise: 1)
      report.compare("judge \(name), computing", ours["judge"].median, to: ours["read"].median, "ms", by: "read")
      report.check("balance \(name)", ours["balance"].median, "ms")
      report.compare("write \(name)", ours["write"].median, to: ours["read"].median, "ms", by: "read")
      if !ours["changed-bytes"].isEmpty { report.note("\(name): written text differs from what was read") }
    }
    measureEdits(&report)
  }

  private func measureEdits(_ report: inout Report) {
    var small = Told()
    small.run([own, "model", maps.small, "--keys", "\(rounds(400))"])
    for (name, path) in [("5x20000", maps.long), ("1000x100", maps.wide)] {
      var large = Told()
      large.run([own, "model", path, "--keys", "\(rounds(400))"])
      for (what, key) in [
        ("key j, k, l, h", "move"), ("edit: emotion", "set"), ("undo it", "undo-set"), ("edit: move a card", "shift"),
        ("undo it", "undo-shift"), ("edit: remove a card", "remove"), ("undo it", "undo-remove"),
        ("edit: remove one that others name", "remove-named"), ("undo it", "undo-remove-named"),
      ] {
        let title = "\(what), \(name)"
        report.compare(title + ", p50", large[key].median, to: small[key].median, "ms", by: "60 KB")
        report.check(title + ", p99", large[key].p99, "ms", limit: 16, stretch: small[key].p99)
      }
    }
  }
}
