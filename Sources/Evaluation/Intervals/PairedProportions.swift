internal import Statistics

/// The difference of two proportions of the same rows, with the score interval of Tango (1998).
/// At zero its test is McNemar's. It needs no minimum of rows on which the two differ, where
/// Student's t on differences that are mostly 0 is too sure of itself. Clusters are as in
/// `Proportion`.
struct PairedProportions: Sendable {
  /// Rows that only the first has right.
  let gained: Double
  /// Rows that only the second has right.
  let lost: Double
  let rows: Double
  let degreesOfFreedom: Double

  /// - Precondition: more than no row.
  init(gained: Double, lost: Double, rows: Double, degreesOfFreedom: Double = .infinity) {
    precondition(rows > 0 && gained >= 0 && lost >= 0)
    self.gained = gained
    self.lost = lost
    // Scaled counts may miss their sum by rounding.
    self.rows = max(rows, gained + lost)
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// Of independent rows.
  init(gained: Int, lost: Int, rows: Int) {
    self.init(gained: Double(gained), lost: Double(lost), rows: Double(rows))
  }

  var estimate: Double { (gained - lost) / rows }

  var standardError: Double {
    (max(0, (gained + lost) / rows - estimate * estimate) / rows).squareRoot()
  }

  func bounds(alpha: Double) -> (lower: Double, upper: Double) {
    let z = StudentT(degreesOfFreedom: degreesOfFreedom).twoSidedCritical(alpha: alpha)
    return (
      solve(from: -1, to: estimate) { score(at: $0) > z },
      solve(from: estimate, to: 1) { score(at: $0) > -z }
    )
  }

  func pValue(null: Double) -> Double {
    if estimate == null { return 1 }
    guard null > -1 && null < 1 else { return 0 }
    return StudentT(degreesOfFreedom: degreesOfFreedom).twoSidedTail(score(at: null))
  }

  /// The score statistic of "the difference is `difference`"; falls as the difference grows.
  private func score(at difference: Double) -> Double {
    let n = rows
    let first = gained
    let second = lost
    // The most likely share that only the second has right, given the difference.
    let b = -first - second + (2 * n - first + second) * difference
    let c = -second * difference * (1 - difference)
    let root = max(0, b * b - 8 * n * c).squareRoot()
    // The form of the quadratic's root that does not cancel.
    let share = b <= 0 ? (root - b) / (4 * n) : -2 * c / (root + b)
    let variance = n * (2 * share + difference * (1 - difference))
    let distance = first - second - n * difference
    if distance == 0 { return 0 }
    return variance > 0 ? distance / variance.squareRoot() : distance * .infinity
  }

  /// The end of the stretch from `start` in which `isBeyond` holds, by bisection.
  private func solve(from start: Double, to end: Double, _ isBeyond: (Double) -> Bool) -> Double {
    var lower = start
    var upper = end
    for _ in 0..<60 {
      let middle = 0.5 * (lower + upper)
      if isBeyond(middle) { lower = middle } else { upper = middle }
    }
    return 0.5 * (lower + upper)
  }
}
