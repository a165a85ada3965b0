/// Looks through JSON text, piece by piece, for the `format` of the outermost object, and builds nothing.
///
/// It is lenient: it tells maps from other files, and leaves it to the reader to say what is wrong in a map.
struct FormatScanner {
  enum Finding {
    /// A journey map, of whatever version, be it broken elsewhere.
    case map
    case other
    /// This is no JSON up to here.
    case notJSON
  }

  private enum Expecting {
    case opening, key, colon, value, comma
  }

  /// Nil for as long as more is to be read.
  private(set) var finding: Finding?
  /// Whether a key `stages` was met: then the object looks like a map with its keys in another order.
  private(set) var hasStages = false

  private var expecting = Expecting.opening
  private var depth = 0
  private var isInString = false
  private var isEscaped = false
  /// The beginning of the outermost object's key or text value that is being read.
  private var text: [UInt8] = []
  private var key: [UInt8] = []

  /// Looks at the next piece. O(count).
  mutating func scan(_ bytes: UnsafeRawBufferPointer) {
    for byte in bytes {
      if isInString { scanString(byte) } else { scanOutside(byte) }
      if finding != nil { return }
    }
  }

  private mutating func scanString(_ byte: UInt8) {
    if isEscaped {
      isEscaped = false
    } else if byte == UInt8(ascii: "\\") {
      isEscaped = true
    } else if byte == UInt8(ascii: "\"") {
      isInString = false
      if depth == 1 { endText() }
      return
    }
    if depth == 1, text.count < 64 { text.append(byte) }
  }

  private mutating func endText() {
    if expecting == .key {
      key = text
      hasStages = hasStages || key.elementsEqual("stages".utf8)
      expecting = .colon
    } else {
      if key.elementsEqual("format".utf8) { finding = text.starts(with: Self.prefix) ? .map : .other }
      expecting = .comma
    }
  }

  private mutating func scanOutside(_ byte: UInt8) {
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D: break
    case 0xEF, 0xBB, 0xBF: if expecting != .opening { finding = .notJSON }
    case UInt8(ascii: "\""):
      isInString = true
      if depth == 1 {
        guard expecting == .key || expecting == .value else {
          finding = .notJSON
          return
        }
        text.removeAll(keepingCapacity: true)
      }
    case UInt8(ascii: "{"), UInt8(ascii: "["): open(byte)
    case UInt8(ascii: "}"), UInt8(ascii: "]"):
      depth -= 1
      if depth == 1 { expecting = .comma }
      if depth == 0 { finding = .other }
    default: if depth <= 1 { scanSign(byte) }
    }
    if depth == 0, !isInString, finding == nil, expecting != .opening { finding = .notJSON }
  }

  private mutating func open(_ byte: UInt8) {
    if depth == 0 {
      // The outermost value of a map is an object; that of a list of things, or of a line of logs, is not.
      guard byte == UInt8(ascii: "{") else {
        finding = .other
        return
      }
      expecting = .key
    } else if depth == 1 {
      guard expecting == .value else {
        finding = .notJSON
        return
      }
      if key.elementsEqual("format".utf8) { finding = .other }
    }
    depth += 1
  }

  /// Colons, commas and bare words of the outermost object.
  private mutating func scanSign(_ byte: UInt8) {
    switch (expecting, byte) {
    case (.colon, UInt8(ascii: ":")): expecting = .value
    case (.comma, UInt8(ascii: ",")), (.value, UInt8(ascii: ",")): expecting = .key
    case (.value, _): break
    default: finding = .notJSON
    }
  }

  static let prefix = Array("journey-map/".utf8)
}
