import Foundation
import Journey
import Testing

@testable import JourneyExchange

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// HTML and SVG: valid, inert, readable.
@Suite struct DocumentTests {
  @Test func theDocumentsAreAsRecorded() throws {
    let map = try Export.sample("telecom-billing")
    try Files.expectGolden("telecom-billing.html", Export.html.written(map).text)
    try Files.expectGolden("telecom-billing.svg", Export.svg.written(map).text)
  }

  @Test(.enabled(if: Checker.tidy.isWanted, "tidy is not installed"), arguments: Files.samples)
  func samplesAreValid(name: String) throws {
    let run = try Checker.tidy.run(["-q", "-e"], on: Export.html.written(Export.sample(name)).text)
    #expect(run.code == 0, "\(run.error.prefix(500))")
  }

  @Test(.enabled(if: Checker.tidy.isWanted, "tidy is not installed"), arguments: 0..<40)
  func hostileMapsAreValid(seed: Int) throws {
    let text = try Export.html.written(HostileMaps.map(seed: UInt64(seed), problems: seed % 4 == 0)).text
    let run = try Checker.tidy.run(["-q", "-e"], on: text)
    let warnings = run.error.split(separator: "\n").filter { !$0.contains("trimming empty") }
    #expect(run.code < 2 && warnings.isEmpty, "\(warnings.prefix(3))")
  }

  @Test func nothingIsRequestedAndNothingRuns() throws {
    for seed in 0..<40 {
      let text = String(decoding: try Export.html.written(HostileMaps.map(seed: UInt64(seed))).text, as: UTF8.self)
      #expect(text.contains("content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\""))
      for word in ["<script", "<img", "<link", "<iframe", "<object", "javascript:alert(1)\"", "@import", "url("] {
        #expect(!text.lowercased().contains(word), "seed \(seed): \(word)")
      }
    }
  }

  /// In a browser: no script in the tree, no event handler, nothing on the console.
  @Test(.enabled(if: Checker.chromium.isWanted, "chromium is not installed"))
  func hostileTextIsInertInABrowser() throws {
    let text = try Export.html.written(HostileMaps.map(seed: 7)).text
    let arguments = ["--headless=new", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", "--dump-dom"]
    let run = try Checker.chromium.run(arguments, on: text, ending: "html")
    #expect(run.output.contains("</html>"))
    #expect(!run.output.contains("<script") && !run.output.contains("<img"))
    #expect(!run.error.contains("CONSOLE"), "\(run.error.prefix(400))")
  }

  @Test func picturesAreWellFormed() throws {
    for name in Files.samples { try expectXML(Export.svg.written(Export.sample(name)).text, name) }
    for seed in 0..<100 {
      try expectXML(Export.svg.written(HostileMaps.map(seed: UInt64(seed))).text, "seed \(seed)")
    }
  }

  private func expectXML(_ text: [UInt8], _ name: String) throws {
    let parser = XMLParser(data: Data(text))
    #expect(parser.parse(), "\(name): \(parser.parserError.map { "\($0)" } ?? "")")
  }

  /// Text in the picture is text.
  @Test func namesStandInThePictureAsText() throws {
    let map = try Export.sample("telecom-billing")
    let text = String(decoding: try Export.svg.written(map).text, as: UTF8.self)
    for touchpoint in map.stages.flatMap(\.touchpoints) { #expect(text.contains(">\(touchpoint.name)</text>")) }
  }

  // MARK: Colour

  @Test(arguments: [Palette.light, .dark]) func everyColourOfTextIsReadable(palette: Palette) {
    for surface in palette.surfaces {
      for (name, color) in palette.inks + palette.verdicts.map({ ($0.kind.rawValue, $0.color) }) {
        let ratio = Self.contrast(color, surface.color)
        #expect(ratio >= 4.5, "\(name) on \(surface.name): \(ratio)")
      }
    }
  }

  /// Every verdict has a shape, a sign and a word of its own.
  @Test func verdictsAreToldApartWithoutColour() {
    let kinds = VerdictMark.Kind.allCases
    #expect(Set(kinds.map(\.shape)).count == kinds.count)
    #expect(Set(kinds.map(\.sign)).count == kinds.count)
    #expect(Set(kinds.map(\.word)).count == kinds.count)
  }

  /// WCAG 2: the ratio of relative luminances.
  private static func contrast(_ one: String, _ other: String) -> Double {
    let (a, b) = (luminance(one), luminance(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  private static func luminance(_ color: String) -> Double {
    let number = Int(color.dropFirst(), radix: 16) ?? 0
    let parts = [16, 8, 0].map { shift -> Double in
      let share = Double(number >> shift & 0xFF) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
