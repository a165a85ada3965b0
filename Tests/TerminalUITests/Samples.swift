/// Texts that bite, with the columns that their safe form takes.
let samples: [(text: String, width: Int)] = [
  ("", 0), ("plain", 5), ("naïve café", 10), ("e\u{301}", 1), ("漢字かな", 8), ("한국어", 6), ("ｆｕｌｌ", 8),
  ("👨‍👩‍👧", 6), ("👍🏽", 2), ("🇩🇪", 2), ("❤️", 1), ("1️⃣", 1), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2), ("שלום", 4), ("مرحبا", 5), ("नमस्ते", 4),
  ("a\u{1B}[31mb", 7), ("●──╮", 4), ("\u{202E}abc", 4), ("\u{301}", 1), ("日本語 text 🙂!", 15), ("ก็ไม่", 3),
]

/// A repeatable source of random numbers (SplitMix64).
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Hostile text: letters, wide characters, marks, joiners, controls, anything.
func hostileText(_ dice: inout Dice) -> String {
  let nasty: [UInt32] = [
    0x00, 0x07, 0x09, 0x0A, 0x0D, 0x1B, 0x7F, 0x85, 0x9B, 0xAD, 0x301, 0x302, 0x308, 0x5D0, 0x61C, 0x93F, 0x94D, 0x915,
    0x1100, 0x1161, 0x11A8, 0x1160, 0x200B, 0x200C, 0x200D, 0x200E, 0x2028, 0x202E, 0x2060, 0x2066, 0x20E3, 0x3099,
    0x4E00, 0xAC00, 0xFE0F, 0xFEFF, 0xFFF9, 0x1F1E9, 0x1F1EA, 0x1F3F4, 0x1F3FD, 0x1F468, 0x1F600, 0xE0067, 0xE007F,
    0x10FFFF, 0xE000,
  ]
  var text = ""
  for _ in 0..<Int.random(in: 0...20, using: &dice) {
    let value: UInt32 =
      switch Int.random(in: 0..<4, using: &dice) {
      case 0: UInt32.random(in: 0x20...0x7E, using: &dice)
      case 1, 2: nasty[Int.random(in: 0..<nasty.count, using: &dice)]
      default: UInt32.random(in: 0...0x10FFFF, using: &dice)
      }
    if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
  }
  return text
}
