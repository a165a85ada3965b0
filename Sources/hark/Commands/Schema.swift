import ArgumentParser
import JourneyFormat

/// `hark schema`: the JSON Schema of map files.
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Print the JSON Schema of maps (draft 2020-12).")

  func run() throws {
    let output = Output()
    output.bytes(MapSchema.text())
    try output.finish()
  }
}
