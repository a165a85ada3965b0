import JSONText
import Journey
import JourneyFormat

/// One replacement in the text of a map.
struct TextFix: Hashable {
  let start: TextPosition
  let end: TextPosition
  let text: String
}

/// Finds what edits change in the text of a map, for tools that replace text.
struct TextFixer {
  private let map: IndexedMap
  private let document: JSONDocument
  /// Only a canonical text differs from its successor by the change alone.
  private let isCanonical: Bool

  init(_ map: LintedMap) {
    self.map = map.map
    document = map.document
    let hasFix = map.findings.contains { $0.counts && !$0.finding.edits.isEmpty }
    isCanonical = hasFix && MapWriter.text(of: map.map.map) == map.document.bytes
  }

  /// The smallest replacement of whole lines that does what the edits do; nil when the text is not canonical, or the
  /// edits do not apply. Linear in the text.
  func fix(_ edits: [Edit]) -> TextFix? {
    guard isCanonical else { return nil }
    var changed = map
    for edit in edits {
      do throws(EditError) { _ = try changed.apply(edit) } catch { return nil }
    }
    let old = document.bytes
    let new = MapWriter.text(of: changed.map)
    guard old != new else { return nil }
    let newline = UInt8(ascii: "\n")
    var start = zip(old, new).prefix { $0 == $1 }.count
    while start > 0, old[start - 1] != newline { start -= 1 }
    var tail = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count
    tail = min(tail, min(old.count, new.count) - start)
    while tail > 0, old[old.count - tail - 1] != newline { tail -= 1 }
    let positions = document.positions(ofBytes: [start, old.count - tail])
    return TextFix(
      start: positions[0], end: positions[1], text: String(decoding: new[start..<new.count - tail], as: UTF8.self))
  }
}
