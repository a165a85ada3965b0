import Journey

/// Words and phrases that a team adds to the lists of the word packs, compiled once for all its maps.
public final class TeamWords: Sendable, Hashable {
  /// What was added, by the name of the list.
  struct Lists: Hashable, Sendable {
    private(set) var phrases: [String: [String]] = [:]

    var isEmpty: Bool { phrases.isEmpty }

    mutating func add(_ phrase: String, to list: String) { phrases[list, default: []].append(phrase.lowercased()) }

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
  /// The packs that something was added to.
  let packs: [PackLanguage: CompiledPack]

  init(_ lists: Lists) {
    self.lists = lists
    var changed: [PackLanguage: WordPack] = [:]
    for (list, phrases) in lists.phrases.sorted(by: { $0.key < $1.key }) {
      let (language, name) = Self.split(list)
      var pack = changed[language] ?? .standard(language)
      if let kind = Self.classes[name] {
        pack.words.append((classes: kind, list: phrases.joined(separator: " ")))
      } else if let sign = Self.signs[name] {
        pack.phrases.append((sign: sign, list: phrases))
      }
      changed[language] = pack
    }
    packs = changed.mapValues { $0.compiled() }
  }

  /// What was added, by the names of the lists: `broadcasts: mailshot`. Actors stand in the lists of people.
  public var added: [(list: String, phrases: [String])] {
    lists.phrases.sorted { $0.key < $1.key }.map { (list: $0.key, phrases: $0.value) }
  }

  public static func == (left: TeamWords, right: TeamWords) -> Bool { left.lists == right.lists }
  public func hash(into hasher: inout Hasher) { hasher.combine(lists) }

  /// The names of the lists of one language: those of people, then those of signs.
  public static let listNamesOfALanguage: [String] = classes.keys.sorted() + signs.keys.sorted()

  /// The languages beside English that have lists.
  public static let languages: [String] = PackLanguage.allCases.filter { $0 != .english }.map(\.rawValue)

  /// The names of all lists: the English ones, then those of each other language (`de.asks`).
  public static let listNames: [String] =
    listNamesOfALanguage + languages.flatMap { language in listNamesOfALanguage.map { "\(language).\($0)" } }

  /// The language and the kind that a list's name says.
  private static func split(_ list: String) -> (language: PackLanguage, name: String) {
    guard let dot = list.firstIndex(of: "."), let language = PackLanguage(rawValue: String(list[..<dot])) else {
      return (.english, list)
    }
    return (language, String(list[list.index(after: dot)...]))
  }

  /// Why a word or phrase cannot be taken; nil when it can.
  static func trouble(with phrase: String, in list: String) -> String? {
    let words = phrase.split(separator: " ", omittingEmptySubsequences: false)
    let isPlain =
      !phrase.isEmpty
      && words.allSatisfy { word in
        !word.isEmpty && word.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "'" }
      }
    if !isPlain { return "is no phrase: expected words of letters, digits, - and ', with one space between them" }
    let (language, name) = split(list)
    if language != .german, words.contains(where: { !WordKey(String($0)).fits }) {
      return "has a word that is too long"
    }
    if classes[name] != nil, words.count > 1 { return "is more than one word; the list \"\(list)\" takes single words" }
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
