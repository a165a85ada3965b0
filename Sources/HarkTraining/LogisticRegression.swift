import Glibc

/// Multinomial logistic regression with a quadratic penalty, fitted by L-BFGS.
struct LogisticRegression {
  /// Examples by the places of their features.
  let features: [[Int]]
  let labels: [Int]
  /// How many examples each of them counts for.
  let weights: [Double]
  let classes: Int
  /// What a squared weight costs, of each feature: small for those that are to be trusted more.
  let penalties: [Double]

  /// Weights of each feature for each class, then of the biases, which cost nothing. O(steps x clues).
  func fit(steps: Int = 200) -> [Double] {
    var minimum = Minimum(count: (penalties.count + 1) * classes)
    return minimum.find(steps: steps) { loss($0, gradient: &$1) }
  }

  private func loss(_ point: [Double], gradient: inout [Double]) -> Double {
    let biases = penalties.count * classes
    var loss = 0.0
    for feature in penalties.indices {
      for place in feature * classes..<(feature + 1) * classes {
        loss += penalties[feature] * point[place] * point[place] / 2
        gradient[place] = penalties[feature] * point[place]
      }
    }
    for place in biases..<biases + classes { gradient[place] = 0 }
    var scores = [Double](repeating: 0, count: classes)
    for (index, example) in features.enumerated() {
      let (label, weight) = (labels[index], weights[index])
      for k in 0..<classes { scores[k] = point[biases + k] }
      for feature in example {
        for k in 0..<classes { scores[k] += point[feature * classes + k] }
      }
      let highest = scores.max() ?? 0
      var sum = 0.0
      for k in 0..<classes {
        scores[k] = exp(scores[k] - highest)
        sum += scores[k]
      }
      loss -= weight * log(scores[label] / sum)
      for k in 0..<classes {
        let error = weight * (scores[k] / sum - (k == label ? 1 : 0))
        gradient[biases + k] += error
        scores[k] = error
      }
      for feature in example {
        for k in 0..<classes { gradient[feature * classes + k] += scores[k] }
      }
    }
    return loss
  }
}

/// The minimum of a smooth convex function by L-BFGS (Liu and Nocedal 1989), keeping ten steps.
struct Minimum {
  private let count: Int
  private var moves: [(step: [Double], change: [Double], scale: Double)] = []

  init(count: Int) { self.count = count }

  mutating func find(steps: Int, _ function: ([Double], inout [Double]) -> Double) -> [Double] {
    var point = [Double](repeating: 0, count: count)
    var gradient = point
    var value = function(point, &gradient)
    for _ in 0..<steps {
      let direction = direction(gradient)
      let slope = dot(direction, gradient)
      guard slope < -1e-9 else { break }
      var length = moves.isEmpty ? 1 / sqrt(dot(gradient, gradient)) : 1
      var next = point
      var nextGradient = gradient
      var nextValue = value
      repeat {
        for place in 0..<count { next[place] = point[place] + length * direction[place] }
        nextValue = function(next, &nextGradient)
        length /= 2
      } while nextValue > value + 1e-4 * length * slope && length > 1e-12
      var step = next
      var change = nextGradient
      for place in 0..<count {
        step[place] -= point[place]
        change[place] -= gradient[place]
      }
      let product = dot(step, change)
      if product > 1e-12 { moves.append((step: step, change: change, scale: 1 / product)) }
      if moves.count > 10 { moves.removeFirst() }
      let gain = value - nextValue
      (point, gradient, value) = (next, nextGradient, nextValue)
      if gain < 1e-7 * abs(value) { break }
    }
    return point
  }

  /// Downhill, by what the last steps taught about the curvature.
  private func direction(_ gradient: [Double]) -> [Double] {
    var direction = gradient.map { -$0 }
    var shares = [Double](repeating: 0, count: moves.count)
    for place in moves.indices.reversed() {
      shares[place] = moves[place].scale * dot(moves[place].step, direction)
      add(-shares[place], moves[place].change, to: &direction)
    }
    if let last = moves.last {
      let scale = 1 / (last.scale * dot(last.change, last.change))
      for place in direction.indices { direction[place] *= scale }
    }
    for place in moves.indices {
      let share = moves[place].scale * dot(moves[place].change, direction)
      add(shares[place] - share, moves[place].step, to: &direction)
    }
    return direction
  }

  private func dot(_ left: [Double], _ right: [Double]) -> Double {
    var sum = 0.0
    for place in left.indices { sum += left[place] * right[place] }
    return sum
  }

  private func add(_ factor: Double, _ vector: [Double], to sum: inout [Double]) {
    for place in sum.indices { sum[place] += factor * vector[place] }
  }
}
