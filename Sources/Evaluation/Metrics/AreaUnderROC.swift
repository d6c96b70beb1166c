internal import Splitting

/// The area under the ROC curve with DeLong's structural components. Several classes: the mean of
/// the areas of each class against the rest.
struct AreaUnderROC: Sendable {
  let value: Double
  /// What each row adds to the area, up to a constant per class. The sum over classes of the
  /// class's rows times the variance of its components is the area's variance (DeLong, DeLong &
  /// Clarke-Pearson 1988); of two models' differences, that of the areas' difference.
  let components: [Double]

  /// O(classes · n log n), by sorting once a class as Sun and Xu (2014). Equal scores count half.
  ///
  /// - Precondition: every class has rows.
  init(_ truth: ClassTarget, columns: [[Double]]) {
    let scored = truth.classes.count == 2 ? [1] : Array(truth.classes.indices)
    var components = [Double](repeating: 0, count: truth.codes.count)
    var sum = 0.0
    for category in scored {
      sum += AreaUnderROC.add(
        category: Int32(category), codes: truth.codes, scores: columns[category],
        share: 1 / Double(scored.count), to: &components)
    }
    value = sum / Double(scored.count)
    self.components = components
  }

  /// Adds the components of one class against the rest, and returns its area.
  private static func add(
    category: Int32, codes: [Int32], scores: [Double], share: Double,
    to components: inout [Double]
  ) -> Double {
    let order = codes.indices.sorted { scores[$0] < scores[$1] }
    let positives = codes.count { $0 == category }
    let negatives = codes.count - positives
    precondition(positives > 0 && negatives > 0, "an area needs rows of the class and others")
    // Twice the number of pairs in the right order, a tie counting half: exact in integers.
    var twicePairs = 0
    var positivesBelow = 0
    var negativesBelow = 0
    var start = 0
    while start < order.count {
      var end = start
      var tiedPositives = 0
      while end < order.count && scores[order[end]] == scores[order[start]] {
        if codes[order[end]] == category { tiedPositives += 1 }
        end += 1
      }
      let tiedNegatives = end - start - tiedPositives
      twicePairs += tiedPositives * (2 * negativesBelow + tiedNegatives)
      let scale = 0.5 * share / Double(positives) / Double(negatives)
      let ofPositive = Double(2 * negativesBelow + tiedNegatives) * scale
      let ofNegative = Double(2 * (positives - positivesBelow) - tiedPositives) * scale
      for row in order[start..<end] {
        components[row] += codes[row] == category ? ofPositive : ofNegative
      }
      positivesBelow += tiedPositives
      negativesBelow += tiedNegatives
      start = end
    }
    return Double(twicePairs) / (2 * Double(positives) * Double(negatives))
  }
}
