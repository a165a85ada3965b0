/// Writes JSON text, event by event, without ever holding a tree.
///
/// In an object every value follows its ``key(_:)``. Wrong order (a value without a key, an end without a beginning) is a
/// mistake in the program: it stops a debug build, and in a release build is left out where it would break the text.
///
/// Time is linear in what is written. Memory is what ``takeBytes()`` has not taken yet.
public struct JSONWriter: Sendable {
  /// The layout.
  public enum Style: Hashable, Sendable {
    /// The text of a map in git: two spaces a level, one member or entry a line. A list of strings, or a foldable object
    /// with at most four members, all scalar, stands on one line when the line with a comma behind it has at most
    /// 100 scalars.
    case canonical
    /// All on one line, a space after `:` and `,`.
    case compact
  }

  /// The most scalars of a folded line, indentation and the comma behind it included.
  public static let maximumFoldedWidth = 100
  /// The most members of a folded object.
  public static let maximumFoldedMembers = 4

  public let style: Style
  /// Whether a line break ends each outermost value; several values then make JSON lines.
  public let endsLines: Bool

  var output: [UInt8] = []
  /// Offset in `output` where the line begins that is being written.
  var lineStart = 0
  var open: [Container] = []
  /// The innermost container's one-line form, as long as it may become one.
  var folding: Folding?
  /// Offset in `output` of each entry, or each member's key, of what may fold.
  var foldingItems: [Int] = []
  var keyIsWritten = false

  /// An array or object that has begun and not ended.
  struct Container: Sendable {
    var isObject: Bool
    var count = 0
  }

  /// A writer with nothing written.
  public init(style: Style = .canonical, endsLines: Bool = true) {
    self.style = style
    self.endsLines = endsLines
  }

  /// Begins an object. A `foldable` one may stand on one line; others never do, unless they are empty.
  public mutating func beginObject(foldable: Bool = true) { begin(isObject: true, foldable: foldable) }

  /// Ends the object that was begun last.
  public mutating func endObject() { end(isObject: true) }

  /// Begins an array. It stands on one line when it holds nothing but strings and has room.
  public mutating func beginArray() { begin(isObject: false, foldable: true) }

  /// Ends the array that was begun last.
  public mutating func endArray() { end(isObject: false) }

  /// Writes a member's key; its value comes next.
  public mutating func key(_ key: String) {
    var key = key
    key.withUTF8 { self.key($0) }
  }

  /// Writes a string.
  public mutating func string(_ string: String) {
    var string = string
    string.withUTF8 { self.string($0) }
  }

  /// Writes a number as `text` has it. Text that is no JSON number is a mistake in the program; in a release build it
  /// becomes a string.
  public mutating func number(text: String) {
    var text = text
    text.withUTF8 { text in
      let isNumber = JSONNumber.isNumber(text)
      assert(isNumber, "not a JSON number")
      if isNumber { number(text) } else { string(text) }
    }
  }

  /// Writes an integer.
  public mutating func number(_ number: Int) {
    var text = String(number)
    text.withUTF8 { self.number($0) }
  }

  /// Writes a number with the fewest digits that read as the same number again, an integer without a fraction. JSON has no
  /// infinity and no "not a number"; they become null.
  public mutating func number(_ number: Double) {
    guard number.isFinite else { return null() }
    if let integer = Int(exactly: number) { return self.number(integer) }
    self.number(text: number.description)
  }

  /// Writes true or false.
  public mutating func bool(_ bool: Bool) { literal(bool ? "true" : "false") }

  /// Writes null.
  public mutating func null() { literal("null") }

  /// Takes what is written so far and will not change any more; what is taken is no longer held.
  public mutating func takeBytes() -> [UInt8] {
    // The beginning of a line is kept: whether it folds may depend on its width.
    guard style == .canonical, !open.isEmpty else {
      defer { output = [] }
      lineStart = 0
      return output
    }
    let taken = Array(output[..<lineStart])
    output.removeFirst(lineStart)
    folding?.move(by: -lineStart)
    for index in foldingItems.indices { foldingItems[index] -= lineStart }
    lineStart = 0
    return taken
  }

  /// Ends the text; the result is all of it that was not taken.
  public mutating func finish() -> [UInt8] {
    assert(open.isEmpty, "an array or object has not ended")
    if keyIsWritten { null() }
    while let container = open.last { end(isObject: container.isObject) }
    defer { output = [] }
    return output
  }
}

// MARK: - Events

extension JSONWriter {
  private mutating func begin(isObject: Bool, foldable: Bool) {
    unfold()
    guard beginValue() else { return }
    let start = output.count
    output.append(isObject ? Byte.openBrace : Byte.openBracket)
    open.append(Container(isObject: isObject))
    if style == .canonical, foldable {
      folding = Folding(start: start, isObject: isObject)
      foldingItems.removeAll(keepingCapacity: true)
    }
  }

  private mutating func end(isObject: Bool) {
    guard let container = open.last, container.isObject == isObject, !keyIsWritten else {
      return assertionFailure("nothing of this kind has begun, or a key has no value")
    }
    open.removeLast()
    if container.count > 0 {
      if style == .canonical, folding == nil {
        breakLine()
      } else if style == .canonical, isObject {
        output.append(Byte.space)
      }
    }
    folding = nil
    output.append(isObject ? Byte.closeBrace : Byte.closeBracket)
    endValue()
  }

  /// Writes a key of well-formed UTF-8.
  mutating func key(_ key: UnsafeBufferPointer<UInt8>) {
    guard let object = open.last, object.isObject, !keyIsWritten else {
      return assertionFailure("a key outside an object, or behind a key")
    }
    if object.count == Self.maximumFoldedMembers { unfold() }
    beginItem()
    appendString(key)
    output.append(Byte.colon)
    output.append(Byte.space)
    keyIsWritten = true
  }

  /// Writes a string of well-formed UTF-8.
  mutating func string(_ string: UnsafeBufferPointer<UInt8>) {
    guard beginValue() else { return }
    appendString(string)
    endScalar()
  }

  /// Writes a number that follows the grammar.
  mutating func number(_ text: UnsafeBufferPointer<UInt8>) {
    if let folding, !folding.isObject { unfold() }
    guard beginValue() else { return }
    output.append(contentsOf: text)
    endScalar()
  }

  private mutating func literal(_ word: StaticString) {
    if let folding, !folding.isObject { unfold() }
    guard beginValue() else { return }
    output.append(contentsOf: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    endScalar()
  }

  /// Makes ready for a value; false when none can stand here.
  private mutating func beginValue() -> Bool {
    guard let container = open.last else { return true }
    if container.isObject {
      assert(keyIsWritten, "a value without a key")
      defer { keyIsWritten = false }
      return keyIsWritten
    }
    beginItem()
    return true
  }

  /// Parts a member or entry from the one before it.
  private mutating func beginItem() {
    let isFirst = open[open.count - 1].count == 0
    open[open.count - 1].count += 1
    if !isFirst { output.append(Byte.comma) }
    if style == .canonical, folding == nil {
      breakLine()
    } else if !isFirst || (folding?.isObject ?? false) {
      output.append(Byte.space)
    }
    if folding != nil { foldingItems.append(output.count) }
  }

  private mutating func endScalar() {
    if isTooWideToFold() { unfold() }
    endValue()
  }

  private mutating func endValue() {
    if open.isEmpty, endsLines {
      output.append(Byte.newline)
      lineStart = output.count
    }
  }

  mutating func breakLine() {
    output.append(Byte.newline)
    lineStart = output.count
    output.append(contentsOf: repeatElement(Byte.space, count: 2 * open.count))
  }
}
