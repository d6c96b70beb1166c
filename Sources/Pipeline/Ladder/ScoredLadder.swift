internal import Candidates
internal import Evaluation
internal import HarnessConfiguration
internal import Models
internal import Results
internal import Splitting

/// All rungs with their predictions for the test rows, baselines and candidates alike, and the
/// baseline that the candidates must beat.
struct ScoredLadder {
  let rungs: [ScoredRung]
  let reference: ReferenceChoice

  /// Nil where no baseline could be trained, so that there is nothing to compare with.
  init?(prepared: PreparedRun, baselines: [TrainedRung]) {
    let trained = baselines.compactMap(\.trained)
    guard !trained.isEmpty else { return nil }
    reference = ReferenceChoice.best(
      of: trained.map(\.crossValidated), primary: prepared.bound.metric)
    let outside = prepared.candidates.map { $0.scored(as: .candidate, in: prepared.bound) }
    let incumbent = prepared.incumbent.map { $0.scored(as: .incumbent, in: prepared.bound) }
    rungs = trained.map(\.scored) + [incumbent].compactMap(\.self) + outside
  }
}

extension PreparedRun.PreparedCandidate {
  /// How the candidate decides: by its own labels, else as the config or the costs say, else ½.
  func threshold(in bound: BoundProblem) -> DecisionThreshold? {
    guard bound.target.task == .binary, case .probabilities = predictions.predictions,
      predictions.labels == nil
    else { return nil }
    if let threshold = settings.threshold {
      return DecisionThreshold(value: threshold, origin: .configured)
    }
    return ThresholdChoice.untuned(costs: bound.costs)
  }

  fileprivate func scored(as kind: Rung.Kind, in bound: BoundProblem) -> ScoredRung {
    ScoredRung(
      name: settings.name, kind: kind, predictions: predictions.predictions,
      labels: predictions.labels
        ?? Decision.labels(
          predictions.predictions, threshold: threshold(in: bound)?.value ?? 0.5,
          costs: bound.costs))
  }
}
