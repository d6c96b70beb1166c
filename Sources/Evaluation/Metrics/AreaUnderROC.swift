internal import Splitting
internal import Statistics

/// The area under the ROC curve with DeLong's structural components. Several classes: the mean of
/// the areas of each class against the rest.
struct AreaUnderROC: Sendable {
  let value: Double
  /// What each row adds to the area's error for each unit of its weight. The sum over classes of the
  /// class's rows times the variance of its components is the area's variance (DeLong, DeLong &
  /// Clarke-Pearson 1988); of two models' differences, that of the areas' difference.
  let components: [Double]

  /// O(classes × rows) from ranks, as Sun and Xu (2014) from midranks. Equal scores count half.
  ///
  /// A pair counts by the product of its rows' weights.
  ///
  /// - Precondition: every class has rows; ranks are of each class's scores, of two classes of the
  ///   second one's alone.
  init(_ truth: ClassTarget, _ ranks: [DenseRanks], weights: [Double]?) {
    let categories = ranks.count == 1 ? [1] : Array(ranks.indices)
    var components = [Double](repeating: 0, count: truth.codes.count)
    var sum = 0.0
    for (category, ranks) in zip(categories, ranks) {
      sum += AreaUnderROC.add(
        category: Int32(category), codes: truth.codes, ranks, weights,
        share: 1 / Double(categories.count), to: &components)
    }
    value = sum / Double(categories.count)
    self.components = components
  }

  /// Adds the components of one class against the rest, and returns its area.
  private static func add(
    category: Int32, codes: [Int32], _ ranks: DenseRanks, _ weights: [Double]?, share: Double,
    to components: inout [Double]
  ) -> Double {
    // Rows by rank: of the rest at 0, of the class at 1. Plain counts are whole numbers, and sums of
    // their products are exact up to 2⁵³ pairs.
    var counts = [SIMD2<Double>](repeating: .zero, count: ranks.distinct)
    if let weights {
      for row in codes.indices {
        counts[Int(ranks.ranks[row])][codes[row] == category ? 1 : 0] += weights[row]
      }
    } else {
      for row in codes.indices {
        counts[Int(ranks.ranks[row])][codes[row] == category ? 1 : 0] += 1
      }
    }
    let total = counts.reduce(.zero, +)
    precondition(total.min() > 0, "an area needs rows of the class and others")
    // Twice the pairs in the right order, a tie counting half.
    var twicePairs = 0.0
    var below = SIMD2<Double>.zero
    // Twice the pairs of a row of this rank, by whether it is of the class.
    var added = counts
    for rank in counts.indices {
      let tied = counts[rank]
      added[rank] = SIMD2(2 * (total[1] - below[1]) - tied[1], 2 * below[0] + tied[0])
      twicePairs += tied[1] * added[rank][1]
      below += tied
    }
    let area = twicePairs / (2 * total[0] * total[1])
    let scale = 0.5 * share / total[0] / total[1]
    // About what a row has on average.
    let mean = SIMD2(total[1], total[0]) * (2 * area)
    for rank in added.indices { added[rank] = (added[rank] - mean) * scale }
    for row in codes.indices {
      components[row] += added[Int(ranks.ranks[row])][codes[row] == category ? 1 : 0]
    }
    return area
  }
}
