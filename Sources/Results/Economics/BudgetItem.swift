/// What a rung may cost no more than so much of.
package enum BudgetItem: String, Codable, CaseIterable, Sendable {
  /// Milliseconds within which 95 % of rows are predicted, one at a time.
  case latency
  /// The most memory in megabytes.
  case memory
  /// The model as a file, in megabytes.
  case size
  /// Seconds of training.
  case training
  /// Money for a thousand predictions.
  case predictions
  /// People's hours of upkeep a month.
  case upkeep
  /// Hardware that not every machine has.
  case specialHardware
}
