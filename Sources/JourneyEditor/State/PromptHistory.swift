import JSONText

/// What was typed into prompts before, by the prompt's name, the newest last. Bounded; kept in the state folder.
public struct PromptHistory: Sendable, Hashable {
  /// How many texts of one prompt are kept.
  static let longest = 100
  /// Longer texts are not kept, in characters.
  static let longestText = 1000
  /// A larger file is not read, in bytes.
  static let maximumSize = 1 << 20

  private var texts: [String: [String]] = [:]

  public init() {}

  /// Reads what ``text`` wrote; a line that cannot be read is passed over.
  public init(reading bytes: [UInt8]) {
    for line in JSONLines.parse(bytes) {
      guard case .success(let document) = line.result,
        let prompt = document.value(of: "prompt", in: document.root).flatMap({ document.string($0) }),
        let text = document.value(of: "text", in: document.root).flatMap({ document.string($0) })
      else { continue }
      remember(text, for: prompt)
    }
  }

  /// Notes a text as the newest of its prompt.
  public mutating func remember(_ text: String, for prompt: String) {
    guard !text.isEmpty, text.count <= Self.longestText, texts.count < 50 || texts[prompt] != nil else { return }
    var list = texts[prompt, default: []]
    list.removeAll { $0 == text }
    list.append(text)
    texts[prompt] = list.suffix(Self.longest)
  }

  /// The texts of one prompt, the newest last.
  func texts(of prompt: String) -> [String] { texts[prompt] ?? [] }

  /// One JSON object a line: `{"prompt": "find", "text": "..."}`.
  public var text: [UInt8] {
    var json = JSONWriter(style: .compact)
    for (prompt, list) in texts.sorted(by: { $0.key < $1.key }) {
      for text in list {
        json.beginObject()
        json.key("prompt")
        json.string(prompt)
        json.key("text")
        json.string(text)
        json.endObject()
      }
    }
    return json.finish()
  }
}
