extension Bench {
  /// A program on a terminal, and what it has answered on the screen that is measured.
  struct Stand {
    let name: String
    let viewer: Viewer
    let terminal: Terminal
    var times = Samples()
    /// The times of the keys on which nothing else held the processor: what the program takes, not the machine.
    var undisturbed = Samples()
    /// The times of each of the keys that are pressed over and over.
    var turns = [Samples](repeating: Samples(), count: Bench.turn)
    var bytes = Samples()
    /// What may be sent: half as much again as the cells that change, and 100 bytes to get there.
    var promised = Samples()
    var unanswered = 0
    var longer = 0

    /// What the key that takes longest takes as a rule: what the program needs, without what the machine did meanwhile.
    var slowest: Double { turns.map(\.median).max() ?? 0 }

    mutating func press(_ key: String, at place: Int) {
      let answer = terminal.press(key)
      guard answer.bytes > 0 else {
        unanswered += 1
        return
      }
      times.add(answer.last)
      if answer.delayed < Bench.noticeable { undisturbed.add(answer.last) }
      turns[place].add(answer.last)
      bytes.add(Double(answer.bytes))
      let promise = 1.5 * Double(answer.changed) + 100
      promised.add(promise)
      if Double(answer.bytes) > promise { longer += 1 }
    }

    mutating func forget() {
      (times, undisturbed, bytes, promised) = (Samples(), Samples(), Samples(), Samples())
      (unanswered, longer) = (0, 0)
      turns = turns.map { _ in Samples() }
    }
  }
}
