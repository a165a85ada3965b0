import Journey
import Testing

@testable import ListeningRules

@Suite struct WordListsTests {
  private func rung(_ name: String, _ description: String, _ lists: WordLists, language: String? = nil) -> Rung? {
    var settings = RuleSettings()
    settings.words = lists
    var map = Example(name, description).map
    map.language = language
    return Assessment(IndexedMap(map), settings: settings).judgement(stage: 0, touchpoint: 0).rung
  }

  @Test func aTeamAddsItsOwnWords() throws {
    let name = "Gripe slot"
    let lists = try WordLists(adding: [
      .init(["gripe slot", "gemba walk"], to: "asks"), .init(["meckerecke"], to: "de.asks"),
      .init(["mystery <customer>"], to: "masks"),
    ])
    #expect(rung(name, "On Fridays.", .standard) == .unclear)
    #expect(rung(name, "On Fridays.", lists) == .hearing)
    #expect(rung("Meckerecke", "Freitags", lists, language: "de") == .hearing)
    #expect(rung("Meckerecke", "Freitags", .standard, language: "de") == .unclear)
    #expect(rung("Mystery client complains", "Twice a year", .standard) == .hearing)
    #expect(rung("Mystery client complains", "Twice a year", lists) != .hearing)
  }

  @Test func addedWordsAreNegatedLikeOthers() throws {
    let lists = try WordLists(adding: [.init(["gripe slot"], to: "asks")])
    #expect(rung("Friday", "There is no gripe slot.", lists) == .unclear)
  }

  @Test func listsAreAlikeWhenTheSameWasAdded() throws {
    let one = try WordLists(adding: [.init(["gripe slot"], to: "asks")])
    #expect(try one == WordLists(adding: [.init(["gripe slot"], to: "asks")]))
    #expect(one != .standard)
  }

  @Test func everyListIsNamedAndHasPhrases() throws {
    #expect(Set(WordLists.names).count == WordLists.names.count)
    for name in ["asks", "no-reply", "pressure", "masks", "de.asks", "fr.unresolved", "es.on-hold"] {
      #expect(WordLists.names.contains(name))
    }
    for name in WordLists.names { #expect(try !#require(WordLists.phrases(of: name)).isEmpty) }
    #expect(WordLists.phrases(of: "nl.asks") == nil)
    #expect(WordLists.phrases(of: "en.asks") == nil)
  }

  @Test(arguments: [
    ("nope", "word", "there is no word list"), ("asks", "  ", "has no word"), ("asks", "*2 word", "begins with a gap"),
    ("asks", "a *0 b", "has a gap that is none"), ("asks", "<persons> ask", "a kind of word that there is not"),
    ("asks", "wo(rd", "no word"), ("asks", "internationalisation", "more than 16 letters"),
    ("de.asks", "a||b", "no word"), ("asks", "a b c d e f g h i j k l m", "too long"),
  ])
  func badPhrasesAreRefusedInPlainWords(list: String, phrase: String, message: String) {
    let problem = #expect(throws: WordLists.Problem.self) { try WordLists(adding: [.init([phrase], to: list)]) }
    #expect(problem?.message.contains(message) == true)
  }

  /// Whatever comes with the program can be added to a list as well.
  @Test func theBuiltInPhrasesAreWellFormed() throws {
    for name in WordLists.names {
      for phrase in try #require(WordLists.phrases(of: name)) {
        #expect(throws: Never.self, "\(name): \(phrase)") { try WordLists.check(phrase, name) }
      }
    }
  }

  @Test func packsHaveRoomForTheirWords() {
    for language in PackLanguage.allCases { #expect(WordLists.standard.packs[language].lexicon.hasRoom) }
  }
}
