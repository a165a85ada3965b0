import Glibc

/// Threads for work that can be shared out: as many as there are processors, at most eight.
public enum Workers {
  /// The processors to be used.
  public static let count = min(max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))), 8)

  /// Transforms each input on a thread of its own, the first on this one; waits for all and gives the outputs in the
  /// order of the inputs. Meant for few, large inputs; signals stay with the threads that are there already.
  public static func map<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], _ transform: @escaping @Sendable (Input) -> Output
  ) -> [Output] {
    let jobs = inputs.map { input in Job { transform(input) } }
    let threads = start(jobs.dropFirst().map { job in { job.run() } })
    jobs.first?.run()
    for (job, thread) in zip(jobs.dropFirst(), threads) {
      // Where no thread could be had, the work is done here.
      if let thread { pthread_join(thread, nil) } else { job.run() }
    }
    return jobs.compactMap(\.output)
  }

  /// Starts a thread for each work; nil where none could be had. Signals stay with the threads that are there already.
  static func start(_ works: [@Sendable () -> Void]) -> [pthread_t?] {
    var all = sigset_t()
    var before = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    return works.map(start)
  }

  private static func start(_ work: @escaping @Sendable () -> Void) -> pthread_t? {
    let body = Unmanaged.passRetained(Body(run: work))
    var thread = pthread_t()
    let code = pthread_create(
      &thread, nil,
      { context in
        if let context { Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run() }
        return nil
      }, body.toOpaque())
    guard code == 0 else {
      body.release()
      return nil
    }
    return thread
  }

  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// One input's work. Its output is written by the one thread that runs it, and read after that has been joined.
  private final class Job<Output: Sendable>: @unchecked Sendable {
    private(set) var output: Output?
    private let work: @Sendable () -> Output

    init(_ work: @escaping @Sendable () -> Output) { self.work = work }

    func run() { output = work() }
  }
}
