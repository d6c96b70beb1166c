extension SamplingUnits {
  /// The share of rows, given by their positions, that are counted.
  ///
  /// - Precondition: at least one row.
  func proportion(rows: [Int], isCounted: (Int) -> Bool) -> Proportion {
    let count = Double(rows.count { isCounted($0) })
    let worth = worth(of: rows) { isCounted($0) ? 1 : 0 }
    return Proportion(
      count: count * worth.share, rows: Double(rows.count) * worth.share,
      degreesOfFreedom: worth.degreesOfFreedom)
  }

  /// The difference of the shares that are counted first and second.
  ///
  /// - Precondition: at least one row.
  func pairedProportions(rows: [Int], first: (Int) -> Bool, second: (Int) -> Bool)
    -> PairedProportions
  {
    let gained = Double(rows.count { first($0) && !second($0) })
    let lost = Double(rows.count { second($0) && !first($0) })
    let worth = worth(of: rows) { (first($0) ? 1 : 0) - (second($0) ? 1 : 0) }
    return PairedProportions(
      gained: gained * worth.share, lost: lost * worth.share,
      rows: Double(rows.count) * worth.share, degreesOfFreedom: worth.degreesOfFreedom)
  }

  /// How much of an independent row each of these is worth, and the degrees of freedom.
  private func worth(of rows: [Int], _ value: (Int) -> Double) -> (
    share: Double, degreesOfFreedom: Double
  ) {
    if clusters == nil { return (1, .infinity) }
    var isIncluded = [Bool](repeating: false, count: rowCount)
    for row in rows { isIncluded[row] = true }
    return (information(rows.map(value), rows: rows), degreesOfFreedom { isIncluded[$0] })
  }
}
