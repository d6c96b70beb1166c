extension SamplingUnits {
  /// The share of rows, given by their positions, that are counted.
  ///
  /// - Precondition: at least one row.
  func proportion(rows: [Int], isCounted: (Int) -> Bool) -> Proportion {
    let worth = worth(of: rows) { isCounted($0) ? 1 : 0 }
    return Proportion(
      // Sums of weights are rounded.
      count: min(worth.rows, worth.scale * weight(of: rows, where: isCounted)),
      rows: worth.rows, degreesOfFreedom: worth.degreesOfFreedom)
  }

  /// The difference of the shares that are counted first and second.
  ///
  /// - Precondition: at least one row.
  func pairedProportions(rows: [Int], first: (Int) -> Bool, second: (Int) -> Bool)
    -> PairedProportions
  {
    let worth = worth(of: rows) { (first($0) ? 1 : 0) - (second($0) ? 1 : 0) }
    return PairedProportions(
      gained: worth.scale * weight(of: rows) { first($0) && !second($0) },
      lost: worth.scale * weight(of: rows) { second($0) && !first($0) },
      rows: worth.rows, degreesOfFreedom: worth.degreesOfFreedom)
  }

  private func weight(of rows: [Int], where isCounted: (Int) -> Bool = { _ in true }) -> Double {
    rows.reduce(0) { isCounted($1) ? $0 + weight(of: $1) : $0 }
  }

  /// How many independent rows of one weight these are worth, how many of these a unit of weight is,
  /// and the degrees of freedom.
  private func worth(of rows: [Int], _ value: (Int) -> Double) -> (
    rows: Double, scale: Double, degreesOfFreedom: Double
  ) {
    let count = Double(rows.count)
    if areEqualRows { return (count, 1, .infinity) }
    var isIncluded = [Bool](repeating: false, count: rowCount)
    for row in rows { isIncluded[row] = true }
    let share = information(rows.map(value), rows: rows)
    let scale = weights == nil ? share : share * count / weight(of: rows)
    return (share * count, scale, degreesOfFreedom { isIncluded[$0] })
  }
}
