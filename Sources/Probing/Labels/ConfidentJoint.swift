package import Models

/// Given labels against those that a model is confident of, by confident learning (Northcutt, Jiang &
/// Chuang 2021).
///
/// A row is confidently of class j where its probability is at least what rows that are labelled j have
/// on average; of several such classes the most probable one counts. Rows that are confidently of
/// another class than their label are off the diagonal.
package struct ConfidentJoint: Sendable {
  /// By class.
  package let thresholds: [Double]
  /// The class that each row is confidently of; −1 where there is none.
  package let confident: [Int32]
  /// Rows by given and by confident class.
  package let counts: [[Double]]
  /// Shares of all rows by given and by true class, calibrated so that the given ones are as they are.
  package let joint: [[Double]]

  /// A given label is an index into the classes. O(rows × classes).
  package init(given: [Int32], probabilities: ClassProbabilities) {
    let classes = 0..<probabilities.classCount
    var rows = [Double](repeating: 0, count: classes.count)
    var sums = rows
    for (row, label) in given.enumerated() {
      rows[Int(label)] += 1
      sums[Int(label)] += probabilities.columns[Int(label)][row]
    }
    // A class without rows has no confident ones.
    let thresholds = classes.map { rows[$0] > 0 ? sums[$0] / rows[$0] : .infinity }
    var counts = classes.map { _ in [Double](repeating: 0, count: classes.count) }
    confident = given.indices.map { row in
      var best: Int32 = -1
      var most = -Double.infinity
      for category in classes {
        let probability = probabilities.columns[category][row]
        if probability >= thresholds[category] - 1e-6, probability > most {
          best = Int32(category)
          most = probability
        }
      }
      if best >= 0 { counts[Int(given[row])][Int(best)] += 1 }
      return best
    }
    self.thresholds = thresholds
    self.counts = counts
    joint = classes.map { label in
      let total = counts[label].reduce(0, +)
      // A label that nobody is confident of is taken to be right.
      return classes.map { category in
        let share = total > 0 ? counts[label][category] / total : category == label ? 1 : 0
        return share * rows[label] / Double(given.count)
      }
    }
  }

  /// The share of labels that are wrong, were no two classes alike to the model.
  package var noiseRate: Double {
    1 - joint.indices.reduce(0) { $0 + joint[$1][$1] }
  }

  /// Whether the row is confidently of another class than its label.
  func contradicts(_ label: Int32, row: Int) -> Bool {
    confident[row] >= 0 && confident[row] != label
  }
}
