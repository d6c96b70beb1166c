package import Models
package import Results
internal import Statistics

/// How many labels are wrong, judged where the model is surest.
///
/// Wrong labels and classes that overlap both make a model contradict labels. But overlap dwindles
/// towards the rows that a model is surest of, and wrong labels do not: where the true class is certain,
/// what is contradicted is the noise (the anchor points of Scott 2015 and of Liu & Tao 2016). So for each
/// predicted class with A the share of contradicted labels in the surest tenth of its rows and B in the
/// next three tenths, the rate is estimated by 2A − B, a line towards the surest, and at least 0.
package struct SurestRows: Sendable {
  package let rate: Double
  package let standardError: Double
  /// The share of rows whose predicted class tells enough.
  package let coveredShare: Double

  /// Fewer rows of a predicted class tell nothing.
  private static let fewestRows = 200

  /// Nil where no class is predicted surely enough: a class counts where its surest rows are
  /// contradicted at most half as often as rows drawn by chance would be. O(rows log rows).
  package init?(given: [Int32], probabilities: ClassProbabilities) {
    let predicted = probabilities.mostProbable
    let total = Double(given.count)
    var (sum, variance, weight) = (0.0, 0.0, 0.0)
    for category in 0..<probabilities.classCount {
      let column = probabilities.columns[category]
      let rows = predicted.indices.filter { Int(predicted[$0]) == category }
        .sorted { (column[$1], $0) < (column[$0], $1) }
      guard rows.count >= Self.fewestRows else { continue }
      func share(_ range: Range<Int>) -> Share {
        Share(
          contradicted: rows[range].count { Int(given[$0]) != category }, rows: range.count)
      }
      let tenth = rows.count / 10
      let surest = share(0..<tenth)
      let next = share(tenth..<4 * tenth)
      let byChance = Double(given.count { Int($0) != category }) / total
      guard surest.value <= byChance / 2 else { continue }
      let size = Double(rows.count)
      weight += size
      sum += size * max(0, 2 * surest.value - next.value)
      variance += size * size * (4 * surest.variance + next.variance)
    }
    guard weight > 0 else { return nil }
    rate = sum / weight
    standardError = variance.squareRoot() / weight
    coveredShare = weight / total
  }

  package func interval(alpha: Double) -> Interval {
    let reach = Normal.twoSidedCritical(alpha: alpha) * standardError
    return Interval(
      lower: max(0, rate - reach), upper: min(1, rate + reach), level: 1 - alpha)
  }

  private struct Share {
    let value: Double
    /// With two rows of each kind added, so that none seen is not none at all (Agresti & Coull 1998).
    let variance: Double

    init(contradicted: Int, rows: Int) {
      value = Double(contradicted) / Double(rows)
      let smoothed = Double(contradicted + 2) / Double(rows + 4)
      variance = smoothed * (1 - smoothed) / Double(rows + 4)
    }
  }
}
