package import Splitting
package import Tabular

/// A model that looks at one column alone: an answer for each level, or for each range of a number.
package struct OneColumnModel: Sendable {
  package let column: ColumnName
  let parts: ColumnParts
  /// The group of each part.
  let groupOfPart: [Int32]
  /// Of each group: shares of the classes, or a value.
  let answers: [[Double]]
  let isClasses: Bool

  /// One prediction for each row of the table that it was trained on. O(rows).
  package func predict(_ features: Features) -> Predictions {
    guard let values = features.source[column] else {
      preconditionFailure("the model's column '\(column)' is not there")
    }
    let groups = parts.parts(of: values, rows: features.rows).map { groupOfPart[Int($0)] }
    return Predictions(groups, answers: { _ in answers }, isClasses: isClasses)
  }
}

extension Predictions {
  /// Each row's answer by its group, from the answers that go with the row.
  init(_ groups: [Int32], answers: (Int) -> [[Double]], isClasses: Bool) {
    guard isClasses else {
      self = .values(groups.enumerated().map { answers($0)[Int($1)][0] })
      return
    }
    let classCount = groups.isEmpty ? 2 : answers(0)[0].count
    let columns = (0..<classCount).map { place in
      groups.enumerated().map { answers($0)[Int($1)][place] }
    }
    self = .probabilities(
      classCount == 2
        ? ClassProbabilities(positive: columns[1]) : ClassProbabilities(columns: columns))
  }
}
