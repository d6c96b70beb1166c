internal import Splitting
internal import Statistics

/// How many rows of each true class were decided to be of each class, or how much these weigh.
struct Confusion: Equatable, Sendable {
  let classCount: Int
  /// Rows of truth t and decision d at `t * classCount + d`. Plain counts are whole numbers, whose
  /// sums are exact.
  private(set) var counts: [Double]

  init(classCount: Int, counts: [Double]) {
    self.classCount = classCount
    self.counts = counts
  }

  init(_ truth: ClassTarget, _ labels: [Int32], weights: [Double]?) {
    let classCount = truth.classes.count
    self.classCount = classCount
    guard let weights else {
      var counts = [Int](repeating: 0, count: classCount * classCount)
      for (code, label) in zip(truth.codes, labels) {
        counts[Int(code) * classCount + Int(label)] += 1
      }
      self.counts = counts.map(Double.init)
      return
    }
    var sums = [CompensatedSum](repeating: CompensatedSum(), count: classCount * classCount)
    for (row, label) in labels.enumerated() {
      sums[Int(truth.codes[row]) * classCount + Int(label)].add(weights[row])
    }
    counts = sums.map(\.value)
  }

  subscript(truth truth: Int, decided decided: Int) -> Double {
    counts[truth * classCount + decided]
  }

  var rows: Double { counts.reduce(0, +) }

  func truly(_ category: Int) -> Double {
    (0..<classCount).reduce(0) { $0 + self[truth: category, decided: $1] }
  }

  func decided(_ category: Int) -> Double {
    (0..<classCount).reduce(0) { $0 + self[truth: $1, decided: category] }
  }

  /// Rows whose decision is right.
  var hits: Double { (0..<classCount).reduce(0) { $0 + self[truth: $1, decided: $1] } }

  /// The mean of the rows' costs.
  func meanCost(_ matrix: CostMatrix) -> Double {
    precondition(matrix.costs.count == classCount, "the cost matrix is of other classes")
    return WeightedMoments(matrix.costs.flatMap(\.self), weights: counts).mean
  }

  /// Classes that rows were decided to be of.
  var decidedClasses: [Int] { (0..<classCount).filter { decided($0) > 0 } }

  /// Classes that have rows.
  var presentClasses: [Int] { (0..<classCount).filter { truly($0) > 0 } }
}
