/// What one column alone tells of the target, beside what all other columns tell together; both are
/// cross-validated.
package struct ColumnAgainstRest: Codable, Equatable, Sendable {
  package let column: String
  /// `roc_auc` of classes, `r2` of values.
  package let metric: String
  package let alone: Double
  package let rest: Double
  /// The baseline of the other columns.
  package let rung: String

  package init(column: String, metric: String, alone: Double, rest: Double, rung: String) {
    self.column = column
    self.metric = metric
    self.alone = alone
    self.rest = rest
    self.rung = rung
  }
}
