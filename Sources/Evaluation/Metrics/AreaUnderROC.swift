internal import Splitting
internal import Statistics

/// The area under the ROC curve with DeLong's structural components. Several classes: the mean of
/// the areas of each class against the rest.
struct AreaUnderROC: Sendable {
  let value: Double
  /// What each row adds to the area, up to a constant per class. The sum over classes of the
  /// class's rows times the variance of its components is the area's variance (DeLong, DeLong &
  /// Clarke-Pearson 1988); of two models' differences, that of the areas' difference.
  let components: [Double]

  /// O(classes × rows) from ranks, as Sun and Xu (2014) from midranks. Equal scores count half.
  ///
  /// - Precondition: every class has rows; ranks are of each class's scores, of two classes of the
  ///   second one's alone.
  init(_ truth: ClassTarget, _ ranks: [DenseRanks]) {
    let categories = ranks.count == 1 ? [1] : Array(ranks.indices)
    var components = [Double](repeating: 0, count: truth.codes.count)
    var sum = 0.0
    for (category, ranks) in zip(categories, ranks) {
      sum += AreaUnderROC.add(
        category: Int32(category), codes: truth.codes, ranks, share: 1 / Double(categories.count),
        to: &components)
    }
    value = sum / Double(categories.count)
    self.components = components
  }

  /// Adds the components of one class against the rest, and returns its area.
  private static func add(
    category: Int32, codes: [Int32], _ ranks: DenseRanks, share: Double,
    to components: inout [Double]
  ) -> Double {
    // Rows by rank: of the rest at 0, of the class at 1.
    var counts = [SIMD2<Int>](repeating: SIMD2(0, 0), count: ranks.distinct)
    for row in codes.indices {
      counts[Int(ranks.ranks[row])][codes[row] == category ? 1 : 0] += 1
    }
    let total = counts.reduce(SIMD2(0, 0), &+)
    precondition(total.min() > 0, "an area needs rows of the class and others")
    let scale = 0.5 * share / Double(total[0]) / Double(total[1])
    // Twice the number of pairs in the right order, a tie counting half: exact in integers.
    var twicePairs = 0
    var below = SIMD2(0, 0)
    // What a row of this rank adds, by whether it is of the class.
    var added = [SIMD2<Double>](repeating: SIMD2(0, 0), count: ranks.distinct)
    for rank in counts.indices {
      let tied = counts[rank]
      twicePairs += tied[1] * (2 * below[0] + tied[0])
      added[rank] =
        SIMD2(Double(2 * (total[1] - below[1]) - tied[1]), Double(2 * below[0] + tied[0])) * scale
      below &+= tied
    }
    for row in codes.indices {
      components[row] += added[Int(ranks.ranks[row])][codes[row] == category ? 1 : 0]
    }
    return Double(twicePairs) / (2 * Double(total[0]) * Double(total[1]))
  }
}
