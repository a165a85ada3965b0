import Workers

/// Consecutive touchpoints of one stage.
struct RowSpan: Sendable {
  var stage: Int
  var rows: Range<Int>

  /// Spans shared out in equal parts, one a processor and in their order; nil when one processor does as well.
  static func shares(of spans: [RowSpan]) -> [[RowSpan]]? {
    let count = spans.reduce(0) { $0 + $1.rows.count }
    guard count >= leastShared, Workers.count > 1 else { return nil }
    let size = (count + Workers.count - 1) / Workers.count
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

  /// Below this, starting a thread costs more than it saves: a touchpoint takes a few microseconds, a thread some tens.
  private static let leastShared = 256
}
