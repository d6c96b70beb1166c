package import Models
package import Tabular

/// A subpopulation that somebody declared by name or by numbers, and that no test row belongs to.
/// Levels and quantiles are found in the data, and cannot be wrong in this way.
package enum EmptySubpopulation: Equatable, Sendable {
  /// A bin of the dimension at this place, with the nearest values that test rows have on either
  /// side of it; neither where the column is missing in every test row.
  case bin(
    dimension: Int, column: ColumnName, lower: Double?, upper: Double?, below: Double?,
    above: Double?)
  /// Tests of the expression that hold for no test row; where each holds for some, none, and it is
  /// their combination that does not occur.
  case expression(name: String, never: [Test])

  /// A test that holds for no test row.
  package struct Test: Equatable, Sendable {
    package let column: ColumnName
    package let test: RuleTest
    /// What test rows have instead.
    package let present: Present

    package init(column: ColumnName, test: RuleTest, present: Present) {
      self.column = column
      self.test = test
      self.present = present
    }
  }

  package enum Present: Equatable, Sendable {
    /// The least and the largest value.
    case numbers(ColumnType, from: Double, to: Double)
    /// In the order of their bytes.
    case levels([ExactString])
    /// No test row has a value.
    case nothing
  }
}
