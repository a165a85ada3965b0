import Journey

/// One word of a text that may be a name.
struct NameToken {
  let text: String
  let range: Range<String.Index>
  /// It begins the text.
  let isFirst: Bool
  /// The word behind it, when nothing but a space is between.
  let next: String?
  let isIdeographic: Bool

  /// Small words that join a name to something else.
  static let links: Set<String> = ["and", "with", "from", "of", "for", "at", "in", "on", "the", "by"]

  /// The words of a text; a hyphen or an apostrophe inside belongs to the word, a genitive does not.
  static func tokens(of text: String) -> [NameToken] {
    var ranges: [Range<String.Index>] = []
    var start: String.Index?
    var index = text.startIndex
    while index < text.endIndex {
      let character = text[index]
      let next = text.index(after: index)
      let joins = character == "-" || character == "'" || character == "\u{2019}"
      let isInside = joins && start != nil && next < text.endIndex && text[next].isLetter
      if character.isLetter || isInside {
        if start == nil { start = index }
      } else if let begin = start {
        ranges.append(begin..<index)
        start = nil
      }
      index = next
    }
    if let begin = start { ranges.append(begin..<text.endIndex) }
    return ranges.enumerated().map { place, range in
      var range = range
      for ending in ["'s", "\u{2019}s"] where text[range].hasSuffix(ending) {
        range = range.lowerBound..<text.index(range.upperBound, offsetBy: -2)
      }
      let word = String(text[range])
      var next: String?
      if place + 1 < ranges.count, text[range.upperBound..<ranges[place + 1].lowerBound] == " " {
        next = String(text[ranges[place + 1]])
      }
      return NameToken(
        text: word, range: range, isFirst: range.lowerBound == text.startIndex, next: next,
        isIdeographic: word.unicodeScalars.first.map { $0.value >= 0x2E80 && $0.value < 0xA000 } ?? false)
    }
  }

  static func words(of text: String) -> [String] { tokens(of: text).map(\.text) }

  /// At most as long as a name with a role is.
  static func isShort(_ text: String) -> Bool { tokens(of: text).count <= 8 }
}

/// Receives the texts of a map with the field they stand in.
protocol TextVisitor: AnyObject {
  func visit(_ text: String, key: String, record: String)
}

/// Walks all texts of a map by its field tables.
enum TextWalk {
  static func visit(_ map: JourneyMap, _ visitor: some TextVisitor) {
    let walker = Walker(visitor)
    walker.visit(map, at: 0)
  }

  private final class Walker<V: TextVisitor>: ElementVisitor {
    private let visitor: V
    init(_ visitor: V) { self.visitor = visitor }

    func visit<E: Element>(_ element: E, at index: Int) {
      for (index, field) in E.table.fields.enumerated() {
        if field.isElementList {
          element.visitElements(ofField: index, self)
        } else if let value = element.value(ofField: index) {
          walk(value, field.info, in: E.recordName)
        }
      }
    }

    private func walk(_ value: Value, _ field: FieldInfo, in record: String) {
      switch (value, field.kind) {
      case (.text(let text), .text), (.text(let text), .longText), (.text(let text), .texts):
        visitor.visit(text, key: field.key, record: record)
      case (.list(let items), _): for item in items { walk(item, field, in: record) }
      case (.record(let members), .record(let info)), (.record(let members), .records(let info)):
        for member in members {
          guard let inner = info.fields.first(where: { $0.key == member.key }) else { continue }
          walk(member.value, inner, in: info.name)
        }
      default: break
      }
    }
  }
}

/// The words that are written small somewhere: with a capital they are the beginning of a sentence, no name.
final class WordCollector: TextVisitor {
  private(set) var small: Set<String> = []

  func visit(_ text: String, key: String, record: String) {
    for token in NameToken.tokens(of: text) where token.text.first?.isLowercase == true {
      small.insert(token.text.prefix(1).uppercased() + token.text.dropFirst())
    }
  }
}

/// The texts that name people.
final class PersonCollector: TextVisitor {
  private(set) var texts: [String] = []
  private var seen: Set<String> = []

  func visit(_ text: String, key: String, record: String) {
    if PersonalNames.holdsPersons(key, in: record), seen.insert(text).inserted { texts.append(text) }
  }
}

/// The elements whose ids contain the slug of a name.
final class IDCollector: ElementVisitor {
  private(set) var renamed: [ElementID: ElementID] = [:]
  private let words: Set<String>
  private var taken: Set<String> = []
  private var found: [(ElementID, ElementKind)] = []

  init(words: Set<String>) { self.words = words }

  func collect(_ map: JourneyMap) {
    visit(map, at: 0)
    for (id, kind) in found {
      var number = 1
      while taken.contains("\(kind.slug)-\(number)") { number += 1 }
      taken.insert("\(kind.slug)-\(number)")
      renamed[id] = ElementID("\(kind.slug)-\(number)")
    }
  }

  func visit<E: Element>(_ element: E, at index: Int) {
    let id = element.id.rawValue
    taken.insert(id)
    if id.split(separator: "-").contains(where: { words.contains(String($0)) }) { found.append((element.id, E.kind)) }
    for (index, field) in E.table.fields.enumerated() where field.isElementList {
      element.visitElements(ofField: index, self)
    }
  }
}
