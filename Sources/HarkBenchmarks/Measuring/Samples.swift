/// Measured values of one thing.
struct Samples: Sendable {
  private var values: [Double] = []

  init(_ values: [Double] = []) { self.values = values }

  mutating func add(_ value: Double) { values.append(value) }
  mutating func add(_ more: Samples) { values += more.values }

  var isEmpty: Bool { values.isEmpty }
  var count: Int { values.count }
  var median: Double { quantile(0.5) }
  var p99: Double { quantile(0.99) }

  /// The value below which a share of the samples lies; 0 without samples.
  private func quantile(_ share: Double) -> Double {
    guard !values.isEmpty else { return 0 }
    let sorted = values.sorted()
    return sorted[min(Int(Double(sorted.count) * share), sorted.count - 1)]
  }
}

extension Double {
  /// The number with so many digits behind the point.
  func fixed(_ digits: Int) -> String {
    let scale = (0..<digits).reduce(1.0) { value, _ in value * 10 }
    let whole = Int((abs(self) * scale).rounded())
    let text = String(whole)
    guard digits > 0 else { return (self < 0 ? "-" : "") + text }
    let padded = String(repeating: "0", count: max(digits + 1 - text.count, 0)) + text
    return (self < 0 ? "-" : "") + padded.dropLast(digits) + "." + padded.suffix(digits)
  }

  /// With about three digits that count.
  var brief: String { fixed(abs(self) >= 100 ? 0 : abs(self) >= 10 ? 1 : 2) }
}
