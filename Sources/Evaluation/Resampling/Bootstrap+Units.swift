internal import Statistics

extension Bootstrap {
  /// The median error of each model in each draw of units with replacement, all their rows coming
  /// with them, each with its weight: `result[m][d]`. O(draws × rows × models).
  ///
  /// How much a draw weighs, and where its middle is, is then a matter of chance beyond any bound on
  /// places: all rows are gone over in the order of their errors, for sixteen draws at once.
  func medians(_ errors: [[Double]], of units: SamplingUnits) -> [[Double]] {
    let unitWeights = units.unitWeights
    let ordered = errors.map { OrderedErrors($0, units) }
    let trials = [Int](repeating: unitWeights.count, count: DrawnRows.lanes)
    return batches(errors.count, drawnRows: unitWeights.count) { drawn, randoms, output in
      drawn.draw(trials: trials, using: &randoms)
      let view = drawn.view
      var weight = SIMD16<Double>(repeating: 0)
      for unit in unitWeights.indices {
        weight += SIMD16<UInt32>(truncatingIfNeeded: view[Int32(unit)]).doubles * unitWeights[unit]
      }
      // Each draw gives the strata their sizes anew.
      let factors = units.strata.map { strata in stratumFactors(units, strata, view) } ?? []
      if !factors.isEmpty { weight = SIMD16(repeating: units.totalWeight) }
      for model in ordered.indices {
        let medians = ordered[model].medians(weight, view, factors)
        for lane in 0..<DrawnRows.lanes {
          output[model * DrawnRows.lanes + lane] = medians[lane]
        }
      }
    }
  }

  /// For each stratum and draw, the weight that it should have over the weight that it was drawn with; 0
  /// where it was not drawn at all.
  private func stratumFactors(
    _ units: SamplingUnits, _ strata: [Int32], _ counts: DrawnRows.View
  ) -> [SIMD16<Double>] {
    let zero = SIMD16<Double>(repeating: 0)
    var drawn = [SIMD16<Double>](repeating: zero, count: Int(strata.max() ?? -1) + 1)
    var whole = [Double](repeating: 0, count: drawn.count)
    for (row, stratum) in strata.enumerated() {
      let unit = units.clusters.map { $0.codes[row] } ?? Int32(row)
      let weight = units.weight(of: row)
      drawn[Int(stratum)] +=
        SIMD16<UInt32>(truncatingIfNeeded: counts[unit]).doubles * weight
      whole[Int(stratum)] += weight
    }
    return zip(drawn, whole).map { drawn, whole in
      (SIMD16(repeating: whole) / drawn).replacing(with: zero, where: drawn .== zero)
    }
  }
}

/// One model's errors in ascending order, with the units and weights of their rows.
private struct OrderedErrors {
  private let errors: [Double]
  private let units: [Int32]
  /// Twice each row's weight.
  private let doubled: [Double]
  /// Empty where there are none.
  private let strata: [Int32]

  /// Sums of weights that differ by less than this share are equal: they are rounded. Sums of plain
  /// counts are exact.
  private static let tolerance = 1e-12

  init(_ errors: [Double], _ units: SamplingUnits) {
    let order = DenseRanks(errors).order
    self.errors = order.map { errors[Int($0)] }
    self.units = units.clusters.map { clusters in order.map { clusters.codes[Int($0)] } } ?? order
    doubled = order.map { 2 * units.weight(of: Int($0)) }
    strata = units.strata.map { strata in order.map { strata[Int($0)] } } ?? []
  }

  /// Of draws that weigh so much: the mean of the errors where half of it is reached and passed.
  /// Rows of a stratum count by its factor as well, where there are any.
  func medians(
    _ weight: SIMD16<Double>, _ counts: DrawnRows.View, _ factors: [SIMD16<Double>]
  ) -> SIMD16<Double> {
    let reached = weight * (1 - OrderedErrors.tolerance)
    let passed = weight * (1 + OrderedErrors.tolerance)
    let one = SIMD16<UInt64>(repeating: 1)
    var counted = SIMD16<Double>(repeating: 0)
    var lower = SIMD16<UInt64>(repeating: 0)
    var upper = lower
    for start in stride(from: 0, to: units.count, by: 256) {
      for place in start..<min(start + 256, units.count) {
        let count = SIMD16<UInt32>(truncatingIfNeeded: counts[units[place]]).doubles
        let weight = count * doubled[place]
        counted += factors.isEmpty ? weight : weight * factors[Int(strata[place])]
        // A place is passed by as long as less than half of the weight has come.
        lower &+= one.replacing(with: 0, where: counted .>= reached)
        upper &+= one.replacing(with: 0, where: counted .> passed)
      }
      if all(counted .> passed) { break }
    }
    var medians = SIMD16<Double>(repeating: 0)
    for lane in 0..<16 {
      // Rounding may keep a sum of all from passing half by so little.
      let first = errors[min(Int(lower[lane]), errors.count - 1)]
      let second = errors[min(Int(upper[lane]), errors.count - 1)]
      medians[lane] = 0.5 * (first + second)
    }
    return medians
  }
}
