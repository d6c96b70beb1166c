/// What a rung may cost, and what machines and people cost. Nil: not asked for, not told.
///
/// A megabyte is a million bytes.
package struct Budget: Codable, Equatable, Sendable {
  /// The 95th percentile, one row at a time.
  package var latencyMilliseconds: Double?
  package var memoryMegabytes: Double?
  /// The model as a file.
  package var megabytes: Double?
  package var trainingSeconds: Double?
  package var moneyPerThousand: Double?
  package var hoursPerMonth: Double?
  /// Whether a rung may need any.
  package var specialHardware: Bool?
  /// What an hour of the machine costs that predicts and trains.
  package var machineHour: Double?
  package var personHour: Double?
  /// How often a month a model is trained anew.
  package var trainingsPerMonth: Double

  /// Nothing is limited, and nothing has a price.
  package init(trainingsPerMonth: Double = 1) {
    self.trainingsPerMonth = trainingsPerMonth
  }

  /// A full-time post, in hours a month.
  package static let hoursOfPost = 160.0

  /// The most that a rung may take; nil where nobody asks, or where the item is no number.
  package func limit(_ item: BudgetItem) -> Double? {
    switch item {
    case .latency: latencyMilliseconds
    case .memory: memoryMegabytes
    case .size: megabytes
    case .training: trainingSeconds
    case .predictions: moneyPerThousand
    case .upkeep: hoursPerMonth
    case .specialHardware: nil
    }
  }

  /// Whether anything is limited.
  package var hasLimits: Bool {
    specialHardware == false || BudgetItem.allCases.contains { limit($0) != nil }
  }
}
