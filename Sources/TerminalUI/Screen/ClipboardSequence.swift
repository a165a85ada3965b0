/// What asks a terminal to put a text on its clipboard: `ESC ] 52 ; c ; base64 ESC \`, OSC 52 of xterm's control
/// sequences (https://invisible-island.net/xterm/ctlseqs/ctlseqs.html).
public enum ClipboardSequence {
  /// The longest text that is sent, in bytes of UTF-8. Common terminals refuse a sequence of more than 100,000 bytes;
  /// part of a text would be worse than none.
  public static let maximumSize = 74_991

  /// The sequence for a text; nil when it is too long. Only ASCII, whatever the text holds.
  public static func bytes(for text: String) -> [UInt8]? {
    guard text.utf8.count <= maximumSize else { return nil }
    return Array("\u{1B}]52;c;".utf8) + base64(Array(text.utf8)) + Array("\u{1B}\\".utf8)
  }

  private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// Three bytes are four digits, the last padded with `=` (RFC 4648, section 4).
  private static func base64(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let count = min(3, bytes.count - start)
      var group = 0
      for offset in 0..<3 { group = group << 8 | (offset < count ? Int(bytes[start + offset]) : 0) }
      for digit in 0..<4 {
        result.append(digit <= count ? digits[group >> (18 - 6 * digit) & 63] : UInt8(ascii: "="))
      }
    }
    return result
  }
}
