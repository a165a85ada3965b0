import JSONText
import Journey
import JourneyFormat
import JourneyTestSupport
import Testing

private func text(_ map: IndexedMap) -> String { String(decoding: MapWriter.text(of: map.map), as: UTF8.self) }

private let mark = TextMark(size: 7, hash: 0xF1)
private let header = JournalHeader(
  path: "/maps/bill \u{1B}[31m.json", base: mark, place: "1:2",
  session: EditingSession(process: 12, host: "studio", user: "anna", start: 1_790_000_000))

/// A step that gives the map a title.
private func title(_ text: String, _ kind: EditStep.Kind = .done) -> TimedStep {
  TimedStep(EditStep(kind, label: text, edits: [.set(.map, field: ["title"], value: .text(text))]), time: 5)
}

private func journal(_ lines: JournalLine...) -> [UInt8] {
  lines.reduce(JournalText.line(header)) { $0 + JournalText.line($1) }
}

extension Journal {
  fileprivate func labels(on mark: TextMark?) -> [String] { offer(for: mark).steps.map(\.step.label) }
}

@Suite struct JournalTests {
  /// A session at random: things are done, undone and done again, from somewhere in its history on.
  @Test(arguments: 0..<40) func stepsBroughtBackGiveTheMapThatWasLeft(seed: Int) throws {
    var maker = RandomMapMaker(seed: UInt64(seed))
    var map = IndexedMap(maker.map())
    var edits = RandomEditMaker(seed: UInt64(seed))
    var history = History()
    func perform() -> EditStep? {
      let edit = edits.edit(for: map)
      guard (try? history.perform([edit], label: "\(edit.subject)", cursor: .map, then: .map, on: &map)) != nil else {
        return nil
      }
      return EditStep(label: "\(edit.subject)", edits: [edit])
    }
    for _ in 0..<20 { _ = perform() }
    for _ in 0..<(seed % 4) { _ = try history.undo(on: &map) }

    let start = map
    var bytes = JournalText.line(header)
    var count = 0
    for _ in 0..<120 {
      var step: EditStep?
      switch edits.maker.random.below(7) {
      case 0, 1, 2: step = perform()
      case 3, 4: step = try history.undo(on: &map).map { EditStep(.undone, label: $0.label, edits: $0.edits) }
      default: step = try history.redo(on: &map).map { EditStep(.redone, label: $0.label, edits: $0.edits) }
      }
      guard let step else { continue }
      bytes += JournalText.line(.step(TimedStep(step, time: 1)))
      count += 1
    }
    let journal = try JournalText.read(bytes)
    #expect(journal.header == header)
    #expect(journal.steps.count == count && journal.damage == nil && journal.goodSize == bytes.count)
    let offer = journal.offer(for: mark)
    #expect(offer.isExact && offer.steps.count < count)
    var recovered = start
    var newHistory = History()
    let result = newHistory.bringBack(offer.steps.map(\.step), strictly: false, on: &recovered)
    #expect(result.left.isEmpty)
    #expect(text(recovered) == text(map))
    #expect(newHistory.isModified == !offer.steps.isEmpty)
    while newHistory.canUndo { _ = try newHistory.undo(on: &recovered) }
    #expect(text(recovered) == text(start))
  }

  @Test func cutAnywhereItGivesTheStepsThatAreWhole() throws {
    let bytes = journal(
      .step(title("one")), .saving(mark), .step(title("zwölf ✓")), .saved(mark), .step(title("three")))
    let ends = bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    for size in 0..<bytes.count {
      let whole = ends.filter { $0 <= size }.count
      guard whole > 0 else {
        #expect(throws: JournalProblem.empty) { try JournalText.read(Array(bytes.prefix(size))) }
        continue
      }
      let read = try JournalText.read(Array(bytes.prefix(size)))
      #expect(read.steps.count == [0, 1, 1, 2, 2, 3][whole - 1])
      #expect(read.goodSize == ends[whole - 1])
      #expect(read.damage == (ends.contains(size) ? nil : .cutOff))
    }
  }

  @Test func stepsCountFromTheTextThatTheFileHolds() throws {
    let (second, third) = (TextMark(size: 8, hash: 2), TextMark(size: 9, hash: 3))
    let saving = try JournalText.read(journal(.step(title("a")), .step(title("b")), .saving(second)))
    #expect(saving.labels(on: mark) == ["a", "b"], "killed before the file had its new text")
    #expect(saving.labels(on: second) == [], "killed behind it")
    #expect(saving.labels(on: third) == ["a", "b"], "somebody changed the file; who knows")
    #expect(!saving.offer(for: third).isExact && saving.offer(for: second).isExact)

    let saved = try JournalText.read(journal(.step(title("a")), .saving(second), .saved(second), .step(title("b"))))
    #expect(saved.labels(on: second) == ["b"])
    #expect(saved.labels(on: mark) == ["a", "b"], "the disk lost the save")
    #expect(saved.labels(on: third) == ["b"], "what was saved is not offered again")
    #expect(saved.labels(on: nil) == ["b"])

    let left = LeftEdit(label: "a", edit: .remove("gone"), reason: .noSuchElement("gone"))
    let onto = try JournalText.read(
      journal(
        .step(title("a")), .step(title("b")), .onto(third, [title("b")], left: [LeftOver(left)]), .step(title("c"))))
    #expect(onto.labels(on: third) == ["b", "c"] && onto.offer(for: third).isExact)
    #expect(onto.labels(on: mark) == ["b", "c"] && !onto.offer(for: mark).isExact)
    #expect(onto.left == [LeftOver(left)])
  }

  @Test func whatWasUndoneAgainIsNotOffered() throws {
    let read = try JournalText.read(
      journal(
        .step(title("before", .undone)), .step(title("a")), .step(title("a", .undone)), .step(title("a", .redone)),
        .step(title("b")), .step(title("b", .undone))))
    #expect(read.labels(on: mark) == ["before", "a"])
    #expect(read.offer(for: mark).steps.map(\.step.kind) == [.undone, .redone])
  }

  @Test func onAnotherMapOnlyWhatFitsIsBroughtBackStrictly() throws {
    var map = try MapReader.read(
      Array(
        """
        {"format": "journey-map/1", "title": "T", "stages": [{"id": "buy", "name": "Buy", "touchpoints": [
          {"id": "ad", "name": "Ad"}]}]}
        """.utf8)
    ).indexed()
    let steps = [
      EditStep(
        label: "both",
        edits: [.set("gone", field: ["name"], value: .text("x")), .set("ad", field: ["name"], value: .text("Advert"))]),
      EditStep(label: "dangling", edits: [.set("ad", field: ["causedBy"], value: .text("gone"))]),
      EditStep(label: "remove", edits: [.remove("gone")]),
    ]
    var history = History()
    let result = history.bringBack(steps, strictly: true, on: &map)
    #expect(map.touchpoint("ad")?.name == "Advert")
    #expect(map.touchpoint("ad")?.causedBy == nil)
    #expect(result.applied.map(\.edits.count) == [1])
    #expect(result.left.map(\.label) == ["both", "dangling", "remove"])
    _ = try history.undo(on: &map)
    #expect(map.touchpoint("ad")?.name == "Ad")
  }
}

@Suite struct HostileJournalTests {
  @Test(arguments: [
    "{}\n", "[]\n", "7\n", "nonsense\n", "{\"hark\": 7}\n", "{\"hark\": \"map\"}\n",
    "\u{FEFF}{\"hark\": \"journal/1\"}\n",
    "{\"hark\": \"journal/1\", \"path\": \"/x\", \"base\": 9, \"place\": \"\", \"process\": 1, \"host\": \"\", \"user\": \"\", \"start\": 0}\n",
    "{\"hark\": \"journal/1\", \"path\": \"/x\", \"path\": \"/y\"}\n",
  ])
  func whatIsNoJournalIsTold(text: String) throws {
    let problem = try #require(throws: JournalProblem.self) { try JournalText.read(Array(text.utf8)) }
    guard case .unreadable(let why) = problem else {
      Issue.record("\(problem)")
      return
    }
    #expect(!why.isEmpty && !why.contains("\n"))
  }

  @Test func aNewerFormatIsTold() {
    #expect(throws: JournalProblem.newerFormat("journal/2")) {
      try JournalText.read(Array("{\"hark\": \"journal/2\", \"more\": []}\n".utf8))
    }
  }

  @Test(arguments: [
    "{}", "7", "{\"did\": 7}", "{\"did\": \"x\", \"at\": -1, \"edits\": []}", "{\"did\": \"x\", \"at\": 1}",
    "{\"did\": \"x\", \"at\": 1, \"edits\": [7]}", "{\"did\": \"x\", \"kind\": \"dreamt\", \"at\": 1, \"edits\": []}",
    "{\"saving\": {\"size\": 1, \"hash\": \"xyz\"}}", "{\"saved\": 7}", "{\"onto\": {\"size\": 1, \"hash\": \"0\"}}",
    "{\"did\": \"x\", \"at\": 1, \"edits\": [{\"set\": \"a\", \"field\": [\"x\"], \"value\": "
      + String(repeating: "[", count: 2000) + String(repeating: "]", count: 2000) + "}]}", "\u{0}\u{0}\u{0}",
  ])
  func aLineThatCannotBeReadEndsTheReading(line: String) throws {
    let good = journal(.step(title("good")))
    let read = try JournalText.read(
      good + Array(line.utf8) + Array("\n".utf8) + JournalText.line(.step(title("behind"))))
    #expect(read.steps.map(\.step.label) == ["good"])
    #expect(read.goodSize == good.count)
    guard case .unreadable(line: 3, let why)? = read.damage else {
      Issue.record("\(String(describing: read.damage))")
      return
    }
    #expect(!why.isEmpty)
  }

  /// Bits are turned over and pieces cut out and put in: whatever comes of it is read or told, and applied or refused.
  @Test func noBytesCrashTheReader() throws {
    var maker = RandomMapMaker(seed: 5)
    let map = IndexedMap(maker.map())
    var edits = RandomEditMaker(seed: 6)
    var good = journal(.saving(mark), .onto(mark, [title("a")], left: []))
    for _ in 0..<8 {
      good += JournalText.line(.step(TimedStep(EditStep(label: "x", edits: [edits.edit(for: map)]), time: 1)))
    }
    var random = SeededGenerator(seed: 7)
    var read = 0
    for _ in 0..<4000 {
      var bytes = good
      for _ in 0...random.below(3) {
        let place = random.below(bytes.count)
        switch random.below(3) {
        case 0: bytes[place] ^= 1 << UInt8(random.below(8))
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + random.below(40)))
        default: bytes.insert(contentsOf: good[place / 2..<min(place, place / 2 + 30)], at: min(place, bytes.count))
        }
        if bytes.isEmpty { bytes = good }
      }
      guard let journal = try? JournalText.read(bytes) else { continue }
      read += 1
      #expect(journal.goodSize <= bytes.count)
      var copy = map
      var history = History()
      _ = history.bringBack(journal.offer(for: nil).steps.map(\.step), strictly: false, on: &copy)
    }
    #expect(read > 1000)
  }
}
