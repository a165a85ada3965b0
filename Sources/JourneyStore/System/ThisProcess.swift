import Glibc
import JourneyFormat

/// What others are told of this process: who edits, where, since when.
public enum ThisProcess {
  /// Seconds since 1970.
  @Sendable public static func now() -> Int { Int(time(nil)) }

  static func session(at time: Int) -> EditingSession {
    EditingSession(process: Int(getpid()), host: host(), user: user(), start: time)
  }

  private static func host() -> String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, 255) == 0 else { return "" }
    return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The name that the person logged in by, else the number. (Looking the number up would need what a static binary has
  /// not.)
  private static func user() -> String {
    for variable in ["LOGNAME", "USER"] {
      if let name = getenv(variable).flatMap({ String(validatingCString: $0) }), !name.isEmpty { return name }
    }
    return "user \(geteuid())"
  }
}

/// A time as people read it, in the zone of this machine.
public struct LocalTime: Sendable {
  public let year: Int
  /// "12 March".
  public let day: String
  /// "14:05".
  public let clock: String

  /// - Parameter seconds: since 1970.
  public init(_ seconds: Int) {
    var moment = time_t(min(max(seconds, 0), 1 << 40))
    var parts = tm()
    localtime_r(&moment, &parts)
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ]
    let month = months[min(max(Int(parts.tm_mon), 0), 11)]
    year = Int(parts.tm_year) + 1900
    day = "\(parts.tm_mday) \(month)"
    clock = (parts.tm_hour < 10 ? "0" : "") + "\(parts.tm_hour):" + (parts.tm_min < 10 ? "0" : "") + "\(parts.tm_min)"
  }

  /// "12 March", with its year where that is not the one of `now`.
  public func day(seenFrom now: Int) -> String { LocalTime(now).year == year ? day : "\(day) \(year)" }
}
