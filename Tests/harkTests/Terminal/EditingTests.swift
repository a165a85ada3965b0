import Foundation
import Testing

/// A workshop's quarter of an hour: typing, undoing, saving, leaving.
@Suite(.needsTmux, .serialized) struct EditingTests {
  @Test func whatWasAddedIsAddedToTheFileAndNothingElse() async throws {
    let terminal = try await Terminal.withSample()
    let before = try terminal.mapBytes()
    try await terminal.start("hark map.json")
    try await terminal.addWaiting()
    try await terminal.expect("● modified", "3 Waiting", "Hears music", "!  4  No end in sight")

    for _ in 0..<5 { try await terminal.press("u") }
    try await terminal.press("C-s")
    try await terminal.expect("nothing to save", "3 Asking why")
    #expect(try !terminal.screen().contains("modified"))
    #expect(try terminal.mapBytes() == before)

    for _ in 0..<5 { try await terminal.press("C-r") }
    try await terminal.expect("done again: add pain point", "● modified")
    #expect(try terminal.mapBytes() == before, "nothing is written before it is asked for")
    try await terminal.press("C-s")
    try await terminal.expect("saved map.json")
    try await terminal.quit()
    try await terminal.expectRestored()

    var expected = lines(before)
    let next = try #require(expected.firstIndex(of: "      \"id\": \"asking-why\","))
    expected.insert(contentsOf: Self.waiting.split(separator: "\n").map(String.init), at: next - 1)
    #expect(lines(try terminal.mapBytes()) == expected)
  }

  @Test func aPastedListIsOneTouchpointALine() async throws {
    let terminal = try await Terminal.withSample("citizen-benefit")
    let before = lines(try terminal.mapBytes())
    try await terminal.start("hark map.json")
    try await terminal.press("S")
    try await terminal.type("Pasted")
    try await terminal.press("Enter", "Enter", "a")
    try terminal.paste("Opens the letter > -1\n\n  Reads: q, d, u and \u{1B}[31mred\nAsks a friend @phone <>\n")
    try await terminal.expect("added 3 touchpoints", "Opens the", "Asks a")
    try await terminal.press("Enter", "u")
    try await terminal.expect("undone: add 3 touchpoints")
    try await terminal.press("C-r", "C-s")
    try await terminal.expect("saved map.json")
    try await terminal.quit()
    let difference = lines(try terminal.mapBytes()).difference(from: before)
    #expect(difference.removals.isEmpty)
    let names = difference.insertions.map(\.line).filter { $0.hasPrefix("          \"name\"") }
    #expect(names.count == 3)
    #expect(names.first == "          \"name\": \"Opens the letter\",")
    #expect(names.last == "          \"name\": \"Asks a friend\",")
    #expect(!String(decoding: try terminal.mapBytes(), as: UTF8.self).contains("\u{1B}"))
  }

  private static let waiting = """
        {
          "id": "waiting",
          "name": "Waiting",
          "touchpoints": [
            {
              "id": "calls-the-bank",
              "name": "Calls the bank",
              "channel": "phone",
              "direction": "inbound",
              "emotion": -2
            },
            {
              "id": "sits-in-a-queue",
              "name": "Sits in a queue"
            },
            {
              "id": "hears-music",
              "name": "Hears music",
              "direction": "outbound",
              "painPoints": [
                {
                  "id": "no-end-in-sight",
                  "title": "No end in sight",
                  "severity": 4
                }
              ]
            }
          ]
        },
    """
}

extension Terminal {
  /// Adds a stage behind the second one, with three touchpoints and a pain point: five steps to undo.
  func addWaiting() async throws {
    try await press("l", "S")
    try await type("Waiting")
    try await press("Enter", "Enter", "a")
    for line in ["Calls the bank @phone < -2", "Sits in a queue", "Hears music >", ""] {
      try await type(line)
      try await press("Enter")
    }
    try await press("p")
    try await type("No end in sight 4")
    try await press("Enter")
  }
}

func lines(_ bytes: Data) -> [String] {
  String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
}

extension CollectionDifference.Change {
  /// What was inserted or removed.
  var line: ChangeElement {
    switch self {
    case .insert(_, let element, _), .remove(_, let element, _): element
    }
  }
}
