import Glibc

/// Threads for work that can be shared out: as many as there are processors, at most eight.
public enum Workers {
  /// The processors to be used.
  public static let count = min(max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))), 8)

  /// Transforms inputs on all processors; gives the outputs in the order of the inputs. Meant for work of milliseconds.
  public static func map<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], _ transform: @escaping @Sendable (Input) -> Output
  ) -> [Output] {
    var outputs: [Output] = []
    relay(inputs, through: transform, to: { outputs.append($0) })
    return outputs
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
}
