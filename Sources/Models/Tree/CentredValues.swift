/// Values of a regression's target less their mean, so that sums of squares keep their digits.
struct CentredValues {
  let centre: Double
  let values: [Double]

  init(_ values: [Double]) {
    let first = values.first ?? 0
    let sum = values.reduce(0, +)
    if values.allSatisfy({ $0 == first }) {
      // The mean of equal values can be off by rounding; they must stay equal to it.
      centre = first
    } else if sum.isFinite {
      centre = sum / Double(values.count)
    } else {
      centre = values.reduce(0) { $0 + $1 / Double(values.count) }
    }
    self.values = values.map { [centre] in $0 - centre }
  }

  /// The mean of some of the original values; 0 of none.
  func mean(of rows: some Collection<Int>) -> Double {
    guard !rows.isEmpty else { return 0 }
    return centre + rows.reduce(0) { $0 + values[$1] } / Double(rows.count)
  }
}
