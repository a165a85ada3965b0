import ArgumentParser

/// `generate SHAPE OUT`: writes a map of a shape.
struct Generate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a map to measure with; the same shape and seed give the same bytes everywhere.",
    discussion: "5x20000 and 1000x100 hold 100,000 touchpoints in about 49 MB; small holds 100 in about 60 KB.")

  @Argument(help: "5x20000, 1000x100, small, or any other STAGESxTOUCHPOINTS.") var shape: MapShape
  @Argument(help: "The file to write.") var out: String
  @Option(help: "Another seed gives another map of the shape.") var seed: UInt64 = 1

  func run() throws {
    try Files.write(MapMaker.text(of: shape, seed: seed), to: out)
  }
}

extension MapShape: ExpressibleByArgument {
  init?(argument: String) { self.init(argument) }
}
