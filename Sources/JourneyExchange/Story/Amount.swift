import Journey

/// Numbers as people read them: grouped by thousands, at most two decimals, the same on every machine.
enum Amount {
  static func text(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return Number(value).text }
    let hundredths = Int((abs(value) * 100).rounded())
    let sign = value < 0 && hundredths > 0 ? "-" : ""
    let (whole, fraction) = hundredths.quotientAndRemainder(dividingBy: 100)
    let decimals = fraction == 0 ? "" : fraction < 10 ? ".0\(fraction)" : ".\(fraction)"
    return sign + grouped(whole) + decimals
  }

  /// For sums of money: two decimals, or none where the sum is large or whole.
  static func money(_ value: Double) -> String { abs(value) >= 1000 ? text(value.rounded()) : text(value) }

  /// `1 h 40 min`.
  static func time(minutes: Double) -> String {
    guard minutes.isFinite, minutes >= 60, minutes < 1e15 else { return "\(text(minutes)) min" }
    let whole = Int(minutes.rounded())
    if whole >= 6000 { return "\(grouped(whole / 60)) h" }
    return whole % 60 == 0 ? "\(whole / 60) h" : "\(whole / 60) h \(whole % 60) min"
  }

  static func grouped(_ number: Int) -> String {
    let digits = String(abs(number))
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return (number < 0 ? "-" : "") + result
  }

  static func count(_ number: Int, _ word: String) -> String {
    "\(grouped(number)) \(word)\(number == 1 ? "" : "s")"
  }
}
