import Glibc

extension Workers {
  /// Transforms inputs on all processors and hands each output to `body` on this thread, in the order of the inputs,
  /// while the other threads go on with what follows; in between this thread transforms too.
  ///
  /// - Parameters:
  ///   - weights: what each input counts, such as its bytes; nil = nothing.
  ///   - most: as long as the inputs that were begun and whose outputs are not yet done with count more, no other is
  ///     begun. One may count more by itself.
  public static func relay<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], weights: [Int]? = nil, most: Int = 0, through transform: @escaping @Sendable (Input) -> Output,
    to body: (Output) -> Void
  ) {
    let relay = Relay(inputs, weights ?? Array(repeating: 0, count: inputs.count), most: most, transform)
    relay.withHelpers(max(0, min(count, inputs.count) - 1)) {
      for place in inputs.indices { relay.take(place, body) }
    }
  }
}

/// Inputs that are taken by several threads, and their outputs until they are handed on.
private final class Relay<Input: Sendable, Output: Sendable>: @unchecked Sendable {
  private let inputs: [Input]
  private let weights: [Int]
  private let most: Int
  private let transform: @Sendable (Input) -> Output
  // What follows is read and written under the lock only; `turn` tells that something of it has changed.
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let turn = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  /// The first input that nobody has begun.
  private var next = 0
  /// What those count that were begun and are not done with.
  private var load = 0
  private var outputs: [Output?]

  init(_ inputs: [Input], _ weights: [Int], most: Int, _ transform: @escaping @Sendable (Input) -> Output) {
    self.inputs = inputs
    self.weights = weights
    self.most = most
    self.transform = transform
    outputs = Array(repeating: nil, count: inputs.count)
    pthread_mutex_init(lock, nil)
    pthread_cond_init(turn, nil)
  }

  deinit {
    pthread_mutex_destroy(lock)
    pthread_cond_destroy(turn)
    lock.deallocate()
    turn.deallocate()
  }

  /// Hands the output of an input on, after transforming others, if need be this one, as long as it is not there.
  /// Called for one place after the other.
  func take(_ place: Int, _ body: (Output) -> Void) {
    pthread_mutex_lock(lock)
    while true {
      if let output = outputs[place] {
        outputs[place] = nil
        pthread_mutex_unlock(lock)
        body(output)
        break
      }
      // Where nothing may be begun, others are at work on this one: with nothing under way there is always room.
      if !transformNext() { pthread_cond_wait(turn, lock) }
    }
    pthread_mutex_lock(lock)
    load -= weights[place]
    pthread_cond_broadcast(turn)
    pthread_mutex_unlock(lock)
  }

  /// Transforms what is next, as soon as there is room for it, until nothing is left.
  func help() {
    pthread_mutex_lock(lock)
    while next < inputs.count {
      if !transformNext() { pthread_cond_wait(turn, lock) }
    }
    pthread_mutex_unlock(lock)
  }

  /// Transforms one input, without the lock for that time. False when none may be begun now.
  private func transformNext() -> Bool {
    guard next < inputs.count, load == 0 || load + weights[next] <= most else { return false }
    let place = next
    next += 1
    load += weights[place]
    pthread_mutex_unlock(lock)
    let output = transform(inputs[place])
    pthread_mutex_lock(lock)
    outputs[place] = output
    pthread_cond_broadcast(turn)
    return true
  }

  /// Runs `body` while so many other threads help.
  func withHelpers(_ count: Int, _ body: () -> Void) {
    let threads = Workers.start((0..<count).map { _ in { self.help() } })
    body()
    for case .some(let thread) in threads { pthread_join(thread, nil) }
  }
}
