import JSONText
import Testing

@Suite("A key twice in one object")
struct DuplicateKeyTests {
  private func error(in text: String) -> JSONSyntaxError? {
    #expect(throws: JSONSyntaxError.self) { try JSONDocument(parsing: text) }
  }

  /// An object of `count` keys with one more `extra` member behind the one at `place`.
  private func object(_ count: Int, extra: String, behind place: Int, key: (Int) -> String) -> String {
    var members: [String] = []
    for index in 0..<count {
      members.append("\"\(key(index))\":\(index)")
      if index == place { members.append(extra) }
    }
    return "{" + members.joined(separator: ",") + "}"
  }

  @Test(
    "is found in objects of every size, wherever it stands", arguments: [2, 3, 8, 31, 32, 33, 34, 35, 64, 100, 1000])
  func sizes(count: Int) throws {
    for (first, place) in [(0, count - 1), (0, 0), (count - 1, count - 1), (count / 2, count - 1), (1, count / 2)] {
      guard first <= place else { continue }
      let text = object(count, extra: "\"k\(first)\":null", behind: place) { "k\($0)" }
      let error = error(in: text)
      #expect(error?.code == .duplicateKey)
      let start = try #require(text.utf8.count > 0 ? text.range(of: "\"k\(first)\":null") : nil)
      #expect(error?.byteOffset == start)
    }
    let fine = object(count, extra: "\"extra\":null", behind: count / 2) { "k\($0)" }
    #expect(throws: Never.self) { try JSONDocument(parsing: fine) }
  }

  @Test("is found whatever its length", arguments: 0...40)
  func lengths(length: Int) {
    let key = String(repeating: "x", count: length)
    #expect(error(in: "{\"\(key)\":1,\"\(key)y\":2,\"\(key)\":3}")?.code == .duplicateKey)
    #expect(throws: Never.self) {
      try JSONDocument(parsing: "{\"\(key)a\":1,\"\(key)b\":2,\"\(key)\":3,\"a\(key)z\":4}")
    }
  }

  @Test("is found when one of them is written with escapes, in small and large objects", arguments: [1, 20, 50, 500])
  func escapes(count: Int) {
    for (plain, escaped) in [("a", #"\u0061"#), ("/", #"\/"#), ("😀", #"\uD83D\uDE00"#), ("tab\\t", #"t\u0061b\u0009"#)]
    {
      for (first, second) in [(plain, escaped), (escaped, plain), (escaped, escaped)] {
        let text = object(count, extra: "\"\(first)\":1,\"\(second)\":2", behind: count - 1) { "k\($0)" }
        #expect(error(in: text)?.code == .duplicateKey)
      }
    }
  }

  @Test("is the first one that is doubled, when several are in a large object")
  func firstOfSeveral() {
    let extra = #""k7":0,"k3":0,"k3":0,"k9":0"#
    let text = object(100, extra: extra, behind: 99) { "k\($0)" }
    #expect(error(in: text)?.found == #"the key "k7" a second time"#)
  }

  @Test("is no matter of different objects")
  func differentObjects() {
    for text in [#"{"a":{"a":{"a":1}}}"#, #"[{"a":1},{"a":1}]"#, #"{"a":{"b":1},"b":{"a":1}}"#, #"{"a":"a","b":"a"}"#] {
      #expect(throws: Never.self) { try JSONDocument(parsing: text) }
    }
    // The outer object goes on where it was before the inner ones.
    #expect(error(in: #"{"a":{"x":1,"y":{"z":1}},"b":[{"x":1}],"a":2}"#)?.position.description == "1:40")
  }

  @Test("agrees with a set of strings on random objects")
  func randomObjects() throws {
    var random = SplitMix(seed: 11)
    for _ in 0..<3000 {
      let count = Int.random(in: 1...60, using: &random)
      let keys = (0..<count).map { _ in
        String((0..<Int.random(in: 1...3, using: &random)).map { _ in "abcdefgh".randomElement(using: &random) ?? "a" })
      }
      let text = "{" + keys.map { "\"\($0)\":0" }.joined(separator: ",") + "}"
      let isAccepted = (try? JSONDocument(parsing: text)) != nil
      #expect(isAccepted == (Set(keys).count == keys.count))
    }
  }

  @Test("is found among a million keys")
  func millionKeys() {
    var text: [UInt8] = [0x7B]
    for index in 0..<1_000_000 { text += "\"key number \(index)\":0,".utf8 }
    let doubled = text + Array("\"key number 500000\":0}".utf8)
    let error = #expect(throws: JSONSyntaxError.self) { try JSONDocument(parsing: doubled) }
    #expect(error?.byteOffset == text.count)
  }
}

extension String {
  /// The UTF-8 offset of the first `text` in the string.
  fileprivate func range(of text: String) -> Int? {
    let here = Array(utf8)
    let sought = Array(text.utf8)
    return here.indices.first { here[$0...].starts(with: sought) }
  }
}
