/// Weights by class, as integers of `ExactWeights`.
struct WeightedClassTally: ClassShares {
  private(set) var weights: [Int64]
  private(set) var count: Int
  /// What a weight of 1 is.
  let unit: Double

  init(classCount: Int, unit: Double) {
    weights = [Int64](repeating: 0, count: classCount)
    count = 0
    self.unit = unit
  }

  mutating func add(_ code: Int32, weight: Int64) {
    weights[Int(code)] += weight
    count += 1
  }

  var total: Int64 { weights.reduce(0, +) }

  var weight: Double { Double(total) / unit }

  var smoothedShares: [Double] {
    weights.map { (Double($0) / unit + 1) / (weight + Double(weights.count)) }
  }

  var mostFrequent: Int {
    weights.indices.reduce(0) { weights[$1] > weights[$0] ? $1 : $0 }
  }

  static func + (left: WeightedClassTally, right: WeightedClassTally) -> WeightedClassTally {
    var result = left
    result.weights = zip(left.weights, right.weights).map(+)
    result.count += right.count
    return result
  }

  static func - (left: WeightedClassTally, right: WeightedClassTally) -> WeightedClassTally {
    var result = left
    result.weights = zip(left.weights, right.weights).map(-)
    result.count -= right.count
    return result
  }
}
