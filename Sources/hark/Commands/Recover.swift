import ArgumentParser
import Journey
import JourneyFormat
import JourneyReview
import JourneyStore

/// `hark recover`: what sessions left that were killed, and whether to take it.
struct Recover: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what an editor that was killed left of a map, bring it back, or discard it.",
    discussion: """
      Every change is in a journal in the state folder before the screen shows it. Without FILE all journals are listed. \
      Nothing is changed unless --take, -o or --discard is given. The editor offers the same when it opens the map.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  @Argument(help: "The map; without it every journal is listed.")
  var file: String?

  @Flag(help: "Bring the changes back into the file.")
  var take = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Bring the changes back into a new file; the journal stays.", valueName: "out"))
  var output: String?

  @Flag(help: "Where the file has changed since: take the changes that still fit, and keep the rest.")
  var partly = false

  @Flag(help: "Remove the journal with all that it holds.")
  var discard = false

  @Option(
    help: ArgumentHelp("Which journal, where there are several, or the file had another name.", valueName: "name"))
  var journal: String?

  @Option(help: "How to list: text or json.")
  var format = Format.text

  func validate() throws {
    let actions = [take, output != nil, discard].count { $0 }
    if actions > 1 { throw ValidationError("--take, -o and --discard exclude each other") }
    if actions > 0, file == nil, journal == nil { throw ValidationError("name the map") }
    if take || output != nil, file == nil { throw ValidationError("name the map") }
  }

  func run() throws {
    let store = MapStore()
    let remains = try Remains.find(of: file, named: journal, in: store)
    let output = Output()
    if discard {
      try discard(remains, output)
    } else if take || self.output != nil {
      try bringBack(try one(of: remains.filter { !$0.found.isSetAside && $0.count > 0 }), store, output)
    } else if format == .json {
      output.bytes(Remains.json(remains))
    } else if let file {
      try show(remains, of: file, output)
    } else {
      if remains.isEmpty { output.line("No journals: nothing was left unsaved.") }
      for remains in remains { output.line(remains.line) }
    }
    try output.finish()
  }

  private func show(_ all: [Remains], of file: String, _ output: Output) throws(Failure) {
    if all.isEmpty { output.line("Nothing was left of \(file).") }
    for (number, remains) in all.enumerated() {
      if number > 0 { output.line("") }
      output.line(remains.line)
      for line in remains.details { output.line("  \(line)") }
    }
  }

  /// The journal that is meant.
  private func one(of remains: [Remains]) throws(Failure) -> Remains {
    guard let first = remains.first else {
      throw Failure("there is nothing to bring back", todo: "hark recover lists what there is")
    }
    guard remains.count == 1 else {
      throw Failure(
        "there are \(remains.count) journals: \(remains.map(\.found.name).joined(separator: ", "))",
        todo: "name one with --journal")
    }
    if first.found.hold == nil { throw Failure("\(first.path) is being edited", todo: "save there") }
    return first
  }

  private func discard(_ remains: [Remains], _ output: Output) throws(Failure) {
    let free = remains.filter { $0.found.hold != nil }
    guard !free.isEmpty else {
      throw Failure("there is no journal to discard", todo: "hark recover lists what there is")
    }
    guard free.count == 1 else {
      _ = try one(of: free)
      return
    }
    free[0].found.hold?.discard()
    output.line("discarded \(free[0].found.name)")
  }

  private func bringBack(_ remains: Remains, _ store: MapStore, _ output: Output) throws(Failure) {
    guard let file, let journal = remains.found.journal, let hold = remains.found.hold else { return }
    do throws(StoreProblem) {
      let lock = store.lock(file)
      if case .taken = lock { throw StoreProblem(.refused, file, "is being edited; leave the editor first") }
      let map = try store.open(file)
      let mark = TextMark(map.identity)
      let offer = journal.offer(for: mark)
      var document = map.map.indexed()
      var history = History()
      let (applied, left) = history.bringBack(
        offer.steps.map(\.step), strictly: !offer.isExact, on: &document)
      guard partly || (offer.isExact && left.isEmpty) else {
        throw StoreProblem(.changedOnDisk, file, "has changed since; --partly takes what still fits and keeps the rest")
      }
      let text = MapWriter.text(of: document.map)
      if let other = self.output {
        _ = try store.save(text, to: other, expecting: nil)
        hold.close()
        output.line("\(inWords(applied.count)) brought back into \(other); the journal stays until you discard it")
      } else {
        try hold.goOn(with: journal, on: mark, applied: offer.isExact && left.isEmpty ? nil : applied, left: left)
        _ = try store.save(text, to: file, expecting: map.identity, journal: hold)
        hold.drop()
        output.line("\(inWords(applied.count)) brought back into \(file)")
      }
      for edit in left { output.line("  not taken: \(LeftOver(edit).line)".onOneLine) }
      if case .held(let lock) = lock { lock.release() }
    } catch {
      throw Failure(error)
    }
  }

  private func inWords(_ count: Int) -> String { count == 1 ? "1 change" : "\(count) changes" }
}
