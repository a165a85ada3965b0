import Glibc
import JourneyStore
import Testing

struct MapFilesTests {
  let place: Workspace
  let store: MapStore

  init() throws {
    place = try Workspace()
    store = place.store()
  }

  private func found(_ names: String...) -> [String] {
    store.mapFiles(under: names.map { place($0) }).paths.map { String($0.dropFirst(place.path.count + 1)) }
  }

  @Test func findsMapsByTheirFormatInOrder() throws {
    try place.folder("maps")
    try place.folder("maps/b")
    try place.folder("maps/.hidden")
    try place.write("maps/c.json", map("c"))
    try place.write("maps/b/z.json", map("z"))
    try place.write(
      "maps/a.json",
      "\u{FEFF} { \"title\": \"\\\"format\\\"\", \"n\": [1, {\"format\": 2}], \"format\" : \"journey-map/7\" }")
    try place.write("maps/.dot.json", map("dot"))
    try place.write("maps/.hidden/x.json", map("x"))
    try place.write("maps/map.txt", map("text"))
    try place.write("maps/package.json", "{ \"name\": \"x\", \"inner\": { \"format\": \"journey-map/1\" } }")
    try place.write("maps/list.json", "[{ \"format\": \"journey-map/1\" }]")
    try place.write("maps/empty.json", "")
    #expect(found("maps") == ["maps/a.json", "maps/b/z.json", "maps/c.json"])
    #expect(store.mapFiles(under: [place("maps/")]).paths.first == place("maps/a.json"))
    #expect(store.mapFiles(under: [place("maps")]).problems == [])
  }

  @Test func namedFilesAreAlwaysTakenAndOnlyOnce() throws {
    try place.folder("maps")
    try place.write("maps/a.json", map("a"))
    try place.write("notes.txt", "no map")
    #expect(found("notes.txt", "maps/a.json", "maps", "notes.txt") == ["notes.txt", "maps/a.json"])
  }

  @Test func brokenMapsAreFoundSoThatTheyAreTold() throws {
    try place.folder("maps")
    try place.write("maps/cut.json", String(map("a").prefix(60)))
    try place.write("maps/merge.json", "{\n<<<<<<< HEAD\n  \"format\": \"journey-map/1\",\n=======\n")
    try place.write("maps/other.json", "{\n<<<<<<< HEAD\n  \"name\": 1")
    #expect(found("maps") == ["maps/cut.json", "maps/merge.json"])
  }

  @Test func keysInAnotherOrderAreNoHindrance() throws {
    try place.folder("maps")
    let filler = String(repeating: "y", count: 700_000)
    try place.write("maps/a.json", "{ \"ask\": \"\(filler)\", \"format\": \"journey-map/1\", \"stages\": [] }")
    try place.write("maps/b.json", "{ \"stages\": [], \"ask\": \"\(filler)\(filler)\", \"format\": \"journey-map/1\" }")
    #expect(found("maps") == ["maps/a.json", "maps/b.json"])
  }

  @Test func largeFilesThatAreNoMapsAreNotReadWhole() throws {
    try place.folder("maps")
    let filler = String(repeating: "{ \"format\": \"journey-map/1\" },", count: 200_000)
    func calls(_ text: String) throws -> (paths: [String], reads: Int) {
      try place.write("maps/large.json", text)
      let reading = FaultyCalls()
      let paths = place.store(reading).mapFiles(under: [place("maps")]).paths
      try place.write("maps/large.json", "[]")
      let least = FaultyCalls()
      _ = place.store(least).mapFiles(under: [place("maps")])
      return (paths, reading.count - least.count)
    }
    let list = try calls("[\(filler)1]")
    #expect(list.paths == [] && list.reads <= 0)
    let other = try calls("{ \"format\": \"other\", \"all\": [\(filler)1] }")
    #expect(other.paths == [] && other.reads <= 0)
    let unnamed = try calls("{ \"type\": \"FeatureCollection\", \"features\": [\(filler)1] }")
    #expect(unnamed.paths == [] && unnamed.reads <= 4, "1 MiB, a quarter at a time, of 6 MB")
  }

  @Test func linksToFilesAreFollowedAndCirclesAreNot() throws {
    try place.folder("maps")
    try place.folder("elsewhere")
    try place.write("elsewhere/real.json", map("real"))
    try place.link("maps/linked.json", to: "../elsewhere/real.json")
    try place.link("maps/circle", to: ".")
    try place.link("maps/up", to: "..")
    #expect(found("maps") == ["maps/linked.json"])
    #expect(found("maps/circle") == ["maps/circle/linked.json"])
  }

  @Test func problemsAreToldAndTheRestIsFound() throws {
    try place.folder("maps")
    try place.folder("maps/locked")
    try place.write("maps/z.json", map("z"))
    try place.link("maps/dangling.json", to: "nothing")
    try #require(mkfifo(place("maps/pipe.json"), 0o600) == 0)
    let bad = open(place.path + "/maps", O_RDONLY | O_DIRECTORY)
    let made = openat(bad, [0x63, -1, 0x2E, 0x6A, 0x73, 0x6F, 0x6E, 0], O_CREAT | O_WRONLY, 0o600)
    try #require(made >= 0)
    close(made)
    close(bad)
    let locked = place("maps/locked")
    let calls = FaultyCalls { call, name in call == "open" && name == locked ? EACCES : nil }
    let result = place.store(calls).mapFiles(under: [place("none"), place("maps")])
    #expect(result.paths == [place("maps/z.json")])
    #expect(result.problems.map(\.code) == [.notFound, .badPath, .notFound, .notPermitted])
    #expect(calls.openFiles == 0)
  }
}
