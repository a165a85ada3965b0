import Glibc

/// Another program that runs, its output going where it is told to.
final class ChildProcess {
  /// What a program has cost when it has ended.
  struct Cost {
    /// Milliseconds from its start to its end.
    let wall: Double
    /// Milliseconds of computing, in the kernel for it included.
    let cpu: Double
    /// The most memory it held, in MiB.
    let peakMemory: Double
    let output: [UInt8]
    /// What it exited with; nil when a signal ended it.
    let status: Int?
  }

  enum Output {
    case discarded, captured
    /// A terminal whose name is given takes its input and output.
    case terminal(String)
  }

  let pid: pid_t
  private let started: Int
  private var reading: CInt = -1

  /// Starts a program; nil when it cannot be started.
  init?(_ arguments: [String], output: Output = .discarded, environment: [String]? = nil) {
    guard let program = arguments.first.flatMap({ Files.program($0) }) else { return nil }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var ends: [CInt] = [-1, -1]
    switch output {
    case .terminal(let name):
      // The first terminal that the leader of a session opens becomes its controlling one.
      posix_spawnattr_setflags(&attributes, Self.newSession)
      posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
    case .captured:
      guard pipe(&ends) == 0 else { return nil }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    case .discarded:
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
      posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
      posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    }
    var pid: pid_t = 0
    started = Clock.now()
    let argumentTexts = Self.cStrings(arguments)
    let environmentTexts = Self.cStrings(environment ?? [])
    defer { for text in argumentTexts + environmentTexts { free(text) } }
    let result =
      environment == nil
      ? posix_spawn(&pid, program, &actions, &attributes, argumentTexts, environ)
      : posix_spawn(&pid, program, &actions, &attributes, argumentTexts, environmentTexts)
    if ends[1] >= 0 { close(ends[1]) }
    guard result == 0 else {
      if ends[0] >= 0 { close(ends[0]) }
      return nil
    }
    self.pid = pid
    reading = ends[0]
  }

  /// POSIX_SPAWN_SETSID of Linux, which the module of the C library leaves out.
  private static let newSession: CShort = 0x80

  /// Copies of texts for C, a null pointer behind them.
  private static func cStrings(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    texts.map { strdup($0) } + [nil]
  }

  /// The most memory it has held so far, in MiB; 0 when that is not known.
  var peakMemory: Double {
    guard let text = try? Files.read("/proc/\(pid)/status") else { return 0 }
    let line = String(decoding: text, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(whereSeparator: \.isWhitespace).dropFirst().first).flatMap { Double($0) }.map { $0 / 1024 } ?? 0
  }

  /// Nanoseconds that its threads, ready to go on, have waited for a processor so far: what the machine, busy with others,
  /// has cost it. From Linux's `/proc`; 0 where that is not known.
  var waited: Int { Self.waited("\(pid)") }
  /// The same of this program.
  static var waitedHere: Int { waited("self") }

  private static func waited(_ process: String) -> Int {
    guard let tasks = opendir("/proc/\(process)/task") else { return 0 }
    defer { closedir(tasks) }
    var sum = 0
    while let entry = readdir(tasks) {
      let task = withUnsafePointer(to: entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard task.first != ".", let text = try? Files.read("/proc/\(process)/task/\(task)/schedstat") else { continue }
      sum += String(decoding: text, as: UTF8.self).split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    }
    return sum
  }

  func signal(_ number: CInt) { kill(pid, number) }

  /// Waits for its end.
  func wait() -> Cost {
    let output = reading >= 0 ? Files.readAll(reading) : []
    if reading >= 0 { close(reading) }
    reading = -1
    var status: CInt = 0
    var usage = rusage()
    while wait4(pid, &status, 0, &usage) < 0, errno == EINTR {}
    func milliseconds(_ time: timeval) -> Double { Double(time.tv_sec) * 1000 + Double(time.tv_usec) / 1000 }
    return Cost(
      wall: Double(Clock.now() - started) / 1e6, cpu: milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime),
      peakMemory: Double(usage.ru_maxrss) / 1024, output: output,
      status: status & 0x7F == 0 ? Int(status >> 8 & 0xFF) : nil)
  }
}
