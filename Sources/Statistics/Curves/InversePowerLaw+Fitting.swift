internal import Foundation

extension InversePowerLaw {
  /// The law with the least Σ w (y − f(n))² whose exponent lies in a range and whose asymptote is not
  /// below `lowest`.
  ///
  /// By variable projection (Golub & Pereyra 1973): given c, the best a and b follow from a line, so
  /// that one number is left to search; first on a grid, whose steps are even in log c, then by golden
  /// section around the best of it. So there is nothing to start from, and no run away from it. The
  /// scale is the largest size. O(sizes × 100).
  ///
  /// - Precondition: as many values and weights as sizes; sizes and weights are above 0.
  package static func fit(
    sizes: [Double], values: [Double], weights: [Double], exponents: ClosedRange<Double>,
    lowest: Double? = nil
  ) -> InversePowerLaw {
    precondition(
      sizes.count == values.count && sizes.count == weights.count, "a value and a weight a size")
    precondition(sizes.allSatisfy { $0 > 0 } && weights.allSatisfy { $0 > 0 }, "above 0")
    let problem = ProjectedPowerLaw(
      sizes: sizes, values: values, weights: weights, lowest: lowest)
    let (low, high) = (log(exponents.lowerBound), log(exponents.upperBound))
    let steps = 24
    func place(_ step: Int) -> Double { low + (high - low) * Double(step) / Double(steps) }
    let losses = (0...steps).map { problem.line(exponent: exp(place($0))).loss }
    let best = losses.indices.min { (losses[$0], $0) < (losses[$1], $1) } ?? 0
    let exponent = exp(
      goldenSection(from: place(max(best - 1, 0)), to: place(min(best + 1, steps))) {
        problem.line(exponent: exp($0)).loss
      })
    let line = problem.line(exponent: exponent)
    return InversePowerLaw(
      asymptote: line.asymptote, excess: line.excess, exponent: exponent, scale: problem.scale)
  }

  /// The least of a function of one valley, to about nine digits.
  private static func goldenSection(
    from low: Double, to high: Double, _ function: (Double) -> Double
  ) -> Double {
    let ratio = (5.0.squareRoot() - 1) / 2
    var (low, high) = (low, high)
    var (left, right) = (high - ratio * (high - low), low + ratio * (high - low))
    var (atLeft, atRight) = (function(left), function(right))
    for _ in 0..<40 {
      if atLeft <= atRight {
        (high, right, atRight) = (right, left, atLeft)
        left = high - ratio * (high - low)
        atLeft = function(left)
      } else {
        (low, left, atLeft) = (left, right, atRight)
        right = low + ratio * (high - low)
        atRight = function(right)
      }
    }
    return (low + high) / 2
  }
}

/// The problem that is left once the exponent is given: a line y = a + b x with b ≥ 0 and a ≥ lowest.
private struct ProjectedPowerLaw {
  let sizes: [Double]
  let values: [Double]
  let weights: [Double]
  let lowest: Double?
  let scale: Double

  init(sizes: [Double], values: [Double], weights: [Double], lowest: Double?) {
    self.sizes = sizes
    self.values = values
    self.weights = weights
    self.lowest = lowest
    scale = sizes.max() ?? 1
  }

  func line(exponent: Double) -> (asymptote: Double, excess: Double, loss: Double) {
    let x = sizes.map { pow($0 / scale, -exponent) }
    let total = weights.reduce(0, +)
    let meanX = mean(x, total)
    let meanY = mean(values, total)
    var (xx, xy) = (0.0, 0.0)
    for place in x.indices {
      xx += weights[place] * (x[place] - meanX) * (x[place] - meanX)
      xy += weights[place] * (x[place] - meanX) * (values[place] - meanY)
    }
    var excess = xx > 0 ? max(0, xy / xx) : 0
    var asymptote = meanY - excess * meanX
    // The loss is convex in (a, b), so that where the free optimum is outside, the best lies on the
    // border.
    if let lowest, asymptote < lowest {
      asymptote = lowest
      var (square, product) = (0.0, 0.0)
      for place in x.indices {
        square += weights[place] * x[place] * x[place]
        product += weights[place] * x[place] * (values[place] - lowest)
      }
      excess = max(0, product / square)
    }
    var loss = 0.0
    for place in x.indices {
      let error = values[place] - asymptote - excess * x[place]
      loss += weights[place] * error * error
    }
    return (asymptote, excess, loss)
  }

  private func mean(_ numbers: [Double], _ total: Double) -> Double {
    zip(weights, numbers).reduce(0) { $0 + $1.0 * $1.1 } / total
  }
}
