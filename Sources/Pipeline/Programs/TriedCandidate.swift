internal import Candidates
internal import HarnessConfiguration
internal import Results

/// A candidate after it was run.
struct TriedCandidate: Sendable {
  let settings: RunConfiguration.CandidateSettings
  let outcome: Result<Predicted, CandidateFailure>
  /// Nil where it did not come so far.
  let measurement: RungMeasurement?

  struct Predicted: Sendable {
    let predictions: CandidatePredictions
    let findings: [ProgramFinding]
  }
}
