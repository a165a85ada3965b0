import JSONText
import Testing

/// Good texts damaged at random, the same in every run.
@Suite("Damaged texts")
struct FuzzTests {
  private static let samples: [[UInt8]] =
    AcceptedTexts.all.map { Array($0.utf8) } + (0..<40).map { Array(RandomJSON.text(seed: $0, size: 8).utf8) }

  /// Parses and, when the text is accepted, checks that it survives being written; the result tells whether it is accepted.
  private func check(_ text: [UInt8]) -> Bool {
    let document: JSONDocument
    do {
      document = try JSONDocument(parsing: text)
    } catch {
      if !(0...text.count).contains(error.byteOffset) { Issue.record("no place in the text: \(text)") }
      return false
    }
    var writer = JSONWriter()
    writer.copy(document, document.root)
    let canonical = writer.finish()
    guard let again = try? JSONDocument(parsing: canonical), document.means(the: again) else {
      Issue.record("means something else when written: \(text)")
      return true
    }
    writer = JSONWriter()
    writer.copy(again, again.root)
    if writer.finish() != canonical { Issue.record("written differently the second time: \(text)") }
    if String(validating: canonical, as: UTF8.self) == nil { Issue.record("written as ill-formed UTF-8: \(text)") }
    return true
  }

  @Test("survive a cut at every byte")
  func truncation() {
    var accepted = 0
    for sample in Self.samples {
      for length in 0...sample.count where check(Array(sample[..<length])) { accepted += 1 }
    }
    #expect(accepted >= Self.samples.count)
  }

  @Test("survive flipped bits, changed, lost and doubled bytes", arguments: 0..<4 as Range<UInt64>)
  func mutation(seed: UInt64) {
    var random = SplitMix(seed: 1000 + seed)
    let telling = Array("\"\\{}[]:,0-.eEtfnu/ \n\r\t".utf8) + [0x00, 0x1F, 0x7F, 0x80, 0xC0, 0xE2, 0xED, 0xF4, 0xFF]
    var accepted = 0
    for _ in 0..<20_000 {
      var text = Self.samples.randomElement(using: &random) ?? []
      for _ in 0..<Int.random(in: 1...3, using: &random) where !text.isEmpty {
        let place = Int.random(in: text.indices, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: text[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        case 1: text[place] = telling.randomElement(using: &random) ?? 0
        case 2: text.insert(telling.randomElement(using: &random) ?? 0, at: place)
        case 3: text.remove(at: place)
        default: text.insert(contentsOf: text[place..<min(place + 9, text.count)], at: place)
        }
      }
      if check(text) { accepted += 1 }
    }
    // Neither all nor nothing: the damage is of both sorts.
    #expect((500...19_500).contains(accepted))
  }

  @Test("survive being spliced", arguments: 0..<2 as Range<UInt64>)
  func splices(seed: UInt64) {
    var random = SplitMix(seed: 2000 + seed)
    for _ in 0..<15_000 {
      let first = Self.samples.randomElement(using: &random) ?? []
      let second = Self.samples.randomElement(using: &random) ?? []
      let head = first.prefix(Int.random(in: 0...first.count, using: &random))
      let tail = second.suffix(Int.random(in: 0...second.count, using: &random))
      _ = check(Array(head + tail))
    }
  }

  @Test("are none when nothing is damaged")
  func undamaged() throws {
    for seed in 0..<300 as Range<UInt64> {
      #expect(check(Array(RandomJSON.text(seed: seed, size: 100).utf8)))
    }
  }

  @Test("survive line by line")
  func lines() {
    var random = SplitMix(seed: 77)
    for _ in 0..<2000 {
      let text = (0..<5).flatMap { _ in Self.samples.randomElement(using: &random) ?? [] }
      let lines = JSONLines.parse(text)
      for line in lines {
        if case .failure(let error) = line.result, error.position.line != line.number { Issue.record("\(text)") }
      }
    }
  }
}
