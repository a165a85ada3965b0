import ArgumentParser
import Glibc
import Journey

/// The option that says which day it is; the same map and day give the same bytes.
struct Today: ParsableArguments {
  @Option(
    name: .customLong("today"),
    help: ArgumentHelp(
      "The day that it is taken to be (default: SOURCE_DATE_EPOCH, else today).", valueName: "YYYY-MM-DD"),
    transform: { text in
      guard let date = CalendarDate(text) else { throw ValidationError("\"\(text)\" is no date such as 2026-03-31") }
      return date
    })
  private var given: CalendarDate?

  /// The day: `--today`, else the day of `SOURCE_DATE_EPOCH` in UTC, else the local one.
  func date() throws(Failure) -> CalendarDate {
    if let given { return given }
    return try Self.date()
  }

  /// The day where no option gives one.
  static func date() throws(Failure) -> CalendarDate {
    if let epoch = Self.environment("SOURCE_DATE_EPOCH") {
      guard let seconds = Int(epoch), seconds >= 0 else {
        throw Failure("SOURCE_DATE_EPOCH is \"\(epoch)\"", todo: "expected a number of seconds since 1970, or unset it")
      }
      return CalendarDate(daysSince1970: seconds / 86_400)
    }
    var now = time(nil)
    var parts = tm()
    guard localtime_r(&now, &parts) != nil,
      let date = CalendarDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    else { return CalendarDate(daysSince1970: now / 86_400) }
    return date
  }

  private static func environment(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }
}
