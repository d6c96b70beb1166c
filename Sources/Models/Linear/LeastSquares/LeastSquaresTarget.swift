/// The values of a regression, less their mean and in units of a power of two near their largest
/// difference from it: no square overflows, and sums keep their digits.
struct LeastSquaresTarget: Sendable {
  private let values: [Double]
  let centre: Double
  let unit: Double
  /// By fit, the mean of its rows in these units, by weight where they have one.
  let means: [Double]

  init(_ values: [Double], rows: FoldedRows) {
    let centre = ColumnMoments(values).mean
    let largest = values.reduce(0) { max($0, abs($1 - centre)) }
    let unit =
      largest > 0 && largest < .infinity
      ? Double(sign: .plus, exponent: largest.exponent, significand: 1) : 1
    var sums = [Double](repeating: 0, count: rows.foldCount)
    for chunk in 0..<rows.chunkCount {
      for fold in 0..<rows.foldCount {
        var sum = 0.0
        for place in rows.panel(chunk: chunk, fold: fold) {
          let value = (values[Int(rows.positions[place])] - centre) / unit
          sum += rows.weights.map { $0[place] * value } ?? value
        }
        sums[fold] += sum
      }
    }
    means = (0...rows.wholeFit).map { fit in
      let weight = rows.weight(of: fit)
      return rows.folds(of: fit).reduce(0) { $0 + sums[$1] } / (weight > 0 ? weight : 1)
    }
    self.values = values
    self.centre = centre
    self.unit = unit
  }

  subscript(row: Int) -> Double { (values[row] - centre) / unit }
}
