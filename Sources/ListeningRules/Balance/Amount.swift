import Journey

/// Numbers as people read them: grouped by thousands, at most two decimals, the same on every machine.
public enum Amount {
  /// `1,234.5`.
  public static func text(_ value: Double) -> String {
    written(value) { $0 == 0 ? "" : $0 % 10 == 0 ? ".\($0 / 10)" : $0 < 10 ? ".0\($0)" : ".\($0)" }
  }

  /// For sums of money: `1,234` or `12.50`: two decimals, or none where the sum is large or whole.
  public static func money(_ value: Double) -> String {
    written(abs(value) >= 1000 ? value.rounded() : value) { $0 == 0 ? "" : $0 < 10 ? ".0\($0)" : ".\($0)" }
  }

  private static func written(_ value: Double, decimals: (_ hundredths: Int) -> String) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return Number(value).text }
    let hundredths = Int((abs(value) * 100).rounded())
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    return (value < 0 && hundredths > 0 ? "-" : "") + grouped(whole) + decimals(rest)
  }

  /// `1 h 40 min`.
  public static func time(minutes: Double) -> String {
    guard minutes.isFinite, minutes >= 60, minutes < 1e15 else { return "\(text(minutes)) min" }
    let whole = Int(minutes.rounded())
    if whole >= 6000 { return "\(grouped(whole / 60)) h" }
    return whole % 60 == 0 ? "\(whole / 60) h" : "\(whole / 60) h \(whole % 60) min"
  }

  public static func grouped(_ number: Int) -> String {
    let digits = String(abs(number))
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return (number < 0 ? "-" : "") + result
  }

  public static func count(_ number: Int, _ word: String) -> String {
    "\(grouped(number)) \(word)\(number == 1 ? "" : "s")"
  }
}
