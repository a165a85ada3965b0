/// Takes lines of plain text one by one, each on one line whatever the texts in it hold.
struct LineWriter {
  private let take: (String) -> Void

  init(_ take: @escaping (String) -> Void) { self.take = take }

  /// One line, indented by so many levels; line ends and tabs in it become spaces.
  func line(_ text: String, level: Int = 0) {
    take(String(repeating: "  ", count: level) + text.onOneLine)
  }

  /// A text of several lines, each indented; blank lines are left out.
  func paragraph(_ label: String, _ text: String?, level: Int = 0) {
    guard let text else { return }
    let lines = text.split(whereSeparator: \.isNewline)
    for (index, part) in lines.enumerated() {
      line(index == 0 ? "\(label): \(part)" : String(part), level: index == 0 ? level : level + 1)
    }
  }

  func blank() { take("") }
}
