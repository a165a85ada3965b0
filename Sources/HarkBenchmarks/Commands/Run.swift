import ArgumentParser

/// `run`: everything, and the table.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure everything beside its peers and print the table.",
    discussion: "Where a peer (python3 with orjson, jq, vim, kak) is missing, a note says so.")

  @Option(help: "The hark to measure (default: the one beside this program).") var hark: String?
  @Option(help: "A hark that is linked statically, for keys and for the start on a small map.")
  var staticHark: String?
  @Flag(help: "Fewer rounds, for a first look.") var quick = false
  @Option(help: "Only some of: model, lint, memory, start, keys.") var only: [String] = []
  @Option(help: "Keys on some screens only: \(Bench.screenNames.joined(separator: ", ")).") var screen: [String] = []
  @Option(help: "Keys on the small map and on one other only: \(Bench.largeMaps.joined(separator: ", ")), none.")
  var map: String?
  @Option(help: "How many keys on each screen.") var keys = 200
  @Flag(help: "A second kak beside the first, to see how far apart two equal programs come out.") var twin = false

  func validate() throws {
    for name in screen where !Bench.screenNames.contains(name) { throw ValidationError("there is no screen \(name)") }
    if let map, map != "none", !Bench.largeMaps.contains(map) { throw ValidationError("there is no map \(map)") }
    if keys < 1 { throw ValidationError("at least one key is needed") }
  }

  func run() throws {
    guard let own = Files.program(CommandLine.arguments[0]) else { throw ValidationError("start it by its path") }
    let folders = own.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let hark = self.hark ?? (folders + ["hark"]).joined(separator: "/")
    guard Files.program(hark) != nil else {
      throw ValidationError("there is no \(hark); build it with: swift build -c release --product hark")
    }
    let folder = try Files.makeFolder()
    defer { Files.remove(folder) }
    let bench = Bench(
      own: own, hark: hark, staticHark: staticHark ?? hark, folder: folder, isQuick: quick,
      maps: try MapSet(in: folder), keyChoice: KeyChoice(screens: screen, map: map, count: keys, twin: twin))
    var report = Report()
    if staticHark == nil { report.note("without --static-hark keys and the start are measured with \(hark)") }
    func wants(_ part: String) -> Bool { only.isEmpty || only.contains(part) }
    if wants("model") { bench.measureModel(&report) }
    if wants("lint") { try bench.measureLint(&report) }
    if wants("memory") { bench.measureMemory(&report) }
    if wants("start") { bench.measureStart(&report) }
    if wants("keys") { try bench.measureKeys(&report) }
    print(report.text)
  }
}

/// The maps that are measured with, on disk.
struct MapSet {
  let long: String
  let wide: String
  let small: String

  init(in folder: String) throws {
    long = folder + "/long.json"
    wide = folder + "/wide.json"
    small = folder + "/small.json"
    for (path, shape) in [(long, MapShape.long), (wide, .wide), (small, .small)] {
      try Files.write(MapMaker.text(of: shape), to: path)
    }
  }
}

/// Which keys are measured.
struct KeyChoice {
  /// Empty: all of them.
  let screens: [String]
  /// A large map beside the small one; nil: all of them.
  let map: String?
  /// How many on each screen.
  let count: Int
  /// Whether kak is measured beside itself.
  let twin: Bool
}

/// What all measures need to know.
struct Bench {
  /// This program.
  let own: String
  let hark: String
  let staticHark: String
  /// Where files may be written.
  let folder: String
  let isQuick: Bool
  let maps: MapSet
  let keyChoice: KeyChoice

  func rounds(_ count: Int) -> Int { isQuick ? max(count / 4, 1) : count }
}
