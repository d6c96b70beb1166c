package import Results

/// A run that recommended a better rung than the runs before it.
package struct ProgressStep: Codable, Equatable, Sendable {
  package let kind: Kind
  package let day: Day
  /// The run's id.
  package let run: String
  package let rung: RungStanding
  /// What was recommended until then; nil where nothing was.
  package let over: RungStanding?

  package enum Kind: String, Codable, CaseIterable, Sendable {
    /// A rung is recommended, where none was.
    case recommended
    /// It reaches a target that was made harder, and that what was recommended before misses.
    case targetReached
    /// It is better by more than the margin, and the evidence tells it from what was recommended before.
    case better
    /// It is simpler, and no worse by more than the margin.
    case simpler
  }
}
