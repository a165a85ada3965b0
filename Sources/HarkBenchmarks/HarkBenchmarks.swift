import ArgumentParser

/// Measures Hark beside its peers: makes the maps, runs both on them in one go, and says which promises are kept.
///
/// Ratios are the promise, not times: both sides run on the same machine, in turns, and medians are compared.
@main
struct HarkBenchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "HarkBenchmarks", abstract: "Measure Hark beside its peers.",
    subcommands: [Generate.self, Run.self, Model.self])
}
