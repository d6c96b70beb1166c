/// Mean and population deviation of a number column over some folds, with missing values imputed,
/// in the summary's units from its centre.
struct NumberMoments {
  let mean: Double
  let deviation: Double
  /// All values are the same number.
  let isConstant: Bool
  let missing: Int

  /// `median` is in the column's units, `imputed` is the same in the summary's. The folds' sums of
  /// squares are joined without cancellation (Chan, Golub & LeVeque, 1983).
  init(_ summary: NumberSummary, folds: [Int], median: Double, imputed: Double) {
    var groups = folds.map { summary.folds[$0] }.filter { $0.present > 0 }
      .map { (count: Double($0.present), mean: $0.mean, squares: $0.squares) }
    missing = folds.reduce(0) { $0 + summary.folds[$1].missing }
    if missing > 0 { groups.append((Double(missing), imputed, 0)) }
    var count = 0.0
    var mean = 0.0
    var squares = 0.0
    for group in groups {
      let together = count + group.count
      let difference = group.mean - mean
      mean += difference * group.count / together
      squares += group.squares + difference * difference * count * group.count / together
      count = together
    }
    let least = folds.reduce(Double.infinity) { min($0, summary.folds[$1].least) }
    let greatest = folds.reduce(-Double.infinity) { max($0, summary.folds[$1].greatest) }
    // The median of equal values is their value.
    isConstant = !(least < greatest) || !(squares > 0)
    self.mean = isConstant ? (least / summary.divisor - summary.centre) / summary.unit : mean
    deviation = isConstant ? 0 : (squares / max(1, count)).squareRoot()
  }

  /// Neither far from the centre in deviations, nor so narrow that squares come near underflow.
  var isNearCentre: Bool {
    isConstant || (abs(mean) < 1e3 * deviation && deviation > 1e-100)
  }
}
