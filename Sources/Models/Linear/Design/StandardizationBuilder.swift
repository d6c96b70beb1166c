/// A `Standardization`, column by column.
struct StandardizationBuilder {
  let rowCount: Int
  private var means: [Double] = []
  private var deviations: [Double] = []
  private var scales: [Double] = []
  private var isConstant: [Bool] = []

  init(rowCount: Int) { self.rowCount = rowCount }

  /// Takes a number column; answers its scale in the layout's units.
  mutating func appendNumber(_ moments: NumberMoments, _ number: DesignLayout.Number) -> Double {
    means.append(number.centre + moments.mean * number.unit)
    deviations.append(moments.deviation * number.unit)
    scales.append(moments.isConstant ? 1 : moments.deviation * number.unit)
    isConstant.append(moments.isConstant)
    return moments.isConstant ? 1 : moments.deviation
  }

  /// Takes an indicator that is 1 in so many rows; answers its mean.
  mutating func appendIndicator(rows: Int) -> Double {
    let share = Double(rows) / Double(max(1, rowCount))
    means.append(share)
    deviations.append((share * (1 - share)).squareRoot())
    scales.append(1)
    isConstant.append(rows == rowCount || rows == 0)
    return share
  }

  var result: Standardization {
    Standardization(means: means, deviations: deviations, scales: scales, isConstant: isConstant)
  }
}
