internal import Evaluation
internal import Foundation
package import Results
internal import Statistics

/// Two opinions on the classes of the same rows.
package struct LabelComparison: Sendable {
  private let classCount: Int
  /// Rows by the first and the second opinion.
  private let counts: [[Double]]
  package let rows: Int
  package let disagreements: Int

  /// Codes are of the same classes; −1 is no opinion, and such rows do not count. O(rows + classes²).
  package init(_ first: [Int32], _ second: [Int32], classCount: Int) {
    var counts = [[Double]](
      repeating: [Double](repeating: 0, count: classCount), count: classCount)
    var (rows, disagreements) = (0, 0)
    for (one, other) in zip(first, second) where one >= 0 && other >= 0 {
      counts[Int(one)][Int(other)] += 1
      rows += 1
      if one != other { disagreements += 1 }
    }
    self.classCount = classCount
    self.counts = counts
    self.rows = rows
    self.disagreements = disagreements
  }

  /// - Precondition: there are rows.
  package var agreement: Double { Double(rows - disagreements) / Double(rows) }

  /// Wilson's.
  package func agreementInterval(alpha: Double) -> Interval {
    let (lower, upper) = Proportion(count: rows - disagreements, rows: rows).bounds(alpha: alpha)
    return Interval(lower: lower, upper: upper, level: 1 - alpha)
  }

  /// Cohen's κ with its large-sample standard error (Fleiss, Cohen & Everitt 1969); nil where one
  /// class alone is named.
  package var kappa: (value: Double, standardError: Double)? {
    guard rows > 0 else { return nil }
    let total = Double(rows)
    let classes = 0..<classCount
    let first = classes.map { one in counts[one].reduce(0, +) / total }
    let second = classes.map { other in counts.reduce(0) { $0 + $1[other] } / total }
    let seen = agreement
    let byChance = classes.reduce(0) { $0 + first[$1] * second[$1] }
    guard byChance < 1 else { return nil }
    let kappa = (seen - byChance) / (1 - byChance)
    var (same, different) = (0.0, 0.0)
    for one in classes {
      for other in classes {
        let share = counts[one][other] / total
        if one == other {
          let term = 1 - (first[one] + second[one]) * (1 - kappa)
          same += share * term * term
        } else {
          let term = second[one] + first[other]
          different += share * term * term
        }
      }
    }
    different *= (1 - kappa) * (1 - kappa)
    let bias = kappa - byChance * (1 - kappa)
    let variance = (same + different - bias * bias) / total / ((1 - byChance) * (1 - byChance))
    return (kappa, max(0, variance).squareRoot())
  }

  package func kappaInterval(alpha: Double) -> Interval? {
    kappa.map { kappa in
      let reach = Normal.twoSidedCritical(alpha: alpha) * kappa.standardError
      return Interval(
        lower: max(-1, kappa.value - reach), upper: min(1, kappa.value + reach), level: 1 - alpha)
    }
  }

  /// How often labels are right, were both opinions wrong equally often, independently, and any wrong
  /// class as likely as another: agreement is then (1 − e)² + e² / (K − 1) of an error rate e. Labels
  /// are what a model is scored by, so one that knows the truth gets no more. Nil where agreement is
  /// below that of opinions that know nothing.
  package var ceiling: Double? {
    let others = Double(classCount - 1)
    guard others > 0, rows > 0 else { return nil }
    let share = 1 + 1 / others
    let root = 1 - share * (1 - agreement)
    return root >= 0 ? 1 - (1 - root.squareRoot()) / share : nil
  }
}
