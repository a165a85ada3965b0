import Journey

/// Words and phrases that a team adds to the lists of the word packs, compiled once for all its maps.
public final class TeamWords: Sendable, Hashable {
  /// What was added: phrases by the sign that they give, words by what they are.
  struct Lists: Hashable, Sendable {
    private(set) var phrases: [Sign: [String]] = [:]
    private(set) var words: [String: [String]] = [:]

    var isEmpty: Bool { phrases.isEmpty && words.isEmpty }

    mutating func add(_ phrase: String, to list: String) {
      let phrase = phrase.lowercased()
      if let sign = TeamWords.signs[list] {
        phrases[sign, default: []].append(phrase)
      } else {
        words[list, default: []].append(phrase)
      }
    }

    mutating func add(_ name: String, as actor: Actor) {
      switch actor {
      case .customer: add(name, to: "customer")
      case .organisation: add(name, to: "staff")
      case .machine: add(name, to: "machine")
      case .partner, .public: add(name, to: "others")
      }
    }
  }

  private let lists: Lists
  let english: CompiledPack

  init(_ lists: Lists) {
    self.lists = lists
    let base = WordPack.english
    var words = base.words
    for (name, list) in lists.words.sorted(by: { $0.key < $1.key }) {
      guard let kind = Self.classes[name] else { continue }
      words.append((classes: kind, list: list.joined(separator: " ")))
    }
    var phrases = base.phrases
    for (sign, list) in lists.phrases.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      phrases.append((sign: sign, list: list))
    }
    english = WordPack(words: words, phrases: phrases, masks: base.masks, readInQuotes: base.readInQuotes).compiled()
  }

  public static func == (left: TeamWords, right: TeamWords) -> Bool { left.lists == right.lists }
  public func hash(into hasher: inout Hasher) { hasher.combine(lists) }

  /// The names of all lists: those of people, then those of signs.
  public static let listNames: [String] = classes.keys.sorted() + signs.keys.sorted()

  /// Why a word or phrase cannot be taken; nil when it can.
  static func trouble(with phrase: String, in list: String) -> String? {
    let words = phrase.split(separator: " ", omittingEmptySubsequences: false)
    let isPlain =
      !phrase.isEmpty
      && words.allSatisfy { word in
        !word.isEmpty && word.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "'" }
      }
    if !isPlain { return "is no phrase: expected words of letters, digits, - and ', with one space between them" }
    if words.contains(where: { !WordKey(String($0)).fits }) { return "has a word that is too long" }
    if classes[list] != nil, words.count > 1 { return "is more than one word; the list \"\(list)\" takes single words" }
    if words.count > 8 { return "has more than eight words" }
    return nil
  }

  /// The lists of people.
  private static let classes: [String: WordClass] = [
    "customer": .customer, "staff": .staff, "machine": .machine, "others": .others,
  ]

  /// The lists of signs, by name: `no-reply` for `noReply`.
  fileprivate static let signs: [String: Sign] = {
    var table: [String: Sign] = [:]
    for sign in Sign.allCases { table[sign.listName] = sign }
    return table
  }()
}

extension Sign {
  /// The name of its list in a team's settings: `no-reply`.
  var listName: String {
    var name = ""
    for character in "\(self)" {
      if character.isUppercase { name += "-" }
      name += character.lowercased()
    }
    return name
  }
}
