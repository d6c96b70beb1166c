package import Tabular

/// A class for each row. With two classes, `classes[1]` is the positive one.
package struct ClassTarget: Sendable {
  /// An index into `classes` for each row; never missing.
  package let codes: [Int32]
  package let classes: [ExactString]

  package init(codes: [Int32], classes: [ExactString]) {
    self.codes = codes
    self.classes = classes
  }

  /// Rows of each class, in the order of `classes`.
  package var counts: [Int] {
    var counts = [Int](repeating: 0, count: classes.count)
    for code in codes { counts[Int(code)] += 1 }
    return counts
  }

  /// Of these rows, how many are of each class. O(rows).
  package func counts(of rows: [Int32]) -> [Int] {
    var counts = [Int](repeating: 0, count: classes.count)
    for row in rows { counts[Int(codes[Int(row)])] += 1 }
    return counts
  }
}
