internal import LinearAlgebra
internal import Results
internal import Tabular

extension LinearDescription {
  /// The estimate on the original scale of the columns: coefficients are weights divided by the
  /// scale, and the intercept is what is left where all columns are 0.
  ///
  /// A coefficient has a standard error where its column varies and the data (or the penalty)
  /// determine it.
  init(
    _ estimate: LinearEstimate, columns: [EncodedColumn], standardization: Standardization,
    family: Family, classes: [String], penaltyChoice: PenaltyChoice, confidenceLevel: Double
  ) {
    let scales = standardization.scales
    // The intercept is the first weight less Σ mean / scale · weight. Constant columns have no
    // weight and stay out of it.
    let shifts = scales.indices.map { column in
      standardization.isConstant[column]
        ? 0 : -standardization.means[column] / scales[column]
    }
    let determined = DeterminedWeights(rowSpace: estimate.rowSpace)
    let outputs = estimate.intercepts.indices

    func coefficient(_ value: Double, variance: Double?) -> Coefficient {
      guard let variance, variance.isFinite, variance >= 0 else {
        return Coefficient(estimate: value, standardError: nil, interval: nil)
      }
      let error = variance.squareRoot()
      let half = estimate.criticalValue * error
      return Coefficient(
        estimate: value, standardError: error,
        interval: Interval(lower: value - half, upper: value + half, level: confidenceLevel))
    }

    let intercepts = outputs.map { output in
      let value = shifts.indices.reduce(estimate.intercepts[output]) {
        $0 + shifts[$1] * estimate.weights[$1, output]
      }
      let variance = estimate.covariances.flatMap { covariances in
        determined.contains(shifts)
          ? covariances[output].quadraticForm([1] + shifts) : nil
      }
      return coefficient(value, variance: variance)
    }
    let terms = columns.enumerated().map { index, column in
      let isDetermined = !standardization.isConstant[index] && determined.contains(index)
      return Term(
        column: column.column.string,
        part: Term.Part(
          column.part, mean: standardization.means[index],
          deviation: standardization.deviations[index]),
        coefficients: outputs.map { output in
          coefficient(
            estimate.weights[index, output] / scales[index],
            variance: isDetermined
              ? estimate.covariances.map {
                $0[output][index + 1, index + 1] / scales[index] / scales[index]
              } : nil)
        })
    }
    self.init(
      family: family, penalty: estimate.penalty.value, penaltyChoice: penaltyChoice,
      solver: estimate.solver, classes: classes, intercepts: intercepts, terms: terms,
      iterations: estimate.iterations, designColumns: columns.count, rank: estimate.rank)
  }
}

extension LinearDescription.Term.Part {
  fileprivate init(_ part: EncodedColumn.Part, mean: Double, deviation: Double) {
    self =
      switch part {
      case .value(let median): .value(median: median, mean: mean, deviation: deviation)
      case .missing: .missing
      case .level(let level): .level(level.string)
      case .rareLevel: .rareLevel
      }
  }
}
