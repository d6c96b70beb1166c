/// What is to be made of a column's cells in one pass over the text.
struct ColumnPlan: Sendable {
  var kind: ColumnTarget.Kind
  let isWanted: Bool
  /// Where the values go; nil for a column that is skipped.
  var storage: ColumnStorage?
}
