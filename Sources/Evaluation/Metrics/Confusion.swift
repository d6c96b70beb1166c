internal import Splitting
internal import Statistics

/// How many rows of each true class were decided to be of each class.
struct Confusion: Equatable, Sendable {
  let classCount: Int
  /// Rows of truth t and decision d at `t * classCount + d`.
  private(set) var counts: [Int]

  init(classCount: Int, counts: [Int]) {
    self.classCount = classCount
    self.counts = counts
  }

  init(_ truth: ClassTarget, _ labels: [Int32]) {
    classCount = truth.classes.count
    counts = [Int](repeating: 0, count: classCount * classCount)
    for (code, label) in zip(truth.codes, labels) {
      counts[Int(code) * classCount + Int(label)] += 1
    }
  }

  subscript(truth truth: Int, decided decided: Int) -> Int {
    counts[truth * classCount + decided]
  }

  var rows: Int { counts.reduce(0, +) }

  func truly(_ category: Int) -> Int {
    (0..<classCount).reduce(0) { $0 + self[truth: category, decided: $1] }
  }

  func decided(_ category: Int) -> Int {
    (0..<classCount).reduce(0) { $0 + self[truth: $1, decided: category] }
  }

  /// Rows whose decision is right.
  var hits: Int { (0..<classCount).reduce(0) { $0 + self[truth: $1, decided: $1] } }

  /// Moments of the rows' costs.
  func costs(_ matrix: CostMatrix) -> Moments {
    precondition(matrix.costs.count == classCount, "the cost matrix is of other classes")
    return Moments(matrix.costs.flatMap(\.self), counts: counts)
  }

  /// Classes that have rows.
  var presentClasses: [Int] { (0..<classCount).filter { truly($0) > 0 } }
}
