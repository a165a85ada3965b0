import Journey
import JourneyExchange
import Testing

@Suite struct CSVReadingTests {
  private func read(_ text: String, columns: [String: String] = [:]) throws -> (map: JourneyMap, said: [String]) {
    let result = try CSVTable.read(Array(text.utf8), columns: columns)
    #expect(IndexedMap(result.map).problems().isEmpty)
    return (result.map, result.losses.compactMap { loss in loss.line.map { "\($0) \(loss.field): \(loss.message)" } })
  }

  @Test func aPlainEnglishSpreadsheet() throws {
    let (map, said) = try read(
      """
      Stage,Touch point,Channel,Emotion,Pain points,Customer's goal,Moment of Truth,Internal no.
      Asking,Bill arrives,post,-2,"No reason given
      Too late",Know why,yes,4711
      ,Pat calls,phone,neutral,,,,

      Leaving,Pat leaves,web,3,,,no,
      """)
    #expect(map.stages.map(\.name) == ["Asking", "Leaving"])
    let bill = map.stages[0].touchpoints[0]
    #expect(bill.id == "bill-arrives")
    #expect(bill.channel == "post")
    #expect(bill.emotion == -2)
    #expect(bill.momentOfTruth == true)
    #expect(bill.customerGoal == "Know why")
    #expect(bill.painPoints.map(\.title) == ["No reason given", "Too late"])
    #expect(bill.painPoints.map(\.severity) == [3, 3])
    #expect(map.stages[0].touchpoints[1].emotion == 0)
    #expect(map.stages[1].touchpoints[0].emotion == nil)
    #expect(
      said == [
        "1 : the column \"Internal no.\" is not known and left out; --map \"Internal no.=field\" takes it",
        "2 painPoints: a painPoint has no severity; taken as 3",
        "2 painPoints: a painPoint has no severity; taken as 3",
        "4 stage.name: a row without a stage belongs to the stage of the row above, here and below",
        "6 emotion: \"3\" is no emotion; expected a whole number from -2 to 2",
      ])
  }

  @Test func aGermanSpreadsheet() throws {
    let (map, said) = try read(
      """
      \u{FEFF}Kundenreise 2026;;;;;;\r
      Phase;Kontaktpunkt;Kanal;Stimmung;Beteiligte;contacts.cost;Moment der Wahrheit;heard.due\r
      Hilfe;"Kunde ruft ""erbost"" an; lange";Telefon;sehr negativ;Kunde | Agentin;12,50;ja;31.3.2026\r
      """)
    let call = map.stages[0].touchpoints[0]
    #expect(map.stages[0].name == "Hilfe")
    #expect(call.name == "Kunde ruft \"erbost\" an; lange")
    #expect(call.emotion == -2)
    #expect(call.participants == ["Kunde", "Agentin"])
    #expect(call.contacts?.cost == 12.5)
    #expect(call.momentOfTruth == true)
    #expect(call.heard?.due == CalendarDate("2026-03-31"))
    #expect(
      said == [
        "1 : what stands above the headings is not read", "3 contacts.cost: \"12,50\" is read as 12.50",
        "3 heard.due: \"31.3.2026\" is read as 2026-03-31",
      ])
  }

  @Test(arguments: [
    ("étape\tPoint de contact\tCanal\tÉmotion\nAide\tAppel\ttél\tpositif", "Aide"),
    ("Etapa;Punto de contacto;canal;Emoción\nAyuda;Llamada;tel;positivo", "Ayuda"),
    ("JOURNEY_STAGE,touch-point,CHANNEL,Score\nHelp,Call,phone,1", "Help"),
    ("sep=;\r\nstage.name;name;channel;emotion\r\nHelp;Call;phone;+1\r\n", "Help"),
  ])
  func otherHeadings(text: String, stage: String) throws {
    let (map, said) = try read(text)
    #expect(said == [])
    #expect(map.stages.map(\.name) == [stage])
    #expect(map.stages[0].touchpoints[0].emotion == 1)
    #expect(map.stages[0].touchpoints[0].channel != nil)
  }

  @Test func idsAndReferencesAreMadeSound() throws {
    let (map, said) = try read(
      """
      id,stage.name,name,causedBy,heard.ref
      a,S,One,b,a
      a,S,Two,nobody,
      Not an id,S,One,,
      b,S,Three,a,nowhere
      """)
    #expect(map.stages[0].touchpoints.map(\.id) == ["a", "two", "one", "b"])
    #expect(map.stages[0].touchpoints.map(\.causedBy) == ["b", nil, nil, "a"])
    #expect(map.stages[0].touchpoints.map(\.heard?.ref) == ["a", nil, nil, nil])
    #expect(
      said == [
        "3 id: \"a\" is used above; it becomes \"two\"",
        "3 causedBy: there is no touchpoint with the id \"nobody\"",
        "4 id: \"Not an id\" is no id of a-z, 0-9 and -; it becomes \"one\"",
        "5 heard.ref: there is no touchpoint with the id \"nowhere\"",
      ])
  }

  @Test func wrongCellsAreSaidOneByOne() throws {
    let (map, said) = try read(
      """
      stage.name,name,direction,waitDays,heard.due,mandated,metrics,costs,verdict.reason,organisation,importance
      S,T,outbond,-1,3/4/2026,perhaps,fast,"[{""what"": ""x"", ""y"": 1}]",because,Bank,"4",more
      """)
    #expect(map.stages[0].touchpoints[0].importance == 4)
    #expect(
      said == [
        "1 : the column \"organisation\" is not known and left out; --map \"organisation=field\" takes it",
        "2 : this row has more cells than there are headings",
        "2 direction: \"outbond\" is no direction; expected one of outbound, inbound, two-way, none: did you mean "
          + "\"outbound\"?",
        "2 waitDays: \"-1\" is no waitDays; expected a whole number, 0 or more",
        "2 heard.due: \"3/4/2026\" is no due; expected a date such as 2026-03-31",
        "2 mandated: \"perhaps\" is no mandated; expected true or false",
        "2 metrics: \"fast\" is no metrics; expected a list of objects",
        "2 costs: the unknown key \"y\" is left out", "2 costs: a cost without \"Borne by\" is left out",
        "2 verdict: a verdict without \"Verdict\" is left out",
      ])
  }

  @Test func wrongQuotesAreSaid() throws {
    let (map, said) = try read("stage.name,name\nS,in \"the\" middle\nS, \"led\" \nS,\"a\"b\n")
    #expect(map.stages[0].touchpoints.map(\.name) == ["in \"the\" middle", "led", "ab"])
    #expect(
      said == [
        "2 : a quotation mark inside a cell that is not quoted is kept as it is",
        "3 : spaces before a quotation mark are left out",
        "4 : text behind a closing quotation mark is added to its cell",
      ])
    let error = try #require(throws: ImportProblem.self) { try read("name\na\n\"b\nc") }
    #expect(error.code == .unclosedQuote)
    #expect(error.line == 3)
  }

  @Test func columnsByName() throws {
    let text = "Where,What,Who,Name\nS,T,Ines,ignored\n"
    let (map, said) = try read(text, columns: ["where": "stage.name", "What": "name", "Who": "heard.owner"])
    #expect(map.stages[0].touchpoints[0].name == "T")
    #expect(map.stages[0].touchpoints[0].heard?.owner == "Ines")
    #expect(said == ["1 : another column is name already; \"Name\" is left out"])
    for (columns, code) in [(["Wo": "name"], ImportProblem.Code.noSuchColumn), (["Who": "heard"], .noSuchField)] {
      let error = try #require(throws: ImportProblem.self) { try read(text, columns: columns) }
      #expect(error.code == code)
    }
  }

  @Test func stagesAndTheMapMayBeSaidOnce() throws {
    let (map, said) = try read(
      """
      stage.name,stage.kind,name,map.title,map.organisation.culture.fit,map.persona.goals
      A,help,One,Title,strains,"[""x | y"", ""z""]"
      B,,Two,Other,,
      A,use,Three,,,
      C,,,,,
      """)
    #expect(map.title == "Title")
    #expect(map.organisation?.culture?.fit == .strains)
    // A persona needs a name.
    #expect(map.persona == nil)
    #expect(map.stages.map(\.name) == ["A", "B", "C"])
    #expect(map.stages[0].kind == .help)
    #expect(map.stages[0].touchpoints.map(\.name) == ["One", "Three"])
    #expect(map.stages[2].touchpoints.isEmpty)
    #expect(said.contains("3 map.title: map.title says something else above"))
    #expect(said.contains("4 stage.kind: stage.kind says something else above"))
    #expect(said.contains("1 persona: a persona without \"Name\" is left out"))
  }

  /// Any bytes at all: read or refused, never a crash, and never a map with problems.
  @Test func hostileTables() {
    for seed in UInt64(0)..<3000 {
      var nasty = NastyText(seed: seed)
      var text = seed % 3 == 0 ? "" : "stage.name,name,id,painPoints,evidence,heard.ref,participants,map.notes\n"
      for _ in 0..<nasty.random.below(30) { text += nasty.text() + (nasty.random.chance(0.3) ? "\n" : ",") }
      guard let read = try? CSVTable.read(Array(text.utf8)) else { continue }
      #expect(IndexedMap(read.map).problems().isEmpty, "seed \(seed): \(text)")
    }
  }
}
