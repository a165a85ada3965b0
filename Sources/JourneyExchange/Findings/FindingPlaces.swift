import JSONText
import Journey
import JourneyFormat
import ListeningRules

/// Finds where findings stand in the text that their map was read from.
struct FindingPlaces {
  private let document: JSONDocument
  private let locator: NodeLocator

  init(_ document: JSONDocument) {
    self.document = document
    locator = NodeLocator(document)
  }

  /// Where a finding begins, and behind what it ends: the words it was read from, else the value of the field when
  /// that is a scalar. Without an end it is about a whole element.
  typealias Region = (start: TextPosition, end: TextPosition?)

  /// The place of each finding: the words it was read from, else the field, else the element. One pass over the text.
  func regions(of findings: [Finding], in map: IndexedMap) -> [Region] {
    let ranges = findings.map { byteRange(of: $0, in: map) }
    let places = document.positions(ofBytes: ranges.map(\.start) + ranges.map { $0.end ?? $0.start })
    return ranges.indices.map { index in
      (start: places[index], end: ranges[index].end == nil ? nil : places[ranges.count + index])
    }
  }

  private func byteRange(of finding: Finding, in map: IndexedMap) -> (start: Int, end: Int?) {
    let element = map.address(of: finding.element)?.path ?? []
    let node = locator.node(at: element + finding.field.map { .key($0) })
    let range = document.byteRange(of: node)
    guard document.kind(of: node).isScalar else { return (range.lowerBound, nil) }
    guard let span = finding.span, document.kind(of: node) == .string else {
      return (range.lowerBound, range.upperBound)
    }
    let start = range.lowerBound + 1
    return (
      start + rawOffset(ofUTF8: span.lowerBound, in: node), start + rawOffset(ofUTF8: span.upperBound, in: node)
    )
  }

  /// Where the byte at `offset` of what a string means stands among the bytes as they are written.
  private func rawOffset(ofUTF8 offset: Int, in node: JSONNode) -> Int {
    guard document.hasEscapes(node) else { return offset }
    return document.withRawUTF8(of: node) { raw in
      var (written, meant) = (0, 0)
      while meant < offset, written < raw.count {
        guard raw[written] == UInt8(ascii: "\\"), written + 1 < raw.count else {
          written += 1
          meant += 1
          continue
        }
        guard raw[written + 1] == UInt8(ascii: "u") else {
          written += 2
          meant += 1
          continue
        }
        let unit = Self.hex(raw, at: written + 2)
        // A surrogate is half of a pair that means one scalar of four bytes.
        meant += unit < 0x80 ? 1 : unit < 0x800 ? 2 : (0xD800...0xDFFF).contains(unit) ? 2 : 3
        written += 6
      }
      return min(written, raw.count)
    }
  }

  private static func hex(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> UInt32 {
    guard start + 4 <= bytes.count else { return 0 }
    return UInt32(String(decoding: bytes[start..<start + 4], as: UTF8.self), radix: 16) ?? 0
  }
}
