internal import LinearAlgebra

/// XᵀX and Xᵀy of one fit's standardised design and its target, both centred; with weights, XᵀWX and
/// XᵀWy, centred at their weighted means.
struct NormalEquations: Sendable {
  let gram: Matrix
  let products: [Double]
  /// The columns' means by weight; nil without weights, where they are 0.
  let means: [Double]?

  /// From the folds' products of a layout's columns, the target's last; and the target's mean over
  /// the fit's rows. O(folds × width²).
  init(
    _ grams: [Matrix], map: DesignMap, folds: [Int], targetMean: Double, isWeighted: Bool
  ) {
    var total = grams[folds[0]]
    for fold in folds.dropFirst() { total.add(grams[fold]) }
    let whole = map.designGram(total)
    let products = map.designProducts(total.column(total.columns - 1).dropLast())
    let count = map.columns.count
    var gram = Matrix(rows: count, columns: count)
    for column in 0..<count {
      for row in 0..<count { gram[row, column] = whole[row + 1, column + 1] }
    }
    if isWeighted {
      let means = (0..<count).map { whole[$0 + 1, 0] / whole[0, 0] }
      for column in 0..<count {
        for row in 0..<count { gram[row, column] -= whole[row + 1, 0] * means[column] }
      }
      self.means = means
    } else {
      means = nil
    }
    self.gram = gram
    // Without weights the columns' sums are 0 but for rounding.
    self.products = (0..<count).map { products[$0 + 1] - targetMean * whole[$0 + 1, 0] }
  }
}
