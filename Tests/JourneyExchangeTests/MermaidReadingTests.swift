import Journey
import JourneyExchange
import Testing

@Suite struct MermaidReadingTests {
  private func read(_ text: String, nth: Int? = nil) throws -> (map: JourneyMap, said: [String]) {
    let result = try MermaidJourney.read(Array(text.utf8), nth: nth)
    #expect(IndexedMap(result.map).problems().isEmpty)
    return (result.map, result.losses.compactMap { loss in loss.line.map { "\($0): \(loss.message)" } })
  }

  private func emotions(_ map: JourneyMap) -> [Int?] { map.stages.flatMap { $0.touchpoints.map(\.emotion) } }

  @Test func theDocumentedJourney() throws {
    let (map, said) = try read(
      """
      journey
          title My working day
          section Go to work
            Make tea: 5: Me
            Go upstairs: 3: Me
            Do work: 1: Me, Cat
          section Go home
            Go downstairs: 5: Me
      """)
    #expect(map.title == "My working day")
    #expect(map.state == .current)
    #expect(map.stages.map(\.name) == ["Go to work", "Go home"])
    #expect(map.stages[0].touchpoints.map(\.name) == ["Make tea", "Go upstairs", "Do work"])
    #expect(map.stages[0].touchpoints.map(\.participants) == [["Me"], ["Me"], ["Me", "Cat"]])
    #expect(map.stages[0].touchpoints.map(\.id) == ["make-tea", "go-upstairs", "do-work"])
    #expect(emotions(map) == [2, 0, -2, 2])
    #expect(said == [])
  }

  @Test func everyConstruct() throws {
    let (map, said) = try read(
      """
      ---
      title: 'Over''written'
      config:
        theme: dark
      ---
      %%{init: {
        'theme': 'forest' } }%%
      %% a comment
      journey %% another
      # a third
      Wake up: 4
      accDescr {
        A day
        in two lines
      }
      section Home<br>and away
        Say #quot;hi#quot; #38; go: 2 : Me , , You#44; too # behind
      Title The day
      accTitle: The day
      section Empty
      """.replacing("\n", with: "\r\n"))
    #expect(map.title == "The day")
    #expect(map.scenario == "A day\nin two lines")
    #expect(map.stages.map(\.name) == ["The day", "Home and away", "Empty"])
    #expect(map.stages[1].touchpoints.map(\.name) == ["Say \"hi\" & go"])
    #expect(map.stages[1].touchpoints.map(\.participants) == [["Me", "You, too"]])
    #expect(emotions(map) == [1, -1])
    #expect(
      said == [
        "2: the diagram's own title is taken instead of \"Over'written\"",
        "3: the front matter's \"config\" is not read",
        "6: a directive about looks, %%{...}%%, is not read",
        "11: tasks before the first section are put into a stage named after the title",
      ])
  }

  @Test(
    arguments: [
      ("0", -2, "3: the score 0 is none of 1, 2, 3, 4, 5; taken as 1"),
      ("9", 2, "3: the score 9 is none of 1, 2, 3, 4, 5; taken as 5"),
      ("-2", -2, "3: the score -2 is none of 1, 2, 3, 4, 5; taken as 1"),
      ("3.5", 0, "3: the score 3.5 is none of 1, 2, 3, 4, 5; taken as 3"),
      ("1.5", -1, "3: the score 1.5 is none of 1, 2, 3, 4, 5; taken as 2"),
      ("good", nil, "3: the score \"good\" is no number; the emotion is left unset"),
      ("NaN", nil, "3: the score \"NaN\" is no number; the emotion is left unset"),
      ("Infinity", nil, "3: the score \"Infinity\" is no number; the emotion is left unset"),
      (" ", nil, "3: there is no score; the emotion is left unset"),
      ("5.0", 2, nil), ("4e0", 1, nil), (" 2 ", -1, nil),
    ] as [(String, Int?, String?)])
  func oddScores(score: String, emotion: Int?, message: String?) throws {
    let (map, said) = try read("journey\nsection S\nA:\(score)\nB: 3: Me")
    #expect(emotions(map) == [emotion, 0])
    #expect(said == [message].compactMap { $0 })
  }

  @Test(arguments: [
    ("A task without anything", "a task has no \":\" and no score"), ("A:", "a task has no score"),
    (": 5: Me", "a task has no name"), ("A: 5;", "a task ends at \";\""), ("A; b: 5", "a task's name ends at \";\""),
    ("section Two: parts", "a section's name has no \":\" in it"), ("section a;b", "a section's name ends at \";\""),
    ("title a;b", "a title ends at \";\""), ("Journey home: 5", "it begins with the word \"journey\""),
    ("; x", "\";\" cannot stand here"), ("A #c: 5", "a task has no \":\" and no score"),
  ])
  func whatMermaidRefusesIsSaidAndLeftOut(line: String, why: String) throws {
    let text = "journey\ntitle T\nsection S\nFirst: 1\n  \(line)\nLast: 5\n"
    #expect(MermaidGrammar.parse(text) == nil)
    let (map, said) = try read(text)
    #expect(map.title == "T")
    #expect(map.stages.map(\.name) == ["S"])
    #expect(map.stages[0].touchpoints.map(\.name) == ["First", "Last"])
    #expect(said == ["5: Mermaid refuses this line, \(why); left out: \(line)"])
  }

  @Test func whatMermaidDropsInSilenceIsSaid() throws {
    let (_, said) = try read("journey\ntitle A\ntitle B\naccTitle: C\nsection S\nT: 5: Me: and more\nU #zzz;: 3\n")
    #expect(
      said == [
        "2: a later title is taken instead of \"A\"", "4: accTitle differs from the title and is left out: C",
        "6: behind the participants of \"T\" stands more, left out: and more",
        "7: the entity #zzz; is not known; it stays as it is written",
      ])
  }

  @Test func entities() throws {
    let (map, _) = try read("journey\nsection #9829; #hearts; #auml;#szlig; #8211; #150; #lt;b#gt;\n#32;x#32;: 3")
    #expect(map.stages[0].name == "♥ ♥ äß – – <b>")
    #expect(map.stages[0].touchpoints[0].name == " x ")
  }

  @Test func titlesAreGuessedWhereThereIsNone() throws {
    #expect(try read("journey\nA: 3").map.title == "Imported journey")
    #expect(try read("journey\naccTitle: Short\nA: 3").map.title == "Short")
    #expect(try MermaidJourney.read(Array("journey\nA: 3".utf8), title: "file").map.title == "file")
    let front = try read("---\ntitle: \"From: above\"\n---\njourney\nA: 3")
    #expect(front.map.title == "From: above")
    #expect(front.map.stages[0].name == "From: above")
    let other = try read("Journey\nA: 3")
    #expect(other.said.first == "1: Mermaid wants \"journey\" in small letters; read as a journey all the same")
  }

  @Test func blocksInMarkdown() throws {
    let text = """
      # Journeys
      ```mermaid
      graph TD
      ```
      - list
        ~~~~ {.mermaid}
        journey
        title One
        A: 9
        ~~~
        ~~~~
      ```Mermaid
      journey
      title Two
      ```
      ```
      journey
      title Not one
      ```
      """
    let first = try read(text)
    #expect(first.map.title == "One")
    #expect(
      first.said == [
        "7: the first of 2 journeys is read; --nth chooses another",
        "9: tasks before the first section are put into a stage named after the title",
        "9: the score 9 is none of 1, 2, 3, 4, 5; taken as 5",
        "10: Mermaid refuses this line, a task has no \":\" and no score; left out: ~~~",
      ])
    #expect(try read(text, nth: 2).map.title == "Two")
    let error = try #require(throws: ImportProblem.self) { try MermaidJourney.read(Array(text.utf8), nth: 3) }
    #expect(error.code == .noSuchDiagram)
    #expect(error.message == "there are 2 journeys here, and no number 3")
  }

  @Test(arguments: [
    ("", ImportProblem.Code.nothingToImport), ("journey", .nothingToImport),
    ("journey\n%% only a comment\n", .nothingToImport),
    ("flowchart LR\nA-->B", .notAJourney), ("hello", .notAJourney), ("```mermaid\npie\n```", .notAJourney),
    ("a\u{0}b", .notAJourney),
  ])
  func nothingToImport(text: String, code: ImportProblem.Code) throws {
    let error = try #require(throws: ImportProblem.self) { try MermaidJourney.read(Array(text.utf8)) }
    #expect(error.code == code)
  }

  @Test func otherEncodings() throws {
    let latin: [UInt8] = Array("journey\ntitle Geb".utf8) + [0xFC] + Array("hr\nA: 3".utf8)
    let read = try MermaidJourney.read(latin)
    #expect(read.map.title == "Gebühr")
    #expect(read.losses.contains { $0.line == 2 && $0.message == "the text is not UTF-8; read as Windows-1252" })
    let wide: [UInt8] = [0xFF, 0xFE] + Array("journey\nA: 3".utf16).flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    #expect(try MermaidJourney.read(wide).map.stages[0].touchpoints[0].name == "A")
    #expect(
      try MermaidJourney.read([0xEF, 0xBB, 0xBF] + Array("journey\nA: 3".utf8)).losses.allSatisfy { $0.line ?? 1 < 3 })
    let packed = try #require(throws: ImportProblem.self) { try MermaidJourney.read([0xC3, 0, 0x28]) }
    #expect(packed.code == .notText)
  }

  /// Any text at all: read or refused, never a crash, and never a map with problems.
  @Test func hostileTexts() {
    for seed in UInt64(0)..<4000 {
      var nasty = NastyText(seed: seed)
      var text = seed % 3 == 0 ? "" : "journey\n"
      for _ in 0..<nasty.random.below(12) { text += nasty.text() + (nasty.random.chance(0.6) ? "\n" : " : ") }
      guard let read = try? MermaidJourney.read(Array(text.utf8)) else { continue }
      #expect(IndexedMap(read.map).problems().isEmpty, "seed \(seed): \(text)")
      // What Mermaid takes is taken whole: every task and section is there.
      if let shown = MermaidGrammar.parse(text), !text.contains("%%{"), !text.hasPrefix("---"), !text.contains("```"),
        !text.contains("accDescr {")
      {
        #expect(
          read.map.stages.flatMap { $0.touchpoints.map { _ in 0 } }.count == shown.tasks.count, "seed \(seed): \(text)")
      }
    }
  }
}
