/// The names of what a save puts beside a file while it runs.
///
/// All are hidden and end in `.hark` and something, so that one line keeps them out of git: `.*.hark*`.
struct HiddenNames {
  /// The file's name, cut so that the longest of the names below fits the 255 bytes a name may have. A cut name ends
  /// in a hash of the whole, so that two long names never share one.
  private let stem: String

  init(of name: String) {
    let longest = 255 - 1 - Self.backupEnding.utf8.count
    guard name.utf8.count > longest else {
      stem = name
      return
    }
    let hash = "~" + hexadecimal(ContentHash.of(Array(name.utf8)))
    var cut = ""
    for character in name.unicodeScalars {
      guard cut.utf8.count + hash.utf8.count + UTF8.width(character) <= longest else { break }
      cut.unicodeScalars.append(character)
    }
    stem = cut + hash
  }

  /// The former text while the file is overwritten in place.
  var backup: String { ".\(stem)\(Self.backupEnding)" }

  /// What an editor holds while it has the file open.
  var lock: String { ".\(stem)\(Self.lockEnding)" }

  /// A new temporary name; another each time.
  func temporary() -> String {
    var text = ".\(stem)\(Self.temporaryInfix)"
    for _ in 0..<6 {
      text.append(Self.letters.randomElement() ?? "x")
    }
    return text
  }

  /// Whether this is one of the names that ``temporary()`` gives.
  func isTemporary(_ name: String) -> Bool {
    let start = ".\(stem)\(Self.temporaryInfix)".utf8
    guard name.utf8.starts(with: start) else { return false }
    let ending = String(name.utf8.dropFirst(start.count)) ?? ""
    return ending.count == 6 && ending.allSatisfy { Self.letters.contains($0) }
  }

  private static let backupEnding = ".hark-backup"
  private static let lockEnding = ".hark-lock"
  private static let temporaryInfix = ".hark."
  private static let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789")
}

/// Sixteen hexadecimal digits.
func hexadecimal(_ hash: UInt64) -> String {
  let digits = String(hash, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}
