/// Why a rung could not be trained.
package enum RungFailure: String, Codable, CaseIterable, Error, Sendable {
  /// No feature column is left to learn from.
  case noFeatures
  /// The iterations did not converge.
  case notConverged
  /// A routine of the linear algebra gave up on badly scaled columns.
  case numericalFailure
  /// The written rule does not fit the training rows.
  case unusableRule
  /// A column that the model needs is not there.
  case missingColumn
}
