import Glibc
import JourneyStore
import Testing

struct StatusTests {
  let place: Workspace
  let store: MapStore
  let path: String
  let identity: FileIdentity

  init() throws {
    place = try Workspace()
    store = place.store()
    path = try place.write("map.json", map("old"))
    identity = try store.loadBytes(path).identity
  }

  @Test func unchangedCostsOneCall() throws {
    let calls = FaultyCalls()
    #expect(try place.store(calls).status(of: path, since: identity) == .unchanged(identity))
    #expect(calls.count == 1)
  }

  @Test func touchedIsUnchangedAndCheapFromThenOn() throws {
    try #require(utimensat(AT_FDCWD, path, [timespec(tv_sec: 1, tv_nsec: 2), timespec(tv_sec: 3, tv_nsec: 4)], 0) == 0)
    guard case .unchanged(let now) = try store.status(of: path, since: identity) else {
      Issue.record("changed")
      return
    }
    #expect(now.modified == 3_000_000_004)
    let calls = FaultyCalls()
    #expect(try place.store(calls).status(of: path, since: now) == .unchanged(now))
    #expect(calls.count == 1)
  }

  @Test func otherBytesAreAChange() throws {
    try place.write("map.json", map("longer than before"))
    #expect(try store.status(of: path, since: identity) == .changed)
    try place.write("other.json", map("odd"))
    try #require(rename(place("other.json"), path) == 0)
    #expect(try store.status(of: path, since: identity) == .changed)
  }

  @Test func removedAndReplacedByAFolder() throws {
    try #require(unlink(path) == 0)
    #expect(try store.status(of: path, since: identity) == .gone)
    try place.folder("map.json")
    #expect(try store.status(of: path, since: identity) == .changed)
  }

  @Test func failureIsTold() throws {
    let calls = FaultyCalls(at: 1, .error(EIO))
    #expect(try problem { _ = try place.store(calls).status(of: path, since: identity) }.code == .diskFailed)
  }
}

struct ContentHashTests {
  /// Of the specification's reference implementation.
  @Test(
    arguments: [
      ("", 0xEF46_DB37_51D8_E999), ("a", 0xD24E_C4F1_A98C_6E5B), ("abc", 0x44BC_2CF5_AD77_0999),
    ] as [(String, UInt64)])
  func isXXHash64(_ text: String, _ hash: UInt64) {
    #expect(ContentHash.of(Array(text.utf8)) == hash)
  }

  @Test func piecesHashAsTheWhole() {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    for size in [1, 7, 31, 32, 33, 100] {
      var hash = ContentHash()
      for start in stride(from: 0, to: bytes.count, by: size) {
        bytes[start..<min(start + size, bytes.count)].withUnsafeBytes { hash.add($0) }
      }
      #expect(hash.value == ContentHash.of(bytes))
    }
  }
}
