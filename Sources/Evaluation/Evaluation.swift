package import Results

/// What an evaluation found.
package struct Evaluation: Sendable, Equatable {
  /// Every rung's metrics, in the order of the rungs given.
  package let rungs: [RungEvidence]
  /// Every candidate against the reference, in the order given.
  package let candidates: [CandidateResult]
  package let recommendation: Recommendation
  /// Each rung against the one below, in the order of the ladder.
  package let steps: [LadderStep]
  /// Hypotheses that the flags over subpopulations were adjusted for.
  package let adjustedHypotheses: Int
  /// Nil where nothing was searched.
  package let discovery: DiscoverySummary?
  /// Nil where the test rows' own mix is the world's.
  package let population: PopulationSummary?

  package struct RungEvidence: Sendable, Equatable {
    package let name: String
    /// The primary metric first.
    package let metrics: [MetricEstimate]
    package let target: TargetAnswer
    /// Empty where the model gives labels alone.
    package let calibration: [Calibration]
  }
}
