import Foundation
import Journey
import JourneyTestSupport
import Testing

@testable import JourneyExchange

@Suite struct MarkdownTests {
  @Test(arguments: Files.samples) func samplesAreAsRecorded(name: String) throws {
    try Files.expectGolden("\(name).md", Export.markdown.written(Export.sample(name)).text)
  }

  @Test(arguments: [Readership.board, .public]) func readershipsAreAsRecorded(readership: Readership) throws {
    let map = try Export.sample("telecom-billing")
    try Files.expectGolden(
      "telecom-billing-\(readership.rawValue).md", Export.markdown.written(map, for: readership).text)
  }

  private static let texts: [(String, String)] = [
    ("a * b_c_d _e_ `f`", #"a \* b_c_d \_e\_ \`f\`"#), ("1. one", #"1\. one"#), ("2024 was", "2024 was"),
    ("1.5 minutes", "1.5 minutes"), ("- x", #"\- x"#), ("-2", "-2"), ("# x #", ##"\# x \#"##), ("C# is", "C# is"),
    ("R&D &amp; &", #"R&D \&amp; &"#), ("[x](y)", #"\[x\](y)"#), ("<b>", #"\<b>"#), ("> q", #"\> q"#),
    ("see https://a.example/x_y.", "see <https://a.example/x_y>."), ("www.a.example", #"www\.a.example"#),
    ("http://é.example", #"http\://é.example"#), ("a\n\n b", "a b"), ("a|b\\", #"a\|b\\"#), ("~5", #"\~5"#),
    ("\u{202E}x\u{1B}y", "x y"), ("=1+1", #"\=1+1"#),
  ]

  @Test func textsSayWhatTheySay() {
    for (text, markdown) in Self.texts { #expect(MarkdownText.escaped(text) == markdown) }
  }

  @Test func lineEndsInCellsAreTags() { #expect(MarkdownText.cell("a\r\nb\n\nc\n") == "a<br>b<br><br>c") }

  @Test func sectionsAndLevelsAreChosen() throws {
    let options = MarkdownOptions(sections: [.head, .balance], hasMermaid: false, level: 3)
    let (text, losses) = try Export.markdown.written(Export.sample("telecom-billing"), options: options)
    let lines = String(decoding: text, as: UTF8.self).split(separator: "\n")
    #expect(lines.filter { $0.hasPrefix("#") } == ["### I want to know what this bill is for", "#### The balance"])
    #expect(losses.count { $0.message.contains("--sections") } == MarkdownOptions.Section.allCases.count - 2)
  }

  // MARK: The independent reader

  @Test(.enabled(if: Checker.cmark.isWanted, "cmark-gfm is not installed")) func samplesComeBackFromTheTree() throws {
    for name in Files.samples { try expectWhole([Export.sample(name)], name) }
  }

  /// A thousand maps, forty to a run of the reader.
  @Test(.enabled(if: Checker.cmark.isWanted, "cmark-gfm is not installed"), arguments: 0..<25)
  func hostileMapsComeBackFromTheTree(batch: Int) throws {
    let seeds = (batch * 40)..<(batch * 40 + 40)
    try expectWhole(seeds.map { HostileMaps.map(seed: UInt64($0)) }, "seeds \(seeds)")
  }

  private func expectWhole(_ maps: [JourneyMap], _ name: String) throws {
    var all: [UInt8] = []
    let boundary = "qxboundaryqx"
    for map in maps {
      all += try Export.markdown.written(map, keepsPrivate: true, options: MarkdownOptions(hasMermaid: false)).text
      all += Array("\n\n\(boundary)\n\n".utf8)
    }
    let run = try Checker.cmark.run(
      ["-t", "xml", "-e", "table", "-e", "autolink", "-e", "strikethrough", "-e", "tasklist", "-e", "footnotes"],
      on: all)
    #expect(run.code == 0)
    let tree = MarkdownTree(run.output)
    #expect(tree.rawHTML.allSatisfy { $0 == "<br>" }, "\(name): \(tree.rawHTML.first { $0 != "<br>" } ?? "")")
    #expect(tree.images == 0)
    for link in tree.links {
      let isItself = link.destination == link.text || link.destination == "mailto:\(link.text)"
      #expect(isItself || Self.isSameAddress(link.destination, link.text), "\(name): \(link)")
      #expect(["http://", "https://", "mailto:"].contains { link.destination.lowercased().hasPrefix($0) }, "\(link)")
    }
    let documents = tree.text.split(separator: boundary, omittingEmptySubsequences: false)
    #expect(documents.count == maps.count + 1, "\(name): something swallowed the end of a document")
    for (map, document) in zip(maps, documents) {
      let collector = TextCollector()
      TextWalk.visit(map, collector)
      let document = Data(document.utf8)
      for (text, field) in collector.texts where document.range(of: Data(text.utf8)) == nil {
        Issue.record("\(name): not in the tree: \(field) \(text.debugDescription)")
      }
    }
  }

  /// Addresses are percent-encoded where the reader has to.
  private static func isSameAddress(_ destination: String, _ text: String) -> Bool {
    destination.replacingAll("%5B", "[").replacingAll("%5D", "]") == text
  }
}

/// All texts of a map, folded.
final class TextCollector: TextVisitor {
  private(set) var texts: [(text: String, field: String)] = []

  func visit(_ text: String, key: String, record: String) {
    // The conflicts of a merge and the format are told in other words.
    let text = folded(text)
    if !text.isEmpty { texts.append((text, "\(record).\(key)")) }
  }
}

extension [UInt8] {
  /// True when `other` stands somewhere in it.
  func holds(_ other: [UInt8]) -> Bool {
    Data(self).range(of: Data(other)) != nil
  }
}
