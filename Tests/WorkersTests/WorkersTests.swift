import Synchronization
import Testing
import Workers

struct WorkersTests {
  @Test func outputsComeInTheOrderOfTheInputs() {
    #expect(Workers.map(Array(0..<5)) { $0 * 2 } == [0, 2, 4, 6, 8])
    var outputs: [Int] = []
    Workers.relay(
      Array(0..<1000), weights: (0..<1000).map { $0 % 7 }, most: 20,
      through: { input in
        // The later ones of each dozen are ready first.
        var sum = 0
        for step in 0..<(12 - input % 12) * 1000 { sum &+= step }
        return sum == .min ? -1 : input
      },
      to: { outputs.append($0) })
    #expect(outputs == Array(0..<1000))
  }

  @Test func noMoreIsBegunThanThereIsRoomFor() {
    let underWay = Mutex((now: 0, most: 0))
    Workers.relay(
      Array(0..<300), weights: Array(repeating: 10, count: 300), most: 35,
      through: { _ in
        underWay.withLock {
          $0.now += 1
          $0.most = max($0.most, $0.now)
        }
      },
      to: { underWay.withLock { $0.now -= 1 } })
    #expect(underWay.withLock { $0.now } == 0)
    #expect(underWay.withLock { $0.most } <= 3)
  }

  @Test func whatIsTooHeavyGoesAlone() {
    let underWay = Mutex(0)
    var seen = 0
    Workers.relay(
      Array(0..<50), weights: Array(repeating: 100, count: 50), most: 1,
      through: { _ in
        underWay.withLock { count -> Int in
          count += 1
          return count
        }
      },
      to: { count in
        #expect(count == 1)
        seen += 1
        underWay.withLock { $0 -= 1 }
      })
    #expect(seen == 50)
  }

  @Test func nothingGivesNothing() {
    Workers.relay([Int](), weights: [], most: 1, through: { $0 }, to: { _ in Issue.record("there is nothing") })
    #expect(Workers.map([Int]()) { $0 }.isEmpty)
  }
}
