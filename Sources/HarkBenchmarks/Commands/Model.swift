import ArgumentParser

/// `model FILE`: what `run` starts as a process of its own for what is measured inside one.
struct Model: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure reading, judging, writing or keys on a map; a name and a value a line.", shouldDisplay: false)

  @Argument var file: String
  @Option(help: "Keys instead of the whole map, so many rounds.") var keys: Int?
  @Option(help: "How often the whole map is measured.") var rounds = 3

  func run() throws {
    let measures = ModelMeasures(bytes: try Files.read(file)) { print("\($0) \($1)") }
    if let keys { return try measures.keys(keys) }
    for _ in 0..<rounds { try measures.whole() }
  }
}

/// What a process that measures has said.
struct Told {
  private var samples: [String: Samples] = [:]

  /// Starts a process and takes in its lines, each a name and a value.
  mutating func run(_ arguments: [String]) {
    guard let cost = ChildProcess(arguments, output: .captured)?.wait() else { return }
    for line in String(decoding: cost.output, as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count == 2, let value = Double(words[1]) else { continue }
      samples[String(words[0]), default: Samples()].add(value)
    }
  }

  subscript(_ name: String) -> Samples { samples[name] ?? Samples() }
}
