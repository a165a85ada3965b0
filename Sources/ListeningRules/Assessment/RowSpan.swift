import Workers

/// Consecutive touchpoints of one stage.
struct RowSpan: Sendable {
  var stage: Int
  var rows: Range<Int>

  /// Spans shared out in equal parts and in their order, several a processor, so that one that others keep busy does
  /// less; nil when one processor does as well.
  static func shares(of spans: [RowSpan]) -> [[RowSpan]]? {
    let count = spans.reduce(0) { $0 + $1.rows.count }
    guard count >= leastShared, Workers.count > 1 else { return nil }
    let size = max(count / (Workers.count * sharesEach), leastShared / 2)
    var shares: [[RowSpan]] = [[]]
    var room = size
    for span in spans {
      var rest = span.rows
      while !rest.isEmpty {
        if room == 0 {
          shares.append([])
          room = size
        }
        let part = rest.prefix(room)
        shares[shares.count - 1].append(RowSpan(stage: span.stage, rows: part))
        room -= part.count
        rest = part.upperBound..<rest.upperBound
      }
    }
    return shares
  }

  private static let sharesEach = 8

  /// Below this, starting a thread costs more than it saves: a touchpoint takes a few microseconds, a thread some tens.
  private static let leastShared = 256
}
