import Testing

/// The recogniser itself, on the cases that Mermaid documents and on those where its lexer surprises.
@Suite struct MermaidGrammarTests {
  @Test func theDocumentedJourney() throws {
    let shown = try #require(
      MermaidGrammar.parse(
        """
        journey
            title My working day
            section Go to work
              Make tea: 5: Me
              Do work: 1: Me, Cat
            section Go home
              Sit down: 5: Me
        """))
    #expect(shown.title == "My working day")
    #expect(shown.sections == ["Go to work", "Go home"])
    #expect(shown.tasks.map(\.name) == ["Make tea", "Do work", "Sit down"])
    #expect(shown.tasks.map(\.people) == [["Me"], ["Me", "Cat"], ["Me"]])
    #expect(shown.tasks.map(\.section) == ["Go to work", "Go to work", "Go home"])
  }

  @Test func descriptionsAndWhatFollowsThem() throws {
    let text = "journey\naccDescr {\n  A day\n  out\n}title Day\naccTitle: Short\nsection S\nA: 5:\n"
    let shown = try #require(MermaidGrammar.parse(text))
    #expect(shown.accessibleDescription == "A day\n  out")
    #expect(shown.title == "Day")
    #expect(shown.accessibleTitle == "Short")
    #expect(shown.tasks.map(\.score) == ["5"])
    let next = try #require(MermaidGrammar.parse("journey\naccTitle:\naccDescr: x\nA:1 #c"))
    #expect(next.accessibleTitle == "accDescr: x")
    #expect(next.tasks.map(\.score) == ["1"])
  }

  @Test(arguments: [
    "journey", "journey title A", "journey\nsection\nFoo", "journey\nTITLE x\nSection y\nA:1",
    "journey\n%% c\n# c\nA:1",
    "journey\nA#58;b: 3:x,#44; :y", "journey\nA b%% c : 3", "\n\n journey\r\nA: 1\r\n", "journey\n% c\nA: x",
    "journey\nA: 5;%% c", "journey\nA:1#c", "journey\nsection A<br>B", "%% c\njourney\nA:1",
    "journey\nA: ",
  ])
  func accepted(text: String) { #expect(MermaidGrammar.parse(text) != nil) }

  @Test(arguments: [
    "", "Journey\nA: 3", "graph TD", "journey\nsection A: b", "journey\nA: 5;", "journey\nA", "journey\nA:",
    "journey\n: 5", "journey\naccDescr {\nnever closed",
    "journey\njourney\nA: 5", "journey\nA #c: 5", "journey\nsection\nA: 5", "journey\nA; b: 5", "journey\ntitle a;b",
    "journeys\nA: 5", "journey\nJourney home: 5", "journey\ntitle", "journey\nA\n: 5", "# c\njourney\nA: 5",
  ])
  func refused(text: String) { #expect(MermaidGrammar.parse(text) == nil) }
}
