import Glibc

/// Nanoseconds by one of the system's clocks.
enum Clock {
  /// Time that has passed.
  static func now() -> Int { read(CLOCK_MONOTONIC) }

  /// Time that this process has computed, in the kernel for it included. Less disturbed by neighbours than `now`.
  static func cpu() -> Int { read(CLOCK_PROCESS_CPUTIME_ID) }

  private static func read(_ clock: clockid_t) -> Int {
    var time = timespec()
    clock_gettime(clock, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  /// What `body` costs, in milliseconds of computing.
  static func cpuMilliseconds<Result>(_ body: () throws -> Result) rethrows -> (Result, Double) {
    let start = cpu()
    let result = try body()
    return (result, Double(cpu() - start) / 1e6)
  }
}
