internal import Splitting
internal import Statistics

extension SamplingUnits {
  /// The standard error of an area from its components, or of two areas' difference from theirs.
  ///
  /// Σ over classes of G / (G − 1) · Σ (sum of a unit's deviations from the class's mean)², with the
  /// class's G units, and over pairs of classes twice the products of a unit's two sums, with all G
  /// units. Each deviation counts by its row's weight. Of independent rows, no unit has two classes,
  /// and this is DeLong's; of clusters it is Obuchowski's (1997). O(n + units × classes).
  func standardError(_ truth: ClassTarget, components: [Double], minus base: [Double]? = nil)
    -> Double
  {
    if areEqualRows { return plainStandardError(truth, components, minus: base) }
    func value(_ row: Int) -> Double { base.map { components[row] - $0[row] } ?? components[row] }
    let classes = truth.classes.indices
    var totals = [CompensatedSum](repeating: CompensatedSum(), count: classes.count)
    var classWeights = truth.counts.map(Double.init)
    if let weights {
      classWeights = classWeights.map { _ in 0 }
      for (row, code) in truth.codes.enumerated() {
        totals[Int(code)].add(weights[row] * value(row))
        classWeights[Int(code)] += weights[row]
      }
    } else {
      for (row, code) in truth.codes.enumerated() { totals[Int(code)].add(value(row)) }
    }
    let means = zip(totals, classWeights).map { $0.value / $1 }
    func deviation(_ row: Int) -> Double {
      weight(of: row) * (value(row) - means[Int(truth.codes[row])])
    }
    var squares = [Double](repeating: 0, count: classes.count)
    guard let clusters else {
      for (row, code) in truth.codes.enumerated() {
        let deviation = deviation(row)
        squares[Int(code)] += deviation * deviation
      }
      return zip(squares, truth.counts).reduce(0) {
        $0 + $1.0 * SamplingUnits.correction($1.1)
      }.squareRoot()
    }
    var units = [Int](repeating: 0, count: classes.count)
    var products = 0.0
    let (rows, starts) = clusters.members
    var sums = [Double](repeating: 0, count: classes.count)
    var counts = [Int](repeating: 0, count: classes.count)
    for cluster in 0..<clusters.count {
      for category in classes { (sums[category], counts[category]) = (0, 0) }
      for row in rows[starts[cluster]..<starts[cluster + 1]] {
        let code = Int(truth.codes[Int(row)])
        sums[code] += deviation(Int(row))
        counts[code] += 1
      }
      var sum = 0.0
      var square = 0.0
      for category in classes where counts[category] > 0 {
        units[category] += 1
        squares[category] += sums[category] * sums[category]
        square += sums[category] * sums[category]
        sum += sums[category]
      }
      products += sum * sum - square
    }
    let own = zip(squares, units).reduce(0) { $0 + $1.0 * SamplingUnits.correction($1.1) }
    return max(0, own + products * SamplingUnits.correction(clusters.count)).squareRoot()
  }

  /// Of independent rows that count alike: each row is a unit of its class. In one pass, as the
  /// components of a class are about 0 and their squares lose nothing by it.
  private func plainStandardError(
    _ truth: ClassTarget, _ components: [Double], minus base: [Double]?
  ) -> Double {
    var values = components
    if let base { for row in values.indices { values[row] -= base[row] } }
    let counts = truth.counts
    var sums = [Double](repeating: 0, count: counts.count)
    var squares = sums
    for (row, code) in truth.codes.enumerated() {
      sums[Int(code)] += values[row]
      squares[Int(code)] += values[row] * values[row]
    }
    return counts.indices.reduce(0) { variance, category in
      let count = Double(counts[category])
      let deviations = squares[category] - sums[category] * sums[category] / count
      return variance + max(0, deviations) * SamplingUnits.correction(counts[category])
    }.squareRoot()
  }

  /// G / (G − 1); nothing is known of the spread of one unit.
  private static func correction(_ units: Int) -> Double {
    units < 2 ? 0 : Double(units) / Double(units - 1)
  }
}
