/// Some words, and what is to stand in their place.
struct TextReplacement: Sendable, Hashable {
  let find: String
  let with: String
  /// Parts of words stay as they are: "bill" is not found in "billing".
  var wholeWords = false
  /// Upper and lower case are the same. What is put in takes over how the words found began: "Bill" becomes "Invoice".
  var ignoresCase = false

  init(_ find: String, with: String) {
    self.find = find
    self.with = with
  }

  /// The text with every place replaced. Compares characters, so that no letter loses its accent. O(text).
  func applied(to text: String) -> String {
    guard !find.isEmpty, ignoresCase || text.contains(find) else { return text }
    let (text, find) = (Array(text), Array(find))
    var result = ""
    var index = 0
    var hasChanged = false
    while index < text.count {
      if isFound(find, in: text, at: index) {
        let end = index + find.count
        result += ignoresCase ? adapted(to: text[index..<end]) : with
        index = end
        hasChanged = true
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return hasChanged ? result : String(text)
  }

  private func isFound(_ find: [Character], in text: [Character], at index: Int) -> Bool {
    let end = index + find.count
    guard end <= text.count, find.indices.allSatisfy({ isSame(find[$0], text[index + $0]) }) else { return false }
    guard wholeWords else { return true }
    // Where the words begin or end with a sign, that is an end of a word itself.
    let cutsFront = index > 0 && isOfWord(find[0]) && isOfWord(text[index - 1])
    let cutsBack = end < text.count && isOfWord(find[find.count - 1]) && isOfWord(text[end])
    return !cutsFront && !cutsBack
  }

  private func isSame(_ one: Character, _ other: Character) -> Bool {
    if one == other { return true }
    guard ignoresCase else { return false }
    if let one = one.asciiValue, let other = other.asciiValue {
      return one | 0x20 == other | 0x20 && one | 0x20 >= UInt8(ascii: "a") && one | 0x20 <= UInt8(ascii: "z")
    }
    return one.lowercased() == other.lowercased()
  }

  private func isOfWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }

  /// What is put in, with capitals where the words found had them and were not asked for with any.
  private func adapted(to found: ArraySlice<Character>) -> String {
    guard find == find.lowercased(), with == with.lowercased(), let first = found.first, first.isUppercase else {
      return with
    }
    let letters = found.filter(\.isLetter)
    if letters.count > 1, letters.allSatisfy(\.isUppercase) { return with.uppercased() }
    return with.prefix(1).uppercased() + with.dropFirst()
  }
}
