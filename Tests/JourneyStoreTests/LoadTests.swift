import Glibc
import JourneyStore
import Testing

struct LoadTests {
  let place: Workspace
  let store: MapStore

  init() throws {
    place = try Workspace()
    store = place.store()
  }

  private func refusal(_ name: String) throws -> StoreProblem { try problem { _ = try store.load(place(name)) } }

  @Test func loadsAMapWithItsBytesAndIdentity() throws {
    let path = try place.write("map.json", "\u{FEFF}" + map("old"))
    let loaded = try store.load(path)
    #expect(loaded.map.indexed().problems().isEmpty)
    #expect(loaded.bytes == Array(("\u{FEFF}" + map("old")).utf8))
    #expect(loaded.identity.size == loaded.bytes.count)
    #expect(loaded.identity.hash == ContentHash.of(loaded.bytes))
    #expect(!loaded.map.isNewerFormat)
  }

  @Test(arguments: [0, 1, 4094, 4095, 4096, 4097, 300_000])
  func readsEverySizeWhole(_ size: Int) throws {
    let text = String(repeating: "y", count: size)
    let path = try place.write("text", text)
    #expect(try store.loadBytes(path).bytes == Array(text.utf8))
  }

  @Test func eachUnreadableTargetSaysWhatItIs() throws {
    try place.folder("folder")
    try #require(mkfifo(place("pipe"), 0o600) == 0)
    try place.link("dangling", to: "nothing")
    try place.write("file", "{}")
    let expected: [(String, StoreProblem.Code, String)] = [
      ("folder", .isFolder, "is a folder; name a map file"),
      ("pipe", .notAFile, "is a pipe; name a file"),
      ("dangling", .notFound, "is a link to nothing, which does not exist; make that file or mend the link"),
      ("none", .notFound, "does not exist; check the name"),
      ("file/x", .notFound, "does not exist: a part of its path is a file and no folder; check the name"),
    ]
    for (name, code, message) in expected {
      let found = try refusal(name)
      #expect(found.code == code)
      #expect(found.description == "\(place(name)) \(message)")
    }
    #expect(try problem { _ = try store.load("/dev/zero") }.message == "is a device; name a file")
    #expect(try problem { _ = try store.load("") }.code == .badPath)
    #expect(try problem { _ = try store.load("a\0b") }.code == .badPath)
  }

  @Test func socketIsRefused() throws {
    let file = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(file) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(place("socket").utf8)) }
    let bound = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(file, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) }
    }
    try #require(bound == 0)
    #expect(try refusal("socket").message == "is a socket; name a file")
  }

  @Test func fatalProblemsNameFileLineAndColumn() throws {
    let expected: [(String, StoreProblem.Code, String)] = [
      ("{\n  oops", .notJSON, ":2:3: "),
      ("[]", .notAMap, ":1:1: "),
      ("{ \"format\": \"x\" }", .notAMap, ":1:13: "),
      ("{ \"format\": \"journey-map/9\", \"stages\": [] }", .newerFormat, ":1:13: "),
      ("{ \"format\": \"journey-map/1\",\n\"stages\": 1 }", .noStages, ":2:11: "),
      ("", .notJSON, ":1:1: "),
    ]
    for (text, code, start) in expected {
      let path = try place.write("map.json", text)
      let found = try refusal("map.json")
      #expect(found.code == code)
      #expect(found.description.hasPrefix(path + start), "\(found)")
    }
  }

  @Test func newerMapsCanBeShown() throws {
    let path = try place.write("map.json", "{ \"format\": \"journey-map/9\", \"stages\": [] }")
    #expect(try store.load(path, acceptsNewer: true).map.isNewerFormat)
  }

  @Test func tooLargeAFileIsRefusedUnread() throws {
    let path = try place.write("map.json", map("old"))
    let calls = FaultyCalls { call, _ in call == "read" ? EIO : nil }
    let found = try problem { _ = try place.store(calls).load(path, maximumSize: 100) }
    #expect(found.code == .tooLarge)
    #expect(found.message.contains("--max-size"))
  }

  @Test func deniedAndFailingReadsAreTold() throws {
    let path = try place.write("map.json", map("old"))
    func refused(_ call: String, _ number: Int32) throws -> StoreProblem.Code {
      let calls = FaultyCalls { name, _ in name == call ? number : nil }
      return try problem { _ = try place.store(calls).load(path) }.code
    }
    #expect(try refused("open", EACCES) == .notPermitted)
    #expect(try refused("read", EIO) == .diskFailed)
    #expect(try refused("open", EMFILE) == .refused)
  }

  @Test func everyFailingCallOfALoadIsToldOrOvercome() throws {
    let path = try place.write("map.json", map("old"))
    var number = 1
    while true {
      for fault in [EIO, EACCES, EINTR].map(Fault.error) {
        let calls = FaultyCalls(at: number, fault)
        let loaded: LoadedFile?
        do throws(StoreProblem) {
          loaded = try place.store(calls).open(path)
        } catch {
          #expect(error.description.hasPrefix(path + " "))
          loaded = nil
        }
        if let loaded { #expect(loaded.bytes == Array(map("old").utf8)) }
        #expect(calls.openFiles == 0)
        if calls.faulted == nil {
          #expect(number > 10)
          return
        }
      }
      number += 1
    }
  }

  @Test func fileThatKeepsChangingIsTold() throws {
    let path = try place.write("map.json", map("old"))
    let place = place
    let calls = FaultyCalls { call, _ in
      if call == "read" { _ = try? place.write("map.json", map("other")) }
      return nil
    }
    #expect(try problem { _ = try place.store(calls).load(path) }.code == .beingWritten)
  }

  @Test func namesCannotMoveTheCursor() {
    let found = StoreProblem(.notFound, "a\u{1B}[2J\n\u{202E}b", "does not exist; check the name")
    #expect(found.description == "a\\u{1b}[2J\\u{a}\\u{202e}b does not exist; check the name")
  }
}
